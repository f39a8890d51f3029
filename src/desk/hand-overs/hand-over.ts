import { ownWords, protectText } from '../../privacy/protect-words.ts'
import type { Effect } from '../../conversation/effect.ts'
import type { Event } from '../../conversation/event.ts'
import type { Incident } from '../../incidents/incident.ts'
import { lifecycle } from '../../incidents/lifecycle.ts'
import { openIncident } from '../incidents/handle-incident.ts'
import { incidentCard } from '../incidents/incident-card.ts'
import type { Work } from '../work.ts'

/** Opens a hand-over. It always carries an incident, opened with defaults where there is none: every request is registered. */
export async function askHandOver(effect: Extract<Effect, { do: 'ask_hand_over' }>, work: Work): Promise<Event> {
  const { unit, context, conversation, at } = work
  const existing = await unit.handOvers.current(conversation.id)
  if (existing !== null) {
    const incident = await unit.incidents.lock(existing.incidentId)
    if (incident === null) throw new Error('a hand-over without its incident')
    return { kind: 'hand_over_asked', isNew: false, incident: await incidentCard(work, incident) }
  }
  const known = effect.question === '' ? await onlyOpenIncident(work) : null
  if (known !== null) {
    await unit.handOvers.ask(conversation.id, known.id, conversation.state.generation, at)
    return { kind: 'hand_over_asked', isNew: true, incident: await incidentCard(work, known) }
  }
  const asked = context.phrases.say(conversation.state.language, 'person-asked')
  const draft = {
    originEventId: effect.originEventId,
    description: effect.question === '' ? ownWords(asked) : protectText(effect.question),
    category: effect.category,
    impact: 3,
    urgency: 2,
  } as const
  const actor = { kind: 'user', id: conversation.userId } as const
  const incident = await openIncident(work, draft, actor)
  await unit.handOvers.ask(conversation.id, incident.id, conversation.state.generation, at)
  return { kind: 'hand_over_asked', isNew: true, incident: await incidentCard(work, incident) }
}

/** Somebody who asks for a person without a word of a new matter means the one they have open, if it is just one. */
async function onlyOpenIncident({ unit, conversation }: Work): Promise<Incident | null> {
  const own = await unit.incidents.ofUser(conversation.userId, 20)
  const open = own.filter((incident) => lifecycle[incident.status].isOpen)
  return open.length === 1 ? (open[0] ?? null) : null
}

/** The user leaves the queue or the talk; the incident stays in work. */
export async function endHandOver(work: Work): Promise<Event | null> {
  const { unit, conversation, at } = work
  const handOver = await unit.handOvers.current(conversation.id)
  if (handOver === null) return null
  await unit.handOvers.end(handOver.id, 'user', at)
  const incident = await unit.incidents.lock(handOver.incidentId)
  if (incident === null) return null
  return { kind: 'hand_over_ended', incident: await incidentCard(work, incident) }
}
