### The bot's voice in English. Variables are the same as in ru.ftl; a test compares them.

## Start and menu

start =
    { $hasName ->
        [yes] Hello { $name }! I'm the service desk bot.
       *[no] Hello! I'm the service desk bot.
    }
    I'll answer right away or bring in a person. Tell me in your own words what happened.
menu = How can I help? You can simply type your question.
ask-away = Type your question in your own words; short is fine: "printer won't print".
help =
    Type a question and I'll look for an answer. If I have none, I'll register it or bring in a person.
    /person calls a human, /incidents lists your requests, /cancel drops whatever is half done.
more = What would you like to see?
choose-language = Which language shall we use?
language-set = OK, English from now on.
hours =
    { $desk } answers { $hours } ({ $zone }). { $isOpen ->
        [yes] We're in right now.
       *[no] We're closed now and back { $opens }.
    }{ $hasPhone ->
        [yes] { "" } If the whole office is down, call { $phone } ({ $phoneHours }).
       *[no] { "" }
    }

button-ask = Ask a question
button-incidents = My requests
button-person = Talk to a person
button-more = More
button-menu = Menu
button-language = Language
button-hours = Working hours
button-announcements = Announcements
button-announcements-off = Don't send me these
button-announcements-on = Send announcements
ask-announcements = Shall I tell you about planned work and major outages?
announcements-off = OK, no more announcements. Answers and news on your own requests still reach you.
announcements-on = OK, I'll write about planned work and major outages. Nothing comes at night unless it's urgent.

## Question and answer

article =
    { "**" }{ $title }**

    { $body }

    { $otherLanguage ->
        [ru] There is no English version of this article yet, so it is in Russian. Did it help?
        [uk] There is no English version of this article yet, so it is in Ukrainian. Did it help?
       *[no] Did that help?
    }
article-news = You asked me something lately and I couldn't help. Now I have an answer: “{ $title }”.
button-show-answer = Show me the answer
did-that-help = Did the answer help?
addition-noted = I've added that to your question. Did the answer help? If it's about something else, put it in one sentence.
addition-kept = I've added that to your question. I can pass it to a person, or take it as a request.
did-you-mean =
    { $count ->
        [one] This looks like this question:
       *[other] This looks like one of these:
    }
nothing = I don't have an answer to that yet. Try one sentence in other words, or let me pass it to a person.
still-nothing = Still no answer from me. Leave a request and we'll write back, or talk to a person.
none-fits = Then a person will do better. Leave a request and we'll write back, or have someone join right here.
not-helped = Got it. I can pass this to a person, or take it as a request and you'll get the answer here.
helped = Good. I'm here if you need me.

button-helped = That helped
button-not-helped = Didn't help
button-none-of-these = None of these
button-register = Leave a request

small-talk-greeting = Hello! Tell me what happened and I'll help.
small-talk-thanks = You're welcome. I'm here if you need me.
small-talk-abuse = Looks like I haven't helped. Tell me in one sentence what happened, or let me get a person.
small-talk-identity = I'm a bot; the people behind me are real. Tell me what happened, or let me get one of them.
small-talk-dismissal = All right. I'm here if you need me.
small-talk-opening = Go ahead. Tell me in one sentence what happened: "printer won't print".
what-fails = What exactly isn't working? Tell me in one sentence: "printer won't print".

## Registering

ask-description = Tell me what happened: what you did and what you saw. For example: "Mail won't open, it says no connection".
ask-category = What is it about?
ask-impact = Who is affected?
ask-urgency = Can you still work?
button-other-category = Something else
impact-1 = Everyone
impact-2 = My team
impact-3 = Just me
urgency-1 = I'm stuck
urgency-2 = It's harder
urgency-3 = It can wait
noted = Added to the description.
summary =
    Here's what I noted: "{ $description }", { $impact ->
        [1] affects everyone
        [2] affects your team
       *[3] affects you
    }, { $urgency ->
        [1] work is stuck
        [2] work is harder
       *[3] it can wait
    }.{ $hasCategory ->
        [yes] { "" } Topic: { $category }.
       *[no] { "" }
    }
    Correct?
what-to-correct = What shall I change?
correct-description = Description
correct-category = Topic
correct-impact = Who is affected
correct-urgency = Urgency
button-confirm = That's right
button-correct = Change something
button-back = Back
button-cancel = Cancel
draft-cancelled = Cancelled. Nothing was sent.
cancelled = All right, let's leave that.
registered =
    { $number } is registered, priority { $priority ->
        [1] critical
        [2] high
        [3] medium
        [4] low
       *[5] planned
    }. { $isOpen ->
        [yes] Someone will reply by { $responseDue }.
       *[no] We're closed now{ $hasHolidays ->
            [yes] { "" } ({ $holidays })
           *[no] { "" }
        }. We start { $opens } ({ $zone }) and reply by { $responseDue }.
    }
    { $callNow ->
        [yes] Don't wait if everything is down, call { $phone } ({ $phoneHours }).
       *[no] Ask me for the status any time.
    }

## The agent

handed-over =
    { $isOpen ->
        [yes] Passed on as { $number }. The first person free will answer right here.
       *[no] Passed on as { $number }. We're closed now. We start { $opens } ({ $zone }) and reply by { $responseDue }.
    }
    Keep writing, the agent will see it all.
still-waiting =
    { $isOpen ->
        [yes] I've already asked for a person; they'll answer right here. Keep writing.
       *[no] I've already asked for a person; we start { $opens } ({ $zone }). Keep writing.
    }
button-stop-waiting = Don't wait in chat
waiting-stopped = Fine. { $number } stays open and the answer will come here.
already-with = { $agent } is already here and sees everything you write.
joined = { $agent } from the first line is here and reading your messages.
leave-agent = You're talking to { $agent }. End that and come back to me?
button-stay = Keep talking
button-leave-agent = End the talk
given-back = { $agent } is handing you back to me. I'm here if you need me.

## My requests

no-incidents = You have no requests yet. Tell me what happened and I'll help.
incidents =
    { $count ->
        [one] You have { $count } request:
       *[other] You have { $count } requests:
    }

    { $list }
button-incident =
    { $number }, { $status ->
        [new] new
        [assigned] assigned
        [in_progress] in work
        [pending] on hold
        [resolved] resolved
        [closed] closed
       *[cancelled] withdrawn
    }
incident =
    { $number }: { $status ->
        [new] registered, waiting for an agent
        [assigned] assigned
        [in_progress] in work
        [pending] on hold
        [resolved] resolved
        [closed] closed
       *[cancelled] withdrawn
    }{ $hasAgent ->
        [yes] { "" }, { $agent } is on it
       *[no] { "" }
    }.
    "{ $description }", opened { $opened }.
    { $dueKind ->
        [response] We'll reply by { $due }.
        [resolution] We'll solve it by { $due }.
        [late] We promised { $due } and missed it. The shift lead can see that.
       *[none] { $status ->
            [pending] We are { $waitsFor ->
                [user] waiting for your answer, just write it here
                [supplier] waiting for a supplier
                [change] waiting for planned work
               *[other] waiting
            }.
            [resolved] What was done: { $resolution }
            [closed] What was done: { $resolution }
           *[other] Nothing more to do.
        }
    }
not-yours =
    { $count ->
        [0] That number isn't among your requests, and you have none open.
       *[other] That number isn't among your requests. Yours are:
    }
button-add-text = Add something
button-withdraw = Withdraw
button-reopen = Reopen
ask-text-to-add = Write what to add to { $number }.
write-it-here = Just write it here; the agent will see it all.
text-added = Added to { $number }; the agent will see it.
ask-withdraw = Withdraw { $number }? Nobody will work on it any more.
button-withdraw-now = Withdraw it
button-keep = Keep it
withdrawn = { $number } is withdrawn. If it comes back, just write again.
refused =
    { $reason ->
        [too_late] { $number } can't be reopened: more than five working days have passed. Tell me what happened and we'll open a new one.
        [not_allowed_in_status] That can't be done with { $number } right now. Here is where it stands.
       *[other] That didn't work: the request has changed meanwhile.
    }

## Resolution and rating

resolved =
    { $number } is resolved: { $resolution }{ $hasAgent ->
        [yes] { "" } You were helped by { $agent }.
       *[no] { "" }
    }
    All working now?
resolved-reminder = Yesterday we resolved { $number }: { $resolution } All working? If I hear nothing, I'll close it in two working days.
button-all-well = Yes, all good
button-not-well = No
reopened =
    { $number } is back in work under the same number.{ $hasAgent ->
        [yes] { "" } { $agent } is on it.
       *[no] { "" } The first agent free will take it.
    }{ $asksWhy ->
        [yes] { "" } Tell me what's wrong and I'll pass it on.
       *[no] { "" }
    }
closed-by-silence = I closed { $number } after three working days without an answer. How did we do? 1 is bad, 5 is great.
ask-rating = Glad it works. How did we do? 1 is bad, 5 is great.
score-1 = 1
score-2 = 2
score-3 = 3
score-4 = 4
score-5 = 5
ask-comment =
    { $score ->
        [1] Thanks for being honest. What went wrong? A few words; the shift lead will read them.
        [2] Thanks for being honest. What went wrong? A few words; the shift lead will read them.
        [3] Thanks. What should we have done better?
       *[other] Thank you! Tell us what you liked, if you wish.
    }
ask-comment-again = Add a few words about the rating, or skip it.
button-no-comment = No comment
thanks-for-rating = Your { $score } is noted, thank you.
thanks-for-comment = Thank you, noted. The service desk will read it.
thanks-anyway = Fine. I'm here if you need me.

## News about a request

incident-assigned = { $agent } is on { $number } now.
status-changed =
    { $status ->
        [in_progress] { $number } is back in work.
        [pending] { $number } is on hold: { $waitsFor ->
            [user] waiting for your answer
            [supplier] waiting for a supplier
            [change] waiting for planned work
           *[other] waiting
        }.
        [cancelled] { $number } was cancelled: { $reason }
       *[other] { $number }: the status has changed.
    }
priority-changed =
    { $number } now has { $priority ->
        [1] critical
        [2] high
        [3] medium
        [4] low
       *[5] planned
    } priority. { $dueKind ->
        [response] We'll reply by { $due }.
        [resolution] We'll solve it by { $due }.
       *[other] The deadline stays.
    }

## When something is wrong

stale-choice = That button no longer counts.
already-pressed = That has been counted already.
unknown-command = I don't know that command. There are /menu, /person, /incidents, /language and /cancel.
cannot-show = I can't pass on that kind of message ({ $what }). Please write it as text or send a screenshot.
file-kept =
    { $kind ->
        [photo] I kept the photo and will pass it to an agent if needed. I can't read pictures myself
        [document] I kept the file and will pass it to an agent if needed. I can't read files myself
        [voice] I kept the voice message and will pass it to an agent if needed. I can't listen myself
        [audio] I kept the recording and will pass it to an agent if needed. I can't listen myself
        [video] I kept the video and will pass it to an agent if needed. I can't watch it myself
        [round_video] I kept the video message and will pass it to an agent if needed. I can't watch it myself
        [contact] I kept the contact and will pass it to an agent if needed. It tells me nothing
        [location] I kept the location and will pass it to an agent if needed. It tells me nothing
        [venue] I kept the location and will pass it to an agent if needed. It tells me nothing
        [poll] I kept the poll and will pass it to an agent if needed. I don't take part in polls
       *[other] I kept that. I can't read stickers or pictures
    }, so please tell me in words what happened.
file-added =
    { $kind ->
        [photo] Photo added.
        [document] File added.
        [voice] Voice message added.
        [video] Video added.
       *[other] Added.
    }
file-too-large =
    { $messenger } won't give me { $hasSize ->
        [yes] a { $size } MB file
       *[no] a file that large
    } ({ $limit } MB at most). Please send a smaller one or a link{ $hasCaption ->
        [yes] ; I kept your text.
       *[no] .
    }
file-lost =
    I couldn't get the { $kind ->
        [photo] photo
        [voice] voice message
        [video] video
        [round_video] video message
        [sticker] sticker
       *[other] file
    }{ $hasName ->
        [yes] { " " }"{ $name }"
       *[no] { "" }
    }: the messenger didn't hand it over. Please send it once more.
secret =
    I hid the { $kind ->
        [card] card number
        [card_and_code] card number and a code or password
        [passport] passport number
        [password] password
        [code] code
       *[several] private data
    }{ $isDeleted ->
        [yes] { "" } and am deleting your message: nobody here needs it and our staff will never ask.
       *[no] . If the message is still visible in the chat, delete it: our staff will never ask for this.
    }
    { $kind ->
        [passport] We have not stored it anywhere.
        [password] If anyone else could have seen it, change it.
        [code] If you have told it to anyone, write to us about it right away.
       *[other] { $hasPhone ->
            [yes] If you've given anyone the code on the back or from an SMS, block the card: { $phone }.
           *[no] If you've given anyone the code on the back or from an SMS, block the card at once.
        }
    }
group = I only answer in private chats. Write to me directly; I'm leaving this group now.
broke = Something broke on my side, but your message is safe and the person on duty can see it.

## For agents: the description when somebody just asks for a person

person-asked = Asks to talk to a person.

## What the bot says of itself in the messenger's own places

bot-description = I answer questions about work and equipment right away, register requests, and bring in a person when you need one. Tell me in your own words what happened.
bot-short-description = Service desk: an answer right away, or a person.
command-menu = What I can do
command-incidents = My requests
command-person = Call a person
command-language = Language
command-announcements = Announcements: on or off
command-cancel = Stop what we began
command-help = Help
