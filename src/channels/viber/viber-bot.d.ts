/** The package ships no types. Only its builder of texts is used here, see src/README.md. */
declare module 'viber-bot/lib/message/text-message.js' {
  class TextMessage {
    constructor(text: string, keyboard?: object | null)
    toJson(): { type: 'text'; text: string }
  }
  export = TextMessage
}
