import { withoutCourtesies } from '../words/courtesies.ts'
import { isListed } from '../words/is-listed.ts'
import type { Repair } from './knowledge-index.ts'
import { type Convert, layoutsOf } from '../words/layout.ts'
import { scriptsBeside } from '../words/rules/all-rules.ts'
import type { LanguageRules, Script } from '../words/rules/language-rules.ts'
import { latinSpelling, spellingsIn } from '../words/transliterate.ts'
import type { NearWord, Vocabulary } from '../index/vocabulary.ts'
import { normaliseText, wordsOf } from '../words/words.ts'

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
const mostWords = 40

/**
 * Reads a question with the words of the base. A word is read otherwise than typed only if the repaired one is known
 * to the base or common and the typed one is not (`isKnown`: in any of its languages).
 */
export function readQuestion(
  text: string,
  rules: LanguageRules,
  vocabulary: Vocabulary,
  isKnown: (word: string) => boolean,
): Question {
  const scripts = scriptsBeside(rules)
  const chunks = normaliseText(text.slice(0, mostCharacters))
    .split(/\s+/)
    .filter((chunk) => chunk !== '' && !/^https?:/.test(chunk))
    .slice(0, mostWords)
  const repaired: Repair[] = []
  const read = repairLayout(chunks, rules, vocabulary, isKnown, repaired).flatMap((chunk) => wordsOf(chunk))
  const spelled = respell(read, scripts, vocabulary, isKnown, repaired).flatMap((word) => {
    const parts = isKnown(word)
      ? null
      : (withoutGluedNegation(word, rules, vocabulary) ?? unglued(word, rules, vocabulary))
    if (parts === null) return [word]
    repaired.push({ typed: word, read: parts.join(' '), how: 'typo' })
    return parts
  })
  const alternatives = new Map<string, readonly NearWord[]>()
  const whole = joinParted(spelled, (word) => isKnown(word) || vocabulary.knows(word), repaired)
  const words = withoutAnger(withoutCourtesies(whole), vocabulary).map((word) => {
    if (isKnown(word) || vocabulary.knows(word) || vocabulary.hasSynonyms(word)) return word
    const near = vocabulary.nearest(word)
    const best = near[0]
    if (best === undefined) return word
    alternatives.set(best.word, near)
    repaired.push({ typed: word, read: best.word, how: 'typo' })
    return best.word
  })
  return { words, alternatives, repaired, unknown: words.filter((word) => !vocabulary.has(word)) }
}

const isAngry = isListed(({ smallTalk }) => smallTalk.abuse.keys)

/** «Тупой принтер не печатает» is about a printer. What a base itself has is no anger there, and anger alone stays. */
function withoutAnger(words: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const calm = words.filter((word) => vocabulary.has(word) || !isAngry(word))
  return calm.length > 0 ? calm : words
}

/** «на кладная»: two pieces of which one is no word, but together they are. */
function joinParted(words: readonly string[], isWord: IsKnown, repaired: Repair[]): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const before = joined.at(-1)
    const isParted = before !== undefined && !(isWord(before) && isWord(word)) && isWord(before + word)
    if (!isParted || /\d/.test(before + word)) {
      joined.push(word)
      continue
    }
    joined[joined.length - 1] = before + word
    repaired.push({ typed: `${before} ${word}`, read: before + word, how: 'typo' })
  }
  return joined
}

const shortestDenied = 4

/** «неработает»: read as a slip of «работает» it would say the opposite. Null when the rest is no word of the base. */
function withoutGluedNegation(word: string, rules: LanguageRules, vocabulary: Vocabulary): readonly string[] | null {
  for (const negation of rules.negations) {
    const rest = word.slice(negation.length)
    if (word.startsWith(negation) && rest.length >= shortestDenied && vocabulary.has(rest)) return [negation, rest]
  }
  return null
}

const shortestPiece = 3
const mostPieces = 3
const oneSlip = 0.8

/** «впннеработает», `wifipassword`: words of the base without their spaces. Null where that is not all of it. */
function unglued(word: string, rules: LanguageRules, vocabulary: Vocabulary): readonly string[] | null {
  if (word.length < 2 * shortestPiece || /\d/.test(word) || vocabulary.knows(word)) return null
  // "shoppin" is a slip, and no shop with a pin.
  const [near] = vocabulary.nearest(word)
  if (near !== undefined && near.cost < oneSlip) return null
  const isPiece = (part: string) =>
    rules.negations.has(part) || (part.length >= shortestPiece && vocabulary.hasWord(part))
  return piecesOf(word, isPiece, mostPieces)
}

/** The longest piece first: «интернет» is no «интер» and «нет». */
function piecesOf(word: string, isPiece: IsKnown, most: number): readonly string[] | null {
  if (isPiece(word)) return [word]
  for (let at = word.length - 1; at > 0 && most > 1; at--) {
    if (!isPiece(word.slice(0, at))) continue
    const rest = piecesOf(word.slice(at), isPiece, most - 1)
    if (rest !== null) return [word.slice(0, at), ...rest]
  }
  return null
}

type IsKnown = (word: string) => boolean

/**
 * One reading of all chunks in the other layout. Most of the text was typed so when at least half of what is foreign is
 * known in that layout: then words with a slip of the finger, single letters and chance words were, too.
 */
function repairLayout(
  chunks: readonly string[],
  rules: LanguageRules,
  vocabulary: Vocabulary,
  isKnown: IsKnown,
  repaired: Repair[],
): readonly string[] {
  for (const convert of layoutsOf(rules)) {
    const foreign = chunks.map((chunk) => wordsOf(chunk).some((word) => !isKnown(word)) && convert(chunk) !== chunk)
    const other = chunks.map((chunk, at) => (foreign[at] ? convertedIfKnown(chunk, convert, vocabulary) : null))
    const certain = other.filter((chunk) => chunk !== null && chunk.length > 2)
    if (certain.length === 0) continue
    if (isBetterSpelled(chunks, certain.join('').length, scriptsBeside(rules), vocabulary, isKnown)) continue
    const all = certain.length * 2 >= foreign.filter((each, at) => each && chunks[at]!.length > 2).length
    return chunks.map((chunk, at) => {
      const read = other[at] ?? (all ? convertedWithRest(chunk, foreign[at]!, convert, vocabulary) : null)
      if (read === null || read === chunk) return chunk
      repaired.push({ typed: chunk, read, how: 'layout' })
      return read
    })
  }
  return chunks
}

/** `ne rabotaet` may be read as a layout by chance ("ту" is a word); whichever explains more letters is right. */
function isBetterSpelled(
  chunks: readonly string[],
  letters: number,
  scripts: readonly Script[],
  vocabulary: Vocabulary,
  isKnown: IsKnown,
): boolean {
  const spelled = chunks
    .flatMap(wordsOf)
    .filter(
      (word) =>
        !isKnown(word) && spellingsInAll(scripts, word).some((each) => each.length > 2 && vocabulary.knows(each)),
    )
  return spelled.join('').length > letters
}

const marksAround = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** The chunk in the other layout if it is known so. A mark at its end may be a letter (`'nj` is «это») or a mark. */
function convertedIfKnown(chunk: string, convert: Convert, vocabulary: Vocabulary): string | null {
  const whole = wordsOf(convert(chunk))
  if (whole.length > 0 && whole.every(vocabulary.isWord)) return whole.join(' ')
  for (const words of [wordsOf(convert(chunk.replace(marksAround, ''))), whole]) {
    if (words.length > 0 && words.every(vocabulary.knows)) return words.join(' ')
  }
  return null
}

/** What stands among words in the wrong layout, if it is in no article as it is. */
function convertedWithRest(chunk: string, isForeign: boolean, convert: Convert, vocabulary: Vocabulary): string | null {
  if (isForeign) return convert(chunk.replace(marksAround, ''))
  const words = wordsOf(chunk)
  if (words.length === 0 || words.some((word) => word.length > 1 && vocabulary.has(word))) return null
  const known = convertedIfKnown(chunk, convert, vocabulary)
  return known ?? (words.length === 1 && words[0]!.length === 1 ? convert(words[0]!) : null)
}

function respell(
  words: readonly string[],
  scripts: readonly Script[],
  vocabulary: Vocabulary,
  isKnown: IsKnown,
  repaired: Repair[],
): readonly string[] {
  const spellings = (word: string) =>
    latinWord.test(word) ? spellingsInAll(scripts, word) : scripts.map((script) => latinSpelling(script, word))
  const foreign = words.map((word) => word.length > 1 && !isKnown(word) && !vocabulary.isWord(word))
  const known = (word: string) => {
    const all = spellings(word)
    return all.find(vocabulary.hasWord) ?? all.find(vocabulary.has) ?? all.find(vocabulary.knows)
  }
  const other = words.map((word, at) => (foreign[at] ? known(word) : undefined))
  const isLatin = (at: number) => foreign[at] === true && latinWord.test(words[at]!)
  const certain = other.filter((word, at) => isLatin(at) && word !== undefined).length
  // As with the layout: among transliterated words the unknown ones are transliterated, too.
  const all = certain > 0 && certain * 2 >= words.filter((_, at) => isLatin(at)).length
  return words.map((word, at) => {
    const read = other[at] ?? (all ? spelledWithRest(word, isLatin(at), spellings, vocabulary) : undefined)
    if (read === undefined || read === word) return word
    repaired.push({ typed: word, read, how: 'transliteration' })
    return read
  })
}

const latinWord = /^[a-z46']+$/

/** `video` is a word of its own, but among transliterated words of a base that says «видео» it is that. */
function spelledWithRest(
  word: string,
  isForeign: boolean,
  spellings: (word: string) => readonly string[],
  vocabulary: Vocabulary,
): string | undefined {
  if (!latinWord.test(word)) return undefined
  if (isForeign || word.length === 1) return spellings(word)[0]
  const familiarity = (each: string) => vocabulary.frequency(each) + (vocabulary.isWord(each) ? 0.5 : 0)
  return spellings(word).find((spelled) => familiarity(spelled) > familiarity(word))
}

const spellingsInAll = (scripts: readonly Script[], word: string): readonly string[] =>
  scripts.flatMap((script) => spellingsIn(script, word))
