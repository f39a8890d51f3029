import type { IncidentEvent } from '../../incidents/event.ts'
import type { Incident } from '../../incidents/incident.ts'
import { ladderBegins } from '../../routing/climb-ladder.ts'
import { ladderFor } from '../hand-overs/bells/ladder-for.ts'
import { tellAssignee, tellInCharge } from '../hand-overs/bells/tell-desk.ts'
import type { Work } from '../work.ts'

/**
 * Who hears a deadline: its agent is warned; when it has passed, those in charge have it on their list too. What nobody
 * has taken by then rings along the ladder.
 */
export async function hearBells(work: Work, incident: Incident, event: IncidentEvent): Promise<void> {
  if (event.type === 'deadline_warned') {
    await tellAssignee(work, incident, 'deadline_warned', { what: event.target })
    if (incident.assigneeId === null) await tellInCharge(work, incident, 'deadline_warned', { what: event.target })
  }
  if (event.type !== 'deadline_breached') return
  await tellAssignee(work, incident, 'deadline_breached', { what: event.target })
  await tellInCharge(work, incident, 'deadline_breached', { what: event.target }, incident.assigneeId)
  if (incident.assigneeId !== null) return
  const { unit, at, settings } = work
  await unit.notices.ring(incident.id, 'breach', at, ladderBegins(ladderFor(incident.group, settings), at))
}
