import type { Action } from '../../conversation/action.ts'
import type { Doing } from '../../conversation/state.ts'
import { makeAgentActions, type AgentAction } from '../../desk/conversations/agent-actions.ts'
import type { ConversationRecord } from '../../desk/conversations/conversation-ports.ts'
import type { DeskContext } from '../../desk/desk-context.ts'
import { makeAdvance } from '../../desk/road/advance.ts'
import { ringIncident } from '../../desk/incidents/ring-deadlines.ts'
import { recordInbound } from '../../desk/road/record-inbound.ts'
import type { UnitOfWork } from '../../desk/unit-of-work.ts'
import type { ActingAgent } from '../../desk/work.ts'
import type { Incident } from '../../incidents/incident.ts'
import { type Instant, second } from '../../kit/time.ts'
import type { Body } from '../../messaging/inbound.ts'
import { protectEvent } from '../../privacy/protect-event.ts'
import { holdIncidents } from './hold-incidents.ts'
import type { Stranger } from './words/people.ts'

/** One who writes to the desk, with what must be remembered of their conversation between two stories. */
export type Visitor = Stranger & {
  readonly conversation: ConversationRecord
  /** What the conversation waits for, by key: the seed is its own clock, and leaves behind what is still to come. */
  readonly timers: Map<string, Instant>
  readonly incidents: Map<string, Incident>
  events: number
  /** The last thing that happened with them. */
  lastAt: Instant
  /** When the last story about them ended; none begins before. */
  freeAt: Instant
}

/** The moment the seed fills the desk up to has come: what would follow has not happened yet. */
export class Now extends Error {}

/** The bot waits so long for the rest of an unsure question. */
const listeningMs = 2 * second

/**
 * Lets users write and agents click at moments of the past, through the same use cases as the product: what stands in
 * the tables afterwards is what would stand there had it happened.
 */
export function makePerformance(outer: Omit<DeskContext, 'now'>, until: Instant) {
  let now = 0
  const context: DeskContext = { ...outer, now: () => now }
  const advance = makeAdvance(context)

  /** All that is done with one visitor inside one transaction. */
  function enter(unit: UnitOfWork, visitor: Visitor) {
    const { conversation, timers } = visitor
    now = visitor.lastAt
    const pass = (at: Instant): void => {
      now = Math.max(now, at)
      visitor.lastAt = now
    }
    const incidents = holdIncidents(visitor.incidents, unit.incidents)
    const past: UnitOfWork = {
      ...unit,
      incidents: incidents.writes,
      // What was written to it in this transaction is not in the tables yet.
      conversations: { ...unit.conversations, lock: async () => conversation },
      // A running product has nothing to send of it.
      messages: {
        ...unit.messages,
        send: (record, number, outbound) => unit.messages.send(record, number, { ...outbound, isSent: true }),
      },
      timers: {
        ...unit.timers,
        set: (_, key, at) => void timers.set(key, at),
        forget: (_, key) => void timers.delete(key),
      },
    }
    const actions = makeAgentActions(context, { run: (work) => work(past) }, advance)
    const work = (eventId: string, isByUser: boolean) =>
      ({ context, unit: past, conversation, settings: context.settings(), at: now, eventId, isByUser }) as const

    /** Warnings and breaches, each when it was due. */
    async function ringUntil(at: Instant): Promise<void> {
      for (;;) {
        const due = (incident: Incident) => incident.nextAlarmAt ?? Infinity
        const [next] = [...visitor.incidents.values()].toSorted((a, b) => due(a) - due(b))
        if (next === undefined || due(next) > at) return
        pass(due(next))
        await ringIncident(work(`alarm:${next.id}`, false), next.id)
      }
    }

    async function wake(at: Instant): Promise<void> {
      for (;;) {
        const [next] = [...timers].filter(([, due]) => due <= at).toSorted(([, a], [, b]) => a - b)
        await ringUntil(next?.[1] ?? at)
        if (next === undefined) return
        const [key, due] = next
        timers.delete(key)
        pass(due)
        await advance(work(`timer:${conversation.id}:${key}:${due}`, false), { kind: 'woke', key })
      }
    }

    async function receive(body: Body): Promise<void> {
      visitor.events += 1
      const { channel, externalId, name, language } = visitor
      const id = `${externalId}-${visitor.events}`
      const from = { externalId, name, languageCode: language }
      const inbound = protectEvent({ externalId: id, from, at: now, body, messageExternalId: id, masked: [] }, now)
      const received = work(`${channel}:${id}`, true)
      for (const event of await recordInbound(received, inbound)) await advance(received, event)
      await wake(now + listeningMs)
    }

    return {
      /** Writes what has become of the incidents; to be called once before the transaction ends. */
      rests: incidents.rest,
      doing: (): Doing => conversation.state.doing,
      now: () => now,
      /** Lets time pass and what was due in it happen. @throws Now when `at` has not come yet. */
      at: async (at: Instant): Promise<void> => {
        await wake(Math.min(at, until))
        if (at > until) throw new Now()
        pass(at)
      },
      opens: () => receive({ kind: 'started', payload: null, wantsWelcome: false }),
      says: (text: string) => receive({ kind: 'text', text }),
      /** A button that is always there. */
      pressesMenu: (what: 'person' | 'incidents') => receive({ kind: 'choice', choiceId: `go:${what}` }),
      /** The newest button that does it. @returns false when there is none. */
      presses: async (isMeant: (action: Action) => boolean): Promise<boolean> => {
        const choices = conversation.state.prompts.toReversed().flatMap((prompt) => prompt.choices)
        const found = choices.find(({ action }) => isMeant(action))
        if (found !== undefined) await receive({ kind: 'choice', choiceId: found.id })
        return found !== undefined
      },
      newestIncident: (): Incident => {
        const newest = [...visitor.incidents.values()].at(-1)
        if (newest === undefined) throw new Error(`${visitor.externalId} has no incident`)
        return newest
      },
      clicks: async (agent: ActingAgent, action: AgentAction): Promise<void> => {
        const done = await actions(agent, conversation.id, action)
        if (!done.ok) throw new Error(`${agent.name} could not ${action.kind}: ${done.refusal.code}`)
      },
    }
  }

  return { enter }
}

export type Performance = ReturnType<typeof makePerformance>
export type Scene = ReturnType<Performance['enter']>
