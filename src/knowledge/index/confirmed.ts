import { type AnyLanguage, type ArticleLanguage, readingOrder } from '../../kit/language.ts'
import type { Article } from '../articles/article.ts'
import { tellingPart } from './corpus.ts'
import { gistOf } from '../words/gist.ts'
import { rulesOf } from '../words/rules/all-rules.ts'

/** How often an article was said to have helped, or not, with a question. */
export interface Confirmation {
  readonly articleId: string
  /** Of the question. */
  readonly language: AnyLanguage
  readonly question: string
  readonly helped: number
  readonly notHelped: number
  /** An editor has thrown it out: not to be learned again, in any wording. */
  readonly isRejected?: boolean
}

/** More people said that it helped than that it did not: only then it counts as an example. */
export const isConfirmed = ({ helped, notHelped }: Pick<Confirmation, 'helped' | 'notHelped'>) => helped > notHelped

/** What the search of one language has learned, by article id. */
export interface Learned {
  /** Confirmed questions: they count as examples of the article. */
  readonly examples: ReadonlyMap<string, readonly string[]>
  /** Gists of questions that the article does not answer, whatever its words say. */
  readonly refuted: ReadonlyMap<string, ReadonlySet<string>>
}

export const nothingLearned: Learned = { examples: new Map(), refuted: new Map() }

/** One or two may have pressed the wrong button; of three more the article is taken to be the wrong one. */
const refutedFrom = 3
/** So many texts are read at a stretch. */
const atOnce = 25
/** A popular question comes in hundreds of wordings; an article's own must still count. */
const mostExamples = 100

/**
 * An article's own example is never taken away, neither for another article nor because it did not help; of two articles confirmed for the same
 * question the one confirmed more often keeps it, at a tie both do and both are offered.
 */
export function* learnedIn(
  language: ArticleLanguage,
  articles: readonly Article[],
  confirmations: readonly Confirmation[],
): Generator<void, Learned> {
  if (confirmations.length === 0) return nothingLearned
  const rules = rulesOf[language]
  const gist = (text: string) => gistOf(tellingPart(text), rules)
  const byId = new Map(articles.filter((each) => each.language === language).map((each) => [each.id, each]))
  const existing = new Set(articles.map((each) => `${each.language} ${each.id}`))
  const said: (Confirmation & { readonly gist: string; readonly lead: number })[] = []
  for (const [number, each] of confirmations.entries()) {
    if (homeOf(each, existing) !== language) continue
    said.push({ ...each, gist: gist(each.question), lead: each.helped - each.notHelped })
    if (number % atOnce === atOnce - 1) yield
  }
  // What an editor has thrown out stays out in every wording of it.
  const thrownOut = new Set(
    said.filter((each) => each.isRejected === true).map((each) => `${each.articleId} ${each.gist}`),
  )
  const ours = said.filter((each) => each.gist !== '' && !thrownOut.has(`${each.articleId} ${each.gist}`))
  const owners = yield* ownersOf([...byId.values()], new Set(ours.map((each) => each.gist)), gist)
  const best = new Map<string, number>()
  for (const each of ours) best.set(each.gist, Math.max(best.get(each.gist) ?? 0, each.lead))
  const examples = new Map<string, string[]>()
  const refuted = new Map<string, Set<string>>()
  for (const { articleId, question, gist: asked, lead } of ours.sort((a, b) => b.lead - a.lead)) {
    const owned = owners.get(asked)
    // What an editor gave the article as its own question stays its: the text may not solve it, but it is the right one.
    if (lead <= -refutedFrom && owned?.has(articleId) !== true)
      refuted.set(articleId, (refuted.get(articleId) ?? new Set()).add(asked))
    if (lead <= 0 || lead < best.get(asked)! || (owned !== undefined && !owned.has(articleId))) continue
    const known = examples.get(articleId) ?? []
    if (known.length < mostExamples) examples.set(articleId, [...known, question])
  }
  return { examples, refuted }
}

/** The language whose articles the question belongs to: its own, unless the article exists in other ones only. */
function homeOf({ articleId, language }: Confirmation, existing: ReadonlySet<string>): ArticleLanguage | undefined {
  return readingOrder(language).find((each) => existing.has(`${each} ${articleId}`))
}

function* ownersOf(
  articles: readonly Article[],
  wanted: ReadonlySet<string>,
  gist: (text: string) => string,
): Generator<void, ReadonlyMap<string, ReadonlySet<string>>> {
  const owners = new Map<string, Set<string>>()
  if (wanted.size === 0) return owners
  for (const [number, article] of articles.entries()) {
    if (number % atOnce === atOnce - 1) yield
    for (const text of [article.title, ...article.questions]) {
      const said = gist(text)
      if (wanted.has(said)) owners.set(said, (owners.get(said) ?? new Set()).add(article.id))
    }
  }
  return owners
}
