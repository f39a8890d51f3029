import { makeResting } from '../../kit/resting.ts'
import { second } from '../../kit/time.ts'
import type { Event } from '../../conversation/event.ts'
import type { Advance } from '../road/advance.ts'
import type { DeskContext } from '../desk-context.ts'
import type { Transactions } from '../unit-of-work.ts'
import type { Work } from '../work.ts'
import { isOnline, loadOf } from './desk-people.ts'
import { makeOffer, missOffer, planOffers } from './offers/offer-talks.ts'
import type { DeskAgentRow, DeskQueue, TalkRow } from './queue-ports.ts'
import { releaseTalk } from './release-talk.ts'

/** Consoles need a moment to come back after a restart: till then nobody's silence is held against them. */
const graceMs = 20 * second
/** What keeps failing is tried again after this at the latest: somebody waits behind it. */
const longestRestMs = 20 * second

/**
 * One look over the desk: what has lost its agent goes back, offers that nobody answered go on, who owes a reply is
 * reminded and then relieved, and what waits is offered. Each in a transaction of its own, looked at once more under
 * the conversation's lock; one that fails rests, longer each time, and stands in nobody's way.
 */
export type KeepDesk = () => Promise<void>

export function makeKeepDesk(
  context: DeskContext,
  transactions: Transactions,
  queue: DeskQueue,
  advance: Advance,
): KeepDesk {
  const startedAt = context.now()
  const resting = makeResting(longestRestMs)

  async function within(
    conversationId: string,
    what: string,
    carryOut: (work: Work, tell: (event: Event) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    if (resting.ids(context.now()).includes(conversationId)) return
    try {
      await transactions.run(async (unit) => {
        const conversation = await unit.conversations.lock(conversationId)
        if (conversation === null) return
        const at = context.now()
        const eventId = `desk:${conversationId}:${at}:${context.newSeed()}`
        const work = { context, unit, conversation, settings: context.settings(), at, eventId, isByUser: false }
        await carryOut(work, (event) => advance(work, event))
      })
      resting.succeeded(conversationId)
    } catch (error) {
      const failed = resting.failed(conversationId, context.now())
      context.log.error(`the desk could not ${what}`, error, { conversation: conversationId, failed })
    }
  }

  const isGone = (agent: DeskAgentRow | undefined): boolean => {
    if (agent === undefined || agent.isDisabled) return true
    const at = context.now()
    if (isOnline(agent, context.settings().lines, at)) return false
    if (!agent.isSignedIn && (agent.seenAt === null || agent.seenAt <= at)) return true
    return at - startedAt > graceMs
  }

  /** Whoever has left, or has said that they take nothing now, need not be waited for. */
  const canAnswer = (agent: DeskAgentRow | undefined): boolean => !isGone(agent) && agent?.presence === 'on_duty'

  /** Of a talk that still is this agent's. */
  const relieve = (talk: TalkRow, why: 'lost' | 'silent') =>
    within(talk.conversationId, 'take a talk back', async (work, tell) => {
      const handOver = await work.unit.handOvers.current(work.conversation.id)
      if (handOver?.id !== talk.id || handOver.acceptedBy !== talk.agentId) return
      // The reply may have come meanwhile.
      if (why === 'silent' && handOver.owedSince !== talk.owedSince) return
      await releaseTalk(work, handOver, why, tell)
      work.unit.conversations.saveState(work.conversation, work.at, { isByUser: false })
    })

  const remind = (talk: TalkRow) =>
    within(talk.conversationId, 'remind an agent', async ({ unit, conversation, at }) => {
      const handOver = await unit.handOvers.current(conversation.id)
      if (handOver?.id !== talk.id || handOver.owedSince === null || handOver.owedToldAt !== null) return
      await unit.handOvers.reminded(handOver.id, at)
      await unit.notices.tell([talk.agentId], {
        kind: 'reply_owed',
        incidentId: handOver.incidentId,
        conversationId: conversation.id,
        details: {},
        at,
      })
    })

  return async () => {
    const view = await queue.look()
    const at = context.now()
    const settings = context.settings()
    const { waits } = settings.lines
    for (const talk of view.talks) {
      if (isGone(view.agents.find(({ id }) => id === talk.agentId))) await relieve(talk, 'lost')
      else if (talk.owedSince !== null && at - talk.owedSince >= waits.owedMoveMs) await relieve(talk, 'silent')
      else if (talk.owedSince !== null && talk.owedToldAt === null && at - talk.owedSince >= waits.owedWarnMs)
        await remind(talk)
    }
    for (const row of view.waiting) {
      if (row.offerEndsAt !== null && row.offerEndsAt <= at) {
        await within(row.conversationId, 'pass an offer on', (work) => missOffer(work, row))
      } else if (row.offeredTo !== null && !canAnswer(view.agents.find(({ id }) => id === row.offeredTo))) {
        await within(row.conversationId, 'take an offer back', async ({ unit, conversation, at: now }) => {
          const handOver = await unit.handOvers.current(conversation.id)
          if (handOver?.id !== row.id || handOver.offeredTo !== row.offeredTo) return
          await unit.handOvers.endOffer(row.id, 'missed', null, now)
          unit.conversations.saveState(conversation, now, { isByUser: false })
        })
      }
    }
    for (const agent of view.agents) {
      const isIdle = agent.activeAt !== null && at - agent.activeAt > waits.awayMs && loadOf(agent.id, view) === 0
      if (agent.presence === 'on_duty' && !agent.isDisabled && isIdle) await setAway(agent)
    }
    for (const routed of planOffers(view, { settings, at }, resting.ids(at))) {
      const row = view.waiting.find(({ id }) => id === routed.waitingId)
      if (row === undefined) continue
      await within(row.conversationId, 'offer a talk', (work) => makeOffer(work, routed, view, advance))
    }
  }

  /** Nobody at the keyboard is nobody to offer something to. */
  async function setAway(agent: DeskAgentRow): Promise<void> {
    const rests = `agent ${agent.id}`
    if (resting.ids(context.now()).includes(rests)) return
    try {
      await transactions.run(async (unit) => {
        await unit.presence.set(agent.id, 'away')
        await unit.notices.tell([agent.id], {
          kind: 'set_away',
          incidentId: null,
          conversationId: null,
          details: { what: 'idle' },
          at: context.now(),
        })
      })
      resting.succeeded(rests)
    } catch (error) {
      const failed = resting.failed(rests, context.now())
      context.log.error('the desk could not set an agent to away', error, { agent: agent.id, failed })
    }
  }
}
