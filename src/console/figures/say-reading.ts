import { aboutFigure, type FigureId } from '../../figures/figure.ts'
import { aboutLanguage } from '../../kit/language.ts'
import { day, hour, minute, second } from '../../kit/time.ts'
import type { api, BodyOf } from '../connection/api-client.ts'
import { language } from '../frame/language.ts'
import { duration, hoursAndMinutes } from '../time/format-time.ts'
import { say } from '../words/say.ts'

export type Report = BodyOf<typeof api.figures.report.$get>
export type Reported = Report['figures'][number]
export type Reading = Reported['now']

const number = (amount: number, options: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(aboutLanguage[language.value].locale, options).format(amount)
const whole = (amount: number): string => number(amount, { maximumFractionDigits: 0 })
export const decimal = (amount: number): string => number(amount, { maximumFractionDigits: 1 })
export const percent = (share: number): string => number(share, { style: 'percent', maximumFractionDigits: 1 })

/** A time as it is counted: working time never turns into days. */
function time(id: FigureId, exactMs: number): string {
  const about = aboutFigure(id)
  const ms = nearest(exactMs)
  if (ms < minute) return duration(ms)
  return about.shape === 'time' && about.counts === 'working_hours' ? hoursAndMinutes(ms) : duration(ms)
}

/** What is shown is rounded and not cut off: a file beside it has the same. */
export function nearest(ms: number): number {
  const unit = ms < minute ? second : ms < day ? minute : hour
  return Math.round(ms / unit) * unit
}

/** What it comes to, in words; a dash where there is nothing to look at. */
export function sayValue({ id, value }: Pick<Reading, 'id' | 'value'>): string {
  if (value === null) return '—'
  switch (aboutFigure(id).shape) {
    case 'amount':
      return whole(value)
    case 'time':
      return time(id, value)
    case 'share':
    case 'part':
    case 'score':
      return percent(value)
    case 'mean':
      return number(value, { maximumFractionDigits: 2 })
    case 'balance':
      return number(value * 100, { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  }
}

/** What it was computed from: never a rate alone. */
export function sayFrom(reading: Reading): string {
  const { id, count, of, medianMs, p90Ms } = reading
  switch (aboutFigure(id).shape) {
    case 'amount':
      return ''
    case 'time':
      if (of === 0) return say('figures-nothing')
      return medianMs === null || p90Ms === null
        ? say('figures-mean-of', { of })
        : say('figures-spread', { median: time(id, medianMs), most: time(id, p90Ms), of })
    case 'part':
      return of === 0 ? say('figures-nothing') : say('figures-part-of', { part: hours(count ?? 0), of: hours(of) })
    case 'balance':
      return say('figures-scores', { of })
    case 'score':
      return say('figures-reviews', { of })
    case 'mean':
      return aboutFigure(id).grain === 'feedback'
        ? say('figures-scores', { of })
        : say('figures-moves', { count: count ?? 0, of })
    case 'share':
      return say('figures-count-of', { count: count ?? 0, of })
  }
}

/** A few of them to the minute: rounded they would contradict the rate that was made of them. */
const hours = (ms: number): string =>
  ms < 10 * hour ? hoursAndMinutes(nearest(ms)) : say('time-hours', { count: Math.round(ms / hour) })

/** Of a curve: what one point stands for on its axis. Null: there is none. */
export function pointOf({ id, value }: Pick<Reading, 'id' | 'value'>): number | null {
  if (value === null) return null
  const { shape } = aboutFigure(id)
  if (shape === 'time') return value / minute
  return shape === 'amount' || shape === 'mean' ? value : value * 100
}

/** The same in words, for the axis beside the curve. */
export function sayPoint(id: FigureId, point: number): string {
  const { shape } = aboutFigure(id)
  if (shape === 'time') return say('time-minutes', { count: point })
  return shape === 'share' || shape === 'part' || shape === 'score' ? percent(point / 100) : number(point, {})
}

/** Better or worse than before; null: neither, or nothing to compare. */
export function compare({ now, before }: Reported): 'better' | 'worse' | null {
  const { better } = aboutFigure(now.id)
  if (better === 'neither' || now.value === null || before.value === null || now.value === before.value) return null
  return now.value > before.value === (better === 'more') ? 'better' : 'worse'
}
