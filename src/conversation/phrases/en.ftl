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
passage =
    From “{ $title }”:

    { $text }

    Did that help?
not-in-article = The article doesn't say. Shall I ask a person?
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
nothing = I don't know that yet. Say it in other words, or I'll get a person.
still-nothing = Still no answer from me. Leave a request and we'll write back, or I'll get a person.
none-fits = A person can help you better with this. Leave a request and we'll write back, or I'll bring someone in right here.
not-helped = Got it. I can pass this to a person, or take it as a request and you'll get the answer here.
helped = Good. I'm here if you need me.

button-helped = That helped
button-not-helped = Didn't help
button-none-of-these = None of these
button-register = Leave a request

small-talk-greeting = Hello! Tell me what happened and I'll help.
small-talk-thanks = You're welcome. I'm here if you need me.
small-talk-abuse = Looks like I haven't helped. Tell me in one sentence what happened, or I'll get a person.
small-talk-identity = I'm a bot; the people behind me are real. Tell me what happened, or I'll get one of them.
small-talk-dismissal = All right. I'm here if you need me.
small-talk-opening = Go ahead: what happened?
go-on = I'm listening. What happened?
small-talk-waiting = I'm here, but I haven't called anyone yet. Shall I get a person or take a request?
small-talk-later = No rush. Write when you've checked.
what-fails = What exactly isn't working? Tell me in one sentence: "printer won't print".

## Registering

ask-description =
    { $isRequest ->
        [yes] What do you need, and what for? A sentence or two.
       *[no] Tell me what happened: what you did and what you saw. For example: "Mail won't open, it says no connection".
    }
ask-description-again = I don't see yet what happened. Tell me what you did and what you saw, for example "mail won't open".
ask-category = What is it about?
ask-category-again = I don't have that topic. Pick one from the list, or "Something else".
ask-impact = Who is affected?
ask-impact-again = I didn't catch how many people that is. Press a button or write, for example, "just me" or "three of us".
ask-urgency =
    { $isForClients ->
        [yes] How urgent is it?
       *[no] Can you still work?
    }
ask-urgency-again =
    { $isForClients ->
        [yes] I didn't catch how urgent it is. Press a button or write, for example, "needed today".
       *[no] I didn't catch whether you can work. Press a button or write, for example, "with difficulty" or "not at all".
    }
button-other-category = Something else
impact-1 = Everyone
impact-2 = My team
impact-3 = Just me
urgency-1 = No, I can't
urgency-2 = Yes, with difficulty
urgency-3 = It can wait
client-urgency-1 = My money is at risk
client-urgency-2 = I need it today
client-urgency-3 = It can wait
noted = Added to the description.
answer-noted = Noted.
draft-first = Let's finish the request first; then ask me again.
forecast =
    { $hasDue ->
        [yes] If you send it now, someone will reply by { $due }.
       *[no] I'll tell you the time as soon as you send it.
    }
ask-form-field =
    { $type ->
        [photo] Please send a photo or a screenshot: { $title }.
        [inventory] { $title }? It looks like this: { $example }.
       *[other] { $title }?
    }
ask-form-field-again =
    { $type ->
        [photo] A picture is needed here ({ $title }). If you don't have one, press "I don't know".
        [inventory] That doesn't look like such a number. An example: { $example }. If there isn't one, press "I don't know".
        [number] A number is needed here, like 3. { $title }?
        [choice] Please choose one of these. { $title }?
       *[other] Please write it once more: { $title }?
    }
button-dont-know = I don't know
requests = What do you need?
button-requests = Request something
summary =
    Here's what I noted: "{ $description }"{ $isRequest ->
        [yes] { "" }
       *[no] { $isForClients ->
        [yes] , { $urgency ->
            [1] your money is at risk
            [2] you need it today
           *[3] it can wait
        }
       *[no] , { $impact ->
            [1] affects everyone
            [2] affects your team
           *[3] affects you
        }, { $urgency ->
            [1] you can't work
            [2] you can work with difficulty
           *[3] it can wait
        }
        }
    }.{ $hasCategory ->
        [yes] { "" } Topic: { $category }.
       *[no] { "" }
    }{ $files ->
        [0] { "" }
        [one] { "" } { $files } file attached.
       *[other] { "" } { $files } files attached.
    }{ $hasForm ->
        [yes] { "\u000A" }{ $form }
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
ask-go-on = We haven't finished your request. Go on, or begin anew?
button-go-on = Go on
button-begin-anew = Begin anew
registered-for-approval = { $number } is registered. It needs an approval first; I'll write as soon as that is decided.
registered =
    { $isOpen ->
        [yes] { $number } is registered. Someone will reply by { $responseDue }.
       *[no] { $number } is registered. We're closed now{ $hasHolidays ->
            [yes] { "" } ({ $holidays })
           *[no] { "" }
        }. We start { $opens } ({ $zone }) and reply by { $responseDue }.
    } Priority { $priority ->
        [1] critical
        [2] high
        [3] medium
        [4] normal
       *[5] planned
    }.
    { $callNow ->
        [yes] If everything is down, don't wait, call { $phone } ({ $phoneHours }).
       *[no] Ask me for the status any time.
    }

## The agent

handed-over =
    { $isOpen ->
        [yes] I've passed this to a person ({ $number }). The answer will come right here.{ $isThere ->
            [yes] { "" } Your place in line: { $place }{ $hasWait ->
                [yes] , about { $minutes } { $minutes ->
                    [one] minute
                   *[other] minutes
                }.
                [long] , more than an hour.
               *[no] .
            }
           *[no] { "" } No agent is at their desk right now; we'll reply{ $hasDue ->
                [yes] { "" } by { $responseDue }.
               *[no] { "" } as soon as someone is back.
            }
        }
       *[no] I've passed this to a person ({ $number }). We're closed now. We start { $opens } ({ $zone }){ $hasDue ->
            [yes] { "" } and reply by { $responseDue }.
           *[no] .
        }{ $hasPhone ->
            [yes] { "" } If it can't wait, call { $phone } ({ $phoneHours }).
           *[no] { "" }
        }
    }
    Keep writing, the agent will see it all.
handed-over-urgent =
    I've called a person as urgent ({ $number }).{ $isOpen ->
        [yes] { "" } The answer will come right here.
       *[no] { "" } We're closed now, so { $hasPhone ->
            [yes] calling is fastest.
           *[no] the answer will come here as soon as someone joins.
        }
    }
    Tell us what is happening: the agent will see it all.
emergency =
    { $danger ->
        [people] { $hasPhone ->
            [yes] If anyone is in danger, call 112. Our number: { $phone } ({ $phoneHours }).
           *[no] If anyone is in danger, call 112.
        }
       *[money] { $hasPhone ->
            [yes] Call at once: { $phone } ({ $phoneHours }). Don't share codes, passwords or card details with anyone.
           *[no] Don't share codes, passwords or card details with anyone. If money is leaving your account, call the bank right away: the number is on the card.
        }
    }
complaint-taken = I've noted your complaint in { $number }, in your words; the shift lead can see it. { $isOpen ->
        [yes] The answer will come right here.
       *[no] We start { $opens } ({ $zone }){ $hasDue ->
            [yes] { "" } and reply by { $responseDue }.
           *[no] .
        }
    }
still-waiting =
    I asked for a person { $since }. { $isOpen ->
        [yes] { $isThere ->
            [yes] Your place in line: { $place }{ $hasWait ->
                [yes] , about { $minutes } { $minutes ->
                    [one] minute
                   *[other] minutes
                }.
                [long] , more than an hour.
               *[no] . I can't say yet how long it will take.
            }
           *[no] Nobody has joined yet: no agent is at their desk.
        }
       *[no] We're closed now and start { $opens } ({ $zone }).
    }
    Keep writing if you like: it all arrives. You don't have to stay in the chat, the answer will come here anyway.{ $hasPhone ->
        [yes] { "" } If it can't wait, call { $phone } ({ $phoneHours }).
       *[no] { "" }
    }
waits-longer =
    { $isThere ->
        [yes] { $wasTold ->
            [yes] This takes longer than I said: your place in line is { $place }
           *[no] You're still in line, your place: { $place }
        }{ $hasWait ->
            [yes] , about { $minutes } more { $minutes ->
                [one] minute
               *[other] minutes
            }.
            [long] , more than an hour still.
           *[no] .
        }
       *[no] Nobody has joined yet: no agent is at their desk.
    } You don't have to stay in the chat, the answer will come here.{ $hasPhone ->
        [yes] { "" } If it can't wait, call { $phone } ({ $phoneHours }).
       *[no] { "" }
    }
looking-further = Nobody has answered yet, I'm calling the next agent.
lead-called = Nobody has answered yet, so I've called the shift lead.
agent-left =
    { $why ->
        [silent] { $agent } isn't answering right now, so I'm calling someone else.
       *[lost] { $agent } is no longer connected, so I'm calling someone else.
    } { $isOpen ->
        [yes] { $place ->
            [1] You're first in line.
           *[other] Your place in line: { $place }.
        } No need to tell it again: they see your messages.
       *[no] We're closed now and start { $opens } ({ $zone }). No need to tell it again: they see your messages.
    }
passed-to =
    { $agent } is passing you on to { $to }. { $reason } { $isOpen ->
        [yes] { $isThere ->
            [yes] { $isToPerson ->
                [yes] The answer will come right here.
               *[no] Your place in line there: { $place }.
            }
           *[no] Nobody there is at their desk right now; we'll reply{ $hasDue ->
                [yes] { "" } by { $responseDue }.
               *[no] { "" } as soon as someone is back.
            }
        }
       *[no] We start { $opens } ({ $zone }){ $hasDue ->
            [yes] { "" } and reply by { $responseDue }.
           *[no] .
        }
    } No need to tell it again.
passed-to-later = { $number } is now with { $to }. { $reason } I'll write when there is news.

## To an agent in their own chat

page =
    { $number }, priority { $priority }. { $why ->
        [hand_over] A person is waiting in the chat{ $minutes ->
            [0] .
           *[other] , { $minutes } min.
        }
        [breach] Its deadline has passed and nobody has taken it.
       *[incident] { $minutes ->
            [0] Just registered, nobody has taken it yet.
           *[other] Nobody has taken it yet, waiting { $minutes } min.
        }
    }
button-take = I take it
page-answered =
    { $isMine ->
        [yes] { $number } is yours. Open the console within 5 minutes, or I'll call someone else.
       *[no] { $hasOwner ->
            [yes] { $number } is already with { $owner }.
           *[no] { $number } needs nobody any more.
        }
    }
agent-linked =
    { $isLinked ->
        [yes] Done, { $agent }: I'll write here about what is urgent while your console is closed.
       *[no] That code didn't work: it is good for 10 minutes and one use. /link in your other messenger gives a new one; for people of the desk, the console's own settings do.
    }

## With a person again

passed-on = I've passed that on as well. The agent will answer here on joining.
button-stop-waiting = Don't wait in chat
approval-decided =
    { $isGranted ->
        [yes] { $agent } approved { $number }, so we're starting on it.{ $hasReason ->
            [yes] { "" } { $reason }
           *[no] { "" }
        }
       *[no] { $number } was not approved: { $reason } Decided by { $agent }. If that's a mistake, write here and I'll bring in a person.
    }
incidents-merged = { $from } and { $number } are about the same thing. From here on it all goes under { $number }.
incident-split = I've given "{ $description }" a number of its own, { $number }, so that it isn't lost. { $from } goes on as before.
follow-up-opened = We're going on with { $from } under a new number, { $number }: "{ $description }".
button-continue = Continue { $number }
waiting-stopped = OK. { $number } stays open; we'll reply here.
already-with = { $agent } is already here and sees everything you write.
joined = { $agent } from the { $tier ->
        [2] second
        [3] third
       *[1] first
    } line has joined and can see what you wrote.
joined-again = { $number } was marked as resolved by mistake. { $agent } is with you: write here.
leave-agent = You're talking to { $agent }. End that and come back to me?
button-stay = Keep talking
button-leave-agent = End the talk
given-back = { $agent } is handing you back to me. I'm here if you need me.
ask-which-matter = Which request is that about?
button-for-agent = { $number }, { $agent }

## My requests

no-incidents = You have no requests yet. Tell me what happened and I'll help.
incidents =
    { $count ->
        [one] You have { $count } request:
       *[other] You have { $count } requests:
    }

    { $list }
card =
    { $number }: { $status ->
        [new] registered, waiting for a person
        [assigned] assigned
        [in_progress] in progress
        [pending] on hold
        [resolved] resolved
        [closed] closed
        [merged] merged with another request
       *[cancelled] cancelled
    }
    "{ $description }"

    { $lines }{ $dueKind ->
        [response] { "\u000A" }A reply by { $due }.
        [resolution] { "\u000A" }We'll solve it by { $due }.
        [late] { "\u000A" }We're later than promised, and the people in charge can see it.
       *[none] { "" }
    }
card-line =
    { $time } · { $what ->
        [opened] registered
        [claimed] { $agent } has it
        [assigned] { $hasAgent ->
            [yes] { $agent } has it
           *[no] back in the queue
        }
        [started] { $agent } starts work
        [pended] { $waitsFor ->
            [user] waiting for your answer
            [supplier] waiting for a supplier
            [change] waiting for planned work
           *[other] waiting
        }
        [resumed] in progress again
        [resolved] resolved
        [closed] closed
        [reopened] reopened
        [resolution_undone] resolution undone
        [withdrawn] withdrawn by you
        [cancelled] cancelled
        [merged] merged with another request
        [escalated_functionally] passed to another group
        [impact_urgency_changed] priority changed
        [approval_asked] waiting for an approval
        [joined_major] waiting for the wider outage to be fixed
        [left_major] apart from the wider outage
        [approval_denied] not approved
       *[approval_granted] approved
    }
no-news =
    No news on { $number } yet.{ $hasAgent ->
        [yes] { "" } { $agent } is on it.
       *[no] { "" } It's in the queue.
    }{ $dueKind ->
        [response] { "" } A reply by { $due }.
        [resolution] { "" } We'll solve it by { $due }.
       *[none] { "" }
    }
button-incident =
    { $number }, { $status ->
        [new] new
        [assigned] assigned
        [in_progress] in progress
        [pending] on hold
        [resolved] resolved
        [closed] closed
       *[cancelled] withdrawn
    }
incident =
    { $number }: { $status ->
        [new] registered, waiting for an agent
        [assigned] assigned
        [in_progress] in progress
        [pending] on hold
        [resolved] resolved
        [closed] closed
       *[cancelled] withdrawn
    }.{ $hasAgent ->
        [yes] { "" } Agent: { $agent }.
       *[no] { "" }
    }
    "{ $description }", opened { $opened }.
    { $dueKind ->
        [response] We'll reply by { $due }.
        [resolution] We'll solve it by { $due }.
        [late] We promised { $due } and missed it.
       *[none] { $status ->
            [pending] { $waitsFor ->
                [user] We're waiting for your answer, just write it here.
                [supplier] We're waiting for a supplier.
                [change] We're waiting for planned work.
                [major] It's part of a wider outage, updates come here.
                [approval] We're waiting for an approval.
               *[other] We're waiting.
            }
            [resolved] What was done: { $resolution }
            [closed] What was done: { $resolution }
           *[other] Nothing more to do.
        }
    }{ $isTooLate ->
        [yes] { "" } It can't be reopened any more: over five working days have passed. You can open a new one with the same text.
       *[no] { "" }
    }
not-yours =
    { $count ->
        [0] That number isn't among your requests, and you have none open.
       *[other] That number isn't among your requests. Yours are:
    }
button-add-text = Add something
button-withdraw = Withdraw
button-reopen = Reopen
button-register-again = New one, same text
ask-text-to-add = Write what to add to { $number }.
write-it-here = Just write it here; the agent will see it all.
text-added = Added to { $number }; the agent will see it.
file-added-to = Attached to { $number }; the agent will see it.
ask-add-to =
    { $isFile ->
        [yes] Which request does this belong to?
       *[no] { $count ->
            [one] I have no answer to that. Does it belong to { $number } ("{ $description }"), or is it new?
           *[other] I have no answer to that. Does it belong to one of your requests, or is it new?
        }
    }
button-add-to = Add to { $number }
button-another-matter = It's something else
ask-withdraw = Withdraw { $number }? Nobody will work on it any more.
button-withdraw-now = Withdraw it
button-keep = Keep it
withdrawn = { $number } is withdrawn. If it comes back, just write again.
refused =
    { $reason ->
        [too_late] { $number } can't be reopened: more than five working days have passed. Tell me what happened and we'll open a new one.
        [not_allowed_in_status] { $number } has changed since, so this no longer applies. Here is where it stands.
       *[other] That didn't work: the request has changed meanwhile.
    }

## Resolution and rating

resolved =
    { $number } is resolved: { $resolution }{ $hasCause ->
        [yes] { "" } Cause: { $cause }
       *[no] { "" }
    }{ $hasAgent ->
        [yes] { "" } { $agent } handled it.
       *[no] { "" }
    }
    All working now?
resolved-reminder = We resolved { $number } { $resolvedOn }: { $resolution } All working? If I hear nothing, I'll close it in two working days.
will-remind = All right, I'll ask again tomorrow.
button-all-well = Yes, all good
button-not-well = No
reopened =
    { $number } is open again under the same number.{ $hasAgent ->
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
ask-change-rating = You gave { $score }. Change it to { $other }?
button-change-rating = Yes, change it
button-keep-rating = Keep it
ask-comment-again = Add a few words about the rating, or skip it.
button-no-comment = No comment
thanks-for-rating = Your { $score } is noted, thank you.
thanks-for-comment = Thank you, I've noted that in the request.
thanks-anyway = Fine. I'm here if you need me.

## News about a request

incident-assigned = { $agent } is on { $number } now.
status-changed =
    { $status ->
        [in_progress] { $number } is in progress again.
        [pending] { $number }: { $waitsFor ->
            [user] we're waiting for your answer, just write it here
            [supplier] we're waiting for a supplier
            [change] we're waiting for planned work
            [approval] we're waiting for an approval
           *[other] it's on hold
        }.{ $hasUntil ->
            [yes] { "" } We'll come back to it { $until }.
           *[no] { $waitsFor ->
                [user] { "" }
                [approval] { "" } I'll write when it's decided.
               *[other] { "" } I'll write when work goes on.
            }
        }
        [cancelled] { $number } was cancelled: { $reason }
        [assigned] { $number } is open again.
       *[other] { $number }: the status has changed.
    }
resolution-undone =
    { $number } was marked as resolved by mistake. { $status ->
        [pending] { $waitsFor ->
            [user] We're waiting for your answer, just write it here.
            [supplier] We're waiting for a supplier.
            [change] We're waiting for planned work.
            [approval] We're waiting for an approval.
           *[other] It's on hold.
        }{ $hasUntil ->
            [yes] { "" } We'll come back to it { $until }.
           *[no] { "" }
        }
       *[other] It is open again.
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

stale-choice = That button is out of date. Here is where we are:
already-pressed = That has been counted already.
repeating = I'm repeating myself. Press a button, say it in other words, or I'll get a person.
unknown-command = I don't know that command. There are /help, /menu, /person, /incidents, /language and /cancel.
cannot-show =
    I can't pass on { $what ->
        [paid_media] paid photos and videos
        [story] a story
        [checklist] the checklist itself
        [game] a game
        [invoice] an invoice
        [giveaway] a giveaway
        [giveaway_winners] the results of a giveaway
        [gift] a gift
        [unique_gift] a gift
        [rich_media] a card with buttons
       *[other] that kind of message
    }{ $hasWords ->
        [yes] , but I kept the words. If the rest matters too, please send a screenshot.
       *[no] . Please write it as text or send a screenshot.
    }
file-kept =
    { $kind ->
        [photo] I kept the photo for your question. I can't read pictures
        [document] I kept the file for your question. I can't read files
        [voice] I kept the voice message for your question. I can't listen to it
        [audio] I kept the recording for your question. I can't listen to it
        [video] I kept the video for your question. I can't watch it
        [round_video] I kept the video message for your question. I can't watch it
        [contact] I kept the contact for your question. It doesn't tell me how to help
        [location] I kept the location for your question. It doesn't tell me how to help
        [venue] I kept the location for your question. It doesn't tell me how to help
        [poll] I kept the poll for your question. It doesn't tell me how to help
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
        [snils] pension insurance number
        [inn] taxpayer number
        [account] account number
        [key] access key
        [documents] numbers of documents and accounts
        [secrets] private data
        [password] password
        [code] code
       *[several] private data
    }{ $isDeleted ->
        [yes] { "" } and am deleting your message: nobody here needs it and our staff will never ask.
       *[no] . If the message is still visible in the chat, delete it: our staff will never ask for this.
    }
    { $kind ->
        [passport] We have not stored it anywhere.
        [snils] We have not stored it anywhere.
        [inn] We have not stored it anywhere.
        [account] We have not stored it anywhere.
        [key] If anyone else could have seen it, revoke it and issue a new one.
        [documents] We have not stored them anywhere.
        [secrets] If anyone else could have seen the password or key, change it.
        [password] If anyone else could have seen it, change it.
        [code] If you have told it to anyone, press "Talk to a person" right away.
       *[other] { $hasPhone ->
            [yes] If you've given anyone the code on the back or from an SMS, block the card: { $phone }.
           *[no] If you've given anyone the code on the back or from an SMS, block the card at once.
        }
    }
group = I only answer in private chats. Write to me directly; I'm leaving this group now.
broke = Something broke on my side, but your message is safe and an agent will see it.

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
command-feedback = Suggest an improvement
command-help = Help

## Who writes: the phone and linked messengers

button-phone = Confirm my phone
button-link = Link messengers
button-share-phone = Share my number
button-not-now = Not now
ask-phone =
    Press "Share my number": { $messenger } itself tells me your number, and I know you from the directory. Somebody else's contact or a typed number won't do.
phone-not-here = A phone can't be confirmed here: a browser doesn't know your number. Telegram or Viber can do it; questions and requests work here all the same.
phone-proved =
    Done, { $name }: your phone is confirmed.{ $hasZone ->
        [yes] { " " }From now on I tell times in your time zone.
       *[no] { "" }
    }
phone-proved-already = Your phone is confirmed here already, { $name }. To undo that: /unlink.
phone-unknown = I got the number, but it isn't in the directory, so I'm not keeping it.
phone-unknown-next = Everything else works without it: questions, requests, a person. If the number should be in the directory, tell a person of the desk.
phone-other-person = The directory has this number under another person than the linked chat. Unlink first: /unlink.
phone-not-own = That isn't your own contact, so it doesn't confirm a phone.
phone-kept = Fine, no phone then.
phone-forgotten = Fine, your phone isn't confirmed in this chat any more.
link-code =
    Open me in your other messenger and send this there:

    /link { $code }

    The code is good for 10 minutes and one use. Don't pass it on: it opens your requests.
linked = Done, this chat is linked with your chat in { $messenger }. Your requests are shared now, and news that can't be delivered in one messenger I'll send to the other.
link-refused =
    { $why ->
        [too_many] Too many wrong codes. Try again { $until }.
        [own_chat] This code is for your other messenger: send it there.
        [two_people] Not linked: the phones confirmed in these chats belong to two different people.
       *[linked_already] These chats are linked already.
    }
not-linked = This chat is linked with no other, and no phone is confirmed in it. To link another messenger: /link.
ask-unlink =
    { $isLinked ->
        [yes] This chat is linked with your chat in { $messengers }. If you unlink them, each keeps the requests opened in it.
       *[no] This chat is linked with no other.
    }{ $isProved ->
        [yes] { " " }Your phone is confirmed here.
       *[no] { "" }
    }
button-unlink = Unlink
button-forget-phone = Forget my phone
left-so = All right, everything stays as it was.
button-leave-so = Leave as it is
unlinked =
    { $isHere ->
        [yes] Done, this chat is no longer linked with your chat in { $messenger }. Requests opened here stay here.
       *[no] Your chat in { $messenger } is no longer linked with this one: its requests went with it.
    }
moved-notice =
    This couldn't be delivered in { $messenger }, so here it is:

    { $text }
blocked =
    I won't reply here until { $until }. The reason: { $reason } { $hasPhone ->
        [yes] If it can't wait, call { $phone }.
       *[no] Your messages are kept; after that, write as usual.
    }
unblocked = I'm replying again, go ahead.
too-fast = That's a lot of messages, more than I can answer. They're kept; wait a minute and tell me the main thing.

## An outage that many have

known-fault =
    We know: "{ $title }", since { $since }. { $text }
    { $isLate ->
        [yes] The news promised { $next } is late.
       *[no] Next update { $next }.
    } Is that what you have?
button-me-too = Me too
button-another-fault = Something else
known-fault-again =
    We know: "{ $title }". You're on the list as { $number }. { $text }
    { $isLate ->
        [yes] The news promised { $next } is late. I'll write here as soon as there is some.
       *[no] Next update { $next }, right here.
    }
button-leave-fault = Don't update me
fault-joined =
    Noted, your number is { $number }.{ $hasNews ->
        [yes] { "" } Just in: { $text }
       *[no] { "" }
    } { $isLate ->
        [yes] The next update is late; I'll write here as soon as there is one.
       *[no] Next update { $next }, right here.
    } Once it's fixed, I'll ask whether all works for you.
fault-joined-before =
    You're on the list already, as { $number }.{ $hasNews ->
        [yes] { "" } The latest: { $text }
       *[no] { "" }
    } { $isLate ->
        [yes] The next update is late; I'll write here as soon as there is one.
       *[no] Next update { $next }, right here.
    }
fault-joined-by-agent =
    Your request { $number } is part of a wider outage, "{ $title }". { $text }
    { $isLate ->
        [yes] The next update is late; I'll write here as soon as there is one.
       *[no] Next update { $next }, right here.
    }
fault-over = { $hasTitle ->
        [no] That outage is over.
       *[other] The outage "{ $title }" is over.
    } If it still doesn't work for you, leave a request and someone will answer.
fault-update =
    "{ $title }". { $text }
    { $isLate ->
        [yes] We can't say yet when the next update comes.
       *[no] Next update { $next }.
    }
fault-apology =
    "{ $title }": I promised you news by now and there is none yet, sorry. { $isLate ->
        [yes] I'll write here as soon as there is some.
       *[no] Next update { $next }.
    }
ask-leave-fault = Stop the updates about this outage? { $number } can stay with an agent, or be withdrawn.
button-leave-to-agent = Keep it with an agent
button-stay-told = Keep me posted
fault-left =
    No more updates about the outage. { $number } now waits for an agent by itself{ $dueKind ->
        [response] , with a reply by { $due }.
        [resolution] , to be solved by { $due }.
       *[other] .
    }


## What you think of us

closed-by-silence-effort = I closed { $number } after three working days without an answer. How easy was it to get it solved? 1 is very hard, 5 is very easy.
ask-effort = Glad it works. How easy was it to get it solved? 1 is very hard, 5 is very easy.
ask-reason = Sorry it wasn't better. What let you down? Tap one, or say it in your own words.
button-reason-slow = It took too long
button-reason-unsolved = Not solved
button-reason-unclear = Hard to understand
button-reason-rude = Impolite
button-reason-other = Something else
button-thank-agent = Thanks, { $agent }!
agent-thanked = { $agent } will see your thanks.
agent-thanked-more = { $agent } will see your thanks. Tell us what you liked, if you wish.
ask-nps = One last thing, once in three months: would you recommend us to a colleague? 0 is certainly not, 10 is certainly.
ask-nps-why = { $score } it is. Why? A few words, or skip it.
thanks-for-opinion = Thank you, noted.
button-wish = Suggest an improvement
ask-wish = What should be better? One message, in your own words.
wish-kept = I've noted your suggestion. The shift lead will read it; if they answer, you'll see it here.
wish-beside-people = Tell the person you're talking to, or send it later with /feedback.
wish-in-draft = Let's finish your request first. You can leave a suggestion afterwards: /feedback.
feedback-answered =
    { $agent } answers { $what ->
        [wish] your suggestion
        [complaint] your complaint
       *[other] your rating
    }:

    { $answer }

## Own data

button-privacy = My data
button-my-data = Send me everything
button-forget-me = Delete everything
button-forget-now = Delete for good
command-privacy = What I keep about you, and how to delete it
privacy =
    I keep our messages here, your files, requests and ratings, so that you needn't repeat yourself. Passwords, codes and card numbers I hide at once and never keep.

    { $years ->
        [0] { $days ->
            [0] All of it stays until you ask me to delete it.
            [one] What was said I delete by myself after { $days } day.
           *[other] What was said I delete by myself after { $days } days.
        }
        [one] What was said I delete by myself after { $years } year.
       *[other] What was said I delete by myself after { $years } years.
    }

    /mydata sends you everything I have about you in one file. /forget deletes it for good.
# Kept by: desk/people/own-data/carry-out-data-requests.ts
data-wanted = I'm putting together everything there is about you. It comes here as a file, usually within a minute.
data-ready =
    { $files ->
        [0] Here is everything there is about you. Open index.html in the archive.
        [one] Here is everything there is about you. Open index.html in the archive. { $files } file didn't fit: the messenger won't take an archive with it.
       *[other] Here is everything there is about you. Open index.html in the archive. { $files } files didn't fit: the messenger won't take an archive with them.
    }
forget-open =
    { $count ->
        [one] You have { $count } request that isn't closed, and nobody can solve it without your data. Withdraw it, or wait for the solution and confirm it, then send /forget again.
       *[other] You have { $count } requests that aren't closed, and nobody can solve them without your data. Withdraw them, or wait for the solution and confirm it, then send /forget again.
    }
# Kept by: desk/people/own-data/carry-out-data-requests.ts
ask-forget =
    I'll delete your name, phone, messages, files, and the words of your requests and feedback in all your linked chats. They can't be brought back.

    Only the numbers, dates and statuses of requests and ratings without words stay: the desk accounts for its work by them. { $backups ->
        [0] Backups lose your data as they are replaced.
        [one] Backups lose your data within { $backups } day.
       *[other] Backups lose your data within { $backups } days.
    } Please delete the messages on your own phone yourself.
# Kept by: desk/people/own-data/carry-out-data-requests.ts
forgetting = I'm deleting everything within a minute. If you write again, we'll meet anew.
