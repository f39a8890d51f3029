import { type AnyLanguage, type ArticleLanguage, articleLanguages } from '../../kit/language.ts'
import { runSteps } from '../../kit/functions/run-steps.ts'
import type { Article } from '../articles/article.ts'
import { readCorpus } from '../index/corpus.ts'
import { buildVocabulary, type Vocabulary } from '../index/vocabulary.ts'
import { bridgesOf, rulesOf } from '../words/rules/all-rules.ts'
import type { Bridge } from '../words/rules/language-rules.ts'
import { wordsOf } from '../words/words.ts'
import type { Repair } from './knowledge-index.ts'
import { readQuestion } from './read-question.ts'

/** A text in the words of another language. */
export interface ReadAcross {
  readonly text: string
  /** What was typed in another layout or alphabet. */
  readonly repaired: readonly Repair[]
}

export interface Across {
  /** A text as articles of a language would say it; null where it need not be put into that, or cannot be. */
  read(text: string, spoken: AnyLanguage, into: ArticleLanguage): ReadAcross | null
  /** The same, a clause a step. */
  readSteps(text: string, spoken: AnyLanguage, into: ArticleLanguage): Generator<void, ReadAcross | null>
}

/** Ordinary words by language, the commonest first. */
export type OrdinaryWords = Readonly<Partial<Record<ArticleLanguage, readonly string[]>>>

/** The lists behind a bridge are long and never change: they are read once for each list of ordinary words. */
const made = new WeakMap<OrdinaryWords, Across>()
/** A complaint is read clause by clause, so that its marks stay. */
const marks = /([.!?;:,\n]+)/
const oneSlip = 1
/** As many as the search itself looks at. */
const mostCharacters = 1_200
const cyrillic = /\p{Script=Cyrillic}/u

/**
 * Reads questions of a language over the articles of a neighbour. Nothing of the base goes into it, so that a question
 * and the same question learned yesterday become the same words.
 */
export function* buildAcross(ordinaryWords: OrdinaryWords): Generator<void, Across> {
  const known = made.get(ordinaryWords)
  if (known !== undefined) return known
  const readers: Reader[] = []
  for (const from of articleLanguages) {
    for (const into of articleLanguages) {
      const bridge = bridgesOf[from][into]
      if (bridge !== undefined) readers.push(yield* buildReader(from, into, bridge, ordinaryWords))
    }
  }
  function* readSteps(text: string, spoken: AnyLanguage, into: ArticleLanguage): Generator<void, ReadAcross | null> {
    for (const reader of readers) {
      const read = reader.into === into ? yield* reader.readSteps(text, spoken) : null
      if (read !== null) return read
    }
    return null
  }
  const across: Across = { readSteps, read: (...asked) => runSteps(readSteps(...asked)) }
  made.set(ordinaryWords, across)
  return across
}

interface Reader {
  readonly into: ArticleLanguage
  readSteps(text: string, spoken: AnyLanguage): Generator<void, ReadAcross | null>
}

function* buildReader(
  from: ArticleLanguage,
  into: ArticleLanguage,
  bridge: Bridge,
  ordinaryWords: OrdinaryWords,
): Generator<void, Reader> {
  const rules = rulesOf[from]
  const corpus = yield* readCorpus([wordList(bridge.words, from)], new Map(), rules)
  const words: Vocabulary = yield* buildVocabulary(corpus, ordinaryWords[from] ?? [])
  // Slips are mended where the words of the base are known; here only those in what has a translation, and plain ones.
  const nearest: Vocabulary['nearest'] = (word) =>
    words.nearest(word).filter((near) => near.cost < oneSlip && bridge.isListed(near.word))
  const vocabulary: Vocabulary = { ...words, nearest }
  yield
  const ordinary = new Set([...(ordinaryWords[into] ?? []), ...rulesOf[into].stopWords])
  const others = new Set(articleLanguages.filter((each) => each !== from).flatMap((each) => ordinaryWords[each] ?? []))
  yield
  const courtesies = new Set(rules.courtesies.map((courtesy) => wordsOf(courtesy).join(' ')))
  const isOrdinary = (word: string) => word.split(' ').every((each) => ordinary.has(each))
  const isKnown = (word: string) => bridge.isListed(word) || vocabulary.knows(word) || others.has(word)
  /** What nobody would say in the other language. */
  const isOwn = (word: string) =>
    bridge.marks.test(word) ||
    (cyrillic.test(word) && !ordinary.has(word) && (bridge.isListed(word) || vocabulary.isWord(word)))

  const isStrange = (word: string) => ordinary.has(word) && !bridge.isListed(word) && !vocabulary.isWord(word)

  function inOther(word: string): string {
    if (!cyrillic.test(word) || bridge.strange.test(word) || isStrange(word)) return word
    return bridge.translate(word, isOrdinary)
  }

  function* readSteps(text: string, spoken: AnyLanguage): Generator<void, ReadAcross | null> {
    const isMarked = bridge.marks.test(text)
    if (!isMarked && spoken !== from) return null
    const repaired: Repair[] = []
    let own = 0
    let strange = 0
    let read = ''
    for (const [at, piece] of (cyrillic.test(text) ? endsOf(text).split(marks) : [text]).entries()) {
      const isMark = at % 2 === 1
      const question = isMark ? null : readQuestion(piece, rules, vocabulary, isKnown)
      // Courtesies that a comma cuts off would be all there is of their clause, and stay.
      if (question !== null && !courtesies.has(question.words.join(' '))) {
        repaired.push(...question.repaired.filter(({ how }) => how !== 'typo'))
        own += question.words.filter(isOwn).length
        strange += question.words.filter(isStrange).length
        read += question.words.map(inOther).join(' ')
      }
      if (isMark) read += `${piece} `
      else yield
    }
    return isMarked || (own > 0 && own >= strange) ? { text: read, repaired } : null
  }

  return { into, readSteps }
}

/** People put the question first or last; what lies between is the story. */
const endsOf = (text: string) =>
  text.length <= 2 * mostCharacters ? text : `${text.slice(0, mostCharacters)}. ${text.slice(-mostCharacters)}`

/** The words of a bridge as the text of an article: what reads questions with the words of a base reads them with these. */
const wordList = (words: readonly string[], language: ArticleLanguage): Article => ({
  id: 'words',
  title: '',
  language,
  category: '',
  questions: [],
  tags: [],
  audience: 'public',
  validFrom: null,
  validUntil: null,
  owner: '',
  reviewBy: '',
  related: [],
  actions: [],
  isUrgent: false,
  body: words.join(' '),
  source: '',
})
