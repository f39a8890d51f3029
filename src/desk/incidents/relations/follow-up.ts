import type { SafeText } from '../../../kit/safe-text.ts'
import { accept, refuse, type Result } from '../../../kit/result.ts'
import type { AgentRefusal } from '../../hand-overs/agent-joins.ts'
import type { AgentWork } from '../../work.ts'
import { openIncident } from '../handle-incident.ts'
import { incidentCard } from '../incident-card.ts'
import { askWhereNeeded } from '../requests/approve.ts'
import { link } from './link.ts'

export type FollowUp = { readonly incidentId: string; readonly text: SafeText }

/** Goes on with what is over under a number of its own, and names it. */
export async function followUp({ incidentId, text }: FollowUp, work: AgentWork): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent, eventId } = work
  const before = await unit.incidents.lock(incidentId)
  if (before === null || before.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  if (text.trim() === '') return refuse({ code: 'text_missing' })
  const { category, impact, urgency, kind } = before
  const draft = { originEventId: eventId, description: text, category, impact, urgency, kind }
  const opened = await openIncident(work, draft, { kind: 'agent', id: agent.id })
  const linked = await link(opened, 'follow_up_of', before, work)
  if (!linked.ok) return linked
  await askWhereNeeded((await unit.incidents.lock(opened.id)) ?? opened, { kind: 'agent', id: agent.id }, work)
  const [from, into] = [await incidentCard(work, before), await incidentCard(work, opened)]
  await work.tell({ kind: 'follow_up_opened', from, into })
  return accept(null)
}
