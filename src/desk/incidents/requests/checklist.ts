import type { SafeText } from '../../../kit/safe-text.ts'
import { accept, refuse, type Result } from '../../../kit/result.ts'
import { type AgentRefusal, otherThanClaimed } from '../../hand-overs/agent-joins.ts'
import type { AgentWork } from '../../work.ts'
import { commandIncident } from '../handle-incident.ts'

export type NewStepWish = { readonly incidentId: string; readonly title: SafeText; readonly agentId: string | null }

/** One more thing to be done, at the end of the list; whoever it is given to hears of it. */
export async function addStep(
  { incidentId, title, agentId }: NewStepWish,
  work: AgentWork,
): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent, at } = work
  const incident = await unit.incidents.lock(incidentId)
  if (incident === null || incident.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  if (agentId !== null && !(await unit.agents.names([agentId])).has(agentId))
    return refuse({ code: 'colleague_unknown' })
  const actor = { kind: 'agent', id: agent.id } as const
  const change = { type: 'change_step', actor, what: 'added', title, stepAssigneeId: agentId } as const
  const added = await commandIncident(work, incident, change)
  if (!added.ok) return refuse(otherThanClaimed(added.refusal))
  await unit.requests.addSteps(incidentId, [{ title, assigneeId: agentId }])
  if (agentId !== null && agentId !== agent.id) {
    const details = { by: agent.name, why: title }
    const notice = { kind: 'step_given', incidentId, conversationId: conversation.id, details, at } as const
    await unit.notices.tell([agentId], notice)
  }
  return accept(null)
}

export type StepWish = { readonly stepId: string; readonly change: 'done' | 'undone' | 'removed' }

/** A step is done, is to be done again, or is not needed. */
export async function changeStep({ stepId, change }: StepWish, work: AgentWork): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent, at } = work
  const seen = await unit.requests.step(stepId)
  const incident = seen === null ? null : await unit.incidents.lock(seen.incidentId)
  // What a colleague did to it meanwhile is read under the incident's lock.
  const step = seen === null ? null : await unit.requests.step(stepId)
  if (incident === null || step === null || incident.conversationId !== conversation.id) {
    return refuse({ code: 'incident_unknown' })
  }
  if (change !== 'removed' && (step.doneAt !== null) === (change === 'done')) return accept(null)
  const actor = { kind: 'agent', id: agent.id } as const
  const { title, assigneeId: stepAssigneeId } = step
  const wish = { type: 'change_step', actor, what: change, title, stepAssigneeId } as const
  const changed = await commandIncident(work, incident, wish)
  if (!changed.ok) return refuse(otherThanClaimed(changed.refusal))
  if (change === 'removed') await unit.requests.removeStep(stepId)
  else await unit.requests.finishStep(stepId, agent.id, change === 'done' ? at : null)
  return accept(null)
}
