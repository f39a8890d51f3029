/** A chat and who it belongs to, as far as linking asks. */
export type Side = {
  readonly userId: string
  /** Who has proved their phone in any of this user's chats; null: nobody. */
  readonly personId: string | null
}

/** Why two chats cannot become one user's. */
export type LinkRefusal = 'linked_already' | 'two_people'

/** @returns why not; null: they can. */
export function whyNotLinked(here: Side, there: Side): LinkRefusal | null {
  if (here.userId === there.userId) return 'linked_already'
  return here.personId !== null && there.personId !== null && here.personId !== there.personId ? 'two_people' : null
}

/** Wrong codes a chat may try within `guessWindowMs`; a code has 40 bits and lives for ten minutes. */
export const mostGuesses = 5
export const guessWindowMs = 3_600_000
export const codeLifeMs = 600_000
