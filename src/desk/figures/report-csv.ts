import { aboutFigure, type Reading } from '../../figures/figure.ts'
import { allFigureWords } from '../../figures/figure-words.ts'
import type { Unit } from '../../figures/stretches.ts'
import { csvFile } from '../../figures/csv.ts'
import type { Language } from '../../kit/language.ts'
import { type Instant, minute } from '../../kit/time.ts'
import type { Report } from './report.ts'

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

const heads: Readonly<Record<Language, readonly string[]>> = {
  ru: ['Показатель', 'Отбор', 'Отрезок', 'С', 'По'],
  uk: ['Показник', 'Відбір', 'Відрізок', 'З', 'До'],
  en: ['Figure', 'Only', 'Over', 'From', 'Until'],
}

/** What a line stands for, so that nobody adds up a month and its days. */
type Over = 'period' | 'before' | Unit
const overWords: Readonly<Record<Language, Readonly<Record<Over, string>>>> = {
  ru: { period: 'весь период', before: 'период до него', hour: 'час', day: 'день', week: 'неделя', month: 'месяц' },
  uk: {
    period: 'весь період',
    before: 'період до нього',
    hour: 'година',
    day: 'день',
    week: 'тиждень',
    month: 'місяць',
  },
  en: { period: 'whole period', before: 'period before', hour: 'hour', day: 'day', week: 'week', month: 'month' },
}

export type Reader = { readonly language: Language; readonly zone: string }

/** Of whom and when something was counted; `narrowed`: in words, empty where it is the whole desk. */
export type Counted = { readonly from: Instant; readonly until: Instant; readonly narrowed: string }

/** A report as a file for a spreadsheet: each figure over the period, over the one before, then stretch by stretch. */
export function reportCsv(
  { before, unit, edges, figures }: Report,
  period: Counted,
  { language, zone }: Reader,
): string {
  const words = allFigureWords(language)
  // Swedes write dates as ISO does.
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const line = (reading: Reading, over: Over, from: Instant, until: Instant) => [
    words[reading.id].title,
    period.narrowed,
    overWords[language][over],
    dates.format(from),
    dates.format(until),
    ...cellsOf(reading, language),
  ]
  const lines = figures.flatMap(({ now, before: past, curve }) => [
    line(now, 'period', period.from, period.until),
    line(past, 'before', before.from, before.until),
    ...curve.map((reading, index) =>
      line(reading, unit, edges[index] ?? period.from, edges[index + 1] ?? period.until),
    ),
  ])
  return csvFile([[...heads[language], ...cellHeads[language]], ...lines], language)
}

const minutes: Readonly<Record<Language, string>> = { ru: 'мин', uk: 'хв', en: 'min' }
const ofMinutes: Readonly<Record<Language, string>> = { ru: '% (мин из мин)', uk: '% (хв із хв)', en: '% (min of min)' }

/** Value and unit as the page has them, what was divided by what; median and 90th percentile. What there is nothing of stays empty. */
export function cellsOf(
  { id, value, count, of, medianMs, p90Ms }: Reading,
  language: Language,
): readonly (string | number | null)[] {
  const { shape } = aboutFigure(id)
  const inMinutes = (ms: number | null) => (ms === null ? null : rounded(ms / minute))
  const times = (by: number) => (value === null ? null : rounded(value * by))
  switch (shape) {
    case 'time':
      return [inMinutes(value), minutes[language], null, of, inMinutes(medianMs), inMinutes(p90Ms)]
    case 'part':
      // The two of a part are times themselves.
      return [times(100), ofMinutes[language], inMinutes(count), inMinutes(of), null, null]
    case 'share':
    case 'score':
      return [times(100), '%', count, of, null, null]
    case 'balance':
      return [times(100), 'NPS', count, of, null, null]
    case 'amount':
      return [times(1), units[language].requests, null, of, null, null]
    case 'mean':
      return [
        times(1),
        units[language][aboutFigure(id).grain === 'feedback' ? 'score' : 'moves'],
        count,
        of,
        null,
        null,
      ]
  }
}

/** What one of a mean, or of a number, is; of the rest the unit stands with it. */
const units: Readonly<Record<Language, { readonly score: string; readonly moves: string; readonly requests: string }>> =
  {
    ru: { score: 'балл от 1 до 5', moves: 'передач на обращение', requests: 'обращений' },
    uk: { score: 'бал від 1 до 5', moves: 'передач на звернення', requests: 'звернень' },
    en: { score: 'score of 1 to 5', moves: 'moves a request', requests: 'requests' },
  }

const rounded = (amount: number): number => Math.round(amount * 10_000) / 10_000
