import { type Instant, second } from '../kit/time.ts'
import { type Goal, type Reading, readingOf } from './figure.ts'

/** A user who asked for a person while the desk was open. */
export type Asked = {
  readonly askedAt: Instant
  /** Null: nobody has accepted it. */
  readonly acceptedAt: Instant | null
  /** Left, or registered and let go; null: it still stands. */
  readonly endedAt: Instant | null
}

/** Longer than this and a person in a chat begins to leave. */
const inTimeMs = 15 * second
const goal: Goal = { bound: 'at_least', share: 0.8 }

/**
 * How many of those who asked for a person had one within 15 s, at `now`. Whoever left sooner, or asked just now, is
 * asked about not at all: nobody has been too late for them.
 */
export function readAcceptance(all: readonly Asked[], now: Instant): Reading {
  const isInTime = ({ askedAt, acceptedAt }: Asked) => acceptedAt !== null && acceptedAt - askedAt <= inTimeMs
  const asked = all.filter((one) => isInTime(one) || (one.endedAt ?? now) - one.askedAt > inTimeMs)
  return readingOf('accepted_in_time', goal, asked.filter(isInTime).length, asked.length)
}
