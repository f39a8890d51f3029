import type { SafeText } from '../../kit/safe-text.ts'
import type { Instant } from '../../kit/time.ts'
import type { IncidentKind } from '../../incidents/incident.ts'
import type { IncidentCommand } from '../../incidents/command.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import { type AgentRefusal, otherThanClaimed } from '../hand-overs/agent-joins.ts'
import type { AgentWork } from '../work.ts'
import { type Guarded, guarded } from './guard-change.ts'
import { commandIncident } from './handle-incident.ts'
import { type FollowUp, followUp } from './relations/follow-up.ts'
import { changeLink, type LinkWish } from './relations/link.ts'
import { type Merge, merge } from './relations/merge.ts'
import { type Split, split } from './relations/split.ts'
import { askApproval, type Decision, decideApproval } from './requests/approve.ts'
import { addStep, changeStep, type NewStepWish, type StepWish } from './requests/checklist.ts'

/** A click of an agent about what an incident is, and how it stands to others. */
export type IncidentAction =
  | ({ readonly kind: 'merge' } & Merge & Guarded)
  | ({ readonly kind: 'split' } & Split)
  | ({ readonly kind: 'link' } & LinkWish)
  | ({ readonly kind: 'unlink' } & LinkWish)
  | ({ readonly kind: 'follow_up' } & FollowUp)
  | {
      /** Not the whole set: a colleague may have added one meanwhile. */
      readonly kind: 'change_tags'
      readonly incidentId: string
      readonly add: readonly SafeText[]
      readonly remove: readonly SafeText[]
    }
  | {
      readonly kind: 'fill_form'
      readonly incidentId: string
      readonly field: string
      readonly value: SafeText | null
    }
  | { readonly kind: 'set_kind'; readonly incidentId: string; readonly incidentKind: IncidentKind }
  | { readonly kind: 'snooze'; readonly incidentId: string; readonly until: Instant | null }
  /** `agentId` null: those in charge are asked. */
  | { readonly kind: 'ask_approval'; readonly incidentId: string; readonly agentId: string | null }
  | ({ readonly kind: 'decide_approval' } & Decision)
  | ({ readonly kind: 'add_step' } & NewStepWish)
  | ({ readonly kind: 'change_step' } & StepWish)

type Done = Result<null, AgentRefusal>

export async function carryOutOnIncident(action: IncidentAction, work: AgentWork): Promise<Done> {
  switch (action.kind) {
    case 'merge':
      return await guarded(action, work, () => merge(action, work))
    case 'split':
      return await split(action, work)
    case 'link':
      return await changeLink(action, true, work)
    case 'unlink':
      return await changeLink(action, false, work)
    case 'follow_up':
      return await followUp(action, work)
    case 'change_tags':
      return await describe(action.incidentId, { type: 'change_tags', add: action.add, remove: action.remove }, work)
    case 'fill_form':
      return await describe(action.incidentId, { type: 'fill_form', field: action.field, value: action.value }, work)
    case 'set_kind':
      return await describe(action.incidentId, { type: 'change_kind', kind: action.incidentKind }, work)
    case 'snooze':
      return await snooze(action.incidentId, action.until, work)
    case 'ask_approval':
      return await ask(action.incidentId, action.agentId, work)
    case 'decide_approval':
      return await decideApproval(action, work)
    case 'add_step':
      return await addStep(action, work)
    case 'change_step':
      return await changeStep(action, work)
  }
}

type Describing = Extract<IncidentCommand, { type: 'change_tags' | 'fill_form' | 'change_kind' | 'snooze' }>
type Wish = Describing extends infer One ? (One extends Describing ? Omit<One, 'actor'> : never) : never

/** What only the desk sees: the user is told nothing of it. */
async function describe(incidentId: string, wish: Wish, work: AgentWork): Promise<Done> {
  const { unit, conversation, agent } = work
  const incident = await unit.incidents.lock(incidentId)
  if (incident === null || incident.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  const actor = { kind: 'agent', id: agent.id } as const
  const done = await commandIncident(work, incident, { ...wish, actor } as Describing)
  return done.ok ? accept(null) : refuse(otherThanClaimed(done.refusal))
}

async function snooze(incidentId: string, until: Instant | null, work: AgentWork): Promise<Done> {
  const { unit, conversation } = work
  const done = await describe(incidentId, { type: 'snooze', until }, work)
  if (!done.ok) return done
  if (until === null) unit.timers.forget(conversation.id, `snooze:${incidentId}`)
  else unit.timers.set(conversation.id, `snooze:${incidentId}`, until)
  return done
}

async function ask(incidentId: string, agentId: string | null, work: AgentWork): Promise<Done> {
  const { unit, conversation, agent } = work
  const incident = await unit.incidents.lock(incidentId)
  if (incident === null || incident.conversationId !== conversation.id) return refuse({ code: 'incident_unknown' })
  if (agentId !== null && !(await unit.agents.names([agentId])).has(agentId))
    return refuse({ code: 'colleague_unknown' })
  const asked = await askApproval(incident, agentId, { kind: 'agent', id: agent.id }, work)
  return asked.ok ? accept(null) : asked
}
