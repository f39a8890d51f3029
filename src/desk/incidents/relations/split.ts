import type { SafeText } from '../../../kit/safe-text.ts'
import { accept, refuse, type Result } from '../../../kit/result.ts'
import { cut } from '../../../kit/cut.ts'
import { lifecycle } from '../../../incidents/lifecycle.ts'
import { protectText } from '../../../privacy/protect-words.ts'
import { type AgentRefusal, otherThanClaimed } from '../../hand-overs/agent-joins.ts'
import type { AgentWork } from '../../work.ts'
import { commandIncident, openIncident } from '../handle-incident.ts'
import { incidentCard } from '../incident-card.ts'
import { askWhereNeeded } from '../requests/approve.ts'
import { link } from './link.ts'

export type Split = {
  readonly incidentId: string
  /** Of the messages that are about the other matter. */
  readonly messages: readonly number[]
  /** What the other matter is; empty: as the first of the messages says it. */
  readonly text: SafeText
}

/** As long as a user's own description. */
const mostDescribed = 4_000

/** Part of what was said is about another matter: it gets an incident of its own, with those messages and their files. */
export async function split(
  { incidentId, messages, text }: Split,
  work: AgentWork,
): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent } = work
  const from = await unit.incidents.lock(incidentId)
  if (from === null || from.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  if (!lifecycle[from.status].isOpen && from.status !== 'resolved') return refuse({ code: 'not_allowed_in_status' })
  const moved = await unit.messages.ofIncident(conversation.id, incidentId, messages)
  if (moved.length === 0 || moved.length < new Set(messages).size) return refuse({ code: 'messages_unknown' })
  const words = text.trim() === '' ? moved.map((one) => one.text).find((one) => one.trim() !== '') : text
  if (words === undefined) return refuse({ code: 'text_missing' })
  const numbers = moved.map(({ number }) => number)
  const actor = { kind: 'agent', id: agent.id } as const
  const draft = {
    // The same messages are split off once, however often it is clicked.
    originEventId: `split:${incidentId}:${numbers.join('.')}`,
    description: protectText(cut(words, mostDescribed)),
    category: from.category,
    impact: from.impact,
    urgency: from.urgency,
    isOfUser: true,
  }
  const into = await openIncident(work, draft, actor)
  unit.messages.assign(conversation, numbers, into.id)
  const named = { id: into.id, number: into.number }
  const done = await commandIncident(work, from, { type: 'split_off', actor, into: named, messages: numbers })
  if (!done.ok) return refuse(otherThanClaimed(done.refusal))
  await link(into, 'split_from', from, work)
  await askWhereNeeded((await unit.incidents.lock(into.id)) ?? into, actor, work)
  await work.tell({
    kind: 'incident_split',
    from: await incidentCard(work, from),
    into: await incidentCard(work, into),
  })
  return accept(null)
}
