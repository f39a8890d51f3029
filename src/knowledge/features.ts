import { stem } from './stem.ts'
import type { NearWord } from './vocabulary.ts'

/** Counts of what a text is made of; fractions for what it is only partly. */
export type Features = ReadonlyMap<string, number>

/**
 * Stems of the words. Stop words stay in: measured, "how do I" and "why is" tell articles apart, and rarity keeps them
 * small. A mistyped word counts as each of its likely readings.
 */
export function stemFeatures(
  words: readonly string[],
  alternatives?: ReadonlyMap<string, readonly NearWord[]>,
): Features {
  const features = new Map<string, number>()
  const add = (feature: string, weight: number) => features.set(feature, (features.get(feature) ?? 0) + weight)
  for (const word of words) {
    const near = alternatives?.get(word)
    if (near === undefined) add(stem(word), 1)
    else for (const [each, share] of shares(near)) add(stem(each), share)
  }
  return features
}

const shortestPiece = 2
const longestPiece = 4

/** Pieces of two to four letters of each word, with its ends marked: they survive slips and unknown forms. */
export function letterFeatures(words: readonly string[]): Features {
  const features = new Map<string, number>()
  for (const word of words) {
    const padded = ` ${word} `
    for (let size = shortestPiece; size <= longestPiece; size++) {
      for (let at = 0; at + size <= padded.length; at++) {
        const piece = padded.slice(at, at + size)
        features.set(piece, (features.get(piece) ?? 0) + 1)
      }
    }
  }
  return features
}

/** A mistyped word counts as its likeliest reading, and a little as the others that are just as near. */
function shares(near: readonly NearWord[]): readonly (readonly [string, number])[] {
  const nearest = near[0]?.distance ?? 0
  return near.filter(({ distance }) => distance === nearest).map(({ word }, rank) => [word, rank === 0 ? 0.9 : 0.35])
}
