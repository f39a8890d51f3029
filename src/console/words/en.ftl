# The console in English. Dates and names come as finished words.

## The desk: queue, conversation, incident, people

product = Frontline
queue = Queue
agents = Agents
try-chat = Preview chat (opens alongside)
settings = Settings
sign-out = Sign out
loading = Loading…
close = Close
save = Save
nameless = No name

view-waiting = Waiting
view-mine = Mine
view-all = All
view-closed = Closed

search = Number, name or words
rows-more = These are the first 200. Search finds the rest.
found-more = These are the latest 100. Add a word to narrow it down.
new-rows = { $count } new. Show
no-connection-since = Connection lost, shown as of { $time }. Reconnecting.
streams-too-many = Too many windows of the console are open from this browser or this address. Close some; shown as of { $time }.
streams-full = The server has as many open consoles as it can hold. Shown as of { $time }, tried again every 10 seconds.

empty-waiting = Nobody is waiting
empty-waiting-hint = Everyone who asks for a person or leaves a request appears here.
empty-mine = Nothing is assigned to you
empty-mine-hint = Take one from “Waiting”: open it and press C.
empty-all = No open requests
empty-all-hint = Everything that is still being worked on is here.
empty-snoozed = Nothing is snoozed
empty-snoozed-hint = What you hid until later waits here and comes back by itself.
empty-closed = Nothing closed yet
empty-closed-hint = Resolved, closed and cancelled requests end up here.
empty-search = Nothing found
empty-search-hint = We look at numbers, names and messages, open and closed.
empty-try-it = Try it: write to the bot yourself
empty-choose = Choose a request on the left
empty-choose-hint = J and K move through the list, Enter opens, ? shows every key.

waits = waits { $time }
due-in = { $time } left
overdue = { $time } overdue
no-assignee = not taken
you = you
vip = VIP
unread = unread
no-incident = no request

time-seconds = { $count } s
time-minutes = { $count } min
time-hours = { $count } h
time-days = { $count } d
time-today = today
time-yesterday = yesterday
time-tomorrow = tomorrow


language-ru = Russian
language-uk = Ukrainian
language-en = English

status-new = new
status-assigned = assigned
status-in-progress = in progress
status-pending = on hold
status-resolved = resolved
status-closed = closed
status-cancelled = cancelled

pending-reason-user = waiting for the user
pending-reason-supplier = waiting for a supplier
pending-reason-change = waiting for planned work
pending-reason-major = waiting for the major incident
pending-reason-approval = waiting for an approval

priority-1 = critical
priority-2 = high
priority-3 = medium
priority-4 = low
priority-5 = lowest

impact-1 = everyone
impact-2 = a department
impact-3 = one person

urgency-1 = work has stopped
urgency-2 = work is slowed down
urgency-3 = can wait

media-photo = photo
media-document = file
media-audio = audio
media-voice = voice message
media-video = video
media-round-video = video message
media-animation = animation
media-sticker = sticker
media-contact = contact
media-location = location
media-venue = location
media-poll = poll
media-dice = dice
media-link = link
media-other = a special kind of message
unknown-paid-media = paid photos and videos
unknown-story = a story
unknown-checklist = a checklist
unknown-game = a game
unknown-invoice = an invoice
unknown-giveaway = a giveaway
unknown-giveaway-winners = results of a giveaway
unknown-gift = a gift
unknown-rich-media = a card with buttons

megabytes = { $size } MB
kilobytes = { $size } kB

masked-card = card number
masked-cvv = card code
masked-password = password
masked-code = code
masked-passport = passport number
masked-snils = SNILS
masked-inn = taxpayer number
masked-account = account number
masked-key = key or token

masked-notice = Hidden on arrival: { $what }
edited = edited a message
pressed = button

conversation-transcript = Transcript
conversation-earlier = Show earlier messages
conversation-beginning-gone = What was said before has been deleted: it was kept long enough.
conversation-bot-part =
    Conversation with the bot: { $count } { $count ->
        [one] message
       *[other] messages
    }
conversation-fold = Fold the talk with the bot
conversation-bot = Bot
conversation-note = Note, never sent
conversation-new-below = New below
conversation-unreachable = The user has blocked the bot. Messages wait until they come back.
conversation-not-found = There is no such conversation.
conversation-owned-by = { $name } has this conversation
conversation-heard = { $name }: { $text }

delivery-queued = queued
delivery-sending = sending
delivery-sent = sent
delivery-delivered = delivered
delivery-seen = seen
delivery-refused = not delivered
delivery-unknown = not confirmed: it may have arrived or not
delivery-dropped = not sent
delivery-held = waits until the user writes or comes back
delivery-paused = waits: the announcement is paused
delivery-resend = Send again
delivery-attempts =
    { $count } { $count ->
        [one] attempt
       *[other] attempts
    }

event-opened = { $number } registered
event-claimed = { $who } took { $number }
event-assigned = { $who } changed the assignee of { $number }
event-started = { $who } started on { $number }
event-pended = { $who } put { $number } on hold, the clock is paused
event-resumed = { $number } was resumed
event-resolved = { $who } resolved { $number }
event-closed = { $number } closed
event-reopened = { $number } reopened
event-resolution-undone = { $who } undid the resolution of { $number }
event-withdrawn = { $number } withdrawn by the user
event-cancelled = { $who } cancelled { $number }
event-text-added = { $number } was added to
event-first-response-recorded = { $number }: first response given
event-impact-urgency-changed = { $who } changed impact and urgency of { $number }
event-category-changed = { $who } changed the category of { $number }
event-escalated-functionally = { $who } passed { $number } to another group
event-escalated-hierarchically = { $who } called the shift lead about { $number }
event-promise-renewed = { $who } renewed the deadlines of { $number }
event-deadline-warned = { $number }: a deadline is near
event-deadline-breached = { $number }: a deadline was missed
event-rated = { $number } was rated by the user
event-joined-major = { $number } joined a major incident
event-left-major = { $number } left the major incident
event-merged = { $who } merged { $number } into { $other }
event-absorbed = { $other } was merged into { $number }
event-split-off = { $who } split { $other } off { $number }
event-linked = { $who } linked { $number } with { $other }
event-unlinked = { $who } unlinked { $number } from { $other }
event-tags-changed = { $who } changed the tags of { $number }
event-form-filled = { $who } filled in the form of { $number }
event-kind-changed = { $who } changed the kind of { $number }
event-snoozed = { $who } snoozed { $number }
event-approval-asked = { $who } asked for an approval of { $number }
event-approval-decided = { $who } decided on the approval of { $number }
event-step-changed = { $who } changed the checklist of { $number }
event-complained = { $number }: the user complained

actor-user = the user
actor-bot = the bot
actor-clock = by time
actor-agent = an agent

reply-tab-reply = Reply
reply-tab-note = Note
reply-placeholder = Reply to { $name }
reply-note-placeholder = For colleagues. The user never sees this.
reply-send = Send
reply-save-note = Save note
reply-hint-send = Ctrl+Enter sends. { $channel }, signed “{ $signature }”
reply-hint-note = Ctrl+Enter saves the note; only colleagues see it
reply-will-join = Your reply takes the conversation; the bot stops answering
reply-owned-by = { $name } has this conversation. You can leave a note.
reply-read-only = Your role reads but does not reply.
reply-length = { $used } of { $limit }
reply-too-long = { $used } characters, and at most { $limit } go at a time: shorten it by { $over }, or reply in two goes
reply-in-parts = goes out in { $parts } parts
reply-newer = While you were writing:
reply-send-anyway = Send anyway
reply-keep-editing = Edit the reply
reply-sending = Sending…
reply-label = Message text

panel-label = User and request
panel-since = With us since
panel-no-incident = Nothing registered yet. The first reply does that.
panel-others = Other incidents
panel-status = Status
panel-priority = Priority
panel-why = affects { $impact }; { $urgency }
panel-vip-lift = VIP: one step up
panel-capped = at most 2 on the user’s word; confirm 1
panel-respond-by = Respond by
panel-resolve-by = Resolve by
panel-met = met
panel-missed = breached
panel-paused = paused
panel-used = { $used } of { $total }
panel-around-the-clock = around the clock
panel-working-time = of working time
panel-assignee = Assignee
panel-category = Category
panel-no-category = none
panel-until = until
panel-rating = Rating
panel-complaint = Complaint:
panel-begun-by-desk = Begun by the desk: an agent wrote first.
panel-resolution = Resolution
panel-reopened =
    reopened { $count } { $count ->
        [one] time
       *[other] times
    }
panel-history = History
panel-why-red = How the clock was counted
panel-running = running
panel-standing = paused
panel-open-incident = Show { $number }

actions-claim = Claim
actions-take-over = Take over from them
actions-take-over-hint = { $owner } has it. It becomes yours, and the user learns your name
actions-start = Start work
actions-pend = Put on hold
actions-resume = Resume
actions-resolve = Resolve
actions-cancel = Cancel this incident
actions-reopen = Reopen
actions-give-back = Give back to the bot
actions-change = Change
actions-confirm-priority = Confirm priority 1
actions-claim-hint = It becomes yours, and the user learns your name
actions-give-back-hint = The bot answers again; the incident stays yours
actions-start-hint = The user will see “in progress”
actions-resolve-label = What was done, in words for the user
actions-resolve-button = Resolve and tell the user
actions-cancel-label = Why it is cancelled, in words for the user
actions-cancel-button = Cancel the incident
actions-pend-label = Waiting for
actions-pend-until = Until when (optional)
actions-pend-button = Put on hold
actions-impact-label = Who is affected
actions-urgency-label = How it hinders
actions-becomes = becomes { $priority }

sign-in-title = Agent sign-in
sign-in-login = Login
sign-in-password = Password
sign-in-button = Sign in
sign-in-hint = Your administrator gives you the password. The very first administrator's is printed in the log at the first start.
sign-in-show = Show the password
sign-in-hide = Hide the password

password-title = Choose your own password
password-forced = You were given this password, so choose your own.
password-old = Current password
password-next = New password
password-button = Change password
password-changed = Password changed. Your other sessions have ended.

agents-title = Agents
agents-add = Add an agent
agents-login = Login
agents-name = Name, as users see it
agents-role = Role
agents-role-agent = agent
agents-role-supervisor = supervisor (shift lead)
agents-role-editor = editor (articles; reads conversations)
agents-role-admin = admin
agents-create = Add
agents-disable = Disable…
agents-enable = Enable…
agents-reset = New password…
agents-disabled = disabled
agents-must-change = has not changed the password yet
agents-since = Since
agents-password-for = Password for “{ $name }”. Hand it over in person:
agents-copy = Copy
agents-copied = Copied
agents-login-hint = 2 characters or more: letters, digits, dot, hyphen, underscore, @

settings-theme = Theme
settings-theme-auto = same as the system
settings-theme-light = light
settings-theme-dark = dark
settings-language = Console language
settings-alarm = Sound when something waits for you
settings-try-sounds = What it sounds like:
settings-sound-offer = A chat offered to you
settings-sound-reply = A reply in your chat
settings-sound-waiting = Somebody waits in the queue
settings-sound-bell = Urgent
settings-notify = Browser notifications
settings-notify-blocked = The browser has blocked notifications for this page.
settings-change-password = Change password
settings-keys = Keys

alarm-title = Somebody is waiting
alarm-reply = { $name } writes
alarm-announce = Waiting for a person: { $count }

keys-title = Keys
keys-next = next in the list
keys-previous = previous in the list
keys-open = open
keys-claim = claim it
keys-reply = reply
keys-note = write a note
keys-unread = Mark as unread
drop-here = Drop to attach to the reply
page-not-loaded = This page could not be loaded: either the connection is down, or the server has been updated.
page-reload = Reload
error-written-before = What you sent before this has already gone out and was taken out of the box. Check what is left and send it.
palette = All commands and search
palette-placeholder = A command, a number, a name or words
palette-nothing = Nothing found. Try another word.
lookers-here = Also here: { $names }
lookers-typing = { $count ->
    [one] { $names } is typing…
   *[other] { $names } are typing…
}
keys-send = send
keys-search = search
keys-back = close, back to the list
keys-help = this help

## Messages

message-edited = edited
message-edited-after-answer = changed the message after the answer
message-withdrawn = Message withdrawn
message-being-withdrawn = withdrawing…
message-quoted = In reply to
message-quoted-from = From: { $name }
message-forwarded-from = Forwarded from { $name }
message-own-number = own number
message-show-on-map = Show on a map
message-dice = rolled { $value }

message-file-waiting = getting it from the messenger…
message-file-fetching = getting it from the messenger…
message-file-too-large = too large, the messenger won't hand it over; the user knows how else to send it
message-file-lost = not received, the messenger did not hand it over; the user was asked to send it again
message-file-deleted = deleted: kept long enough, or the user asked for it

message-open = Open { $name }
message-download = Download { $name }

message-acts-label = Do something with this message
message-acts-quote = Reply to this
message-acts-edit = Edit
message-acts-withdraw = Withdraw
message-acts-react = React
message-acts-react-with = React with { $emoji }
message-acts-unreact = Remove the reaction

message-confirm-withdraw = Remove it from the user's chat?
message-withdraw = Withdraw
message-keep = Keep
message-save = Save
message-cancel = Don't change
message-edit-label = New text of the message
message-attach = Attach a file
message-remove-file = Remove { $name }
message-uploading = uploading…
message-stop-quoting = Don't reply to this message
message-session-over = { $messenger }: the time for free answers is over. The next message will cost money.
message-session-ends = { $messenger }: answers are free until { $time }
message-is-paid = paid

message-refused-blocked = the person has blocked the bot
message-refused-unknown-chat = this chat no longer exists
message-refused-invalid-message = the messenger did not accept it
message-refused-too-many-requests = the messenger asks to wait
message-refused-unreachable = the messenger cannot be reached
message-refused-no-answer = the messenger did not answer
message-refused-never-delivered = the message it is about was never delivered
message-refused-sender-died = sending was interrupted
message-refused-withdrawn = withdrawn before it was sent
message-refused-bot-pauses = the messenger asks the bot to wait
message-refused-outdated = a person has joined the conversation
message-refused-restored = restored from a backup
message-refused-decided = somebody decided so, though it may have arrived
message-refused-broken-off = the connection to the messenger broke off
message-refused-answered = { $messenger } answered with error { $code }

## Articles beside a conversation

article-title = Articles
article-for-question = For “{ $question }”
article-search = Find another article
article-search-label = Find an article by question or title
article-no-question = Fitting articles appear here once the user has asked something.
article-nothing-fits = No article fits these words. Try a search of your own.
article-nothing-found = Nothing found. Try other words.
article-not-read = The articles didn't load just now. They will with the next message.
article-only-for-agents = agents only
article-never-sent = This article must not be sent to users
article-open = Show the text: { $title }
article-insert = Insert
article-insert-this = Insert into the reply: { $title }
article-learns = Teach the bot: “{ $title }” answers “{ $question }”

article-other-language-ru = in Russian
article-other-language-uk = in Ukrainian
article-other-language-en = in English

article-figures = Last { $days } days: helped { $helped }, did not help { $notHelped }. Learned questions: { $learned }
article-key = find an article

## The editors' page

editors-title = Articles
editors-nav = Articles

editors-section-list = All articles
editors-section-try = Try a question
editors-section-gaps = Unanswered
editors-section-learned = Learned

editors-period = Days to look at
editors-days = { $count } days
editors-in-files = Articles are edited in their files; the bot picks up a saved file within a second.
editors-not-loaded = This did not load. Try once more.
editors-again = Try again
editors-filter = Title, id or owner
editors-filter-label = Filter articles by title, id, category or owner
editors-count = Articles: { $all }
editors-count-of = Articles: { $shown } of { $all }
editors-per-id = Views and verdicts are counted for an article in all its languages together.

editors-column-title = Article
editors-column-language = Language
editors-column-category = Category
editors-column-review = Review by
editors-column-shown = Shown
editors-column-helped = Helped
editors-column-not-helped = Didn't help
editors-column-led = Requests
editors-column-learned = Learned

editors-led-meaning = Shown, and within half an hour the same person left a request
editors-sort-by = Sort by { $column }
editors-nothing-filtered = No article fits this filter.
editors-no-articles = No articles yet. Put a file <language>/<category>/<name>.md into the knowledge base and it appears here.
editors-for-agents = agents only
editors-never-sent = Only agents see this article: the bot shows it to no user, whatever they ask.
editors-overdue = overdue
editors-not-yet = from { $date }
editors-ended = until { $date }
editors-invalid = not shown now
editors-problems = Faults in files: { $count }
editors-line = line { $count }
editors-back = All articles
editors-not-found = There is no such article now. Its file may have been deleted or renamed.
editors-file = File
editors-owner = Owner
editors-tags = Tags
editors-valid = Valid
editors-always = always
editors-related = Related
editors-actions = Buttons
editors-other-languages = In other languages
editors-none = none

editors-action-register = leave a request
editors-action-call-person = call a person

editors-figures = Last { $days } days
editors-questions = How people ask
editors-tests = Test questions
editors-remarks = Worth a look
editors-try-this = Try: { $question }
editors-previews = What the user sees
editors-preview-of = As { $messenger } shows it
editors-messages =
    { $count } { $count ->
        [one] message
       *[other] messages
    }
editors-ask = A question as a user would type it
editors-ask-language = The user's language
editors-ask-button = Search
editors-ask-agents = Search articles for agents too
editors-ask-hint = This is the bot's live search, with what it has learned and the files as they are now.

editors-decision-answer = The bot answers at once
editors-decision-suggest = The bot asks “did you mean”
editors-decision-nothing = The bot says honestly that it has no answer

editors-sure = The first is right
editors-offer = One of the first four is right
editors-answers-from = from { $share } on the bot answers at once
editors-suggests-from = from { $share } on the bot asks “did you mean”
editors-boldness = How boldly it answers: { $name } (setting answers, { $value }).

editors-boldness-careful = carefully
editors-boldness-balanced = as usual
editors-boldness-bold = boldly

editors-read = Read as
editors-no-words = no words are left
editors-repaired = Repaired

editors-how-layout = keyboard layout
editors-how-transliteration = transliteration
editors-how-typo = typo

editors-unknown = Unknown words
editors-found-words = Words it has
editors-said-otherwise = Said otherwise
editors-words-meaning = Which words of the question the first article has, and what each of them weighs

editors-field-title = title
editors-field-question = questions
editors-field-learned = learned
editors-field-tags = tags
editors-field-body = text

editors-nearest = Nearest example
editors-ranking = What was found
editors-score = Points
editors-right = Chance

editors-part-fields = words
editors-part-letters = letters
editors-part-tendency = correction
editors-part-bonus = word for word
editors-part-nearest = How alike they are
editors-part-coverage = Share it knows

editors-part-meaning-fields = The words of the question in title, examples, tags and text; weight { $weight }
editors-part-meaning-letters = The letters of the question in title and examples together; weight { $weight }
editors-part-meaning-tendency = Asked as if they were new, the base's own examples would come too seldom (+) or too often (−) to this article
editors-part-meaning-bonus = 1: somebody asked in these very words before. −1: people said it does not help
editors-part-meaning-nearest = Letters of the one nearest example; for how sure only
editors-part-meaning-coverage = How much of the question the articles know; for how sure only

editors-other-language = in another language
editors-nothing-ranked = No article has anything in common with these words.
editors-gaps-hint = What people asked without getting an answer that helped. Similar questions stand together; open a group to see whether it is one topic or two.
editors-no-gaps = No gaps: every question of this time found an answer that helped.
editors-asked = Asked
editors-trend = Trend

editors-trend-up = growing
editors-trend-down = falling
editors-trend-steady = no clear change

editors-trend-of = { $early } in the first half, { $late } in the second
editors-too-few = Too few questions to tell a trend
editors-example = For example
editors-nearest-article = Nearest article
editors-all-wordings = All questions: { $count }
editors-learned-hint = Questions the article helped with, or that an agent answered with it. The bot uses them already: accept one into the file, or throw it out.
editors-learned-to-read = Questions the article helped with, or that an agent answered with it. The bot uses them already; editors decide about them.
editors-no-learned = Nothing learned yet. A question appears here when a user presses “That helped”.
editors-article = Article

editors-taught-by-user = users
editors-taught-by-agent = an agent

editors-helped-of = helped { $helped }, did not { $notHelped }
editors-accept = Accept
editors-reject = Throw out
editors-restore = Put back
editors-accept-this = Accept into the article's file: { $question }
editors-reject-this = Throw out: { $question }
editors-restore-this = Put back: { $question }
editors-restored = “{ $question }” is an example again.
editors-accepted = “{ $question }” now stands in { $file }: look at it and commit it.
editors-rejected = “{ $question }” is no example any more and will not be learned again, unless it is put back.
editors-still-stands = “{ $question }” is thrown out but still stands in { $file }, line { $line }: delete that line too.
editors-by-command = The server may not write this file. Accept it with the command:
editors-article-gone = the article is gone
editors-decided = Decided before: { $count }

editors-status-accepted = accepted
editors-status-rejected = thrown out
editors-status-learned = learned

editors-by-command-line = on the server's command line

## Why something was not done

error-changed-meanwhile = { $owner } has just changed this. Look at it as it is now, then decide again.
error-colleague-unknown = Choose a colleague who is at work.
error-nobody-to-pass-to = Nobody to pass it to: choose a group or a colleague.
error-nobody-to-tell = Nobody to tell: there is no one but you in these groups. Choose others.
error-not-offered = This is offered to somebody else by now.
error-reason-needed = { $owner } has this one. Write a reason: they will read it.
error-already-claimed = { $owner } already has this
error-lost-race = { $owner } took this { $ago } ago
error-lost-race-now = { $owner } took this just now
error-not-allowed-in-status = Not possible in this status. The card has been refreshed.
error-not-allowed-for-actor = Only the user or the system itself does that.
error-not-own-incident = This is another user’s incident.
error-too-late = The time for that is over.
error-too-early = It is too early for that.
error-date-in-past = That time has passed. Choose a later one.
error-text-missing = Write the text first.
error-invalid-rating = A rating is 1 to 5.
error-actor-unknown = We cannot tell who is doing this. Sign in again.
error-conversation-unknown = There is no such conversation.
error-incident-unknown = There is no such incident here.
error-nobody-joined = The bot already has this conversation.
error-secret-in-text = This looks like a secret: { $what }. Remove it; it must be neither sent nor stored.
error-category-unknown = That category no longer exists.
error-nothing-to-resend = Nothing to send again: its state has changed.
error-reply-outdated = The conversation has moved on since, this answer of the bot is out of date: it is not sent again.
error-announcement-cancelled = The announcement was cancelled: its messages are not sent again.
error-sent-before = Somebody was quicker: it has been sent or is about to be.
error-dropped-before = Somebody was quicker: it has been dropped.
error-kept-before = It is back in the list already.
error-not-allowed = Your role may not do that.
error-must-change-password = Change your password first.
error-no-connection = No connection to the server. Nothing was sent; please try again.
error-invalid = Please check what was entered.
error-too-large = Too long.
error-login-taken = This login is taken.
error-own-account = You cannot disable or demote yourself: ask another admin.
error-too-many = Too many attempts. Try again in { $minutes } min.
error-wrong = Login or password is not right.
error-too-short = Too short: at least 10 characters.
error-too-long = Too long: at most 128 characters.
error-too-common = This password is tried first by everyone. Choose another.
error-like-login = The password is too much like your login or name.
error-same = The new password is the old one.
error-not-found = Not found.
error-not-in-major = This request is no longer part of a major incident.
error-major-over = This outage is over.
error-major-unknown = There is no such outage.
error-broken = Something broke on our side. Nothing was changed; please try again.
error-files-not-carried = This messenger carries no files.
error-file-empty = The file is empty.
error-file-is-program = The messenger turns programs away. Send an archive or a link.
error-file-unknown = The file was not uploaded completely. Attach it again.
error-text-too-long = That does not fit into one message. Shorten it.
error-message-unknown = There is no such message.
error-message-withdrawn = The message has been withdrawn already.
error-messages-unknown = These messages are not part of this request. Reload the page and mark them again.
error-no-approval-asked = Nobody is waiting for an approval any more.
error-not-the-approver = Only the person who was asked can approve this.
error-approval-waits = This request is waiting for an approval. Merge it once that is decided.
error-other-conversation = Only requests of one conversation can be merged. Link them as duplicates instead.
error-other-is-over = That request is closed. Reopen it first.
error-same-incident = That is the very same request. Give another number.
error-not-own-message = Only your own messages can be changed.
error-too-late-to-change = More than 48 hours have passed: the messenger no longer lets us change it.
error-messenger-cannot = This messenger can't do that.
error-not-confirmed = It is not known whether it arrived. Send it again first, then it can be withdrawn.
error-not-sent-yet = The message has not been sent yet. Wait a moment or withdraw it.
error-file-too-large = The file is too large: this messenger takes up to { $most }.
error-article-for-agents = The reply has an article for agents only in it. Take it out: users are not meant to read it.
error-example-unknown = This question is not there any more.
error-already-decided = Somebody else has decided about this one.
error-article-unknown = The article is gone: there is nothing to accept it into.
error-file-broken = The article's file must be mended first.
error-not-writable = The server could not write the file.

## Presence, offers, notices

presence = My presence
presence-on-duty = on duty
presence-busy = busy
presence-away = away
presence-on-duty-hint = new conversations are offered
presence-busy-hint = nothing new is offered, yours stay
presence-away-hint = nothing new is offered until you are back
presence-load = Conversations now: { $load } of { $capacity }

offer-label = Offered to you: { $name }
offer-title = Waits for you: { $name }
offer-announce = { $name } waits for you, priority { $priority }
offer-left = { $count } s
offer-left-hint = For so many seconds it is yours, then a colleague is asked
offer-accept = Accept
offer-accept-hint = The conversation becomes yours and opens; what you wrote elsewhere is kept
offer-refuse = Refuse
offer-refuse-button = Let the next one have it
offer-reason = Why not you (colleagues read it)
offer-gone = { $name }: no longer offered to you.
alarm-rings = A person is needed
notices-count = Unseen notices: { $count }
keys-accept = accept what is offered

## Passing on, and what stands between

presence-offline = not signed in
colleague-option = { $name }: { $presence }, { $load } of { $capacity }
pass-on = Pass on
pass-on-to = To whom
pass-on-choose = Choose…
pass-on-groups = Groups
pass-on-colleagues = Colleagues
pass-on-group = { $title } (line { $tier }, { $present } of { $count } on duty)
pass-on-why = Why? The user and whoever gets it will read this
pass-on-button = Pass on and tell the user
invite = Invite a colleague
invite-who = Whom to ask
invite-words = What you ask: stays as a note, the user never sees it
invite-button = Ask them
escalate = Call the shift lead
escalate-words = What's wrong? The shift lead reads this, the user doesn't
escalate-button = Call the shift lead
actions-renew = Reset the deadlines
actions-renew-hint = Deadlines are worked out again under the current rules
guard-change = { $name }: { $before } → { $after }
guard-changed = { $owner } changed this while you were deciding. Yours has not been sent.
guard-again = Send mine all the same
guard-leave = Leave it as it is
guard-reason = { $owner } has this one. Why are you doing this? They will read it
guard-reason-button = Do it with this reason
line-place = In line for a person: { $place } of { $count }.
line-offered-to = Offered now to { $name }.
line-offered-nobody = Not offered to anybody yet.
row-offered-to = offered to { $name }
row-offered-to-you = offered to you
row-next = next
row-failed = the last message did not arrive
row-draft = draft
row-merged = merged into another
turn-mine = with you
turn-desk = unclaimed
turn-agent = with a colleague
turn-user = waiting for the user
turn-other = waiting for others
panel-group = Group
panel-no-group = none
panel-tier = line { $tier }
panel-moved = moved: { $count }
reply-held = { $owner } has this conversation. Your text is here and has not been sent.
reply-held-empty = { $owner } has this conversation. Whoever has it replies to the user.
reply-held-note = Make it a note
reply-held-take = Take the conversation over
reply-held-hint = A colleague has it: take it over, or make this a note

## Notices, colleagues, figures, settings

notices = Notices
notices-all = All
notices-unseen = Unread
notices-troubles = Breaches, complaints, low ratings
notices-see-all = Mark all as read
notices-none = No notices
notices-none-hint = Everything you should know about appears here: deadlines, ratings, colleagues who ask for you, what was passed to you.
notice-seen = Mark as read
notice-open = Open the conversation
notice-score = { $score } of 5
notice-rings = A person is needed
notice-deadline-warned = A deadline is near
notice-deadline-breached = A deadline was missed
notice-complained = The user complains
notice-rated = Your work was rated
notice-rated-low = A low rating
notice-thanked = A user thanks you
notice-via = passed on by { $via }
notice-reply-owed = The user waits for your reply; soon the conversation moves to a colleague
notice-moved-on = A conversation has moved on from you
notice-set-away = You were set to away
notice-abandoned = A request was left without anybody
notice-passed-to-you = Passed on to you
notice-invited = A colleague asks you to look
notice-escalated = A colleague calls you as the shift lead
notice-changed-by-colleague = A colleague changed a request of yours
notice-assigned = A request was assigned to you
notice-snooze-over = A snoozed request is back
notice-approval-asked = Your approval is needed
notice-approval-decided = The approval is decided
notice-step-given = A step is yours
notice-what-hand-over = somebody waits to talk
notice-what-incident = nobody has taken an urgent request
notice-what-breach = a deadline was missed and nobody has the request
notice-what-response = the answer
notice-what-resolution = the solution
notice-what-lost = you were not connected
notice-what-silent = the user waited too long for a reply
notice-what-idle = nothing was done for a long time
notice-what-missed = offers were not answered
notice-what-resolve = resolved
notice-what-cancel = cancelled
notice-what-priority = the priority
notice-what-category = the category
notice-what-promise = the promise was renewed
notice-what-pass-on = passed on
notice-what-take-over = taken over
notice-what-start = started
notice-what-pend = put on hold
notice-what-resume = resumed
notice-what-merge = merged with another
notice-what-granted = approved
notice-what-denied = not approved

colleagues = Team
colleagues-there = On duty: { $count }
colleagues-name = Name
presence-column = Presence
colleagues-load = Conversations
colleagues-load-of = { $load } of { $capacity }
colleagues-groups = Groups
colleagues-no-group = —

link-telegram = Link your Telegram
link-why = Then the bot can call you there when you are away from the console.
link-how = Write this to the bot from your own Telegram:
link-until = The code is good until { $time }, once.
link-over = The code has expired.
link-again = New code

board = Right now
board-nav = Now
board-waiting = Waiting for a person
board-longest = longest { $time }
board-talks = Talks
board-late = Overdue
board-soon = Due within an hour
board-open = Open
board-unassigned = unclaimed: { $count }
board-today = New today
board-resolved = resolved: { $count }
board-queue = Queue
board-no-group = no group
board-nobody = Nobody is waiting.
board-offered = offered to { $name }
board-more = and { $count } more
board-due = Due next
board-nothing-due = No deadlines ahead.
board-to-answer = to answer
board-to-solve = to resolve
board-nobodys = unclaimed
board-people = Who is here
board-major = { $people ->
    [one] { $people } person waits
   *[other] { $people } people wait
  }
board-targets = Goals, last 30 days

audit = Audit log
audit-nav = Audit
audit-hint = Who changed the desk, who signed in, who took data out. What is done to a request or a conversation stands in its own history. Lines are only ever added: npm run audit -- verify checks that none was changed.
audit-export = Download as a table
audit-when = When
audit-who = Who
audit-any = anything
audit-what = What
audit-of = Of what
audit-where = From where
audit-none = No such entries.
audit-more = More
audit-number = no. { $number }
audit-what-changed = What was changed
agents-role-auditor = auditor (sees all, changes nothing)

figures = Figures
figures-period = Period
figures-from = from
figures-until = to
figures-show = Show
figures-export = Download as a table
figures-print = Print
figures-widen = Remove the filter { $cut }
figures-counted = Counted at { $time }
figures-due = { $count ->
    [one] { $count } request is not in yet; it will be within minutes.
   *[other] { $count } requests are not in yet; they will be within minutes.
  }
figures-count-of = { $count } of { $of }
figures-mean-of = { $of } counted
figures-spread = half within { $median }, 90 % within { $most }; { $of } counted
figures-part-of = { $part } of { $of }
figures-scores = { $of ->
    [one] { $of } score
   *[other] { $of } scores
  }
figures-reviews = { $of ->
    [one] { $of } review
   *[other] { $of } reviews
  }
figures-moves = { $count } for { $of ->
    [one] { $of } request
   *[other] { $of } requests
  }
figures-before = Before: { $value }
figures-better = better
figures-worse = worse
figures-goal-at-least = Goal: at least { $share }
figures-goal-at-most = Goal: at most { $share }
figures-met = met
figures-missed = not met
figures-nothing = nothing to count
figures-table = As a table
figures-meaning = What it means
figures-counts = What is counted
figures-of = Out of what
figures-formula = Formula
figures-leaves-out = Left out
figures-source = Source
figures-week-of = week of { $date }
figures-month-of = month from { $date }
figures-behind = Requests
figures-behind-counted = Only those counted
figures-behind-none = None.
figures-behind-more = More
figures-parts = In parts
figures-parts-export = Download the parts as a table
figures-by = In parts by:
figures-hours = When requests come in
figures-hours-hint = { $total } in all: each hour of the week, the darker the more.
figures-weekday = Weekday
figures-total = Total
figures-shield-hint = What the first line solves by itself and keeps from the owners of systems: by system, that is by category.
report-requests = Flow
report-pilot = Goals
report-times = Times
report-chats = Talks
report-feedback = Scores
report-bot = Bot
report-hours = By hour
report-agents = Agents
report-shield = Shield
period-today = today
period-yesterday = yesterday
period-week = 7 days
period-month = 30 days
period-this-month = this month
period-last-month = last month
period-year = a year
period-own = your own

desk-settings = Desk
setting-desk = Desk and phones
setting-calendar = Working hours
setting-calendars = Other calendars
setting-targets = Targets
setting-matrix = Priority matrix
setting-groups = Support groups
setting-on-call = On call
setting-skills = Skills
setting-waits = Waits and chats at once
setting-incidents = Requests
setting-forms = Forms and requests
setting-codes = Resolution codes
setting-updates = News about requests
setting-feedback = Questions after a resolve
setting-answers = The bot’s answers
setting-announcements = Announcements
setting-sessions = Paid answers
setting-majors = Major incidents
setting-own = own
setting-is-usual = The default holds: nothing of your own is set.
setting-is-own = A value of your own is set.
setting-not-json = This is no JSON, nothing was saved:
setting-stale = { $who } changed the same, { $time }. Yours is not saved: look at what is set now and save once more.
setting-theirs = What is set now
setting-save-over = Save mine over it
setting-by-command = Command line
setting-saved = Saved; it holds from now on.
setting-will-change = What will change
setting-what-if = What if?
setting-undo = Discard my changes
setting-usual = Use the default
setting-faulty = Not saved, faults: { $count }
setting-warnings = Saved, but this looks like a slip:
setting-changes = Changes
setting-no-changes = Nobody has changed a setting yet.
setting-no-changes-of-it = Nobody has changed this setting yet.
setting-changes-of-all = All settings
setting-from = Was
setting-to = Became
setting-as-usual = the usual value
change-none = nothing
change-nothing = Saved again as it stood.
change-there = there
change-order = Order
change-steps = Steps
change-who = Who
change-after = After
change-title = Name
change-cell = { $impact }, { $urgency }
what-if-nothing = Over { $days } days nothing would have come out otherwise.
what-if-changed = Over { $days } days it would have come out otherwise for { $count ->
    [one] { $count } request
   *[other] { $count } requests
}
what-if-promise = Promise
what-if-rules = By the rules
what-if-before = current
what-if-after = new
what-if-met = Met
what-if-missed = Missed
what-if-open = Undecided
fault-unknown-key = there is no such field here
fault-missing = this has to be filled in
fault-wrong-type = something else belongs here, for example a number instead of words
fault-too-few = too little or too short
fault-too-many = too much or too long
fault-bad-format = not written as it must be
fault-not-one-of = not one of the choices
fault-bad-duration = it must be a whole number within the limits
fault-duration-between = it must be a whole number: { $least } to { $most }
fault-at-least = it must be { $least } at least
fault-at-most = it may be { $most } at most
fault-no-values = A text in braces stands for a value, and here there are none.
fault-no-words = words are needed here
fault-secret-in-text = looks like a card number, a code or a password: settings are no place for these
fault-unknown-zone = there is no such time zone; write Europe/London
fault-bad-time = not a time; write it like 09:00
fault-bad-date = no date; write 2026-12-31
fault-empty-shift = the shift begins and ends at the same time
fault-overlapping-shifts = shifts overlap
fault-never-open = the desk is never open
fault-same-hours = it begins and ends at the same time
fault-twice = named twice
fault-not-ascending = must grow from top to bottom
fault-response-longer = the answer is promised later than the solution
fault-no-condition = it does not say when this holds
fault-move-before-warning = the chat moves on before anybody is reminded
fault-kept-longer = A person is forgotten with everything of theirs: enter no more days here than for people, or 0 for people.
fault-calendar-unknown = there is no such calendar
fault-group-unknown = there is no such group
fault-category-in-two-groups = two groups have this category
fault-login-unknown = nobody who answers users has this login
fault-category-unknown = there is no such category
fault-nobody-on-call = nobody is on call
fault-matrix-rises = the priority rises where it should fall
notices-nav = Notices
figures-nav = Figures
panel-back = To the conversation
colleagues-nav = Team
agents-nav = Agents
actions-renewed = The deadlines were worked out again under the current rules.
set-away = Your presence was set to away: nothing new is offered to you.
set-away-here = I am on duty
set-away-stay = Stay away

majors = Outages (major incidents)
majors-nav = Outages
majors-declare = Declare a major incident
majors-none = No major incidents at the moment. When many have the same trouble, declare one: the bot tells everybody who asks.
majors-what = What happened
majors-people = Waiting for news
majors-nobody-waits = nobody yet
majors-wait = waiting for news: { $count }
majors-nobody-joined = no requests
majors-whom = Who is affected
majors-then = What is next
majors-next-at = next update { $time }
majors-over = Over since
majors-next = Next update
majors-since = Since
majors-ended = over, { $time }
majors-declare-hint = From this minute the bot tells everybody whose question fits, before any article.
majors-title-label = What is down, in a few words
majors-text-label = What is known and what you are doing
majors-falls-back = they get the { $language } text
majors-next-label = When you will tell them again
majors-next-in = in { $length } ({ $time })
majors-next-hint = It is a promise. If the time passes in silence, the bot apologises and names another.
majors-articles-label = Articles found by this question
majors-articles-search = Find an article by its title
majors-articles-hint = Whoever would be shown one of them hears of the outage first.
majors-words-plain = The words go out exactly as written: **bold** and _italic_ do not work here.
majors-words-missing = Write it in at least one language.
majors-by-words-only = With no category and no article chosen, the bot recognises questions about this outage only by the words of its title, and only in the languages the title is written in.
majors-declare-button = Declare
majors-updates = What was told
majors-no-updates = Nothing yet but the first message.
majors-children =
    { $count ->
        [one] { $count } request
       *[other] { $count } requests
    }
majors-back = still not working: { $count }
majors-kind-update = Update
majors-kind-apology = The bot apologised for the delay
majors-kind-end = It is over
majors-told =
    { $count ->
        [one] { $count } recipient
       *[other] { $count } recipients
    }
majors-receipts = Who got it
majors-update = Tell the news
majors-update-label = What is new
majors-edit = Edit the description
majors-edit-hint = Whoever asks from now on is told this. Those who already wait get nothing of it: use “Tell the news” for them.
majors-articles = Articles
majors-no-articles = none chosen
majors-end = It is over
majors-end-label = What was done: all requests are resolved with these words
majors-urgent = send at night too: a promised time does not wait
majors-audience =
    { $count ->
        [one] { $count } person will get it.
       *[other] { $count } people will get it.
    }
majors-update-button = Send, recipients: { $count }
majors-end-hint =
    { $count ->
        [one] { $count } request will be resolved, and the bot asks whether all is well.
       *[other] { $count } requests will be resolved, and the bot asks each whether all is well.
    }
majors-end-button = End it and ask everybody
majors-join = Part of an outage
majors-join-label = Which outage
majors-join-button = Join
majors-leave = Take out of the outage
receipt-waiting = waiting
receipt-queued = queued
receipt-sent = sent
receipt-delivered = delivered
receipt-seen = seen
receipt-not-confirmed = not confirmed
receipt-refused = refused by the messenger
receipt-held = blocked the bot
receipt-skipped = waits no more
receipt-withdrawn = withdrawn
notice-major-proposed = This may be a major incident
notice-major-overdue = News of an outage was not told in time, the bot apologised
notice-burst-category = { $count } people about "{ $category }"
notice-burst-article = { $count } people about the article "{ $article }"
notice-what-join-major = joined a major incident
notice-what-leave-major = taken out of a major incident

view-snoozed = Snoozed
panel-cause = Cause: { $cause }
panel-kind = Kind
panel-waits-for = Waits for
kind-incident = Incident
kind-service-request = Service request
kind-make-request = Make it a request
kind-make-incident = Make it an incident
relation-related = Related to
relation-duplicate-of = Duplicate of
relation-duplicated-by = Has a duplicate:
relation-follow-up-of = Follows up
relation-followed-by = Followed up by
relation-split-from = Split from
relation-split-into = Split off:
merge = Merge
merge-into = Merge into which request of this user?
merge-hint = Messages, files, steps and links go there, and the nearer deadline holds. The user is told.
merge-button = Merge
merged-into = Merged into { $number }
split = Split
split-which = Which messages are about something else
split-file = a file
split-what = What it is about (optional)
split-button = Make a request of its own
link = Link
link-relation = How they are linked
link-number = Number of the other request
link-hint = It may be another user's.
link-button = Link
follow-up = Follow up
follow-up-label = What the new request is about
follow-up-button = Open a follow-up
snooze = Snooze
snooze-until = Hide it until
snooze-hint = Deadlines stay as they are. It comes back by itself, or when the user writes.
snooze-button = Snooze
snooze-end = Bring back now
snoozed-until = Snoozed until { $when }
approval = Approval
approval-ask = Ask for approval
approval-whom = Who has to approve
approval-in-charge = Shift leads
approval-ask-button = Ask
approval-waits = Waiting for { $who }
approval-granted = Approved by { $who }
approval-denied = Not approved by { $who }
approval-reason = Why (needed for a no, the user reads it)
approval-grant = Approve
approval-deny = Don't approve
approval-deny-hint = Say why: the user reads it
form = Form
form-example = For example { $example }
form-number = A number is needed
checklist = Steps
step-title = A new step
step-whose = Who does it
add = Add
remove = Remove
tags = Tags
tags-hint = vpn, branch office
similar = Similar, already solved: { $count }
resolve-cause = Cause (the user sees it, optional)
resolve-code = Resolution code
resolve-no-code = none chosen

## The directory of people

directory = Directory of people
directory-nav = Directory
directory-summary = In the directory: { $all }. Phone confirmed: { $linked }. Have left: { $left }.
directory-import = Import a file
directory-import-hint = A CSV with the columns phone and name, and if you like: department, class, VIP, language, time zone, left. The same file a second time doubles nobody.
directory-file = CSV file
directory-whole = This is the whole directory: whoever isn't in it has left
directory-counts =
    { $isTrial ->
        [yes] Would be
       *[no] Imported
    }: { $added } new, { $changed } changed, { $same } the same, { $refused } lines refused
directory-gone =
    { $isTrial ->
        [yes] Would be marked as having left
       *[no] Marked as having left
    }: { $count }
directory-ignored = These columns are not used: { $columns }
directory-line = Line { $line }:
directory-more-refused = and { $count } more
directory-import-now = Import
directory-search = Name, department or phone
directory-empty = Nobody yet. Import a file, and people appear here with their chats.
directory-nobody = Nobody found. Try a part of the name or the last digits of the phone.
directory-chats = Chats
directory-linked = linked
directory-unreachable = can't be reached
directory-left = has left
directory-unlink = Unlink
directory-unlink-of = Unlink { $messenger }: { $name }
column-phone = Phone
column-name = Name
column-department = Department
column-class = Class
column-vip = VIP
column-language = Language
column-time-zone = Time zone
column-left = Left
line-no-phone = no phone
line-not-a-phone = "{ $cell }" is no phone
line-phone-without-country = "{ $cell }" has no country code: write it like +44 20 7946 0958
line-phone-rounded = "{ $cell }": Excel has rounded the number, make the column a text
line-no-name = no name
line-too-long = too long: { $column }
line-not-yes-or-no = "{ $cell }" under { $column } is neither yes nor no
line-unknown-language = the bot doesn't speak "{ $cell }": ru, uk or en
line-unknown-zone = "{ $cell }" is no time zone: write it like Europe/London
line-too-many-cells = more cells than columns: put a text with the separator in it into quotes
line-double = "{ $cell }" stands on line { $of } already; that one counts
panel-phone-proved = phone confirmed { $date }
panel-other-chat = Writes in { $messenger }, too
delivery-moved = couldn't be delivered, sent to the other messenger
error-directory-empty = There is nothing in the file.
error-directory-no-phone-column = No column is headed "phone": the first line must name the columns.
error-directory-no-name-column = No column is headed "name": the first line must name the columns.
error-directory-column-twice = Two columns have the same heading: leave one.
error-directory-open-quote = A quotation mark in the file is never closed.
block = Block
block-reason = Why (the user reads it)
block-until = Blocked until when (90 days at most)
block-button = Block
blocked-until = Blocked until { $when } ({ $who }): the bot does not answer.
unblock = Unblock


## Feedback

feedback = Feedback
feedback-nav = Feedback
feedback-all = All
feedback-wishes = Suggestions
feedback-complaints = Complaints
feedback-low = Low scores
feedback-csat = Satisfaction (CSAT)
feedback-ces = Ease (CES)
feedback-nps = Recommendation (NPS)
feedback-stage = Status
feedback-stage-open = Not done
feedback-stage-new = New
feedback-stage-in-hand = In hand
feedback-stage-done = Done
feedback-stage-all = Any
feedback-status-new = new
feedback-status-in-hand = in hand
feedback-status-done = done
feedback-handler = Handled by
feedback-anybody = anybody
feedback-export = Export as CSV
feedback-kind-csat = Satisfaction (CSAT)
feedback-kind-ces = Ease (CES)
feedback-kind-nps = Recommendation (NPS)
feedback-kind-wish = Suggestion
feedback-kind-complaint = Complaint
feedback-reason-slow = took too long
feedback-reason-unsolved = not solved
feedback-reason-unclear = hard to understand
feedback-reason-rude = impolite
feedback-reason-other = something else
feedback-score = { $score } of { $most }
feedback-nameless = No name
feedback-about-agent = agent: { $agent }
feedback-answer-was = Answered: { $answer }
feedback-take = Take in hand
feedback-take-over = Take over
feedback-take-of = Take in hand: { $name }
feedback-answer = Answer
feedback-answer-to = Answer { $name }
feedback-answer-hint = Goes to the chat, signed with your name. To: { $name }
feedback-send = Send and close
feedback-cancel = Don't answer
feedback-done = Done without an answer
feedback-none = Nothing here
feedback-none-hint = Suggestions, complaints and scores after a resolve come here. Choose another status to see what is done.
feedback-more = The latest 200 are shown. The file has all.
error-feedback-done = This is done already.
error-feedback-unknown = There is no such feedback.
notice-mentioned = You were mentioned in a note
notice-bulletin = Message from those in charge
bulletins = Messages to the agents
bulletins-none = Nothing has been told yet.
bulletin-text = What to tell
bulletin-hint = Stands above everybody's work until they mark it as read.
bulletin-groups = Only these groups (none chosen: everybody)
bulletin-send = Send
bulletin-empty = Write what to tell.
bulletin-read = Mark as read
bulletin-more = { $count } more
bulletin-to-all = everybody
bulletin-read-by = Read by { $read } of { $all }
bulletin-unread-by = Not read yet:
bulletin-told =
    { $count ->
        [one] Sent to { $count } person.
       *[other] Sent to { $count } people.
    }
error-canned-unknown = This canned reply is gone.
error-canned-changed = Somebody has just changed this one. Reload the page to see how it reads now.
error-canned-faulty = Not saved: please mend what is marked.
error-variable-unfilled = A variable in braces is still open in the reply. Fill it in or take it out.
canned = Canned replies
canned-nav = Canned
canned-hint = Replies ready to send, with variables. Type "/" in the reply box and the list opens there. One with actions is a macro: once the reply is sent, it does the rest too.
canned-saved = Saved.
canned-search = Find by any word
canned-none = Nothing found
canned-none-hint = Try another word, or write a new one.
canned-new = New canned reply
canned-change = Edit
canned-change-one = Edit: { $title }
canned-delete = Delete
canned-delete-one = Delete: { $title }
canned-delete-sure = Delete "{ $title }"? It will be gone from every list.
canned-delete-yes = Yes, delete it
canned-delete-no = Keep it
canned-leave = Don't save
canned-title = Title
canned-text = What the user reads
canned-scope = Who sees it
canned-scope-own = Only me
canned-scope-group = A group
canned-scope-all = Everybody
canned-group = Which group
canned-used =
    { $count ->
        [0] not sent yet
        [one] sent once
       *[other] sent { $count } times
    }
canned-variables = Insert a variable
canned-variable-user = user's name
canned-variable-number = incident number
canned-variable-deadline = deadline
canned-variable-agent = my name
canned-variable-group = group
canned-preview = Example
canned-example-user = Olga
canned-example-deadline = 2 December, 6 pm
canned-example-group = Networks
canned-steps = What to do after the reply
canned-steps-hint = Every action is shown before sending, and each can be left out.
canned-add-step = Add an action
canned-choose-step = Choose
canned-take-away = Remove
canned-add-note = Leave a note
canned-add-tags = Add tags
canned-add-category = Change the category
canned-add-escalate = Call the shift lead
canned-add-pend = Put on hold
canned-add-pass-on = Pass on to a group
canned-add-resolve = Mark as resolved
canned-note-text = Note for colleagues
canned-escalate-reason = Why you call them
canned-tags = Tags, separated by commas
canned-pend-days = Come back after this many working days; empty: no date
canned-resolve-text = What was done; the user reads it
canned-fault-title = Give it a title in at least one language.
canned-fault-text = Write the text in at least one language.
canned-fault-group = Choose a group.
canned-fault-variable = There is no variable "{ $what }". Insert one with a button below the field.
canned-fault-step-words = Say what should stand here.
canned-fault-step-choice = The settings no longer have this; choose another.
canned-fault-step-twice = This action is there already.
canned-fault-several-ends = Keep only one of these: { $ends }.
canned-ends = put on hold, pass on or resolve
canned-suits = suits the question
canned-macro-does = inserts the text; { $steps }
canned-does-note = leaves the note "{ $text }"
quoted = "{ $text }"
canned-does-tags =
    { $count ->
        [one] adds the tag { $tags }
       *[other] adds the tags { $tags }
    }
canned-does-category = changes the category to "{ $category }"
canned-does-escalate = calls the shift lead: { $reason }
canned-does-pend = puts it on hold, reason: { $reason }
canned-does-pend-until = puts it on hold until { $until }, reason: { $reason }
canned-does-pass-on = passes it on to "{ $group }"
canned-does-resolve = marks it as resolved: { $text }
canned-found =
    { $count ->
        [0] Nothing found
        [one] { $count } found
       *[other] { $count } found
    }
canned-keys = ↑ ↓ choose, Enter inserts, Esc closes
canned-all = All canned replies
canned-button-hint = Insert a canned reply. The same as "/" at the start of a line
canned-colleagues = Colleagues
canned-planned = Right after sending:
canned-leave-out = Leave out: { $step }
canned-undone = The reply was sent, but this didn't work:
canned-again = Try again
canned-unfilled = Still open: { $what }. Fill it in or take it out, then the reply can be sent.
canned-unfilled-show = Show me
keys-canned = in the reply box: canned replies
keys-mention = in a note: call a colleague

password-rules = 10 characters or more, not one of the most common, not like the login. Three or four unrelated words are easier to remember than random characters.
password-old-wrong = The current password is not right.

leave-as-is = Leave as it is
copy-by-hand = The browser did not let us copy: select it and copy by hand.

ended-expired = You were signed out: nothing happened here for long, or a week has passed.
ended-elsewhere = You ended this session from another device.
ended-by-admin = An admin ended this session.
ended-disabled = An admin has disabled your account.
ended-role-changed = An admin has changed your role. Sign in again to work with it.
ended-password-changed = Your password was changed in another window, so all other sessions ended.
ended-password-reset = You were given a new password, so earlier sessions ended.
ended-totp-changed = Two-step sign-in was turned on from another device, so all other sessions ended.
ended-kept = What you had not sent yet is still in this browser.

account-menu = My account and sessions
account-title = My account

sessions-own = Where you are signed in
sessions-hint = End a session that you do not know, and change your password.
sessions-this = this session
sessions-where = { $address } · since { $since } · last active { $seen }
sessions-device-unknown = Unknown device
sessions-address-unknown = address unknown
sessions-end = End
sessions-end-label = End the session: { $device }
sessions-end-others = End all but this one
sessions-end-all = End all sessions
sessions-ended = { $count ->
    [one] { $count } session ended.
   *[other] { $count } sessions ended.
}
sessions-none = Not signed in anywhere.
sessions-of = Sessions of { $name }

totp-title = Two-step sign-in
totp-required = Your role needs more than a password: a code from your phone. Setting it up takes a minute.
totp-app = Open an app for codes on your phone: Google Authenticator, Microsoft Authenticator, Aegis or another.
totp-scan = Add an entry there and point the camera at this code:
totp-qr = QR code for the app with codes
totp-by-hand = The camera cannot read it? Type the key instead:
totp-open-app = Is the app on this very device? Open it
totp-code = Code from the app
totp-code-hint = Six digits, new ones every half minute.
totp-code-or-recovery = Six digits. No phone at hand? Type a recovery code.
totp-confirm = Turn it on
totp-step-title = Second step
totp-lost = Neither phone nor recovery codes? An admin can let you set it up anew.
totp-other-account = Sign in with another login
totp-is-on = It is on. Recovery codes left: { $count }.
totp-is-off = It is off: a password is enough to sign in.
totp-set-up = Turn on two-step sign-in
totp-off = Turn off…
totp-off-what = Your password alone will be enough to sign in, and recovery codes stop working.
totp-other-phone = Move to another phone…
totp-other-phone-what = The old phone and the recovery codes stop working, and setting up the new one opens at once.

recovery-title = Recovery codes
recovery-why = Each code replaces your phone once. They are not shown again: keep them somewhere else than on that phone.
recovery-download = Download as a file
recovery-kept = I have kept them, go on
recovery-renew = New recovery codes…
recovery-renew-what = The earlier codes stop working.

agents-change-role = Change role…
agents-sessions = Sessions ({ $count })
agents-has-totp = two-step sign-in
agents-self-hint = your sessions and sign-in: under My account
agents-role-of = Role of { $name }
agents-role-save = Save the role
agents-reset-ask = Make a new password for “{ $name }”? The current one stops working, the new one is shown once.
agents-reset-do = Make a new password
agents-phone-lost = The phone is lost too: two-step sign-in is set up anew
agents-disable-ask = Disable “{ $name }”? They will no longer be able to sign in; the history stays.
agents-disable-do = Disable
agents-enable-ask = Enable “{ $name }”? They sign in with the password they had.
agents-enable-do = Enable
agents-nothing-ends = No sessions and no conversations right now: nothing is interrupted.
agents-sessions-end = { $count ->
    [one] { $count } open session will end at once.
   *[other] { $count } open sessions end at once.
}
agents-talks-return = { $count ->
    [one] { $count } conversation returns to the queue.
   *[other] { $count } conversations return to the queue.
}
agents-incidents-free = { $count ->
    [one] { $count } open request is left without an assignee.
   *[other] { $count } open requests are left without an assignee.
}
agents-password-once = Shown once: it disappears in 10 minutes, or when you leave this page.
agents-password-copied = It disappears in 2 minutes and is not shown again.
agents-password-gone = The password for “{ $name }” is no longer shown. If it has not arrived, make a new one.
agents-not-in-groups = The agent was added, but could not join the groups: add them in the setting “Support groups”.
agents-language = Console language
agents-language-desk = the desk’s
agents-groups = Groups
agents-name-missing = Write a name: users will see it.
agents-name-wrong = This name cannot be shown: it needs letters, 80 characters at most.
agents-login-missing = Enter a login.
agents-login-wrong = 2 to 64 characters: letters, digits, dot, hyphen, underscore, @; a letter or digit first.

error-already-on = Two-step sign-in is on already.
error-wrong-code = This code is not right. Wait for the next one, and check your phone’s clock.
error-too-late-for-code = More than five minutes have passed. Give your password once more.
error-must-set-up-totp = Set up two-step sign-in first.

setting-accounts = Accounts
setting-retention = How long data are kept

menu-more = More
menu-hand-on = Passing on
menu-later = For later
menu-change = Change
menu-relate = Related
menu-end = Close unresolved
then-wait = Reply and wait
then-wait-hint = Write your reply: as soon as it is sent, the incident waits for the user and its clock is paused
then-wait-on = Once this is sent, the incident waits for the user.
then-wait-off = Don't wait
stale-form = Changed here while this form was open:
stale-seen = Got it, carry on
when-in-an-hour = In an hour
when-today = Today at 18:00
when-tomorrow = Tomorrow at 9:00
when-monday = Monday at 9:00
when-exactly = Date and time
when-becomes = Comes back: { $when }
keys-resolve = resolve the incident
keys-undo = undo a resolve while it is offered
keys-pass-on = pass the incident on
keys-pend = put the incident on hold
## Views, filters, what is done to many

view-unassigned = Unassigned
view-breaching = Running late
view-pending = On hold
view-major = Major incidents
views-more = More
views-groups = Groups
views-kept = Saved
views-name = Name of the view
views-keep = Save view
views-share = for everyone
views-remove-this = Delete this view
views-remove-ask = Delete “{ $name }”?
views-remove = Delete
views-remove-not = Keep it
filter = Filter
filter-any = any
filter-me = me
filter-channel = Messenger
filter-turn = Whose move
filter-language = Language
filter-tag = Tag
filter-vip = VIPs only
filter-sort = Order
filter-clear = Clear filter
sort-usual = usual
sort-turn = by turn
sort-newest = newest first
sort-oldest = oldest first
sort-priority = by priority
empty-unassigned = Everything has an owner
empty-unassigned-hint = Open incidents that nobody has taken show up here.
empty-breaching = No deadline in danger
empty-breaching-hint = Whatever is late, or about to be, shows up here.
empty-pending = Nothing on hold
empty-pending-hint = What waits for a user, a supplier or an approval shows up here.
empty-major = No major incident
empty-major-hint = Incidents that wait for a major one to end are gathered here.
empty-narrowed = Nothing matches this filter
empty-narrowed-hint = Drop one of the conditions, or clear the filter.
empty-unsearchable = Nothing to search for
empty-unsearchable-hint = Type letters or digits: a word, a name, a phone or an incident number.
bulk = Actions on what is selected
bulk-choose = Select: { $name }
bulk-chosen = Selected: { $count }
bulk-clear = Clear selection
bulk-claim = Take
bulk-claim-ask =
    { $count ->
        [one] Take { $count } incident? There is no one-click way back.
       *[other] Take { $count } incidents? There is no one-click way back.
    }
bulk-claim-button = Take them
bulk-tag = Tag
bulk-tag-label = Tag to add
bulk-tag-button = Add tag
bulk-resolve-ask = Each user ({ $count }) gets a message. Undo reopens the incidents, but the messages stay.
bulk-resolve-button = Resolve { $count }
bulk-running = Working: { $done } of { $of }
bulk-done = Done: { $done } of { $of }
bulk-undone = Undone: { $done } of { $of }
bulk-undo = Undo
bulk-undo-reason = Passed on by mistake, returning it.
keys-choose = select in the list
keys-choose-to = select everything up to here
error-too-many-views = There are too many views already. Delete some first.
error-view-changed = Someone has changed this view meanwhile.
error-view-unknown = This view no longer exists.
user-correct-name = Correct the name
user-name = Name
user-name-hint = The name from the messenger won't replace it any more.
user-name-save = Correct
user-name-corrected = name corrected by { $who }, { $when }
user-time-there = local time: { $time }
user-ratings = Latest ratings
user-rated = rated { $score } of 5: { $number }, { $when }
user-notes = Notes about the user
user-note = Note about the user: only colleagues see it
user-note-add = Add a note about the user
user-note-save = Save note
user-note-remove = Remove
user-note-remove-hint = Remove the note from the card
block-ends = The block ends: { $when }
error-name-missing = A name can't be empty.
error-user-note-unknown = This note is gone: a colleague has removed it.
editors-section-drafts = Drafts
article-missing = This article is missing
article-missing-hint = Editors get a draft with the question "{ $question }"
article-of-this = Make this an article
article-of-this-hint = Editors get a draft without names, phones and numbers
draft-begun = The draft is waiting for the editors.
draft-there-already = There is a draft of this already.
draft-open = Drafts
draft-column = Article
draft-begin = Start a draft
draft-begin-hint = An article with these questions appears under Drafts
draft-hint = Fill in the draft wherever it says CHANGE-ME and put the file into the knowledge base: the bot answers from it at once.
draft-none = No drafts. They start from resolved incidents, from unanswered questions, and when an agent found no article.
draft-of-incident = from { $number }
draft-of-gap = from unanswered questions
draft-of-missing = an agent found no article
draft-conversation = Open the conversation
draft-text = Text of the draft
draft-copy = Copy
draft-copied = Copied.
draft-download = Download { $file }
draft-done = Article is ready
draft-drop = Not needed
draft-decided = Decided: { $count }
draft-status-new = waiting for an editor
draft-status-done = article is ready
draft-status-dropped = not needed
draft-bring-back = Bring back
error-draft-unknown = This draft is gone, or a newer one of the same has taken its place.
error-not-solved = An article is made from a solution, and this incident has none yet.
transcript-open = Whole conversation: print, PDF, file
transcript-of = Conversation with { $name }
transcript-print = Print or save as PDF
transcript-json = Download JSON
transcript-with-notes = Include colleagues' notes
transcript-made = Exported { $when }
history-impact = Impact
history-urgency = Urgency
history-confirmed = Priority 1 confirmed
history-vip = VIP
history-tier = Line
history-until = On hold until
history-snoozed = Snoozed until
history-description = Description
history-code = Resolution code
history-resumed-asked = by hand
history-resumed-user-replied = the user replied
history-resumed-date-reached = the date was reached
history-resumed-merged = merged with another
history-resumed-approved = approved
history-closed-confirmed = the user confirmed
history-closed-silence = the user didn't object
history-step-added = Step "{ $title }" added, for { $who }
history-step-done = Step "{ $title }" done
history-step-undone = Step "{ $title }" reopened
history-step-removed = Step "{ $title }" removed
history-approver = to be approved by { $who }
history-split-messages = messages: { $count }
history-no-end = with no end date
panel-why-button = Why?
panel-why-hint = How this time came about: when the clock ran and when it was paused
panel-why-sum = Promised to be solved within { $total }; { $used } have passed.
yes = yes
no = no
undo-resolved = { $number } is resolved, the answer is on its way.
undo-resolve = Undo
event-unsnoozed = { $who } brought { $number } back into the list
line-ask-first = { $name } is asked first ({ $presence }).
article-which-question = Which question to find articles for
relate-others = Other requests of this user
majors-none-to-join = There are no outages now. Shift leads declare them.
status-with-group = with the group
pend-told-user = The user reads: we're waiting for your answer.{ $hasUntil ->
    [yes] { "" } We'll come back to it { $until }.
   *[no] { "" }
} The clock is paused.
pend-told-supplier = The user reads: we're waiting for a supplier.{ $hasUntil ->
    [yes] { "" } We'll come back to it { $until }.
   *[no] { "" } I'll write when work goes on.
} The clock is paused.
pend-told-change = The user reads: we're waiting for planned work.{ $hasUntil ->
    [yes] { "" } We'll come back to it { $until }.
   *[no] { "" } I'll write when work goes on.
} The clock is paused.
message-attach-not = Files can't be sent to { $messenger } from here at the moment.
delivery-messenger-off = { $messenger } isn't connected right now: the message waits and goes by itself.
group-with-line = { $title } (line { $tier })
panel-code = Code: { $code }
panel-done-at = done { $when }
feedback-praise = Pass the praise on to { $agent }
feedback-thanked = The agent has heard of it: { $when }
error-nobody-to-praise = There is nobody to pass it on to: no agent served here.
row-blocked = blocked
feedback-told-take = The feedback is yours now.
feedback-told-answer = The answer has been sent.
feedback-told-done = The feedback is done.
feedback-told-praise = The agent will see the praise among their notices.
merge-none = This user has no other open request in this conversation.
views-rename = Save changes
line-place-of = In line for “{ $group }”: { $place } of { $count }.
set-away-why = Why: { $why }.
pass-on-offers-later = They are not offered chats right now: they get a notice, and the chat once they are back on duty. Passing it to the group is quicker.
pass-on-offers = The chat is offered to them; it is theirs once they accept.
pass-on-offers-group = The chat is offered to the group one by one; whoever accepts has it.
time-spoken = { $day } at { $time }
panel-why-response = Promised to be answered within { $total }; { $used } have passed.
panel-why-response-done = Promised to be answered within { $total }; answered { $when }.
status-merged = merged into another
sessions-end-sure = Yes, end them
error-too-many-tags = Too many tags: remove some first.

## Announcements

announcements = Announcements
announcements-nav = Announce
announcements-none = No announcements yet
announcements-none-hint = Messages to many people at once will be here: planned work, an outage, a closed office. You see who got each one, who didn't and why.
announcements-earlier = Show earlier ones
announcement-new = New announcement
announcement-one = Announcement { $number }
announcement-draft = Draft
announcement-scheduled = Scheduled
announcement-running = Sending
announcement-paused = Paused
announcement-cancelled = Cancelled
announcement-finished = Sent
announcement-cancelled-at = cancelled { $time }
announcement-cancelled-by = cancelled { $time } by { $name }
announcement-author = written by { $name }
announcement-is-urgent = Urgent
announcement-begins = starts: { $time }
announcement-by-command = from the command line
announcement-by-article = news of an article
announcement-nobody = Nobody matched.
announcement-never-begun = Cancelled before it began: nobody got it.
announcement-sent-of = Sent { $sent } of { $all }
announcement-delivered = { $count } delivered
announcement-seen = { $count } read
announcement-refused = { $count } refused
announcement-unsure = { $count } not confirmed
announcement-held = { $count } blocked the bot
announcement-left-out = { $count } left out
announcement-withdrawn = { $count } withdrawn
announcement-waits-until = Quiet hours; sending goes on { $time }
announcement-too-late = Too late: it has gone to everybody already.
announcement-after-quiet = in quiet hours, so it goes out { $time }
announcement-skipped = left out
announcement-skipped-off = turned announcements off
announcement-skipped-gone = the chat is over
announcement-skipped-solved = already solved
announcement-why-not = Why it didn't arrive
announcement-reason = { $reason }: { $count }
announcement-to = To
announcement-to-askers = people who had asked about it in vain
announcement-over = Messengers
announcement-everybody = Everybody
announcement-some = Some people
announcement-some-hint = Whoever fits everything you tick gets it. A list with nothing ticked lets anybody through.
announcement-of-departments = department: { $names }
announcement-of-classes = class: { $names }
announcement-of-vip = VIPs only
announcement-of-languages = language: { $names }
announcement-of-open = with an open request
announcement-of-categories = with an open request: { $names }
announcement-languages = Language they use with the bot
announcement-no-directory = To choose by department, import the directory first.
announcement-only-vip = VIPs only
announcement-only-open = Only people with an open request
announcement-categories = Category of the request
announcement-no-messenger = Tick at least one messenger.
announcement-counting = Counting people…
announcement-gets-nobody = Nobody matches right now.
announcement-gets =
    { $count ->
        [one] { $count } person gets it.
       *[other] { $count } people get it.
    }
announcement-gets-over =
    { $count ->
        [one] { $count } person gets it: { $over }.
       *[other] { $count } people get it: { $over }.
    }
announcement-of-blocked = { $count } of them blocked the bot and get it when they come back.
announcement-of-off = { $count } more turned announcements off and don't get it.
announcement-words = Text
announcement-words-hint = One language is enough. **Bold**, _italic_ and links work.
announcement-words-missing = Write it in at least one language.
announcement-length = { $used } of { $most } characters
announcement-too-long = Too long: one message holds { $most } characters. Shorten it.
announcement-too-long-for = Too long for { $messenger }, which takes { $most } characters. Shorten it.
announcement-when = When
announcement-now = Now
announcement-later = At a set time
announcement-time = Start
announcement-time-missing = Say when to start.
announcement-urgent = Urgent: send in quiet hours too
announcement-quiet = Quiet hours are { $from } to { $to }: nothing goes out then, sending goes on at { $to }.
announcement-quiet-then = That is within quiet hours ({ $from } to { $to }), so it goes out { $time }.
announcement-quiet-urgent = Quiet hours are { $from } to { $to }, but this one goes out then too.
announcement-never-quiet = No quiet hours are set: announcements go out at any time.
announcement-reader = Reader's language
announcement-preview-empty = Start writing and the message appears here.
announcement-check-send = Review and send
announcement-check-schedule = Review and schedule
announcement-save = Save draft
announcement-saved = Draft saved.
announcement-unscheduled = Taken off the schedule: for now it is a draft. Confirm to send it.
announcement-saved-scheduled = Saved. It goes out at its time.
announcement-draft-title = Draft announcement
announcement-edit-scheduled = Scheduled announcement
announcement-kept = This is what you hadn't saved last time.
announcement-forget = Discard it
announcement-delete = Delete draft
announcement-delete-sure = Delete this draft? There is no way back.
announcement-delete-yes = Delete
announcement-delete-no = Keep it
announcement-deleted = Draft deleted.
announcement-reload = Show it as it is now
announcement-confirm = Review before sending
announcement-send-button =
    { $count ->
        [one] Send to { $count } person
       *[other] Send to { $count } people
    }
announcement-schedule-button =
    { $count ->
        [one] Schedule for { $count } person
       *[other] Schedule for { $count } people
    }
announcement-back-to-words = Back to editing
announcement-told-sent = Queued for sending.
announcement-told-scheduled = Scheduled.
announcement-edit = Edit
announcement-pause = Pause
announcement-resume = Resume
announcement-cancel = Cancel sending
announcement-unschedule = Back to drafts
announcement-cancel-held = Don't send to those who come back
announcement-copy = Make a copy
announcement-copied = A draft with the text and the audience of announcement { $number }. Check it before you send it.
announcement-cancel-sure =
    { $count ->
        [one] Cancel? { $count } more person won't get it, and it can't be resumed.
       *[other] Cancel? { $count } more people won't get it, and it can't be resumed.
    }
announcement-cancel-scheduled = Cancel for good? To change the text or the time, choose Edit instead.
announcement-cancel-yes = Yes, cancel it
announcement-cancel-no = Keep it going
announcement-receipts = Who got it
announcement-export = Download CSV
announcement-all = all
announcement-no-receipts = Nobody here.
announcement-more = Show more
error-announcement-changed = Somebody has just changed this announcement. Have a look at how it reads now.
error-announcement-moved-on = Too late for that: the announcement has moved on. Have a look at where it stands now.
error-announcement-unknown = There's no such announcement. It may have been deleted.
error-channel-unknown = That messenger isn't connected. Choose another one.
setting-as-json = As JSON
setting-admins-only = Only admins can change this.
setting-unsaved = unsaved
setting-leaving = Unsaved changes
setting-leaving-what = Not saved: { $names }. If you leave, these changes are lost.
setting-stay = Stay
setting-leave = Leave without saving
setting-beside-fields = What is wrong is said beside each field.
setting-undo-change = Undo
setting-undo-change-of = Undo: { $name }, { $time }
setting-undone = Undone, what was there before holds again: { $name }
setting-unnamed = unnamed
setting-take-out = Remove { $name }
setting-pick = Add…
setting-pick-none = Nothing left to add
setting-keep = Keep
setting-remove-it = Remove
unit-seconds = s
unit-minutes = min
unit-hours = h
unit-of = { $label }: unit
hours-from = { $label }: from
hours-to = { $label }: to
desk-name = Name of the desk
desk-name-hint = What the bot calls the desk. One language is enough; readers of the others see the nearest one.
desk-phone = Phone
desk-phone-hint = For urgent cases. If it is empty, the bot never mentions a phone.
desk-phone-hours = When it is answered
desk-phone-hours-hint = In words: “around the clock”.
desk-working-hours = Working hours in words
desk-working-hours-hint = As people read them. Deadlines follow “Working hours”.
desk-zone-name = Time zone in words
desk-zone-name-hint = Said after a time: “9:00 London time”.
desk-quiet = Pause before an answer, ms
desk-quiet-hint = When a question is unclear, the bot waits this long for the rest. 0 to 10,000.
desk-rest-quiet = Pause when nothing has been asked yet, ms
desk-rest-quiet-hint = After a “hello” the bot waits this long for the question itself. 0 to 120,000.
wait-offer = Offer the chat to the next agent after
wait-offer-hint = The agent does not react to the offer. 5 seconds to an hour.
wait-lost = Count the connection as lost after
wait-lost-hint = The agent’s console does not respond. 10 seconds to an hour.
wait-owed-warn = Remind of a reply after
wait-owed-warn-hint = The user waits and the agent is silent. 10 seconds to a day.
wait-owed-move = Move the chat on after
wait-owed-move-hint = Later than the reminder. Up to a day.
wait-away = Set to away after
wait-away-hint = The agent does nothing. 30 seconds to a day.
wait-capacity = Chats at once
wait-capacity-hint = For one agent, unless "Skills" say otherwise of them. 1 to 50.
urgent = Categories that can never wait
urgent-hint = For these the bot names the phone first.
no-news-at = When to say there is no news
no-news-at-hint = Percent of the time to solve, rising, with commas: 50, 90. Empty: never.
ces-every = Ask how easy it was, once in so many resolves
ces-every-hint = Instead of the rating. 0: never.
nps-every = Ask about recommending the desk, at most once in so many days
nps-every-hint = The same person. 90 or more; 0: never.
boldness = How readily the bot answers
boldness-hint = Bolder means more answers at once and a few more wrong ones.
boldness-careful = careful: asks back more often
boldness-balanced = balanced
boldness-bold = bold: answers at once more often
quiet-hours = Quiet hours
quiet-hours-hint = Announcements that are not urgent wait until these hours end.
outside = When the messenger’s free time is over
outside-hint = This is about the bot’s notices.
outside-send = send and pay
outside-hold = wait until the user writes
burst-count = People with the same trouble
burst-count-hint = With so many, supervisors are asked whether it is a major incident. 2 or more.
burst-within = Within
burst-within-hint = A minute to a day.
update-every = News about it every
update-every-hint = Where nothing else is promised. 5 minutes to a day.
totp-for = Who signs in with a code of their phone
totp-for-hint = These roles cannot work without it. Others may switch it on themselves.
keep-conversations = Messages
keep-conversations-hint = Days from when they were said; 0: for ever. What belongs to an open incident stays. 30 or more.
keep-incidents = Words of incidents
keep-incidents-hint = Days after closing; 0: for ever. Numbers, dates and states stay for the figures. 30 or more.
keep-files = Files
keep-files-hint = Days; 0: as long as their messages. 30 or more.
keep-people = People who are silent
keep-people-hint = Days without a word; then they are forgotten as by /forget. 0: never. 30 or more.
keep-notices = Notices to agents
keep-notices-hint = Days; 0: for ever. 7 or more.
keep-copies = What messengers handed over
keep-copies-hint = Days after it was handled. From 2 to 365.
keep-backups = Backups
keep-backups-hint = How many days you keep them. The bot tells people so; deleting them is up to you. 0: the bot names no time.
on-call = Who can be called at any time
on-call-hint = For a desk without groups: groups name their own.
day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
week = Week
week-hint = A day without shifts is a day off. A shift from 22:00 to 06:00 ends on the next day. Until midnight: 24:00.
week-open = Open { $hours } hours a week
week-closed = closed
week-all-day = all day
week-like-monday = Tuesday to Friday like Monday
shift-none = free
shift-from = { $day }, shift { $number }: from
shift-to = { $day }, shift { $number }: to
shift-of = { $day }, shift { $number }
shift-add = Add a shift
shift-add-on = Add a shift on { $day }
shift-break = Add a break
shift-break-on = Add a break on { $day }
holidays = Holidays
holidays-hint = A date and a name. No shift begins on a holiday.
holiday-date = Date of the holiday
holiday-name = Name of the holiday
holiday-name-of = Name: { $date }
holiday-add = Add the holiday
days-past = In the past: { $count }
moved-days = Days with hours of their own
moved-days-hint = Moved and shortened days. They count more than the week and the holidays.
moved-day-date = Date of the day
moved-day-add = Add the day
calendar-zone = Time zone
calendar-words-hint = This is what the clock counts by. The hours that the bot tells people are written separately:
calendar-zone-hint = Begin with a city: Europe/London. If it is empty, { $zone } holds.
calendars-hint = Hours of groups that work at other times. A group chooses its calendar.
calendar-new = Name of the new calendar
calendar-new-hint = Only small Latin letters, digits and hyphens: night-shift.
calendar-add = Add the calendar
calendar-remove-sure = Remove the calendar { $name }? Groups that use it have to choose another.
targets-hint = How long a reply and a solution may take. New promises follow it.
target-priority = Priority
target-response = Reply within
target-resolution = Solve within
target-counts = Which time counts
target-response-of = Reply within: { $name }
target-resolution-of = Solve within: { $name }
target-counts-of = Which time counts: { $name }
counts-working-hours = working hours
counts-around-the-clock = around the clock
exceptions = Exceptions
exceptions-hint = Other targets for a group, a category, a priority or VIPs. The first that fits holds.
exception-add = Add an exception
exception-number = Exception { $number }
exception-any = any
exception-group = Group
exception-category = Category
exception-vip = Who writes
exception-vip-only = VIPs only
exception-vip-not = everyone but VIPs
matrix-hint = The priority follows from who is affected and whether they can work.
matrix-impact = Who is affected
matrix-cell = Priority: { $impact }, { $urgency }
groups-hint = Who works on what. Without groups all agents are one.
group-new = Group { $number }
group-line = { $title }: line { $tier }, agents: { $count }
group-add = New group
group-remove-sure = Remove the group “{ $title }”? No new requests will come to it.
group-title = Name of the group
group-title-hint = Users see it, too.
group-tier = Line
tier-1 = 1: takes everything
tier-2 = 2: knows the systems
tier-3 = 3: developers
group-assigns = How requests are assigned
assigns-claim = whoever is ready takes one
assigns-by-load = the least busy gets it
group-calendar = Calendar
group-calendar-desk = the desk’s working hours
group-members = Agents of the group
group-members-hint = Who answers users.
group-supervisors = In charge
group-supervisors-hint = They hear of what nobody takes, missed targets and low ratings.
group-on-call = On call
group-on-call-hint = Who can be called at night, too.
group-categories = Categories
group-categories-hint = Requests about these come to this group first.
ladder = Who is told when nobody takes it
ladder-hint = From top to bottom, by time.
ladder-add = Add a step
ladder-step = step { $number }
ladder-after = Step { $number }: after
ladder-who = Step { $number }: who
ladder-on-duty = who is on duty
ladder-supervisors = those in charge
ladder-on-call = who is on call
ladder-repeat = Repeat the last step every
ladder-repeat-hint = Until somebody takes it. 30 seconds to a day.
code-major = outage
codes-hint = How a request ended: chosen when it is resolved, so that it can be counted.
code-number = Code { $number }
code-add = Add a code
code-remove-sure = Remove this code? Past reports will show it without a name.
skills-hint = Who knows what best: chats about it are offered to them first. How many chats one agent has at once, if not as many as the others, stands here as well.
skill-add = Add an agent
skill-main = Main category
skill-none = none
skill-also = Also knows
skill-also-hint = Two at most.
skill-capacity-hint = If empty, as for everybody: { $count }.
day-take-out = Remove the day

## The bot's texts

setting-texts = The bot’s texts
texts-hint = What the bot says, part by part as people meet it. Open a sentence to word it your own way; what you leave alone follows the product.
texts-find = Find by words
texts-only-own = Only our own
texts-none = No sentence has such words.
texts-own-count = own: { $count }
text-language = Language of the text
text-words = Text
text-goes-on = { $label }, further on
text-depends = Depends on: { $name }
text-most = At most { $most } characters.
text-values = Values
text-values-hint = The bot puts these in; a click sets one where you type:
text-as-shipped = Back to the shipped text
text-no-preview = The preview comes back once the text can be read.
text-case = Case { $number } of { $count }
text-yes = yes
text-no = no
text-long = beyond an hour
text-otherwise = otherwise
fault-phrase-unknown = The bot has no such sentence any more: take this one out.
fault-text-unreadable = This cannot be said as it stands: a case is empty, or a brace is left open.
fault-value-unknown = There is no such value here: take one of those below the text.
fault-choice-incomplete = A case has no words: every case needs some.
fault-text-too-long = Too long, or in several lines: see how much fits above.
fault-value-missing = A value is not told any more; leave it so if you mean it.
fault-words-forbidden = The bot does not speak like that: plain words of the person, not of the desk.
fault-promise-unkept = This promises something that the bot does not see to.
choice-asks-why = The bot asks why
choice-call-now = It is better to call
choice-count = How many
choice-danger = What is in danger
choice-due-kind = What is due
choice-years = Years, where it is whole ones
choice-days = Days
choice-backups = Days that backups are kept
choice-files = How many files
choice-has-agent = Somebody has it
choice-has-caption = The file came with words
choice-has-category = The topic is known
choice-has-cause = The cause is known
choice-has-due = The time is known
choice-has-form = The form was filled in
choice-has-holidays = Holidays are in between
choice-has-name = The name is known
choice-has-news = There is news
choice-has-owner = A colleague has it
choice-has-phone = The desk has a phone
choice-has-reason = A reason was given
choice-has-size = The size is known
choice-has-title = It has a title
choice-has-until = It has an end
choice-has-wait = The wait is known
choice-has-words = There are words
choice-has-zone = The time zone is told
choice-impact = Whom it concerns
choice-is-deleted = The message was deleted
choice-is-file = It was a file
choice-is-for-clients = The desk serves clients
choice-is-granted = It was approved
choice-is-here = It is this chat
choice-is-late = The time is over
choice-is-linked = The chats are linked
choice-is-mine = It is the reader’s own
choice-is-open = The desk is open now
choice-is-proved = The phone is proved
choice-is-request = It is a service request
choice-is-there = Somebody is on duty
choice-is-to-person = Passed to a person
choice-is-too-late = It is too late
choice-kind = Kind
choice-minutes = Minutes
choice-other-language = Language of the article
choice-place = Place in the queue
choice-priority = Priority
choice-reason = Reason
choice-score = Score
choice-status = Status
choice-tier = Line
choice-type = Kind of question
choice-urgency = Urgency
choice-waits-for = What it waits for
choice-was-told = A wait had been told
choice-what = What happened
choice-why = Why

## Forms of categories

forms-hint = What the bot asks before a request of a category is registered, whose approval it needs, and the checklist of whoever works on it.
forms-line = { $category }: questions { $fields }, steps { $steps }
forms-add = Add a form for a category
forms-remove-sure = Remove the form of “{ $category }”? Open requests keep their answers.
forms-kind = What it is
forms-approval = Needs the approval of
forms-approval-nobody = nobody
forms-asked = Questions
forms-asked-hint = The bot asks them one by one and skips what the user has written already; “I don’t know” is always there.
forms-asked-add = Add a question
forms-asked-title = What is asked
forms-asked-title-hint = Without a question mark, the bot puts it: “Room number”.
forms-type = Kind of answer
forms-type-text = words
forms-type-number = a number
forms-type-choice = one of several
forms-type-inventory = a number like the example
forms-type-photo = a photo or screenshot
forms-options = Options
forms-option = Option { $number }
forms-option-add = Add an option
forms-example = Example
forms-example-hint = Answers must look like it: the same letters and signs, any digits.
forms-pattern = Pattern of your own
forms-pattern-hint = A regular expression; empty the example to have it made from the next one.
forms-steps = Checklist
forms-steps-hint = Each request of this category gets these steps, in this order.
forms-step = Step { $number }
forms-step-who = Step { $number }: who does it
forms-step-add = Add a step
forms-move-up = Up
forms-move-up-of = Up: { $name }

## Reviews of transcripts
quality = Quality
quality-nav = Quality
quality-to-review = To review
quality-reviewed = Reviewed
quality-calibration = Calibration
quality-mine = Reviews of my work
quality-none = Nothing here
quality-none-reviewed = Conversations that somebody has reviewed will be here.
quality-none-calibration = For two to compare their scores, open a conversation and press “Score it as two”.
quality-none-mine = When somebody reviews a conversation of yours, a notice tells you, and the review is here.
quality-more = The first 100 are shown.
quality-agent = Whose work
quality-everybody = anybody’s
quality-open = Review
quality-go-on = Continue
quality-look = Look at it
quality-begun-by-me = begun by you
quality-both-saved = both are done
quality-waits-for-other = waits for the other one
quality-waits-for-me = waits for yours
quality-half-done = Yours is done. The comparison appears when the other one is saved.
quality-also-begun = Also at it: { $names }.
quality-has-reply = has an answer
quality-unread = not read yet
quality-was-read = read
quality-new = new
quality-chosen-by = chosen by { $name }
quality-drawn-of = drawn at random for the week of { $monday }
quality-to-list = All conversations
quality-back = Back
quality-review-of = { $agent }: { $number }
quality-sheet = Score sheet
quality-score = Score
quality-earned = { $earned } of { $of } earned: each weight times its part of the best mark.
quality-no-marks-yet = Give the first mark and the score appears here.
quality-nothing-applies = Nothing of it applies, so there is no score.
quality-failed = Failed and critical: { $what }. So the whole score is 0%.
quality-how = How this is counted
quality-how-review = Each part of the best mark is multiplied by its weight; their sum is divided by the sum of the weights. What does not apply is in neither. A critical criterion below one half makes the whole score 0%.
quality-how-iqs = The internal quality score (IQS) of a period is the mean of such scores. Calibrations are not in it.
quality-how-source = As Zendesk QA (once Klaus) defines it: “About the Zendesk QA Reviews dashboard calculations”.
quality-weight = weight { $weight }
quality-critical = critical
quality-points = { $points } of { $most }
quality-yes = yes
quality-no = no
quality-not-applicable = does not apply
quality-comment = Comment
quality-comment-on = Comment: { $title }
quality-whole-comment = About the whole
quality-mark-missing = No mark here yet.
quality-draft-kept = The draft is kept.
quality-draft-typed = Keeping the draft…
quality-draft-refused = The draft is in this browser only.
quality-draft-secret = With a secret in it the draft is not kept.
quality-see-other-window = Show me. What is written here goes.
quality-save = Save the review
quality-save-hint = { $agent } will see it. It cannot be changed later.
quality-save-blind = The agent does not see it, and it counts in no figure. It cannot be changed later.
quality-keys = Keys: a digit gives a mark, minus means “does not apply”, Ctrl+Enter saves.
quality-saved = Saved: { $score }. { $agent } has a notice of it.
quality-saved-blind = Saved: { $score }.
quality-next = Choose the next conversation
quality-see-other = Show me
quality-own-draft = Your draft, which did not become a review
quality-only-read = Nobody has reviewed this conversation yet.
quality-blind = Calibration: two score it, each alone. You see each other’s marks when both have saved.
quality-calibrate = Score it as two
quality-calibrate-hint = Two score it without seeing each other’s marks, then compare. The agent is not shown it.
quality-review-by = Reviewed by { $name }
quality-reply-of = { $name } answers:
quality-your-reply = Your answer:
quality-not-read = { $name } has not read it yet.
quality-read = Read by { $name }, { $when }.
quality-acknowledge = Got it
quality-differ = I see it differently
quality-differ-hint = Say how you see it. You can answer once; { $name } reads it.
quality-send-reply = Send
quality-no-reply = Do not answer
quality-agreement = Agreement
quality-agreed = The same mark on { $agreed } of { $of }.
quality-agreement-source = Plain percent agreement (McHugh 2012).
quality-comparison = Two reviews compared
quality-criterion = Criterion
quality-difference = Difference
quality-same = the same
quality-one-left-out = one left it out
quality-apart = { $share } of the scale
quality-review-this = Review the agent’s work
notice-reviewed = A conversation of yours was reviewed
notice-review-answered = An answer to your review
notice-see-review = See the review
error-answered-before = You have answered this review already.
error-calibration-full = Two have scored this one already.
error-marks-missing = Some criteria have no mark yet.
error-nobody-answered = No agent has answered the user here, so there is nothing to review.
error-own-work = Nobody reviews their own work: let a colleague look at it.
error-review-changed = You have written more in another window. So that nothing is lost there, this draft is not kept.
error-review-saved = You have saved this review already.
error-review-unknown = There is no such review.
error-reviewed-before = { $owner } has reviewed this one meanwhile. Your draft is still here.
error-too-late-to-calibrate = Somebody has reviewed this one: it is too late to score it blind.
error-transcript-unknown = There is no such conversation to review.
setting-quality = Reviews of work
per-agent = Conversations an agent and week
per-agent-hint = So many solved ones of last week are drawn at random. 0: none.
criteria = Criteria of the score sheet
criteria-hint = Conversations are scored by these. Reviews that have begun keep the sheet they began with.
criterion-new = Criterion { $number }
criterion-add = Add a criterion
criterion-line = { $title } · weight { $weight }
criterion-title = What is looked at
criterion-weight = Weight
criterion-kind = Mark
criterion-points = points
criterion-yes-no = yes or no
criterion-most = Best mark
criterion-may-not-apply = May be left out as “does not apply”
criterion-is-critical = Critical: below one half, the whole score is 0%
criterion-remove-sure = Remove “{ $title }”? Saved reviews do not change.
quality-none-to-review = { $count ->
    [0] None are drawn now: the settings say 0 an agent. You can add any yourself: press “More” at a request.
   *[other] Each week solved conversations are drawn at random, up to { $count } an agent. You can add any yourself: press “More” at a request.
}
quality-whole-talk = { $count ->
    [one] The whole conversation ({ $count } message)
   *[other] The whole conversation ({ $count } messages)
}
quality-left-out = { $count ->
    [one] { $count } criterion does not apply and is left out.
   *[other] { $count } criteria do not apply and are left out.
}
quality-unmarked = { $count ->
    [one] { $count } criterion has no mark yet.
   *[other] { $count } criteria have no mark yet.
}

## How the messengers do

messengers = Messengers
messengers-about = How each messenger is doing. This page keeps itself up to date.
messenger-off = Off
messenger-off-hint = Switched on at the server: whoever runs it sets { $variable } and restarts Frontline.
messenger-connecting = Connecting
messenger-connecting-hint = The server is connecting to the messenger; this usually takes seconds.
messenger-connected = Connected
messenger-connected-hint = The connection stands. The check asks the messenger itself whether all is well.
messenger-not-connected = Not connected
messenger-not-connected-hint = Connecting failed. The server tries again by itself, at least once a minute; the check says what to put right.
messenger-paused = Takes nothing from the bot
messenger-paused-hint = Messages wait until the messenger takes them again. The check says what to put right.
messenger-log-says = The server's log says:
messenger-last-heard = Users last wrote
messenger-last-sent = Last message sent
messenger-never = never so far
messenger-waiting = Waiting to be sent
messenger-nothing-waits = nothing
messenger-waiting-since = { $count ->
    [one] { $count } message, since { $since }
   *[other] { $count } messages, the first since { $since }
}
messenger-failed = Did not arrive, last 24 hours
messenger-nothing-failed = nothing
messenger-failed-blocked = the user has blocked the bot
messenger-failed-unknown-chat = the messenger has no such chat
messenger-failed-invalid = the messenger did not take the message itself
messenger-failed-not-confirmed = may have arrived or not: the messenger did not answer
messenger-failed-reported = taken by the messenger, which later said it could not deliver
messenger-check = Check now
messenger-check-of = Check now: { $messenger }
messenger-checking = Checking…
messenger-checked-at = Checked at { $time }
finding-good = All right.
finding-notice = Worth knowing.
finding-bad = Not all right.
finding-bot-answers = The token works: { $name } answers.
finding-webhook-ours = { $messenger } passes messages on to our address, { $host }.
finding-nothing-waits = Every message has reached us, nothing is stuck.
finding-polls = The server collects messages itself; no other address is set for them.
finding-events-complete = The account tells us all we need: delivered, seen, subscribed.
finding-nothing-outside = Nothing outside to check: this chat lives on our own server.
finding-updates-wait = { $count ->
    [one] { $count } message is waiting at { $messenger }.
   *[other] { $count } messages are waiting at { $messenger }.
} Check again in a minute: if there are no fewer, call whoever runs the server.
finding-delivery-failed = { $messenger } could not pass a message on to us ({ $at }): “{ $said }”. No fault since then; nothing to do.
finding-events-missing = The account does not tell us of: { $events }. Whoever runs the server restarts Frontline, which subscribes again as it starts.
finding-polls-elsewhere = Another instance of Frontline is collecting messages. Nothing to do: when it stops, this one goes on.
finding-not-started = The server is still connecting to { $messenger } and tries again by itself. Check again in a minute.
finding-messenger-busy = { $messenger } wants to be asked less often. Check again in a minute.
finding-messenger-fails = { $messenger } has a fault of its own. Check again in a few minutes.
finding-delivery-fails = { $messenger } cannot pass messages on to us (last tried { $at }): “{ $said }”. Whoever runs the server checks that PUBLIC_URL is open from outside and its certificate valid.
finding-webhook-foreign = Messages go to another address, { $host }: a second program has this token. Take it away there, then restart Frontline on the server.
finding-webhook-takes-updates = Messages go to { $host } and not to us: a second program has this token. Take it away there, then restart Frontline on the server.
finding-webhook-missing = { $messenger } does not know where to pass messages on to. Whoever runs the server restarts Frontline, which sets the address as it starts.
finding-refused = { $messenger } refused: “{ $said }”. Show this to whoever runs the server.
finding-token-refused = { $messenger } does not know this token. Whoever runs the server takes the valid one from where the bot was made, puts it into { $variable } and restarts Frontline.
finding-account-blocked = { $messenger } has blocked the bot's account or cannot find it. Write to the support of { $messenger }.
finding-unreachable = The server cannot reach { $messenger }. Whoever runs the server checks its way out to the internet and its proxy.
finding-no-answer = { $messenger } did not answer in time or broke off. Check again in a minute; if it is the same, call whoever runs the server.
finding-strange-answer = The answer does not look like { $messenger }: a proxy answers like that, or a fault on its side. Check again in a minute; if it is the same, call whoever runs the server.
finding-polling-conflict = Another program with this token takes some of the messages. Stop it: users write, and we see only part of it.
finding-polling-fails = Collecting messages from { $messenger } fails; the server tries again by itself. If it goes on for minutes, the server's log has the reason.
finding-no-public-url = { $messenger } passes messages on to an https address only, and none is set. Whoever runs the server sets PUBLIC_URL and restarts Frontline.

## How many people are needed

staffing = People needed
staffing-from = From { $count } who asked for a person in this period, and a talk of { $handling } on average ({ $talks } talks).
staffing-nothing = No talk has ended in this period: how long one takes is not known yet. Choose a longer period.
staffing-no-hour = No hour of this period is over yet. Choose a longer period.
staffing-seconds = Answer within, s
staffing-percent = For how many, %
staffing-at-once = Chats at once
staffing-patience = Users wait for, min
staffing-patience-hint = On average, before they give up; empty: without end.
staffing-cell = { $people } people: { $perHour } an hour, load { $load }
staffing-most = At most
staffing-hour = Hour
staffing-people = People
staffing-per-hour = Arrive per hour
staffing-load = Load, erlang
staffing-file-from = From
staffing-file-until = To
staffing-file-only = Only
staffing-handling = Average talk, min
staffing-definition = For each hour of the week: how many asked on average, times the average length of a talk, is the load. The people are the fewest with whom so many of those who ask are answered in time. With patience by Palm's formula (Erlang A), without by Erlang's (Erlang C); Gans, Koole, Mandelbaum, Telephone Call Centers, 2003. Breaks and absences are not in it. The hour that is still running is left out.

own-data = This user's data
own-data-take-out = Download everything about them (ZIP)
own-data-erase = Erase everything for good
own-data-ask = Name, phone, messages, files and the words of requests vanish for good in all this user's chats. Numbers, dates and statuses of requests stay.
own-data-erase-now = Yes, erase
own-data-leave = Leave it
own-data-erasing = Erasing; it takes less than a minute.
error-requests-open = This user has requests that are not closed. Solve, close or cancel them first.
error-user-unknown = There's no such user.


## Messages of which nobody knows

unconfirmed = Not confirmed
unconfirmed-nav = Unsure
unconfirmed-hint = These messages may have arrived, or not. One that is sent again may reach its user twice.
unconfirmed-held = This is a copy, restored { $since } (its data are of { $data }). Nothing leaves it until somebody runs on the server
unconfirmed-count =
    { $count } { $count ->
        [one] message
       *[other] messages in all
    }
unconfirmed-none = No unconfirmed messages
unconfirmed-none-hint = What a messenger has not said to have arrived will stand here, and what had not gone out before a restore from a backup.
unconfirmed-none-older = Nothing older
unconfirmed-all = All on this page
unconfirmed-choose = Select: { $name }, { $time }
unconfirmed-by = from: { $name }
unconfirmed-no-words = no text
unconfirmed-why = Why: { $why }
unconfirmed-drop = Drop
unconfirmed-send-one = Send again: { $name }
unconfirmed-drop-one = Drop: { $name }
unconfirmed-outcome = What was done
unconfirmed-sent = Queued to be sent again: { $done } of { $of }
unconfirmed-dropped = Dropped: { $done } of { $of }
unconfirmed-kept = Back in the list: { $done } of { $of }
unconfirmed-changed = The list has changed. Show it
unconfirmed-older = Older
unconfirmed-newest = Back to the newest
