import { type Cut, cuts } from '../../figures/cuts.ts'
import type { FigureId } from '../../figures/figure.ts'
import { reportIds } from '../../figures/reports.ts'
import { day, type Instant } from '../../kit/time.ts'
import { zone } from '../access/session.ts'
import { route } from '../frame/route.ts'
import { serverNow } from '../time/clock.ts'
import { isoDay } from '../time/format-time.ts'
import { instantOf } from '../time/instant-of.ts'

/** What the page shows: reports, and tables over all of them. */
export const views = [...reportIds, 'hours', 'staffing', 'agents', 'shield'] as const
export type View = (typeof views)[number]

/** What is looked at. It stands in the address, so that a report can be sent to somebody. */
export type Asked = {
  readonly view: View
  /** Days of the desk, both whole. */
  readonly from: string
  readonly until: string
  /** Null: only what has none. */
  readonly only: Readonly<Partial<Record<Cut, string | null>>>
}

const usualDays = 30
const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text)

/** From the address; whatever is missing or cut short is as usual. */
export function readAsked(): Asked {
  const [view, from, until, ...filters] = route.value.path
  const only: Partial<Record<Cut, string | null>> = {}
  for (const filter of filters) {
    const [name, ...rest] = filter.split('=')
    const cut = cuts.find((one) => one === name)
    if (cut !== undefined) only[cut] = rest.length === 0 ? null : rest.join('=')
  }
  const isPeriod = isDay(from) && isDay(until) && from <= until
  return {
    view: views.find((one) => one === view) ?? 'requests',
    from: isPeriod ? from : isoDay(serverNow() - (usualDays - 1) * day),
    until: isPeriod ? until : isoDay(serverNow()),
    only,
  }
}

export function askedHref({ view, from, until, only }: Asked): string {
  const filters = Object.entries(only).map(([cut, value]) => (value === null ? cut : `${cut}=${value}`))
  return `#/figures/${[view, from, until, ...filters].map(encodeURIComponent).join('/')}`
}

/** The same for the API. Nothing is counted that has not happened yet. */
export function queryOf({ from, until, only }: Asked) {
  const none = cuts.filter((cut) => only[cut] === null)
  const values = Object.fromEntries(Object.entries(only).filter(([, value]) => value !== null))
  return {
    from: String(instantOf(`${from}T00:00`, zone.value)),
    until: String(Math.min(dayAfter(until), serverNow())),
    ...(values as Filters),
    ...(none.length === 0 ? {} : { none: none.join(',') }),
  }
}

/** The server knows which lines there are, and refuses others. */
type Filters = Partial<Record<Exclude<Cut, 'line' | 'vip'>, string>> & {
  readonly line?: '1' | '2' | '3'
  readonly vip?: 'true' | 'false'
}

/** Where the day after begins, in the desk's zone. */
export function dayAfter(date: string): Instant {
  const next = new Date(Date.parse(`${date}T00:00Z`) + day).toISOString().slice(0, 10)
  return instantOf(`${next}T00:00`, zone.value)
}

/** Periods that are asked for by name, each as days of the desk. */
export const presets = ['today', 'yesterday', 'week', 'month', 'this_month', 'last_month', 'year'] as const
export type Preset = (typeof presets)[number]

export function daysOf(preset: Preset): Pick<Asked, 'from' | 'until'> {
  const now = serverNow()
  const today = isoDay(now)
  const ago = (days: number) => isoDay(now - days * day)
  const firstOf = (date: string) => `${date.slice(0, 8)}01`
  switch (preset) {
    case 'today':
      return { from: today, until: today }
    case 'yesterday':
      return { from: ago(1), until: ago(1) }
    case 'week':
      return { from: ago(6), until: today }
    case 'month':
      return { from: ago(usualDays - 1), until: today }
    case 'this_month':
      return { from: firstOf(today), until: today }
    case 'last_month': {
      const last = new Date(Date.parse(`${firstOf(today)}T00:00Z`) - day).toISOString().slice(0, 10)
      return { from: firstOf(last), until: last }
    }
    case 'year':
      return { from: ago(364), until: today }
  }
}

/** The same in parts as a file. */
export const partsFile = (asked: Asked, figures: readonly FigureId[], by: Cut | 'hour'): string =>
  `/api/figures/parts.csv?${new URLSearchParams({ ...queryOf(asked), report: asked.view, figures: figures.join(','), by }).toString()}`
