import { aboutFigure, type FigureId, type Reading } from '../../figures/figure.ts'
import type { Language } from '../../kit/language.ts'
import { type Instant, minute } from '../../kit/time.ts'

export type Reader = { readonly language: Language; readonly zone: string }

/** First and last day of a stretch, both included: as people say a period. */
export function daysOf(zone: string): (from: Instant, until: Instant) => readonly [string, string] {
  // Swedes write dates as ISO does.
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  return (from, until) => [dates.format(from), dates.format(until - 1)]
}

/** Day and time, for what is shorter than a day. */
export function clockOf(zone: string): (at: Instant) => string {
  const times = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return (at) => times.format(at)
}

/** Heads of what each figure comes to, in the order of `cellsOf`. */
export const cellHeads: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'Значение',
    'Единица',
    'Числитель',
    'Знаменатель, или сколько учтено',
    'Медиана, мин',
    'Девять из десяти до, мин',
  ],
  uk: [
    'Значення',
    'Одиниця',
    'Чисельник',
    'Знаменник, або скільки враховано',
    'Медіана, хв',
    'Дев’ять із десяти до, хв',
  ],
  en: ['Value', 'Unit', 'Numerator', 'Denominator, or how many counted', 'Median, min', 'Nine of ten within, min'],
}

/** What one of a figure's value is. */
function unitOf(id: FigureId, language: Language): string {
  const { shape, grain } = aboutFigure(id)
  switch (shape) {
    case 'time':
      return units[language].minutes
    case 'part':
      // The two of a part are times themselves.
      return units[language].ofMinutes
    case 'share':
    case 'score':
      return '%'
    case 'balance':
      return 'NPS'
    case 'amount':
      return units[language].requests
    case 'mean':
      return units[language][grain === 'feedback' ? 'score' : 'moves']
  }
}

/** Value and unit as the page has them, what was divided by what; median and 90th percentile. What there is nothing of stays empty. */
export function cellsOf(
  { id, value, count, of, medianMs, p90Ms }: Reading,
  language: Language,
): readonly (string | number | null)[] {
  const { shape } = aboutFigure(id)
  const unit = unitOf(id, language)
  const inMinutes = (ms: number | null) => (ms === null ? null : rounded(ms / minute))
  const times = (by: number) => (value === null ? null : rounded(value * by))
  switch (shape) {
    case 'time':
      return [inMinutes(value), unit, null, of, inMinutes(medianMs), inMinutes(p90Ms)]
    case 'part':
      return [times(100), unit, inMinutes(count), inMinutes(of), null, null]
    case 'share':
    case 'score':
    case 'balance':
      return [times(100), unit, count, of, null, null]
    case 'amount':
      return [times(1), unit, null, of, null, null]
    case 'mean':
      return [times(1), unit, count, of, null, null]
  }
}

type Units = {
  readonly score: string
  readonly moves: string
  readonly requests: string
  readonly minutes: string
  readonly ofMinutes: string
}
const units: Readonly<Record<Language, Units>> = {
  ru: {
    score: 'балл от 1 до 5',
    moves: 'передач на обращение',
    requests: 'обращений',
    minutes: 'мин',
    ofMinutes: '%, мин из мин',
  },
  uk: {
    score: 'бал від 1 до 5',
    moves: 'передач на звернення',
    requests: 'звернень',
    minutes: 'хв',
    ofMinutes: '%, хв із хв',
  },
  en: {
    score: 'score of 1 to 5',
    moves: 'moves a request',
    requests: 'requests',
    minutes: 'min',
    ofMinutes: '%, min of min',
  },
}

/** Two decimals: more nobody reads. */
const rounded = (amount: number): number => Math.round(amount * 100) / 100

type Column = 'value' | 'numerator' | 'denominator' | 'counted' | 'median' | 'most'

/** What belongs to a figure in a table that has a column for each: its value, and the numbers it was computed from. */
function columnsOf(id: FigureId): readonly Column[] {
  switch (aboutFigure(id).shape) {
    case 'amount':
      return ['value']
    case 'time':
      return ['value', 'median', 'most', 'counted']
    case 'balance':
    case 'score':
      return ['value', 'counted']
    case 'share':
    case 'part':
    case 'mean':
      return ['value', 'numerator', 'denominator']
  }
}

/** Where each stands in `cellsOf`. */
const placeOf: Readonly<Record<Column, number>> = {
  value: 0,
  numerator: 2,
  denominator: 3,
  counted: 3,
  median: 4,
  most: 5,
}

const columnWords: Readonly<Record<Language, Readonly<Record<Exclude<Column, 'value'>, string>>>> = {
  ru: {
    numerator: 'числитель',
    denominator: 'знаменатель',
    counted: 'учтено',
    median: 'медиана (мин)',
    most: 'девять из десяти до (мин)',
  },
  uk: {
    numerator: 'чисельник',
    denominator: 'знаменник',
    counted: 'враховано',
    median: 'медіана (хв)',
    most: 'дев’ять із десяти до (хв)',
  },
  en: {
    numerator: 'numerator',
    denominator: 'denominator',
    counted: 'counted',
    median: 'median (min)',
    most: 'nine of ten within (min)',
  },
}

/** What is counted, and the balance that everybody calls NPS, are their own units. */
function titleAndUnit(id: FigureId, title: string, language: Language): string {
  const { shape } = aboutFigure(id)
  return shape === 'amount' || shape === 'balance' ? title : `${title} (${unitOf(id, language)})`
}

/** The heads of a figure's columns. `title`: what people call it. */
export function wideHeads(id: FigureId, title: string, language: Language): readonly string[] {
  return columnsOf(id).map((column) =>
    column === 'value' ? titleAndUnit(id, title, language) : `${title}: ${columnWords[language][column]}`,
  )
}

/** What stands under them. */
export function wideCells(reading: Reading, language: Language): readonly (string | number | null)[] {
  const cells = cellsOf(reading, language)
  return columnsOf(reading.id).map((column) => cells[placeOf[column]] ?? null)
}
