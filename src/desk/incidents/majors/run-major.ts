import { type MajorRefusal, type MajorTexts, mayUpdate } from '../../../incidents/majors/major.ts'
import { lifecycle } from '../../../incidents/lifecycle.ts'
import { accept, refuse, type Result } from '../../../kit/result.ts'
import type { Instant } from '../../../kit/time.ts'
import type { Advance } from '../../road/advance.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { Transactions, UnitOfWork } from '../../unit-of-work.ts'
import { incidentCard } from '../incident-card.ts'
import { articlesAbout } from './articles-about.ts'
import { addTo } from './join-major.ts'
import { majorCard } from './major-card.ts'
import type { MajorCorrection, NewMajor } from './major-ports.ts'

type Told = { readonly texts: MajorTexts; readonly isUrgent: boolean; readonly requestId: string | null }

/** What supervisors do with major incidents; each is one transaction. */
export type RunMajor = {
  /** The incident that it is declared on joins it. */
  declare(major: Omit<NewMajor, 'declaredBy' | 'at'>, agentId: string): Promise<Result<string, MajorRefusal>>
  /** Everybody who waits for it is told. @returns the number of the update; null: this click has told it before. */
  update(
    id: string,
    told: Told & { readonly nextUpdateAt: Instant },
    agentId: string,
  ): Promise<Result<number | null, MajorRefusal>>
  /** Who asks from now on is told so; nobody is told again. */
  correct(id: string, correction: MajorCorrection): Promise<Result<null, MajorRefusal>>
  /** It is offered no more from now on; what waits for it is resolved with these words. */
  end(id: string, told: Told, agentId: string): Promise<Result<number | null, MajorRefusal>>
}

export function makeRunMajor(
  context: DeskContext,
  transactions: Transactions,
  advance: Advance,
  /** Hears that something is to be told. */
  onTold: () => void,
): RunMajor {
  async function tell(
    id: string,
    { texts, isUrgent, requestId }: Told,
    kind: 'update' | 'end',
    nextUpdateAt: Instant | null,
    agentId: string,
  ): Promise<Result<number | null, MajorRefusal>> {
    if (Object.keys(texts).length === 0) return refuse({ code: 'text_missing' })
    const told = await transactions.run(async (unit): Promise<Result<number | null, MajorRefusal>> => {
      const major = await unit.majors.lockToTell(id)
      if (major === null) return refuse({ code: 'major_unknown' })
      if (requestId !== null && (await unit.majors.isKnownRequest(id, requestId))) return accept(null)
      const at = context.now()
      const allowed = mayUpdate(major, nextUpdateAt, at)
      if (!allowed.ok) return allowed
      return accept(
        await unit.majors.tell(id, { kind, texts, nextUpdateAt, isUrgent, createdBy: agentId, at, requestId }),
      )
    })
    if (told.ok) onTold()
    return told
  }

  /** The conversation is locked before the incident, and both before the major one. */
  async function joinFirst(unit: UnitOfWork, conversationId: string, incidentId: string, id: string, agentId: string) {
    const conversation = await unit.conversations.lock(conversationId)
    const incident = await unit.incidents.lock(incidentId)
    const major = await unit.majors.lockToJoin(id)
    if (conversation === null || incident === null || major === null || !lifecycle[incident.status].isOpen) return
    const at = context.now()
    const work = {
      context,
      unit,
      conversation,
      settings: context.settings(),
      at,
      eventId: `major:${id}`,
      isByUser: false,
    }
    const child = await addTo(major, incident, { kind: 'agent', id: agentId }, work)
    const card = majorCard(major, conversation.state.language, [child])
    const told = { isNew: true, isByAgent: true, updates: major.updates, incident: await incidentCard(work, child) }
    await advance(work, { kind: 'major_joined', major: card, ...told })
    await unit.notices.endAnswered(conversation.id, at)
  }

  return {
    declare: async (wish, agentId) => {
      const at = context.now()
      const allowed = mayUpdate({ endedAt: null }, wish.nextUpdateAt, at)
      if (!allowed.ok) return allowed
      const articleIds = wish.articleIds.length > 0 ? wish.articleIds : await articlesAbout(wish.title, context)
      return await transactions.run(async (unit) => {
        const { incidentId } = wish
        const conversationId = incidentId === null ? null : await unit.majors.conversationOf(incidentId)
        const known = conversationId === null ? null : incidentId
        const id = await unit.majors.declare({ ...wish, articleIds, incidentId: known, declaredBy: agentId, at })
        if (conversationId !== null && known !== null) await joinFirst(unit, conversationId, known, id, agentId)
        return accept(id)
      })
    },
    update: (id, told, agentId) => tell(id, told, 'update', told.nextUpdateAt, agentId),
    correct: (id, correction) =>
      transactions.run(async (unit) => {
        const major = await unit.majors.lockToTell(id)
        if (major === null) return refuse({ code: 'major_unknown' })
        const allowed = mayUpdate(major, null, context.now())
        if (allowed.ok) await unit.majors.correct(id, correction)
        return allowed
      }),
    end: (id, told, agentId) => tell(id, { ...told, isUrgent: true }, 'end', null, agentId),
  }
}
