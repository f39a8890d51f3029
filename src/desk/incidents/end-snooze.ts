import { tellAssignee } from '../hand-overs/bells/tell-desk.ts'
import type { Work } from '../work.ts'
import { commandIncident } from './handle-incident.ts'

const clock = { kind: 'clock', id: null } as const

/** The time it was put off until has come: it is in sight again, and whoever has it hears of that. */
export async function endSnooze(incidentId: string, work: Work): Promise<void> {
  const incident = await work.unit.incidents.lock(incidentId)
  const until = incident?.snoozedUntil ?? null
  if (incident === null || until === null || until > work.at) return
  const woken = await commandIncident(work, incident, { type: 'snooze', actor: clock, until: null })
  if (woken.ok) await tellAssignee(work, woken.value.incident, 'snooze_over', {})
}
