import type { Effect } from '../../conversation/effect.ts'
import type { Event } from '../../conversation/event.ts'
import type { Incident } from '../../incidents/incident.ts'
import { lifecycle } from '../../incidents/lifecycle.ts'
import { openIncident } from '../incidents/handle-incident.ts'
import { incidentCard } from '../incidents/incident-card.ts'
import type { Surroundings } from '../road/surroundings.ts'

/** Opens a hand-over. It always carries an incident, opened with defaults where there is none: every request is registered. */
export async function askHandOver(
  effect: Extract<Effect, { do: 'ask_hand_over' }>,
  around: Surroundings,
): Promise<Event> {
  const { unit, context, settings, conversation, at } = around
  const existing = await unit.handOvers.current(conversation.id)
  if (existing !== null) {
    const incident = await unit.incidents.lock(existing.incidentId)
    if (incident === null) throw new Error('a hand-over without its incident')
    return { kind: 'hand_over_asked', isNew: false, incident: await incidentCard(unit, incident, at, settings.rules) }
  }
  const known = effect.question === '' ? await onlyOpenIncident(around) : null
  if (known !== null) {
    await unit.handOvers.ask(conversation.id, known.id, conversation.state.generation, at)
    return { kind: 'hand_over_asked', isNew: true, incident: await incidentCard(unit, known, at, settings.rules) }
  }
  const asked = context.phrases.say(conversation.state.language, 'person-asked')
  const draft = {
    originEventId: effect.originEventId,
    description: effect.question === '' ? asked : effect.question,
    category: effect.category,
    impact: 3,
    urgency: 2,
  } as const
  const actor = { kind: 'user', id: conversation.userId } as const
  const incident = await openIncident(unit, conversation, draft, actor, at, settings)
  await unit.handOvers.ask(conversation.id, incident.id, conversation.state.generation, at)
  return { kind: 'hand_over_asked', isNew: true, incident: await incidentCard(unit, incident, at, settings.rules) }
}

/** Somebody who asks for a person without a word of a new matter means the one they have open, if it is just one. */
async function onlyOpenIncident({ unit, conversation }: Surroundings): Promise<Incident | null> {
  const own = await unit.incidents.ofUser(conversation.userId, 20)
  const open = own.filter((incident) => lifecycle[incident.status].isOpen)
  return open.length === 1 ? (open[0] ?? null) : null
}

/** The user leaves the queue or the talk; the incident stays in work. */
export async function endHandOver(around: Surroundings): Promise<Event | null> {
  const { unit, conversation, at, settings } = around
  const handOver = await unit.handOvers.current(conversation.id)
  if (handOver === null) return null
  await unit.handOvers.end(handOver.id, 'user', at)
  const incident = await unit.incidents.lock(handOver.incidentId)
  if (incident === null) return null
  return { kind: 'hand_over_ended', incident: await incidentCard(unit, incident, at, settings.rules) }
}
