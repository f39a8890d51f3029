import { noWords, protectText } from '../../privacy/protect-words.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { Actor, IncidentCommand } from '../../incidents/command.ts'
import { type Form, formOf } from '../../incidents/forms/form.ts'
import { decide } from '../../incidents/decide.ts'
import { evolve } from '../../incidents/evolve.ts'
import type { IncidentEvent } from '../../incidents/event.ts'
import type { Incident, IncidentKind } from '../../incidents/incident.ts'
import { open } from '../../incidents/open.ts'
import type { Impact, Urgency } from '../../incidents/priority.ts'
import type { IncidentRefusal } from '../../incidents/refusal.ts'
import { accept, type Result } from '../../kit/result.ts'
import type { ConversationRecord } from '../conversations/conversation-ports.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { ladderBegins } from '../../routing/climb-ladder.ts'
import { groupForCategory } from '../../routing/people-of-group.ts'
import { ladderFor } from '../hand-overs/bells/ladder-for.ts'
import type { Work } from '../work.ts'

type IncidentDraft = {
  readonly originEventId: string
  readonly description: SafeText
  readonly category: string | null
  readonly impact: Impact
  readonly urgency: Urgency
  readonly kind?: IncidentKind
  readonly form?: Readonly<Record<string, SafeText>>
  /** A colleague registers what the user has said. */
  readonly isOfUser?: boolean
}

/** Registers an incident, or finds the one this very draft has already become. */
export async function openIncident(
  { unit, conversation, at, settings }: Work,
  draft: IncidentDraft,
  actor: Actor,
): Promise<Incident> {
  const drawn = await unit.incidents.draw(draft.originEventId)
  if (drawn === null) {
    const existing = await unit.incidents.byOrigin(draft.originEventId)
    if (existing === null) throw new Error('an incident of this origin exists and cannot be read')
    return existing
  }
  const { userId, id: conversationId, isVip } = conversation
  const form = formOf(settings.forms, draft.category)
  const opened = open(
    {
      type: 'open',
      actor,
      kind: form?.kind ?? 'incident',
      ...drawn,
      ...draft,
      userId,
      conversationId,
      isPriorityConfirmed: false,
      isVip,
      group: groupForCategory(settings.lines, draft.category)?.id ?? null,
    },
    at,
    settings.rules,
  )
  await unit.incidents.insert(opened)
  unit.cards.changed(conversation, opened.incident.id)
  writeLine(unit, conversation, opened)
  if (form !== null && form.steps.length > 0)
    await unit.requests.addSteps(opened.incident.id, await stepsOf(form, unit))
  const { incident } = opened
  // One that cannot wait rings like a person who waits.
  if (incident.priority <= 2) {
    await unit.notices.ring(incident.id, 'incident', at, ladderBegins(ladderFor(incident.group, settings), at))
  }
  return incident
}

/** Whoever is named in the settings and works here no more is nobody. */
async function stepsOf({ steps }: Form, unit: UnitOfWork) {
  const isGiven = steps.some(({ login }) => login !== null)
  const agents = isGiven ? (await unit.desk.look()).agents.filter(({ isDisabled }) => !isDisabled) : []
  return steps.map(({ title, login }) => ({
    title: protectText(title),
    assigneeId: agents.find((agent) => agent.login === login)?.id ?? null,
  }))
}

export type Changed = {
  readonly before: Incident
  readonly incident: Incident
  readonly events: readonly IncidentEvent[]
}

/** Decides, writes what happened, and leaves a line of it in the transcript. A refusal changes nothing. */
export async function commandIncident(
  { unit, conversation, at, settings }: Work,
  before: Incident,
  command: IncidentCommand,
): Promise<Result<Changed, IncidentRefusal>> {
  const decision = decide(before, command, at, settings.rules)
  if (!decision.ok) return decision
  const events = decision.value
  const incident = events.reduce<Incident>((current, event) => evolve(current, event), before)
  if (events.length > 0) await unit.incidents.save(incident, events)
  if (events.length > 0) unit.cards.changed(conversation, incident.id)
  if (before.approval === 'waiting' && incident.approval === null) await unit.requests.dropApproval(incident.id)
  for (const event of events) writeLine(unit, conversation, event, incident)
  return accept({ before, incident, events })
}

/** What would only be noise between the words. */
const inHistoryOnly: readonly IncidentEvent['type'][] = [
  'text_added',
  'first_response_recorded',
  'tags_changed',
  'form_filled',
  'kind_changed',
  'step_changed',
]

/** The small grey line between the bubbles; agents see it, users are told in words of their own. */
function writeLine(
  unit: UnitOfWork,
  conversation: ConversationRecord,
  event: IncidentEvent,
  incident?: Incident,
): void {
  const subject = event.type === 'opened' ? event.incident : incident
  if (subject === undefined || inHistoryOnly.includes(event.type)) return
  const { status, priority, impact, urgency } = subject
  unit.messages.add(conversation, {
    author: 'system',
    kind: 'event',
    text: noWords,
    at: event.at,
    incidentId: subject.id,
    agentId: event.actor.kind === 'agent' ? event.actor.id : null,
    content: {
      event: event.type,
      actor: event.actor.kind,
      number: subject.number,
      status,
      priority,
      impact,
      urgency,
      ...otherIn(event),
      ...(event.type === 'snoozed' && event.until === null ? { isBack: true } : {}),
    },
  })
}

/** The other incident that the event has to do with. */
function otherIn(event: IncidentEvent): { readonly other?: number } {
  switch (event.type) {
    case 'merged':
    case 'split_off':
      return { other: event.into.number }
    case 'absorbed':
      return { other: event.source.number }
    case 'linked':
    case 'unlinked':
      return { other: event.other.number }
    default:
      return {}
  }
}
