import { isOpen } from '../../../incidents/clock/business-hours.ts'
import type { WorkingCalendar } from '../../../incidents/clock/working-calendar.ts'
import { type Instant, minute, second } from '../../../kit/time.ts'

/** One request for a person, as its row and its conversation tell. */
export type TalkPast = {
  readonly handOverId: string
  readonly group: string | null
  readonly askedAt: Instant
  readonly acceptedAt: Instant | null
  readonly acceptedBy: string | null
  readonly endedAt: Instant | null
  /** What happened in its conversation from the accepting to the end, oldest first. */
  readonly happenings: readonly Happening[]
}

type Happening = {
  readonly at: Instant
  /** Null: neither wrote; somebody did something to the incident, or the bot spoke. */
  readonly author: 'user' | 'agent' | null
  /** Whose doing it was; null: not an agent's. */
  readonly agentId: string | null
}

/** What reports ask of one talk. A row of `talk_facts`. */
export type TalkFacts = {
  readonly handOverId: string
  readonly askedAt: Instant
  readonly group: string | null
  readonly agentId: string | null
  readonly isInHours: boolean
  readonly waitedMs: number | null
  readonly endedAt: Instant | null
  readonly isLeft: boolean
  /** Null: it is not over. Seconds. */
  readonly replyWaits: readonly number[] | null
  readonly handlingMs: number | null
}

/** Whoever did nothing for longer was doing something else. */
const longestPauseMs = 5 * minute

/** The facts of a talk; `calendar`: the hours of its group. */
export function talkFactsOf(talk: TalkPast, calendar: WorkingCalendar): TalkFacts {
  const { handOverId, group, askedAt, acceptedAt, acceptedBy, endedAt } = talk
  const isOver = acceptedAt !== null && endedAt !== null
  return {
    handOverId,
    askedAt,
    group,
    agentId: acceptedBy,
    isInHours: isOpen(calendar, askedAt),
    waitedMs: acceptedAt === null ? null : acceptedAt - askedAt,
    endedAt,
    isLeft: acceptedAt === null && endedAt !== null,
    replyWaits: isOver ? replyWaitsOf(talk.happenings) : null,
    handlingMs: isOver ? handlingMsOf(talk.happenings, acceptedAt, acceptedBy) : null,
  }
}

/** From the first thing the user wrote that nobody had answered to the answer. */
function replyWaitsOf(happenings: readonly Happening[]): readonly number[] {
  const waits: number[] = []
  let since: Instant | null = null
  for (const { at, author } of happenings) {
    if (author === 'user') since ??= at
    if (author === 'agent' && since !== null) {
      waits.push(Math.round((at - since) / second))
      since = null
    }
  }
  return waits
}

/** Before each thing the agent did, the time since anything happened, no more than five minutes of it. */
function handlingMsOf(happenings: readonly Happening[], acceptedAt: Instant, acceptedBy: string | null): number {
  let sum = 0
  let before = acceptedAt
  for (const { at, agentId } of happenings) {
    if (agentId !== null && agentId === acceptedBy) sum += Math.min(at - before, longestPauseMs)
    before = at
  }
  return sum
}
