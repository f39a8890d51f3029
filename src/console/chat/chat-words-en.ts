import type { ChatWords } from './chat-words.ts'

/** The preview messenger's own words in English. */
export const chatWordsEn: ChatWords = {
  title: 'Preview chat',
  about1: 'This is a preview: the bot as your users see it.',
  about2: 'Requests made here are real; agents see them.',
  about3: 'Answer as an agent in the console.',
  console: 'Open the console',
  restart: 'Start over as another person',
  placeholder: 'Message',
  send: 'Send',
  typing: 'typing',
  bot: 'Service desk bot',
  you: 'You',
  messages: 'Messages',
  lost: 'Connection lost, reconnecting…',
  notSent: 'Not sent. Press to try again.',
  off: 'The preview chat is switched off.',
  yourName: 'Your name here',
  attach: 'Attach a file',
  fileTooLarge: 'The file is larger than 10 MB. Please send a smaller one.',
  fileNotSent: 'The file was not sent. Please try again.',
  menu: 'Commands',
  commands: { menu: 'menu', incidents: 'my requests', person: 'call a person', cancel: 'cancel what was begun' },
  tooFast: 'Too fast. Wait a moment and try again.',
  online: 'online',
}
