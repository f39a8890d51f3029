import type { Effect } from '../../../conversation/effect.ts'
import type { Event } from '../../../conversation/event.ts'
import { reopenableUntil } from '../../../incidents/reopening.ts'
import { protectText } from '../../../privacy/protect-words.ts'
import type { Work } from '../../work.ts'
import { commandIncident, openIncident } from '../handle-incident.ts'
import { incidentCard } from '../incident-card.ts'
import { link } from './link.ts'

/** The user goes on with what is over: opened again while that is possible, else as a new one that names the old. */
export async function continueIncident(
  effect: Extract<Effect, { do: 'continue_incident' }>,
  work: Work,
): Promise<Event> {
  const { unit, conversation, at, settings } = work
  const before = await unit.incidents.lock(effect.incidentId)
  if (before === null || before.userId !== conversation.userId) {
    return { kind: 'incident_refused', refusal: 'not_own_incident', incident: null }
  }
  const actor = { kind: 'user', id: conversation.userId } as const
  const text = protectText(effect.text)
  const until = reopenableUntil(before, settings.rules)
  if (until !== null && at < until) {
    const reopened = await commandIncident(work, before, { type: 'reopen', actor, reason: text })
    if (reopened.ok) {
      unit.messages.assign(conversation, effect.files, before.id)
      const told = await commandIncident(work, reopened.value.incident, { type: 'add_text', actor, text })
      const incident = await incidentCard(work, told.ok ? told.value.incident : reopened.value.incident)
      return { kind: 'incident_reopened', incident, isTold: true }
    }
  }
  const { category, impact, urgency, kind } = before
  const draft = { originEventId: effect.originEventId, description: text, category, impact, urgency, kind }
  const opened = await openIncident(work, draft, actor)
  unit.messages.assign(conversation, effect.files, opened.id)
  await link(opened, 'follow_up_of', before, work)
  return { kind: 'incident_opened', incident: await incidentCard(work, opened) }
}
