import { stem } from './stem.ts'
import type { NearWord } from './vocabulary.ts'

/** Counts of stems; fractions for what a word is only perhaps. */
export type StemCounts = ReadonlyMap<string, number>

/**
 * Stems of the words. Stop words stay in: measured, "how do I" and "why is" tell articles apart, and rarity keeps them
 * small. A mistyped word counts as each of its likely readings.
 */
export function stemCounts(
  words: readonly string[],
  alternatives?: ReadonlyMap<string, readonly NearWord[]>,
): StemCounts {
  const counts = new Map<string, number>()
  const add = (counted: string, weight: number) => counts.set(counted, (counts.get(counted) ?? 0) + weight)
  for (const word of words) {
    const near = alternatives?.get(word)
    if (near === undefined) add(stem(word), 1)
    else for (const [each, share] of shares(near)) add(stem(each), share)
  }
  return counts
}

/** A mistyped word counts as its likeliest reading, and a little as the others that are just as near. */
function shares(near: readonly NearWord[]): readonly (readonly [string, number])[] {
  const nearest = near[0]?.distance ?? 0
  return near.filter(({ distance }) => distance === nearest).map(({ word }, rank) => [word, rank === 0 ? 0.9 : 0.35])
}
