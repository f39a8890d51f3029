import { type Language, languages } from '../../kit/language.ts'
import { runSteps } from '../../kit/run-steps.ts'
import type { Article, Category } from '../articles/article.ts'
import { buildCatalogue } from './catalogue.ts'
import { type Confirmation, learnedIn } from '../index/confirmed.ts'
import { decideAnswer } from './decide-answer.ts'
import type { KnowledgeIndex, Match, SearchOptions, SearchOutcome } from './knowledge-index.ts'
import { rulesOf } from '../words/rules/all-rules.ts'
import { buildLanguageSearch, type Finding, type LanguageSearch } from './search-language.ts'
import { buildTitleLookUp } from './title-look-up.ts'

const defaultLimit = 4
/** The other language must be this much likelier before the user is answered from it. */
const otherLanguageLead = 0.15

/** What a search knows besides the articles; all of it may be missing. */
export interface IndexExtras {
  /** Ordinary words by language, the commonest first: they are never taken for slips of the finger, and tell little. */
  readonly ordinaryWords?: Readonly<Partial<Record<Language, readonly string[]>>>
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
  const searches = new Map<Language, LanguageSearch>()
  for (const language of languages) {
    const own = articles.filter((article) => article.language === language)
    yield
    searches.set(
      language,
      yield* buildLanguageSearch(own, rulesOf[language], {
        learned: yield* learnedIn(language, articles, extras.confirmations ?? []),
        ordinaryWords: extras.ordinaryWords?.[language] ?? [],
      }),
    )
  }
  /** Short common words of another language are as often a word in the wrong layout or spelling. */
  const isKnown = (word: string) =>
    [...searches.values()].some(({ vocabulary }) => (word.length > 3 ? vocabulary.knows(word) : vocabulary.has(word)))

  const search = (text: string, options: SearchOptions) => runSteps(searchSteps(text, options))

  function* searchSteps(text: string, options: SearchOptions): Generator<void, SearchOutcome> {
    const most = options.limit ?? defaultLimit
    const findIn = (language: Language) => searches.get(language)!.findSteps(text, options, most, isKnown)
    let found = yield* findIn(options.language)
    if (decideAnswer(found.sure, found.offer, options.boldness) !== 'answer' && isPerhapsForeign(found)) {
      for (const language of languages) {
        const other = language === options.language ? null : yield* findIn(language)
        if (other !== null && isClearlyBetter(other, found)) found = other
      }
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
