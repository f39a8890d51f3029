# The preview messenger's own words in English.

title = Preview chat
about1 = This is a preview: the bot as your users see it.
about2 = Requests made here are real; agents see them.
about3 = Answer as an agent in the console.
console = Open the console
restart = Start over as another person
placeholder = Message
send = Send
typing = typing
bot = Service desk bot
messages = Messages
lost = Connection lost, reconnecting…
not-sent = Not sent. Press to try again.
off = The preview chat is switched off.
your-name = Your name here
attach = Attach a file
file-too-large = The file is larger than 10 MB. Please send a smaller one.
file-not-sent = The file was not sent. Please try again.
text-too-long = This is { $used } characters; at most { $limit } go at a time. Send a file, or send it in several goes.
too-many-messages = That is more at once than I can take. Send it again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  }.
too-many-visitors = Very many people have begun a chat from your network just now. Try again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  }.
too-many-bytes = You have sent very many files. Send the next one in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  }.
chat-full = Very many people are writing here at this moment. Try again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  }.
too-many-streams = Too many chats are open in this browser or your network. Close some; I'll go on by myself.
menu = Commands

command-menu = menu
command-incidents = my requests
command-person = call a person
command-cancel = cancel what was begun

online = online
show-why = Show why the bot said it

why-title = Why
why-answer = answered at once
why-suggest = asked what was meant
why-nothing = found no answer
why-sure = { $sure } sure
why-chances = First right, one of four
why-read = Read as
why-no-words = no words are left
why-repaired = Repaired
why-unknown = Unknown words
why-nearest = Nearest example
why-first = Found
edited = edited
