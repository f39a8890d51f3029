import type { Article } from '../articles/article.ts'
import { type Calibration, calibrate, evidence, ranksWeighed } from './calibrate.ts'
import { canSee } from './catalogue.ts'
import { clauseEndsOf } from '../words/clause-ends.ts'
import type { Learned } from '../index/confirmed.ts'
import type { Explanation, Repair, SearchOptions } from './knowledge-index.ts'
import { contradicts } from '../words/contradicts.ts'
import { readCorpus, textOf, wordsOfPassages, wordsOfText } from '../index/corpus.ts'
import { type Namings, readsNumbers } from '../index/named-numbers.ts'
import type { NamedParts } from '../index/parts.ts'
import { opposes } from '../words/opposes.ts'
import { buildRanking, type Ranked, type Ranking } from './rank.ts'
import { type Question, readQuestion } from './read-question.ts'
import type { LanguageRules } from '../words/rules/language-rules.ts'
import { synonymsByStem } from '../index/synonyms.ts'
import { buildVocabulary, type Vocabulary } from '../index/vocabulary.ts'
import { normaliseText, wordsOf } from '../words/words.ts'

/** An article with its score and what that is made of. */
interface FoundArticle {
  readonly article: Article
  readonly score: number
  readonly parts: NamedParts
}

/** What the articles of one language have to say to a question. */
export interface Finding {
  readonly ranked: readonly FoundArticle[]
  readonly sure: number
  readonly offer: number
  readonly repaired: readonly Repair[]
  readonly explanation: Explanation
}

export interface LanguageSearch {
  readonly vocabulary: Pick<Vocabulary, 'has' | 'knows'>
  /** A step reads, ranks or weighs the whole question or one of its clauses. */
  findSteps(
    text: string,
    options: SearchOptions,
    most: number,
    isKnown: (word: string) => boolean,
  ): Generator<void, Finding>
}

/** What a search knows besides the articles. */
interface LanguageExtras {
  readonly learned: Learned
  /** Ordinary words of the language, the commonest first: they are never taken for slips of the finger, and tell little. */
  readonly ordinaryWords: readonly string[]
}

interface Weighed {
  readonly question: Question
  readonly ranked: readonly Ranked[]
  readonly sure: number
  readonly offer: number
}

/** The question is one of the article's own: nothing more to be unsure about. */
const sureOfSame = 0.97
/** Of a question that shares nothing but "how do I" with the articles. */
const sureOfStranger = 0.2
/** "Lost" and "won't open": always asked back. */
const sureOfOneWord = 0.6

export function* buildLanguageSearch(
  articles: readonly Article[],
  rules: LanguageRules,
  { learned, ordinaryWords }: LanguageExtras,
): Generator<void, LanguageSearch> {
  if (articles.length === 0) return withoutArticles(ordinaryWords)
  const clauseEnds = clauseEndsOf(rules)
  const corpus = yield* readCorpus(articles, learned.examples, rules)
  const vocabulary = yield* buildVocabulary(corpus, ordinaryWords)
  const ranking: Ranking = yield* buildRanking(corpus, rules, learned.refuted, ordinaryWords)
  const calibration: Calibration = yield* calibrate(corpus, ranking)
  const synonyms = yield* synonymsByStem(rules)
  const readNumbers = readsNumbers(corpus)

  function* findSteps(
    text: string,
    options: SearchOptions,
    most: number,
    isKnown: (word: string) => boolean,
  ): Generator<void, Finding> {
    const allows = (article: number) => canSee(articles[article]!, options)
    function* weigh(part: string): Generator<void, Weighed> {
      const question = readQuestion(part, rules, vocabulary, isKnown)
      yield
      const naming = readNumbers(question.words, part)
      const ranked = byNames(ranking.rank(question, Math.max(most, ranksWeighed), allows), naming)
      if (ranked.length === 0) return { question, ranked, sure: 0, offer: 0 }
      const isOpposite = opposes(question.words, wordsOfPassages(corpus, ranked[0]!.article), rules)
      // "Lock my account" is made of the words of "my account is locked": the same by its gist, and the opposite.
      if (isSameQuestion(ranked) && !isRefuted(ranked) && !isOpposite) {
        return { question, ranked, sure: sureOfSame, offer: sureOfSame }
      }
      yield
      const isOther = naming?.(ranked[0]!.article) === 'other'
      const rivals = naming === null || isOther ? ranked : ranked.filter(({ article }) => naming(article) !== 'other')
      const seen = evidence(ranking, question, rivals)
      const likely = calibration.sure(seen)
      const isDoubtful =
        isOpposite ||
        isOther ||
        isRefuted(ranked) ||
        deniesNearest(question, ranked) ||
        (likely > sureOfOneWord && ranking.isOfAnother(question, ranked[0]!.article))
      const highest = isDoubtful ? Math.min(sureOfOneWord, mostSure(question)) : mostSure(question)
      const sure = Math.min(likely, highest)
      return {
        question,
        ranked,
        sure,
        offer: highest > sureOfStranger ? Math.max(calibration.offer(seen), sure) : highest,
      }
    }
    yield
    const whole = yield* weigh(text)
    const { question, ranked, sure } = whole
    const first = ranked[0]
    // What surrounds a question in a long complaint makes it look strange: a clause that agrees may speak for it.
    const clauses: Weighed[] = []
    for (const clause of question.words.length > longQuestionWords ? clausesOf(text, clauseEnds) : []) {
      yield
      clauses.push(yield* weigh(clause))
    }
    const agreeing = clauses.filter((clause) => first !== undefined && clause.ranked[0]?.article === first.article)
    // One clause may be the question itself, with nothing but a story around it: then it is asked back.
    const clearest = clauses.toSorted((a, b) => b.sure - a.sure)[0]
    const leads = clearest !== undefined && clearest.sure >= clearClause && clearest.sure > sure
    const listed = leads ? [...lifted(clearest.ranked.slice(0, 2), first), ...ranked] : ranked
    const shown = listed.filter(({ article }, at) => listed.findIndex((one) => one.article === article) === at)
    return {
      ranked: shown.slice(0, most).map(({ article, score, parts, tendency, bonus }) => ({
        article: articles[article]!,
        score,
        parts: { ...parts, tendency, bonus },
      })),
      sure: leads ? Math.max(sure, Math.min(clearest.sure, sureOfOneWord)) : sure,
      offer: Math.max(whole.offer, leads ? clearest.offer : 0, ...agreeing.map((clause) => clause.offer)),
      repaired: question.repaired,
      explanation: explain(question, first),
    }
  }

  /** One telling word may be anything's; and no word that an article has is nothing to be sure of. */
  function mostSure({ words }: Question): number {
    const telling = words.filter((word) => !rules.stopWords.has(word) && !rules.negations.has(word))
    // A number that happens to stand in an article says nothing about the matter.
    const isKnown = (word: string) => /\p{L}/u.test(word) && vocabulary.understands(word)
    if (telling.length > 0 && !telling.some(isKnown)) return sureOfStranger
    return telling.length > 1 ? 1 : sureOfOneWord
  }

  /** "I do not want to change my password" is near to "I want to change my password": it is asked back. */
  function deniesNearest(question: Question, [first]: readonly Ranked[]): boolean {
    const text = first === undefined ? null : ranking.nearest(question, first.article).text
    return text !== null && contradicts(question.words, wordsOfText(corpus, text), rules, synonyms)
  }

  function explain(question: Question, first: Ranked | undefined): Explanation {
    const read = question.words.join(' ')
    if (first === undefined) return { read, unknown: question.unknown, nearest: null, words: [], parts: {} }
    const { text, cosine } = ranking.nearest(question, first.article)
    return {
      read,
      unknown: question.unknown,
      nearest: text === null ? null : textOf(corpus, text, learned.examples),
      words: ranking.matched(question, first.article),
      parts: { ...first.parts, tendency: first.tendency, nearest: cosine, coverage: ranking.coverage(question) },
    }
  }

  return { vocabulary, findSteps }
}

/** A language nobody has written in yet: its ordinary words are known, and nothing is found. */
function withoutArticles(ordinaryWords: readonly string[]): LanguageSearch {
  const ordinary = new Set(ordinaryWords)
  return {
    vocabulary: { has: () => false, knows: (word) => ordinary.has(word) },
    *findSteps(text) {
      yield
      const words = wordsOf(normaliseText(text))
      const explanation = { read: words.join(' '), unknown: words, nearest: null, words: [], parts: {} }
      return { ranked: [], sure: 0, offer: 0, repaired: [], explanation }
    },
  }
}

/** What a clause found stands before what the whole found: its scores, of another search, are moved up to say so. */
function lifted(found: readonly Ranked[], above: Ranked | undefined): readonly Ranked[] {
  const lack = Math.max(0, (above?.score ?? 0) - (found.at(-1)?.score ?? 0))
  return found.map((each) => ({ ...each, score: each.score + lack, bonus: each.bonus + lack }))
}

/** What an article on another number stands behind, one on the very number. */
const otherNumberLoss = 1

/** Where there are some on the number that was asked for, they come before those on another. */
function byNames(ranked: readonly Ranked[], naming: Namings): readonly Ranked[] {
  if (naming === null || !ranked.some(({ article }) => naming(article) === 'same')) return ranked
  return ranked
    .map((each) =>
      naming(each.article) === 'other'
        ? { ...each, score: each.score - otherNumberLoss, bonus: each.bonus - otherNumberLoss }
        : each,
    )
    .toSorted((a, b) => b.score - a.score)
}

const longQuestionWords = 9
/** From this on a clause speaks for itself. */
const clearClause = 0.75
/** People put the question first or last; what lies between is the story. */
const clausesAtEachEnd = 4
const charactersAtEachEnd = 600

function clausesOf(text: string, clauseEnds: RegExp): readonly string[] {
  const ends =
    text.length <= 2 * charactersAtEachEnd
      ? text
      : `${text.slice(0, charactersAtEachEnd)}.${text.slice(-charactersAtEachEnd)}`
  const clauses = ends.split(clauseEnds).filter((clause) => clause.trim().includes(' '))
  return [...new Set([...clauses.slice(0, clausesAtEachEnd), ...clauses.slice(-clausesAtEachEnd)])]
}

/** Others were told that it does not help with this question. */
const isRefuted = (ranked: readonly Ranked[]) => ranked[0]?.isRefuted === true

/** Only the first has this very question: if another article has it as well, the two must be offered. */
function isSameQuestion(ranked: readonly Ranked[]): boolean {
  return ranked[0]?.isSame === true && ranked[1]?.isSame !== true
}
