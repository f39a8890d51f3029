import type { Language } from '../../../kit/language.ts'
import type { SafeText } from '../../../kit/safe-text.ts'
import type { Instant } from '../../../kit/time.ts'
import type { DraftedArticle } from './draft-article.ts'

/** incident: out of a solution; gap: of questions without an answer; missing: an agent looked for it in vain. */
export type DraftOrigin = 'incident' | 'gap' | 'missing'
/** done: it has become an article; dropped: nobody needs it. */
export type DraftStatus = 'new' | 'done' | 'dropped'

type NewDraft = DraftedArticle & {
  readonly language: Language
  readonly origin: DraftOrigin
  readonly incidentId: string | null
  /** In which it was missing, or was solved. */
  readonly conversationId: string | null
  readonly agentId: string
}

/** An article that waits for an editor. */
export type ArticleDraft = {
  readonly id: string
  readonly language: Language
  /** Of its file. */
  readonly articleId: string
  readonly title: SafeText
  /** The whole Markdown file. */
  readonly text: SafeText
  readonly origin: DraftOrigin
  readonly conversationId: string | null
  readonly incidentId: string | null
  readonly incidentNumber: number | null
  readonly byName: string
  readonly at: Instant
  readonly status: DraftStatus
  readonly decided: { readonly byName: string; readonly at: Instant } | null
}

export interface DraftStore {
  /** @returns false when there is one of the same incident or question already. */
  add(draft: NewDraft, at: Instant): Promise<boolean>
  /** Those that wait, newest first, then the last ones decided about. */
  list(): Promise<readonly ArticleDraft[]>
  /** @returns false when there is no such draft, or another of the same takes its place. */
  decide(id: string, status: DraftStatus, agentId: string, at: Instant): Promise<boolean>
}
