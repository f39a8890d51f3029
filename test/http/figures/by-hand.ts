import { sql } from 'kysely'
import type { Database } from '../../../src/database/server/connect.ts'

/**
 * The three figures once more, as somebody would count them with a pencil: raw rows, a calendar on the wall and minute
 * after minute. Nothing of the product counts here, so that a mistake would have to be made twice.
 */
type Told = {
  readonly id: string
  readonly openedAt: number
  readonly events: readonly { readonly type: string; readonly at: number; readonly details: Details }[]
}
type Details = {
  readonly incident?: { readonly supportTier: number; readonly group: string | null }
  readonly changes: {
    readonly status?: { readonly to: string }
    readonly supportTier?: { readonly to: number }
    readonly group?: { readonly to: string | null }
  }
}

const minute = 60_000
const moscow = 3 * 60 * minute

/** Moscow of November 2026: weekdays 9 to 13 and 14 to 18; Tuesday the 3rd until 17; Wednesday the 4th is a holiday. */
function isWorked(at: number): boolean {
  const local = new Date(at + moscow)
  const date = local.toISOString().slice(0, 10)
  const weekday = local.getUTCDay()
  if (weekday === 0 || weekday === 6 || date === '2026-11-04') return false
  const hour = local.getUTCHours()
  return (hour >= 9 && hour < 13) || (hour >= 14 && hour < (date === '2026-11-03' ? 17 : 18))
}

function workedMs({ events, openedAt }: Told, now: number): number {
  let worked = 0
  let status = 'new'
  let since = openedAt
  const until = (at: number) => {
    if (['new', 'assigned', 'in_progress'].includes(status)) {
      for (let begin = Math.floor(since / minute) * minute; begin < at; begin += minute) {
        if (isWorked(begin)) worked += Math.max(0, Math.min(begin + minute, at) - Math.max(begin, since))
      }
    }
    since = at
  }
  for (const { at, details } of events) {
    const next = details.changes.status?.to
    if (next === undefined) continue
    until(at)
    status = next
  }
  until(now)
  return worked
}

type Period = { readonly from: number; readonly until: number }

/** @returns count and of, by the figure's id. */
export async function countByHand(
  db: Database,
  { from, until }: Period,
  now: number,
  groupsOfLine2: readonly string[],
) {
  const { rows } = await sql<{ id: string; opened_at: number; type: string; at: number; details: Details }>`
    select i.id, i.opened_at, e.type, e.at, e.details
    from incidents i join incident_events e on e.incident_id = i.id order by e.id`.execute(db)
  const told = new Map<string, Told & { events: Told['events'][number][] }>()
  for (const { id, opened_at: openedAt, type, at, details } of rows) {
    const one = told.get(id) ?? { id, openedAt, events: [] }
    one.events.push({ type, at, details })
    told.set(id, one)
  }
  const figures = {
    solved_in_time: { count: 0, of: 0 },
    passed_to_line_2: { count: 0, of: 0 },
    reopened: { count: 0, of: 0 },
  }
  for (const one of told.values()) {
    if (one.openedAt < from || one.openedAt >= until) continue
    const types = one.events.map(({ type }) => type)
    if (types.includes('resolved')) {
      figures.reopened.of += 1
      if (types.includes('reopened')) figures.reopened.count += 1
    }
    if (types.includes('cancelled') || types.includes('withdrawn')) continue

    figures.passed_to_line_2.of += 1
    const isPassed = one.events.some(({ details: { changes, incident } }) => {
      const groups = [changes.group?.to, incident?.group]
      const lines = [changes.supportTier?.to, incident?.supportTier]
      return lines.some((line) => (line ?? 1) > 1) || groups.some((group) => groupsOfLine2.includes(group ?? ''))
    })
    if (isPassed) figures.passed_to_line_2.count += 1

    const isSolved = types.lastIndexOf('resolved') > types.lastIndexOf('reopened')
    const isLate = workedMs(one, now) > 8 * 60 * minute
    if (isSolved || isLate) figures.solved_in_time.of += 1
    if (isSolved && !isLate) figures.solved_in_time.count += 1
  }
  return figures
}

/** How many of those who called had a person within a quarter of a minute. */
export async function acceptedByHand(db: Database, { from, until }: Period, now: number) {
  const { rows } = await sql<{ asked: number; accepted: number | null; ended: number | null }>`
    select asked_at as asked, accepted_at as accepted, ended_at as ended from hand_overs`.execute(db)
  const tally = { count: 0, of: 0 }
  for (const { asked, accepted, ended } of rows) {
    if (asked < from || asked >= until || !isWorked(asked)) continue
    const isQuick = accepted !== null && accepted <= asked + 15_000
    const hasWaited = (ended ?? now) > asked + 15_000
    if (isQuick) tally.count += 1
    if (isQuick || hasWaited) tally.of += 1
  }
  return tally
}
