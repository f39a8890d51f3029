import type { Context } from 'hono'
import { type Allowed, makeAllowance } from '../../access/allowance.ts'
import type { SeatLimits } from '../../access/event-stream.ts'

const mb = 1_000_000

/** By visitor, by the address they come from, and in all; far above what people do who try the bot together. */
type Limits = { readonly visitor: Allowed; readonly address: Allowed; readonly all: Allowed }

const limits = {
  messages: {
    visitor: { atOnce: 60, aSecond: 1 },
    address: { atOnce: 600, aSecond: 10 },
    all: { atOnce: 2_000, aSecond: 30 },
  },
  /** A newcomer is not known before: only the address and all count. */
  visitors: {
    visitor: { atOnce: 1_000, aSecond: 2 },
    address: { atOnce: 200, aSecond: 0.2 },
    all: { atOnce: 1_000, aSecond: 2 },
  },
  bytes: {
    visitor: { atOnce: 50 * mb, aSecond: 0.02 * mb },
    address: { atOnce: 200 * mb, aSecond: 0.1 * mb },
    all: { atOnce: 500 * mb, aSecond: 0.2 * mb },
  },
} as const satisfies Readonly<Record<string, Limits>>

export const streamLimits: SeatLimits = { perOwner: 6, perAddress: 60, inAll: 500 }

export type Spent = keyof typeof limits

/** What the page has a sentence for. */
const codes = {
  messages: 'too_many_messages',
  visitors: 'too_many_visitors',
  bytes: 'too_many_bytes',
} as const satisfies Readonly<Record<Spent, string>>

type Who = { readonly visitor: string; readonly address: string }

/** Takes so much of it for this visitor. @returns null, or the refusal. Whoever is refused loses nothing by it. */
type Spend = (context: Context, what: Spent, who: Who, amount?: number) => Response | null

export function makeSpend(now: () => number = () => performance.now()): Spend {
  const kept = Object.fromEntries(
    Object.entries(limits).map(([what, { visitor, address, all }]) => [
      what,
      { visitor: makeAllowance(visitor, now), address: makeAllowance(address, now), all: makeAllowance(all, now) },
    ]),
  ) as Readonly<Record<Spent, Readonly<Record<keyof Limits, ReturnType<typeof makeAllowance>>>>>

  return (context, what, { visitor, address }, amount = 1) => {
    const of = kept[what]
    const own = Math.max(of.visitor.waitFor(visitor, amount), of.address.waitFor(address, amount))
    const wait = Math.max(own, of.all.waitFor('', amount))
    if (wait === 0) {
      of.visitor.take(visitor, amount)
      of.address.take(address, amount)
      of.all.take('', amount)
      return null
    }
    const refusal = { error: own > 0 ? codes[what] : ('chat_full' as const), retryAfterSeconds: wait }
    return context.json(refusal, own > 0 ? 429 : 503, { 'Retry-After': String(wait) })
  }
}
