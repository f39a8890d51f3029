import type { Effect } from '../../../conversation/effect.ts'
import type { Event } from '../../../conversation/event.ts'
import type { Actor } from '../../../incidents/command.ts'
import type { Incident } from '../../../incidents/incident.ts'
import type { MajorIncident } from '../../../incidents/majors/major.ts'
import { protectText } from '../../../privacy/protect-words.ts'
import { commandIncident, openIncident } from '../handle-incident.ts'
import { incidentCard } from '../incident-card.ts'
import type { Work } from '../../work.ts'
import { majorCard, wordsIn } from './major-card.ts'

/** What is registered with it: how bad it is, is known of the major one. */
const usual = { impact: 3, urgency: 3 } as const

/**
 * «У меня тоже»: the user's words are registered, as every request is, and wait. Somebody who is in it already is not
 * registered twice; after the end nobody joins any more.
 */
export async function joinMajor(effect: Extract<Effect, { do: 'join_major' }>, work: Work): Promise<Event> {
  const { majorId, updates, originEventId, description, files } = effect
  const { unit, conversation } = work
  const { language } = conversation.state
  const major = await unit.majors.lockToJoin(majorId)
  if (major === null || major.endedAt !== null) {
    return { kind: 'major_over', title: major === null ? '' : wordsIn(major.title, language) }
  }
  const [before] = await unit.majors.childrenIn(conversation.id, majorId)
  const incident = before ?? (await register())
  unit.messages.assign(conversation, files, incident.id)
  return {
    kind: 'major_joined',
    major: majorCard(major, language, [incident]),
    incident: await incidentCard(work, incident),
    isNew: before === undefined,
    isByAgent: false,
    updates,
  }

  async function register(): Promise<Incident> {
    const actor = { kind: 'user', id: conversation.userId } as const
    const words = description === '' ? wordsIn(major!.title, language) : description
    const draft = { originEventId, description: protectText(words), category: major!.category, ...usual }
    return await addTo(major!, await openIncident(work, draft, actor), actor, work)
  }
}

/** Lets an incident wait for the major one, under `lockToJoin`. One that cannot is left as it is. */
export async function addTo(major: MajorIncident, incident: Incident, actor: Actor, work: Work): Promise<Incident> {
  const command = { type: 'join_major', actor, majorId: major.id, update: major.updates } as const
  const joined = await commandIncident(work, incident, command)
  return joined.ok ? joined.value.incident : incident
}
