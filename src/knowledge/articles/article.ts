import type { Instant } from '../../kit/time.ts'
import type { ArticleLanguage, Language } from '../../kit/language.ts'

/** Who may see an article. `agents` never reaches a user: not by search, related, title or deep link. */
export type Audience = 'public' | 'agents'

/** A button under an article. */
export type ArticleAction =
  /** Start registering an incident, with the category already known when it is named here. */
  | { readonly kind: 'register'; readonly category?: string }
  | { readonly kind: 'call_person' }
  | { readonly kind: 'link'; readonly title: string; readonly url: string }

/** One Markdown file of the knowledge base: one topic, one language. Its translations share the id. */
export interface Article {
  readonly id: string
  readonly title: string
  readonly language: ArticleLanguage
  /** Id of a category; the folder the file lies in. */
  readonly category: string
  /** How people ask, in their own words. They decide most about whether the article is found. */
  readonly questions: readonly string[]
  /** Questions that must find it although they are no examples of it; for `kb -- test` only. */
  readonly tests?: readonly string[]
  readonly tags: readonly string[]
  readonly audience: Audience
  /** ISO date or date-time; before it nobody is shown the article. A bare date begins at 00:00 UTC. */
  readonly validFrom: string | null
  /** ISO date or date-time; a bare date is the last day on which the article is shown (UTC). */
  readonly validUntil: string | null
  readonly owner: string
  /** ISO date by which the owner must have read it again. */
  readonly reviewBy: string
  /** Ids of other articles. */
  readonly related: readonly string[]
  readonly actions: readonly ArticleAction[]
  /** Nothing of it can wait: the phone first, and a person is called. */
  readonly isUrgent: boolean
  /** Markdown. */
  readonly body: string
  /** Path below the knowledge base, with `/` between folders. */
  readonly source: string
}

/** A subject that articles and incidents are sorted by; its titles stand on buttons. */
export interface Category {
  readonly id: string
  /** Whose subject it is, which decides what is asked when registering. */
  readonly asks: 'colleague' | 'client'
  /** Nothing of it can wait. */
  readonly isUrgent: boolean
  /** Where the file has none in a language, the one that its readers understand best. */
  readonly title: Readonly<Record<Language, string>>
  /** Languages in which the file has a title. */
  readonly titledIn: readonly Language[]
}

const wholeDay = 86_400_000

/** Whether the article's validity dates include the instant. */
export function isValidAt(article: Pick<Article, 'validFrom' | 'validUntil'>, at: Instant): boolean {
  if (article.validFrom !== null && at < Date.parse(article.validFrom)) return false
  return !isOver(article, at)
}

/** Whether its last day is past. */
export function isOver({ validUntil }: Pick<Article, 'validUntil'>, at: Instant): boolean {
  if (validUntil === null) return false
  const end = Date.parse(validUntil)
  return at >= (validUntil.length === 10 ? end + wholeDay : end)
}

/** Whether a reader of this audience may see the article: agents see everything. */
export function isVisibleTo(article: Pick<Article, 'audience'>, audience: Audience): boolean {
  return audience === 'agents' || article.audience === 'public'
}
