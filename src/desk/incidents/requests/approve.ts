import type { SafeText } from '../../../kit/safe-text.ts'
import { accept, refuse, type Result } from '../../../kit/result.ts'
import { type AgentRefusal, otherThanClaimed } from '../../hand-overs/agent-joins.ts'
import { formOf } from '../../../incidents/forms/form.ts'
import { peopleFor } from '../../hand-overs/desk-people.ts'
import type { AgentWork, Work } from '../../work.ts'
import type { Actor } from '../../../incidents/command.ts'
import type { Incident } from '../../../incidents/incident.ts'
import { commandIncident } from '../handle-incident.ts'
import { incidentCard } from '../incident-card.ts'

/** Asks for somebody's consent: one agent's, or (null) that of those in charge. The user hears what is waited for. */
export async function askApproval(
  incident: Incident,
  approverId: string | null,
  actor: Actor,
  work: Work,
): Promise<Result<Incident, AgentRefusal>> {
  const { unit, conversation, settings, at } = work
  const asked = await commandIncident(work, incident, { type: 'ask_approval', actor, approverId })
  if (!asked.ok) return refuse(otherThanClaimed(asked.refusal))
  if (asked.value.events.length === 0) return accept(incident)
  await unit.requests.askApproval(incident.id, approverId, at)
  const { agents } = await unit.desk.look()
  const told = approverId === null ? peopleFor(incident.group, agents, settings).supervisors : [approverId]
  const notice = { kind: 'approval_asked', incidentId: incident.id, conversationId: conversation.id } as const
  await unit.notices.tell(told, { ...notice, details: { why: incident.description }, at })
  return accept(asked.value.incident)
}

/** Where its category says so, somebody is asked to consent before it begins. */
export async function askWhereNeeded(incident: Incident, actor: Actor, work: Work): Promise<Incident> {
  const { unit, settings } = work
  const approval = formOf(settings.forms, incident.category)?.approval ?? null
  if (approval === null || incident.approval !== null) return incident
  const { agents } = await unit.desk.look()
  const named = approval === 'supervisors' ? undefined : agents.find(({ login }) => login === approval.login)
  // Where the one who is named works here no more, those in charge are asked.
  const asked = await askApproval(incident, named === undefined || named.isDisabled ? null : named.id, actor, work)
  return asked.ok ? asked.value : incident
}

export type Decision = { readonly incidentId: string; readonly isGranted: boolean; readonly reason: SafeText | null }

/** The word of whoever was asked; the user hears it, with the reason. */
export async function decideApproval(
  { incidentId, isGranted, reason }: Decision,
  work: AgentWork,
): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent, settings, at } = work
  const incident = await unit.incidents.lock(incidentId)
  if (incident === null || incident.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  const open = await unit.requests.openApproval(incidentId)
  if (open === null) return refuse({ code: 'no_approval_asked' })
  const { agents } = await unit.desk.look()
  const { supervisors } = peopleFor(incident.group, agents, settings)
  const mayDecide = open.approverId === agent.id || (open.approverId === null && supervisors.includes(agent.id))
  if (!mayDecide) return refuse({ code: 'not_the_approver' })
  const actor = { kind: 'agent', id: agent.id } as const
  const decided = await commandIncident(work, incident, { type: 'decide_approval', actor, isGranted, reason })
  if (!decided.ok) return refuse(otherThanClaimed(decided.refusal))
  await unit.requests.decideApproval(incidentId, { by: agent.id, isGranted, reason }, at)
  if (incident.assigneeId !== null && incident.assigneeId !== agent.id) {
    const details = {
      by: agent.name,
      what: isGranted ? 'granted' : 'denied',
      ...(reason === null ? {} : { why: reason }),
    }
    const notice = { kind: 'approval_decided', incidentId, conversationId: conversation.id, details, at } as const
    await unit.notices.tell([incident.assigneeId], notice)
  }
  const card = await incidentCard(work, decided.value.incident)
  await work.tell({ kind: 'approval_decided', incident: card, agentName: agent.name, isGranted, reason: reason ?? '' })
  return accept(null)
}
