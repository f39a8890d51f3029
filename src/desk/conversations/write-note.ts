import type { SafeText } from '../../kit/safe-text.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import { protectCut } from '../../privacy/protect-words.ts'
import { isAllowed } from '../access/access-policy.ts'
import type { AgentRefusal } from '../hand-overs/agent-joins.ts'
import { clickOf, isWritten } from './agent-messages.ts'
import type { AgentWork } from '../work.ts'

export type Note = {
  readonly text: SafeText
  readonly incidentId: string | null
  /** Ids of colleagues who are called in it and shall hear of it. */
  readonly mentions?: readonly string[]
  /** The click's own id: however often it arrives, it writes once. */
  readonly requestId?: string | null
  /** As of a reply. */
  readonly instead?: readonly string[]
}

/** So much of it stands in the notice: enough to know whether it can wait. */
const firstWords = 200

/** For colleagues only. Whoever is called in it hears of it, and the note keeps how they were called. */
export async function writeNote(
  { text, incidentId, mentions = [], requestId = null, instead = [] }: Note,
  work: AgentWork,
): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent, at } = work
  if (text.trim() === '') return refuse({ code: 'text_missing' })
  const already = await isWritten({ requestId, instead }, work)
  if (already === 'by_itself') return accept(null)
  if (already === 'before') return refuse({ code: 'written_before' })
  if (incidentId !== null) {
    const incident = await unit.incidents.lock(incidentId)
    if (incident?.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  }
  const wanted = [...new Set(mentions)]
  const { agents } = wanted.length === 0 ? { agents: [] } : await unit.desk.look()
  const called = agents.filter(
    ({ id, role, isDisabled }) => wanted.includes(id) && !isDisabled && isAllowed(role, 'act_on_conversations'),
  )
  if (called.length < wanted.length) return refuse({ code: 'colleague_unknown' })
  unit.messages.add(conversation, {
    author: 'agent',
    kind: 'note',
    text,
    at,
    agentId: agent.id,
    incidentId,
    content: {
      ...(called.length === 0 ? {} : { mentions: called.map(({ name }) => name) }),
      ...clickOf({ requestId, instead }),
    },
  })
  await unit.notices.tell(
    called.map(({ id }) => id).filter((id) => id !== agent.id),
    {
      kind: 'mentioned',
      incidentId,
      conversationId: conversation.id,
      details: { by: agent.name, why: protectCut(text, firstWords) },
      at,
    },
  )
  return accept(null)
}
