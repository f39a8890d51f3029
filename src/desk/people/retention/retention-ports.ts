import type { Instant } from '../../../kit/time.ts'

/** What is kept for a time of its own; `retention-part.ts` says what belongs to each. */
export const dataClasses = ['copies', 'notices', 'files', 'conversations', 'incidents', 'people'] as const

export type DataClass = (typeof dataClasses)[number]

export interface RetentionStore {
  /**
   * Takes away what is older, oldest first, at most `limit` rows of it, in a transaction of its own; what another instance
   * has in hand is passed over. Of people it only says that they are to be forgotten.
   * @returns how many rows went; fewer than `limit`: nothing is left for now.
   */
  forget(what: DataClass, before: Instant, limit: number): Promise<number>
}
