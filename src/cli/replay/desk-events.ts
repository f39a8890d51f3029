import type { Event, IncidentCard } from '../../conversation/event.ts'
import type { State } from '../../conversation/state.ts'
import type { StoredMessage } from '../../database/conversations/stored-conversation.ts'
import { remindAfterMs } from '../../desk/conversations/agent-actions.ts'
import { addWorking } from '../../incidents/clock/business-hours.ts'
import { closesAt } from '../../incidents/reopening.ts'
import type { IncidentRules } from '../../incidents/rules.ts'
import type { Lines } from '../../routing/support-group.ts'
import type { ChannelLimits } from '../../messaging/channel.ts'
import { type Occasion, phraseOf } from './occasions.ts'
import type { Past } from './past.ts'
import { peopleEvents } from './people-events.ts'
import { type Cause, causedBy, lost, type Rebuilt, stored } from './rebuilt.ts'
import { relationEvents } from './relation-events.ts'
import { waitingEvents } from './waiting-events.ts'

type Known = {
  readonly past: Past
  readonly rules: IncidentRules
  readonly lines: Lines
  readonly limits: ChannelLimits
  /** What people call it. */
  readonly messenger: string
  /** Every row before. */
  readonly earlier: readonly StoredMessage[]
  /** Keys of the waits that are over by then, the first due first. */
  readonly due: readonly string[]
}

/** What the desk told the core when an agent clicked or a wait was over: the first line said then gives it away. */
export function deskEvents(occasion: Occasion, state: State, known: Known): Rebuilt {
  const [first] = occasion.said
  if (first === undefined) return unsaid(occasion)
  const build = byPhrase[phraseOf(first)]
  if (build !== undefined) {
    const cause = build(occasion, known, state)
    return cause === null ? lost('the incident or person it was about does not stand in the rows') : causedBy(cause)
  }
  if (known.due.includes('quiet')) return causedBy(stored({ kind: 'woke', key: 'quiet' }))
  return lost('what led to this is not kept: a link that opened the chat, or a later part of an album')
}

/** A date that was waited for is told to nobody. */
function unsaid({ rows }: Occasion): Rebuilt {
  const resumed = rows.find(({ content }) => content['event'] === 'resumed' && content['actor'] === 'clock')
  const id = resumed?.incidentId ?? null
  return id === null ? { kind: 'not asked' } : causedBy(stored({ kind: 'woke', key: `pend:${id}` }))
}

type Build = (occasion: Occasion, known: Known, state: State) => Cause | null

const byPhrase: Readonly<Record<string, Build>> = {
  ...waitingEvents,
  ...relationEvents,
  ...peopleEvents,
  // Of what the agent's own chat was told stands in other conversations.
  page: () => null,
  'page-answered': () => null,
  // Neither does what a major incident was told with.
  'fault-update': () => null,
  'fault-apology': () => null,
  'fault-joined-by-agent': () => null,
  joined: (occasion, known) => joinedAt(occasion, known, false),
  'joined-again': (occasion, known) => joinedAt(occasion, known, true),
  'given-back': ({ at, rows }, { past }) => {
    const handOver = past.handOver(({ endedAt }) => endedAt === at)
    return named(handOver?.acceptedBy ?? agentOf(rows), (agentName) => ({ kind: 'given_back', agentName }), past)
  },
  'incident-assigned': (occasion, { past }) =>
    aboutIncident(occasion, past, (incident) =>
      named(agentOf(occasion.rows), (agentName) => ({ kind: 'incident_assigned', agentName, incident }), past),
    ),
  'status-changed': (occasion, { past }) =>
    aboutIncident(occasion, past, (incident) => {
      const cancelled = past.eventAt(incident.id, occasion.at, ['cancelled'])
      const from = past.incidentBefore(incident.id, occasion.at)?.status ?? 'new'
      const reason = cancelled?.type === 'cancelled' ? cancelled.reason : ''
      return stored({ kind: 'status_changed', incident, from, reason })
    }),
  'resolution-undone': (occasion, { past }) =>
    aboutIncident(occasion, past, (incident) =>
      stored({ kind: 'status_changed', incident, from: 'resolved', reason: '', isSlip: true }),
    ),
  'priority-changed': (occasion, { past }) =>
    aboutIncident(occasion, past, (incident) => {
      const from = past.incidentBefore(incident.id, occasion.at)?.priority ?? incident.priority
      return stored({ kind: 'priority_changed', incident, from })
    }),
  resolved: (occasion, { past, rules }) =>
    aboutIncident(occasion, past, (card) => {
      const { at } = occasion
      const remindAt = addWorking(rules.calendar, at, remindAfterMs)
      const incident = past.incidentAt(card.id, at)
      const closeAt = (incident === null ? null : closesAt(incident, rules)) ?? remindAt
      const agentName = past.nameOf(agentOf(occasion.rows)) ?? ''
      return {
        event: { kind: 'incident_resolved', incident: card, agentName, remindAt, closeAt },
        assumed: "when it reminds and closes, by today's calendar",
      }
    }),
  'resolved-reminder': ({ at }, { due, past }) => {
    const key = due.find((one) => one.startsWith('remind:'))
    if (key !== undefined) return stored({ kind: 'woke', key })
    const resolved = past.incidentsAt(at).find(({ status }) => status === 'resolved')
    if (resolved === undefined) return null
    return { event: { kind: 'woke', key: `remind:${resolved.id}` }, assumed: 'which incident was reminded of' }
  },
  'closed-by-silence': (occasion) => closedBySilence(occasion),
  'closed-by-silence-effort': (occasion) => closedBySilence(occasion),
  'feedback-answered': (occasion) => feedbackAnswered(occasion),
  'file-lost': (_, { earlier }) => {
    const media = fileThatIs('lost', earlier)
    return media === null ? null : { event: { kind: 'file_lost', media }, assumed: 'which file it was' }
  },
  'file-too-large': (_, { earlier, limits, messenger }) => {
    const media = fileThatIs('too_large', earlier)
    if (media === null) return null
    const mostBytes = limits.files?.inboundBytes ?? 0
    return { event: { kind: 'file_too_large', media, messenger, mostBytes }, assumed: 'which file it was' }
  },
  group: () => stored({ kind: 'group_entered' }),
  start: (_, __, state) => opened(state.doing.at === 'waiting' || state.doing.at === 'with_agent'),
  'still-waiting': () => opened(false),
}

function closedBySilence({ rows }: Occasion): Cause | null {
  const id = rows.find(({ content }) => content['event'] === 'closed')?.incidentId ?? null
  return id === null ? null : stored({ kind: 'woke', key: `close:${id}` })
}

/** Who answers what is kept with the message; the answer stands in it behind its first line. */
function feedbackAnswered({ said }: Occasion): Cause | null {
  const answers = said[0]?.content.answers
  if (answers === undefined) return null
  const text = said.map((row) => row.text).join('')
  const answer = text.slice(text.indexOf('\n\n')).trim()
  return stored({ kind: 'feedback_answered', what: answers.what, agentName: answers.by, answer })
}

/** Opening the chat writes no row of its own: the greeting is all that stays of it. */
const opened = (isAnswered: boolean): Cause => ({
  event: { kind: 'started', payload: null, isAnswered },
  assumed: 'that the chat was opened, without a link',
})

function aboutIncident({ at, rows }: Occasion, past: Past, build: (card: IncidentCard) => Cause | null): Cause | null {
  const id = rows.find(({ author, incidentId }) => author === 'system' && incidentId !== null)?.incidentId ?? null
  const card = id === null ? null : past.cardAt(id, at)
  return card === null ? null : build(card)
}

function named(agentId: string | null, build: (agentName: string) => Event, past: Past): Cause {
  const name = past.nameOf(agentId)
  return name === null ? { event: build('?'), assumed: 'the name of the agent is not kept' } : stored(build(name))
}

const agentOf = (rows: readonly StoredMessage[]): string | null =>
  rows.find(({ agentId }) => agentId !== null)?.agentId ?? null

const fileThatIs = (status: string, earlier: readonly StoredMessage[]) =>
  earlier.toReversed().flatMap(({ files }) => files.filter((file) => file.status === status))[0]?.media ?? null

function joinedAt({ at, rows }: Occasion, { past }: Known, isAgain: boolean): Cause | null {
  const handOver = past.handOver(({ acceptedAt }) => acceptedAt === at)
  const card = handOver === undefined ? null : past.cardAt(handOver.incidentId, at)
  if (card === null) return null
  return named(
    handOver?.acceptedBy ?? agentOf(rows),
    (agentName) => ({ kind: 'agent_joined', agentName, incident: card, ...(isAgain ? { isAgain } : {}) }),
    past,
  )
}
