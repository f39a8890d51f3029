import { type ArticleLanguage, articleLanguages, readingOrder } from '../../kit/language.ts'
import { runSteps } from '../../kit/functions/run-steps.ts'
import type { Article, Category } from '../articles/article.ts'
import { buildCatalogue } from './catalogue.ts'
import { type Confirmation, learnedIn } from '../index/confirmed.ts'
import { decideAnswer } from './decide-answer.ts'
import type { KnowledgeIndex, Match, SearchOptions, SearchOutcome } from './knowledge-index.ts'
import { foreignTo, rulesOf } from '../words/rules/all-rules.ts'
import { type Across, buildAcross, type OrdinaryWords, type ReadAcross } from './read-across.ts'
import { buildLanguageSearch, type Finding, type LanguageSearch } from './search-language.ts'
import { buildTitleLookUp } from './title-look-up.ts'

const defaultLimit = 4
const noWords: OrdinaryWords = {}
const atOnce = 100
/** The other language must be this much likelier before the user is answered from it. */
const otherLanguageLead = 0.15

/** What a search knows besides the articles; all of it may be missing. */
export interface IndexExtras {
  /** Ordinary words by language, the commonest first: they are never taken for slips of the finger, and tell little. */
  readonly ordinaryWords?: OrdinaryWords
  /** What users and agents have confirmed. */
  readonly confirmations?: readonly Confirmation[]
}

/** Builds the index at once; see `buildSteps` for a base so large that it must not block. */
export function buildIndex(
  articles: readonly Article[],
  categories: readonly Category[] = [],
  extras: IndexExtras = {},
): KnowledgeIndex {
  return runSteps(buildSteps(articles, categories, extras))
}

/** Builds the index in steps of a few milliseconds: the caller decides when to breathe. */
export function* buildSteps(
  articles: readonly Article[],
  categories: readonly Category[] = [],
  extras: IndexExtras = {},
): Generator<void, KnowledgeIndex> {
  const catalogue = yield* buildCatalogue(articles)
  const titlesLike = yield* buildTitleLookUp(articles)
  yield
  const ordinaryWords = extras.ordinaryWords ?? noWords
  const across = yield* buildAcross(ordinaryWords)
  const searches = new Map<ArticleLanguage, LanguageSearch>()
  for (const language of articleLanguages) {
    const own = articles.filter((article) => article.language === language)
    yield
    const confirmations = yield* eachOf(extras.confirmations ?? [], (each) => confirmedIn(language, each, across))
    searches.set(
      language,
      yield* buildLanguageSearch(yield* eachOf(own, (article) => askedIn(article, across)), rulesOf[language], {
        learned: yield* learnedIn(language, articles, confirmations),
        ordinaryWords: ordinaryWords[language] ?? [],
      }),
    )
  }
  const inUse = new Set(articles.map(({ language }) => language))

  /** Short common words of another language are as often a word in the wrong layout or spelling. */
  function knownIn(language: ArticleLanguage): (word: string) => boolean {
    const vocabularies = [language, ...foreignTo(language)].map((each) => searches.get(each)!.vocabulary)
    return (word) => vocabularies.some(({ knows, has }) => (word.length > 3 ? knows(word) : has(word)))
  }

  const search = (text: string, options: SearchOptions) => runSteps(searchSteps(text, options))

  function* searchSteps(text: string, options: SearchOptions): Generator<void, SearchOutcome> {
    const most = options.limit ?? defaultLimit
    const order = readingOrder(options.language)
    // Of a base without a single article nothing is found in any language.
    const [first = order[0]!, ...others] = order.filter((each) => inUse.has(each))
    let found = yield* findIn(first, yield* across.readSteps(text, options.language, first), text, options, most)
    const isForeign = decideAnswer(found.sure, found.offer, options.boldness) !== 'answer' && isPerhapsForeign(found)
    for (const language of others) {
      // A base that is half translated knows in the neighbour's language what it does not know in this one: a few articles
      // are sure of everything, and whatever is translated is shown so in the end.
      const put = yield* across.readSteps(text, options.language, language)
      if (put === null && !isForeign) continue
      const other = yield* findIn(language, put, text, options, most)
      if (put !== null ? other.sure > found.sure : isClearlyBetter(other, found)) found = other
    }
    return {
      decision: decideAnswer(found.sure, found.offer, options.boldness),
      matches: matchesOf(found, options),
      sure: found.sure,
      offer: found.offer,
      repaired: found.repaired,
      explanation: found.explanation,
    }
  }

  function* findIn(
    language: ArticleLanguage,
    put: ReadAcross | null,
    text: string,
    options: SearchOptions,
    most: number,
  ): Generator<void, Finding> {
    const found = yield* searches.get(language)!.findSteps(put?.text ?? text, options, most, knownIn(language))
    return put === null ? found : { ...found, repaired: [...put.repaired, ...found.repaired] }
  }

  /** The user gets the article in their own language if it exists there, in whichever language they asked. */
  function matchesOf(found: Finding, options: SearchOptions): readonly Match[] {
    const shares = sharesOf(found.ranked.map(({ score }) => score))
    return found.ranked.map(({ article, score, parts }, rank) => {
      const translated = catalogue.article(article.id, options.language, options) ?? article
      return {
        article: translated,
        score,
        probability: rank === 0 ? found.sure : Math.max(0, found.offer - found.sure) * (shares[rank] ?? 0),
        otherLanguage: translated.language !== options.language,
        parts,
      }
    })
  }

  return { ...catalogue, titlesLike, search, searchSteps, articles: () => articles, categories: () => categories }
}

/** A question that others asked in a neighbour's language counts as the one that it becomes when it is asked again. */
function confirmedIn(language: ArticleLanguage, confirmation: Confirmation, across: Across): Confirmation {
  const put = across.read(confirmation.question, confirmation.language, language)
  return put === null ? confirmation : { ...confirmation, question: put.text }
}

/** As does one that an editor has taken over into the file. */
function askedIn(article: Article, across: Across): Article {
  const put = article.questions.map((question) => across.read(question, article.language, article.language))
  if (put.every((each) => each === null)) return article
  return { ...article, questions: article.questions.map((question, at) => put[at]?.text ?? question) }
}

function* eachOf<From, To>(all: readonly From[], make: (each: From) => To): Generator<void, readonly To[]> {
  const made: To[] = []
  for (const [number, each] of all.entries()) {
    made.push(make(each))
    if (number % atOnce === atOnce - 1) yield
  }
  return made
}

/** Words that the user's own language knows as they were typed are not looked for in another. */
const isPerhapsForeign = ({ explanation, repaired }: Finding) => explanation.unknown.length > 0 || repaired.length > 0

function isClearlyBetter(other: Finding, found: Finding): boolean {
  return other.sure > found.sure + otherLanguageLead || other.offer > found.offer + otherLanguageLead
}

/** How the probability that is not the first's is shared among the rest, by their scores. */
function sharesOf(scores: readonly number[]): readonly number[] {
  const weights = scores.map((score, rank) => (rank === 0 ? 0 : Math.exp(3 * score)))
  const sum = weights.reduce((total, weight) => total + weight, 0) || 1
  return weights.map((weight) => weight / sum)
}
