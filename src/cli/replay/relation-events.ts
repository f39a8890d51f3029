import type { Event, IncidentCard } from '../../conversation/event.ts'
import type { StoredMessage } from '../../database/conversations/stored-conversation.ts'
import type { IncidentEventType } from '../../incidents/event.ts'
import { lifecycle } from '../../incidents/lifecycle.ts'
import type { Instant } from '../../kit/time.ts'
import type { Occasion } from './occasions.ts'
import type { Past } from './past.ts'
import { type Cause, stored } from './rebuilt.ts'

type Build = (occasion: Occasion, known: { readonly past: Past }) => Cause | null

/** What the desk told of how incidents stand to each other, and of consent; by the first phrase said then. */
export const relationEvents: Readonly<Record<string, Build>> = {
  'incidents-merged': (occasion, { past }) =>
    both(occasion, past, 'merged', (from, into) => ({ kind: 'incidents_merged', from, into })),
  'incident-split': (occasion, { past }) =>
    both(occasion, past, 'split_off', (from, into) => ({ kind: 'incident_split', from, into })),
  // The new one says whom it follows.
  'follow-up-opened': (occasion, { past }) =>
    both(occasion, past, 'linked', (into, from) => ({ kind: 'follow_up_opened', from, into })),
  'approval-decided': ({ at, rows }, { past }) => {
    const [line] = linesOf(rows, 'approval_decided')
    const incident = line === undefined ? null : cardOf(past, line.number, at)
    const decided = incident === null ? undefined : past.eventAt(incident.id, at, ['approval_decided'])
    if (incident === null || decided?.type !== 'approval_decided') return null
    const agentName = past.nameOf(decided.actor.id) ?? ''
    const { isGranted, reason } = decided
    return stored({ kind: 'approval_decided', incident, agentName, isGranted, reason: reason ?? '' })
  },
  'no-news': ({ at }, { past }) => {
    const [running] = past.incidentsAt(at).filter(({ status }) => lifecycle[status].clockRuns)
    if (running === undefined) return null
    return {
      event: { kind: 'no_news', incident: past.card(running, at) },
      assumed: 'of which incident there is no news',
    }
  },
}

type Line = { readonly number: number; readonly other: number }

const linesOf = (rows: readonly StoredMessage[], event: IncidentEventType): readonly Line[] =>
  rows
    .filter(({ content }) => content['event'] === event)
    .map(({ content }) => ({ number: Number(content['number']), other: Number(content['other']) }))

const cardOf = (past: Past, number: number, at: Instant): IncidentCard | null => {
  const found = past.incidentsAt(at).find((incident) => incident.number === number)
  return found === undefined ? null : past.card(found, at)
}

function both(
  { at, rows }: Occasion,
  past: Past,
  event: IncidentEventType,
  build: (one: IncidentCard, other: IncidentCard) => Event,
): Cause | null {
  const [line] = linesOf(rows, event)
  const one = line === undefined ? null : cardOf(past, line.number, at)
  const other = line === undefined ? null : cardOf(past, line.other, at)
  return one === null || other === null ? null : stored(build(one, other))
}
