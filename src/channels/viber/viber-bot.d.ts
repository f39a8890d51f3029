/** The package ships no types. Only its message builders and constants are used here, see src/README.md. */
declare module 'viber-bot' {
  class TextMessage {
    constructor(text: string, keyboard?: object | null)
    toJson(): { type: 'text'; text: string }
  }
  const viber: {
    Message: { Text: typeof TextMessage }
    Events: Readonly<Record<string, string>>
  }
  export = viber
}
