import { withoutCourtesies } from './courtesies.ts'
import type { Repair } from './knowledge-index.ts'
import { asLatinLayout, asRussianLayout } from './layout.ts'
import { cyrillicSpellings, latinSpelling } from './transliterate.ts'
import type { NearWord, Vocabulary } from './vocabulary.ts'
import { normaliseText, wordsOf } from './words.ts'

/** A question as the index understands it. */
export interface Question {
  /** Normalised and repaired, without courtesies. */
  readonly words: readonly string[]
  /** Other words of the base that a mistyped word may be, by the word it was read as. */
  readonly alternatives: ReadonlyMap<string, readonly NearWord[]>
  readonly repaired: readonly Repair[]
  /** Words no article knows. */
  readonly unknown: readonly string[]
}

/** A complaint longer than this has said what it is about. */
const mostCharacters = 1_200
const mostWords = 80

/**
 * Reads a question with the words of the base. A word is read otherwise than typed only if the repaired one is known
 * to the base or common and the typed one is not (`isKnown`: in any of its languages).
 */
export function readQuestion(text: string, vocabulary: Vocabulary, isKnown: (word: string) => boolean): Question {
  const chunks = normaliseText(text.slice(0, mostCharacters))
    .split(/\s+/)
    .filter((chunk) => chunk !== '' && !/^https?:/.test(chunk))
    .slice(0, mostWords)
  const repaired: Repair[] = []
  const read = repairLayout(chunks, vocabulary, isKnown, repaired).flatMap((chunk) => wordsOf(chunk))
  const spelled = respell(read, vocabulary, isKnown, repaired)
  const alternatives = new Map<string, readonly NearWord[]>()
  const words = withoutCourtesies(spelled).map((word) => {
    if (isKnown(word) || vocabulary.knows(word)) return word
    const near = vocabulary.nearest(word, 3)
    const best = near[0]
    if (best === undefined) return word
    alternatives.set(best.word, near)
    repaired.push({ typed: word, read: best.word, how: 'typo' })
    return best.word
  })
  return { words, alternatives, repaired, unknown: words.filter((word) => !vocabulary.has(word)) }
}

function repairLayout(
  chunks: readonly string[],
  vocabulary: Vocabulary,
  isKnown: (word: string) => boolean,
  repaired: Repair[],
): readonly string[] {
  for (const convert of [asRussianLayout, asLatinLayout]) {
    const foreign = chunks.map((chunk) => wordsOf(chunk).some((word) => !isKnown(word)) && convert(chunk) !== chunk)
    const other = chunks.map((chunk, at) => (foreign[at] ? convertedIfKnown(chunk, convert, vocabulary) : null))
    const certain = other.filter((chunk) => chunk !== null && chunk.length > 2).length
    if (certain === 0) continue
    // Most of the text was typed in the wrong layout: then the words with a slip of the finger were, too.
    const all = certain * 2 >= foreign.filter(Boolean).length
    return chunks.map((chunk, at) => {
      const read = other[at] ?? (all && foreign[at] ? convert(chunk) : null)
      if (read === null) return chunk
      repaired.push({ typed: chunk, read, how: 'layout' })
      return read
    })
  }
  return chunks
}

/** The chunk in the other layout if the base knows it so, with or without a mark at its end that may be a letter. */
function convertedIfKnown(chunk: string, convert: (text: string) => string, vocabulary: Vocabulary): string | null {
  for (const typed of [chunk, chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')]) {
    const words = wordsOf(convert(typed))
    if (words.length > 0 && words.every((word) => vocabulary.knows(word))) return words.join(' ')
  }
  return null
}

function respell(
  words: readonly string[],
  vocabulary: Vocabulary,
  isKnown: (word: string) => boolean,
  repaired: Repair[],
): readonly string[] {
  const foreign = words.map((word) => word.length > 1 && !isKnown(word))
  const other = words.map((word, at) =>
    foreign[at] ? spellings(word).find((each) => vocabulary.knows(each)) : undefined,
  )
  const isLatin = (at: number) => foreign[at] === true && /^[a-z46']+$/.test(words[at]!)
  const certain = other.filter((word, at) => isLatin(at) && word !== undefined && word.length > 2).length
  // As with the layout: among transliterated words the unknown ones are transliterated, too.
  const all = certain * 2 >= words.filter((_, at) => isLatin(at)).length && certain > 0
  return words.map((word, at) => {
    const read = other[at] ?? (all && isLatin(at) ? spellings(word)[0] : undefined)
    if (read === undefined || read === word) return word
    repaired.push({ typed: word, read, how: 'transliteration' })
    return read
  })
}

function spellings(word: string): readonly string[] {
  return /^[a-z46']+$/.test(word) ? cyrillicSpellings(word) : [latinSpelling(word)]
}
