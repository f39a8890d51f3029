import { accept, refuse, type Result } from '../../../kit/result.ts'
import type { AgentRefusal } from '../../hand-overs/agent-joins.ts'
import type { AgentWork } from '../../work.ts'
import { toldByMove } from '../../hand-overs/told-by-move.ts'
import { commandIncident } from '../handle-incident.ts'
import { incidentCard } from '../incident-card.ts'
import { majorCard } from './major-card.ts'

type Done = Result<null, AgentRefusal>
const done: Done = accept(null)

/** An agent knows what it is about: the incident waits for the major one, and its user hears how that stands. */
export async function joinByAgent(
  { incidentId, majorId }: { readonly incidentId: string; readonly majorId: string },
  work: AgentWork,
): Promise<Done> {
  const { unit, agent, conversation } = work
  const before = await unit.incidents.lock(incidentId)
  if (before === null) return refuse({ code: 'incident_unknown' })
  const major = await unit.majors.lockToJoin(majorId)
  if (major === null) return refuse({ code: 'major_unknown' })
  if (major.endedAt !== null) return refuse({ code: 'major_over' })
  const actor = { kind: 'agent', id: agent.id } as const
  const joined = await commandIncident(work, before, { type: 'join_major', actor, majorId, update: major.updates })
  if (!joined.ok) return refuse({ code: 'not_allowed_in_status' })
  const { incident, events } = joined.value
  if (events.length === 0) return done
  unit.timers.forget(conversation.id, `pend:${incidentId}`)
  await work.tell({
    kind: 'major_joined',
    major: majorCard(major, conversation.state.language, [incident]),
    incident: await incidentCard(work, incident),
    isNew: true,
    isByAgent: true,
    updates: major.updates,
  })
  await toldByMove(incidentId, work)
  return done
}

/** It is about something else after all. */
export async function leaveByAgent(incidentId: string, work: AgentWork): Promise<Done> {
  const { unit, agent } = work
  const before = await unit.incidents.lock(incidentId)
  if (before === null) return refuse({ code: 'incident_unknown' })
  const left = await commandIncident(work, before, { type: 'leave_major', actor: { kind: 'agent', id: agent.id } })
  if (!left.ok) return refuse({ code: 'not_in_major' })
  await work.tell({ kind: 'major_left', incident: await incidentCard(work, left.value.incident) })
  return done
}
