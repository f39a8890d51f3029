import { type Corpus, type Field, fields, isExample, isPassage, wordsOfText } from './corpus.ts'
import type { Role } from '../words/rules/language-rules.ts'

/** So many of an article's title and examples must name a thing for the article to be about it. */
const leastShare = 0.25
const leastTimes = 2
/** Whoever says more than this says it in words that no article need have. */
const mostSaid = 5

/** A word of a question as the index reads it. */
interface AskedWord {
  readonly word: string
  /** Its stem and what is said for it. */
  readonly kin: readonly string[]
  /** It may be a slip of a word that is known. */
  readonly isGuess: boolean
}

type WithRole = AskedWord & { readonly role: Role }

interface Passage {
  readonly words: readonly string[]
  readonly stems: readonly string[]
  readonly field: number
  /** Stems that the question has nothing for. */
  readonly left: readonly string[]
  /** How many it has something for. */
  readonly shared: number
}

/**
 * Whether a question puts another thing in the place of what an article is about: "I deleted a photo by accident" has all
 * words but one of "I deleted a file by accident". So it is when the question names a thing that the article does not
 * have, and either the article's own are all missing, or one sentence of it differs in nothing but its thing, or what the
 * two share is only the place; and so it is with what is to be done, where all the rest of a sentence is the same.
 * `isTelling`: whether a stem says something.
 */
export function isOfAnotherThing(
  corpus: Corpus,
  article: number,
  words: readonly string[],
  read: (word: string) => AskedWord,
  isTelling: (stem: string) => boolean,
): boolean {
  const { rules, stem } = corpus
  const isSaid = (word: string) => !rules.stopWords.has(word) && !rules.negations.has(word) && !rules.wishes.has(word)
  const roles = rules.rolesOf(words)
  const said = words.map((word, at) => ({ word, role: roles[at]! })).filter(({ word }) => isSaid(word))
  if (said.length > mostSaid || !said.some(({ role }) => role === 'thing' || role === 'act')) return false
  const asked: readonly WithRole[] = said.map(({ word, role }) => ({ ...read(word), role }))
  const has = stemsOf(corpus, article, (field) => !isBody(field))
  const isStrange = ({ kin }: AskedWord) => !kin.some((each) => has.has(corpus.stems.get(each) ?? -1))
  const isReliable = ({ word, isGuess }: AskedWord) => !isGuess && isTelling(stem(word)) && !/\d/.test(word)
  const acts = asked.filter((each) => each.role === 'act' && isReliable(each))
  const isAnotherAct = acts.length > 0 && acts.every(isStrange)
  const isAnotherThing = asked.some((each) => each.role === 'thing' && isReliable(each) && isStrange(each))
  if (!isAnotherAct && !isAnotherThing) return false

  const passages = passagesOf(corpus, article, asked, isSaid)
  // An article that says all of it in few words is asked with a few more.
  if (passages.some(({ left, shared }) => shared > 1 && !left.some(isTelling))) return false
  /** In nothing but one of these. */
  const differsBy = ({ left }: Passage, these: ReadonlySet<string>) => {
    const telling = left.filter(isTelling)
    return telling.length === 1 && these.has(telling[0]!)
  }
  const ownActs = new Set(passages.flatMap(({ words: its, stems }) => withRole(rules.rolesOf(its), stems, 'act')))
  if (isAnotherAct && passages.some((each) => each.shared > 1 && differsBy(each, ownActs))) return true
  if (!isAnotherThing) return false
  const shared = asked.filter((each) => !isStrange(each))
  if (shared.length > 0 && shared.every(({ role }) => role === 'place')) return true
  const topics = topicsOf(corpus, article, passages, isSaid)
  const named = new Set(asked.flatMap(({ kin }) => kin))
  const missing = topics.filter((topic) => !named.has(topic) && isTelling(topic))
  const ofThings = new Set(asked.filter(({ role }) => role === 'thing').flatMap(({ kin }) => kin))
  if (missing.length > 0 && !topics.some((topic) => ofThings.has(topic))) return true
  return passages.some((each) => each.shared > 0 && differsBy(each, new Set(missing)))
}

function passagesOf(
  corpus: Corpus,
  article: number,
  asked: readonly AskedWord[],
  isSaid: (word: string) => boolean,
): readonly Passage[] {
  const passages: Passage[] = []
  for (let text = corpus.firstText[article]!; text < corpus.firstText[article + 1]!; text++) {
    const field = corpus.fieldOf[text]!
    if (!isPassage(field)) continue
    const words = wordsOfText(corpus, text)
    const stems = words.map(corpus.stem)
    const said = new Set(stems.filter((_, at) => isSaid(words[at]!)))
    // A word that stands there itself stands for itself alone: "room" is not "book" as well.
    const meant = new Set(asked.flatMap(({ kin }) => (said.has(kin[0]!) ? [kin[0]!] : kin)))
    const left = [...said].filter((each) => !meant.has(each))
    passages.push({ words, stems, field, left, shared: said.size - left.length })
  }
  return passages
}

/** What an article is about: what it uses as a thing anywhere, that its title or tags name, and its passages over and over. */
function topicsOf(
  corpus: Corpus,
  article: number,
  passages: readonly Passage[],
  isSaid: (word: string) => boolean,
): readonly string[] {
  const { rules, stem } = corpus
  const labels = stemsOf(corpus, article, (field) => !isBody(field) && !isExample(field))
  const times = new Map<string, number>()
  for (const { words, stems } of passages) {
    const said = new Set(stems.filter((_, at) => isSaid(words[at]!)))
    for (const each of said) times.set(each, (times.get(each) ?? 0) + 1)
  }
  const least = Math.max(leastTimes, passages.length * leastShare)
  const often = [...times.keys()].filter(
    (each) => times.get(each)! >= least && labels.has(corpus.stems.get(each) ?? -1),
  )
  if (often.length === 0) return []
  const things = new Set<string>()
  for (let text = corpus.firstText[article]!; text < corpus.firstText[article + 1]!; text++) {
    const words = wordsOfText(corpus, text)
    for (const each of withRole(rules.rolesOf(words), words, 'thing')) things.add(stem(each))
  }
  return often.filter((each) => things.has(each))
}

const withRole = (roles: readonly Role[], words: readonly string[], role: Role): readonly string[] =>
  words.filter((_, at) => roles[at] === role)

/** Numbers of the stems in an article's fields of a kind. */
function stemsOf(corpus: Corpus, article: number, isOf: (field: number) => boolean): ReadonlySet<number> {
  const { firstText, fieldOf, textStart, wordAt, stemOf } = corpus
  const stems = new Set<number>()
  for (let text = firstText[article]!; text < firstText[article + 1]!; text++) {
    if (!isOf(fieldOf[text]!)) continue
    for (let at = textStart[text]!; at < textStart[text + 1]!; at++) stems.add(stemOf[wordAt[at]!]!)
  }
  return stems
}

const body: Field = 'body'
const isBody = (field: number) => fields[field] === body
