import type { Stem } from '../words/stem.ts'
import type { NearWord } from './vocabulary.ts'

/** Counts of stems; fractions for what a word is only perhaps. */
export type StemCounts = ReadonlyMap<string, number>

/**
 * Stems of the words. Stop words stay in: measured, "how do I" and "why is" tell articles apart, and rarity keeps them
 * small. A mistyped word counts as each of its likely readings.
 */
export const stemCounter =
  (stem: Stem) =>
  (words: readonly string[], alternatives?: ReadonlyMap<string, readonly NearWord[]>): StemCounts => {
    const counts = new Map<string, number>()
    const add = (counted: string, weight: number) => counts.set(counted, (counts.get(counted) ?? 0) + weight)
    for (const word of words) {
      const near = alternatives?.get(word)
      if (near === undefined) add(stem(word), 1)
      else for (const [each, share] of shares(near)) add(stem(each), share)
    }
    return counts
  }

const alternativeShare = 0.5
/** What a reading loses by each further edit, as the first and beside a likelier one. */
const doubtPerEdit = 0.25
const fallPerEdit = 3

/** A mistyped word counts as its likeliest reading, and the less as others the less likely they are. */
function shares(near: readonly NearWord[]): readonly (readonly [string, number])[] {
  const nearest = near[0]?.cost ?? 0
  const best = Math.exp(-doubtPerEdit * Math.max(0, nearest - 0.5))
  return near.map(({ word, cost }, rank) => [
    word,
    best * (rank === 0 ? 1 : alternativeShare) * Math.exp(-fallPerEdit * (cost - nearest)),
  ])
}
