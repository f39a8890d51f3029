import type { AnyLanguage } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import type { Article, Audience, Category } from '../articles/article.ts'
import type { Field } from '../index/corpus.ts'
import type { NamedParts } from '../index/parts.ts'
import type { Boldness } from './boldness.ts'

/** For whom and when something is looked up. */
export interface View {
  /** Default `public`. */
  readonly audience?: Audience
  /** Without it validity dates are not looked at. */
  readonly at?: Instant
}

export interface SearchOptions {
  /** Of who asks; while a base examines itself, of the article. */
  readonly language: AnyLanguage
  readonly audience: Audience
  readonly at: Instant
  /** Most matches to return, default 4. */
  readonly limit?: number
  /** Default `balanced`. */
  readonly boldness?: Boldness
}

/** An article with its score. */
export interface Match {
  readonly article: Article
  /** Comparable within one search only. */
  readonly score: number
  /** 0..1: how likely this is the article meant. */
  readonly probability: number
  /** The article exists in another language than the user's only. */
  readonly otherLanguage: boolean
  /** What its score is made of, by name. */
  readonly parts: NamedParts
}

/** A word read otherwise than typed. */
export interface Repair {
  readonly typed: string
  readonly read: string
  readonly how: 'layout' | 'transliteration' | 'typo'
}

/** A word that speaks for an article. */
export interface MatchedWord {
  /** As it was read; of synonyms and other readings the stem. */
  readonly word: string
  /** False for a synonym of what was asked, or another reading of a mistyped word. */
  readonly isAsked: boolean
  /** Where the article has it. */
  readonly fields: readonly Field[]
  /** 0..1 of the most that all words of the question could reach: they add up to the part `fields`. */
  readonly share: number
}

/** Why the first match won. */
export interface Explanation {
  /** The question after greetings and repairs. */
  readonly read: string
  /** Words of the question that no article knows. */
  readonly unknown: readonly string[]
  /** The example question or title nearest to it, if any. */
  readonly nearest: string | null
  /** Words of the question that the first match has, the weightiest first. */
  readonly words: readonly MatchedWord[]
  /** Parts of the first match's score, by name. */
  readonly parts: NamedParts
}

export interface SearchOutcome {
  /** `answer`: show the first. `suggest`: ask "did you mean". `nothing`: say so honestly. */
  readonly decision: 'answer' | 'suggest' | 'nothing'
  /** Best first; may be filled when the decision is `nothing`, for editors' eyes. */
  readonly matches: readonly Match[]
  /** 0..1: the first is right. */
  readonly sure: number
  /** 0..1: one of the first four is right. */
  readonly offer: number
  readonly repaired: readonly Repair[]
  readonly explanation: Explanation
}

/** The knowledge base at one moment. Immutable: a change of the base is a new index. */
export interface KnowledgeIndex {
  /** Never throws, whatever the text; the same text gives the same outcome. */
  search(text: string, options: SearchOptions): SearchOutcome
  /** The same in steps of a few milliseconds each: a long complaint is a dozen searches of a large base. */
  searchSteps(text: string, options: SearchOptions): Generator<void, SearchOutcome>
  /** The article in this language, else in the nearest for its readers; null if there is none the view may see. */
  article(id: string, language: AnyLanguage, view?: View): Article | null
  /** Related articles that the view may see, in the editor's order. */
  related(article: Article, language: AnyLanguage, view?: View): readonly Article[]
  /** Titles nearly like the text, best first, for a look-up while typing. */
  titlesLike(text: string, options: SearchOptions): readonly Article[]
  /** Everything in all languages, agents' articles too: not for users' eyes. */
  articles(): readonly Article[]
  categories(): readonly Category[]
}
