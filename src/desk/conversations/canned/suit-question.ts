import { type Language, languages } from '../../../kit/language.ts'
import type { Instant } from '../../../kit/time.ts'
import { templatePieces } from '../../../messaging/canned/template.ts'
import type { Article } from '../../../knowledge/articles/article.ts'
import { buildSteps } from '../../../knowledge/search/build-index.ts'
import type { KnowledgeIndex } from '../../../knowledge/search/knowledge-index.ts'
import type { Line } from '../../articles/last-question.ts'
import { suggestArticles } from '../../articles/suggest-articles.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { KeptCanned } from './canned-ports.ts'

/** So many sets of replies are kept ready: one for everybody who sees the same ones. */
const mostKept = 20
/** A mark that stands on every second reply says nothing. */
const mostSuiting = 2

/** Which of these replies suit what the user asked, the best first: by the search that finds articles. */
export type SuitQuestion = (
  replies: readonly KeptCanned[],
  asking: { readonly language: Language; readonly lines: readonly Line[] },
  at: Instant,
) => Promise<readonly string[]>

export function makeSuitQuestion({ inSlices }: Pick<DeskContext, 'inSlices'>): SuitQuestion {
  /** By what stands in it: a changed reply makes another one. */
  const kept = new Map<string, KnowledgeIndex>()

  async function indexOf(replies: readonly KeptCanned[]): Promise<KnowledgeIndex> {
    const key = replies.map(({ id, version }) => `${id}.${version}`).join(' ')
    const known = kept.get(key)
    if (known !== undefined) return known
    const index = await inSlices(buildSteps(replies.flatMap(asArticles)))
    const [oldest] = kept.keys()
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(key, index)
    return index
  }

  return async (replies, { language, lines }, at) => {
    if (replies.length === 0 || lines.length === 0) return []
    const { articles } = await inSlices(suggestArticles(await indexOf(replies), lines, language, at))
    return articles.slice(0, mostSuiting).map(({ id }) => id)
  }
}

/** A reply as the search reads it, in each language that has a text. */
const asArticles = ({ id, titles, texts }: KeptCanned): readonly Article[] =>
  languages.flatMap((language) => {
    const [title, text] = [titles[language], texts[language]]
    if (text === undefined) return []
    const body = templatePieces(text)
      .map((piece) => (piece.variable === null ? piece.text : ''))
      .join('')
    return {
      id,
      language,
      title: title ?? '',
      category: 'canned',
      questions: title === undefined ? [] : [title],
      tags: [],
      audience: 'agents' as const,
      validFrom: null,
      validUntil: null,
      owner: '',
      reviewBy: '',
      related: [],
      actions: [],
      isUrgent: false,
      body,
      source: '',
    }
  })
