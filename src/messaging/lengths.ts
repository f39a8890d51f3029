/** How long words may be, in UTF-16 units: the same for a page's field and for the door that takes what it sends. */
export const longest = {
  /** What an agent writes, to a user or in a note; to a user it goes in as many messages as the messenger needs. */
  agentText: 16_000,
  /** A phrase of the bot with all its wordings. */
  phrase: 4_000,
  /** A step of a checklist. */
  step: 300,
  tag: 40,
  agentName: 80,
  /** Of a user, as the door cuts it. */
  userName: 100,
  /** Of a canned reply: what it is found by, and its text in one language. */
  cannedTitle: 120,
  cannedText: 4_000,
  login: 64,
  /** One message of a visitor of the preview chat, as long as one on Telegram. */
  visitorText: 4_096,
  /** What a visitor writes at a time: longer than one message it becomes several, as on Telegram. */
  visitorTexts: 20_000,
  visitorName: 60,
  /** A question that an editor tries out. */
  triedOut: 2_000,
  /** One message on every messenger, with room for its button. */
  announcement: 3_500,
  /** What a major incident is called, between quotation marks in a sentence. */
  faultTitle: 100,
  /** Whatever a messenger brings; more is cut, so that a forged text cannot fill the tables. */
  anything: 20_000,
} as const

/** What an agent's name takes of a message: it stands below the words, behind a dash, with room for its markup. */
export const signatureLength = (name: string): number => name.length + 8
