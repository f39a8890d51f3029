import { zone } from '../../access/session.ts'
import { type Answer, api, ask } from '../../connection/api-client.ts'
import { serverNow } from '../../time/clock.ts'
import { type Asked, queryOf } from '../asked.ts'
import type { Reading } from '../say-reading.ts'
import { wholeHours } from './whole-hours.ts'

/** Who came in which hour of the week, how often that hour has passed, and how long a talk takes. */
export type Came = {
  /** By hour of the week, `1-09`. */
  readonly count: ReadonlyMap<string, number>
  readonly times: ReadonlyMap<string, number>
  /** Null: no hour of the period is over yet. */
  readonly handling: Reading | null
}

export async function askStaffing(asked: Asked): Promise<Answer<Came>> {
  const { until, times } = wholeHours(asked.from, asked.until, serverNow(), zone.value)
  if (times.size === 0) return { ok: true, value: { count: new Map(), times, handling: null } }
  const whole = { ...queryOf(asked), until: String(until) }
  // Of all who asked, those too who still wait: the fewer there are to answer, the more of them.
  const [hours, talks] = await Promise.all([
    ask(api.figures.parts.$get({ query: { ...whole, figures: 'accepted_in_time', by: 'hour' } })),
    ask(api.figures.report.$get({ query: { ...queryOf(asked), report: 'chats' } })),
  ])
  if (!hours.ok) return hours
  if (!talks.ok) return talks
  const count = new Map(hours.value.parts.map(({ key, readings }) => [String(key), readings[0]?.of ?? 0]))
  const handling = talks.value.figures.find(({ now }) => now.id === 'handling')?.now ?? null
  return { ok: true, value: { count, times, handling } }
}
