import type { Effect } from '../../../conversation/effect.ts'
import type { Event } from '../../../conversation/event.ts'
import { formOf } from '../../../incidents/forms/form.ts'
import { protectText } from '../../../privacy/protect-words.ts'
import type { Work } from '../../work.ts'
import { openIncident } from '../handle-incident.ts'
import { incidentCard } from '../incident-card.ts'
import { askApproval } from './approve.ts'

const bot = { kind: 'bot', id: null } as const

/** What a user has told and confirmed. Where its category says so, somebody is asked to consent before it begins. */
export async function register(effect: Extract<Effect, { do: 'open_incident' }>, work: Work): Promise<Event> {
  const { unit, conversation, settings } = work
  const actor = { kind: 'user', id: conversation.userId } as const
  const { do: _, files, form: told, ...draft } = effect
  const form = Object.fromEntries(Object.entries(told).map(([field, value]) => [field, protectText(value)]))
  const opened = await openIncident(work, { ...draft, form, description: protectText(draft.description) }, actor)
  unit.messages.assign(conversation, files, opened.id)
  const approval = formOf(settings.forms, draft.category)?.approval ?? null
  // The same confirmation once more: it was asked then.
  if (approval === null || opened.version > 1) {
    return { kind: 'incident_opened', incident: await incidentCard(work, opened) }
  }
  const { agents } = await unit.desk.look()
  const named = approval === 'supervisors' ? undefined : agents.find(({ login }) => login === approval.login)
  // Where the one who is named works here no more, those in charge are asked.
  const asked = await askApproval(opened, named === undefined || named.isDisabled ? null : named.id, bot, work)
  return { kind: 'incident_opened', incident: await incidentCard(work, asked.ok ? asked.value : opened) }
}
