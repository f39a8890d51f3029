import type { LanguageRules } from './rules/language-rules.ts'
import { stem } from './stem.ts'
import type { NearWord } from './vocabulary.ts'

/** Words that say nothing about the topic still tell apart "how do I" from "why is". */
const stopWordWeight = 0.25
const pairWeight = 0.5

/** Stems with their weights. A mistyped word counts as each of its likely readings. */
export function stemFeatures(
  words: readonly string[],
  rules: LanguageRules,
  alternatives?: ReadonlyMap<string, readonly NearWord[]>,
): Map<string, number> {
  const features = new Map<string, number>()
  const add = (feature: string, weight: number) => features.set(feature, (features.get(feature) ?? 0) + weight)
  for (const word of words) {
    const weight = rules.stopWords.has(word) ? stopWordWeight : 1
    const near = alternatives?.get(word)
    if (near === undefined) add(stem(word), weight)
    else for (const [each, share] of shares(near)) add(stem(each), weight * share)
  }
  return features
}

/** Stems and pairs of neighbouring stems. */
export function withPairs(
  stems: ReadonlyMap<string, number>,
  words: readonly string[],
  rules: LanguageRules,
): Map<string, number> {
  const features = new Map(stems)
  for (let at = 1; at < words.length; at++) {
    const pair = `${stem(words[at - 1]!)} ${stem(words[at]!)}`
    const weight = rules.stopWords.has(words[at]!) || rules.stopWords.has(words[at - 1]!) ? stopWordWeight : 1
    features.set(pair, (features.get(pair) ?? 0) + pairWeight * weight)
  }
  return features
}

/** Pieces of three to five letters of each word, with its ends marked: they survive slips and unknown forms. */
export function letterFeatures(words: readonly string[], rules: LanguageRules): Map<string, number> {
  const features = new Map<string, number>()
  for (const word of words) {
    const padded = ` ${word} `
    const weight = rules.stopWords.has(word) ? stopWordWeight : 1
    for (let size = 3; size <= 5; size++) {
      for (let at = 0; at + size <= padded.length; at++) {
        const piece = padded.slice(at, at + size)
        features.set(piece, (features.get(piece) ?? 0) + weight)
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
