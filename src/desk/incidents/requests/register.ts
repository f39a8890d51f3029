import type { Effect } from '../../../conversation/effect.ts'
import type { Event } from '../../../conversation/event.ts'
import { protectText } from '../../../privacy/protect-words.ts'
import type { Work } from '../../work.ts'
import { openIncident } from '../handle-incident.ts'
import { incidentCard } from '../incident-card.ts'
import { askWhereNeeded } from './approve.ts'

const bot = { kind: 'bot', id: null } as const

/** What a user has told and confirmed. Where its category says so, somebody is asked to consent before it begins. */
export async function register(effect: Extract<Effect, { do: 'open_incident' }>, work: Work): Promise<Event> {
  const { unit, conversation } = work
  const actor = { kind: 'user', id: conversation.userId } as const
  const { do: _, files, form: told, ...draft } = effect
  const form = Object.fromEntries(Object.entries(told).map(([field, value]) => [field, protectText(value)]))
  const opened = await openIncident(work, { ...draft, form, description: protectText(draft.description) }, actor)
  unit.messages.assign(conversation, files, opened.id)
  // The same confirmation once more: it was asked then.
  const incident = opened.version > 1 ? opened : await askWhereNeeded(opened, bot, work)
  return { kind: 'incident_opened', incident: await incidentCard(work, incident) }
}
