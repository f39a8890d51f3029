import type { Language } from '../../../kit/language.ts'
import { accept, refuse, type Result } from '../../../kit/result.ts'
import type { SafeText } from '../../../kit/safe-text.ts'
import type { Instant } from '../../../kit/time.ts'
import { draftArticle, type Material, ofIncident } from './draft-article.ts'
import type { DraftOrigin, DraftStore } from './draft-ports.ts'
import type { EditorQueries } from '../editor-ports.ts'

type DraftParts = {
  readonly store: DraftStore
  readonly queries: Pick<EditorQueries, 'incident'>
  readonly now: () => Instant
}

/** Whether it is a new one; otherwise there was one of the same before. */
type Begun = { readonly isNew: boolean }

type DraftRefusal = { readonly code: 'incident_unknown' | 'not_solved' | 'text_missing' }

type Asked = { readonly language: Language; readonly questions: readonly SafeText[] }

/** Articles begun by a click, for editors to finish. Nobody's click publishes anything. */
export function makeDrafts({ store, queries, now }: DraftParts) {
  const add = async (material: Material, about: About, agentId: string): Promise<Begun> => {
    const at = now()
    const draft = { ...draftArticle(material, at), ...about, language: material.language, agentId }
    return { isNew: await store.add(draft, at) }
  }

  const ofQuestions = async ({ language, questions }: Asked, about: About, agentId: string) => {
    const [description = ''] = questions
    if (description.trim() === '') return refuse({ code: 'text_missing' as const })
    const material = { origin: null, spareId: 'new-article', language, category: null, names: [], resolution: null }
    return accept(await add({ ...material, description, words: questions }, about, agentId))
  }

  return {
    /** "Make an article of this": only of what was solved, or there is nothing to write down. */
    async ofIncident(number: number, agentId: string): Promise<Result<Begun, DraftRefusal>> {
      const story = await queries.incident(number)
      if (story === null) return refuse({ code: 'incident_unknown' })
      if (story.resolution === null) return refuse({ code: 'not_solved' })
      const { incidentId, conversationId } = story
      const about = { origin: 'incident' as const, incidentId, conversationId }
      return accept(await add(ofIncident(story), about, agentId))
    },
    /** An editor's click on a group of questions without an answer. */
    ofGap: (asked: Asked, agentId: string): Promise<Result<Begun, DraftRefusal>> =>
      ofQuestions(asked, { origin: 'gap', incidentId: null, conversationId: null }, agentId),
    /** "This was missing", said by an agent beside a conversation. */
    ofMissing: (asked: Asked, conversationId: string, agentId: string): Promise<Result<Begun, DraftRefusal>> =>
      ofQuestions(asked, { origin: 'missing', incidentId: null, conversationId }, agentId),
    list: store.list,
    decide: store.decide,
  }
}

type About = {
  readonly origin: DraftOrigin
  readonly incidentId: string | null
  readonly conversationId: string | null
}

export type Drafts = ReturnType<typeof makeDrafts>
