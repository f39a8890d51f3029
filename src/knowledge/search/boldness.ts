/** How readily the bot speaks without being certain, in words an admin can choose by. */
export const boldnesses = ['careful', 'balanced', 'bold'] as const
export type Boldness = (typeof boldnesses)[number]

interface Thresholds {
  /** From this probability that the first is right, it is shown at once. */
  readonly answerFrom: number
  /** From this probability that one of those shown is right, "did you mean" is asked. */
  readonly suggestFrom: number
}

/**
 * Measured on four public sets in which a fifth to two fifths of the questions have no article: of what was shown at once
 * 95 to 97 % was right when careful, 91 to 98 % when balanced, 85 to 96 % when bold. One word alone is worth 0.6 at most
 * and is asked back by all three.
 */
export const thresholdsOf: Readonly<Record<Boldness, Thresholds>> = {
  careful: { answerFrom: 0.85, suggestFrom: 0.4 },
  balanced: { answerFrom: 0.75, suggestFrom: 0.32 },
  bold: { answerFrom: 0.65, suggestFrom: 0.25 },
}
