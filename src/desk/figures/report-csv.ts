import type { Reading } from '../../figures/figure.ts'
import { allFigureWords } from '../../figures/figure-words.ts'
import type { Unit } from '../../figures/stretches.ts'
import { csvFile } from '../../figures/csv.ts'
import type { Language } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import { cellHeads, cellsOf, clockOf, daysOf, type Reader } from './reading-cells.ts'
import type { Report } from './report.ts'

const heads: Readonly<Record<Language, readonly string[]>> = {
  ru: ['Показатель', 'Отбор', 'Отрезок', 'С', 'По'],
  uk: ['Показник', 'Відбір', 'Відрізок', 'З', 'До'],
  en: ['Figure', 'Only', 'Over', 'From', 'To'],
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

/** Of whom and when something was counted; `narrowed`: in words, empty where it is the whole desk. */
export type Counted = { readonly from: Instant; readonly until: Instant; readonly narrowed: string }

/** A report as a file for a spreadsheet: each figure over the period, over the one before, then stretch by stretch. */
export function reportCsv(
  { before, unit, edges, figures }: Report,
  period: Counted,
  { language, zone }: Reader,
): string {
  const words = allFigureWords(language)
  const days = daysOf(zone)
  const clock = clockOf(zone)
  const line = (reading: Reading, over: Over, from: Instant, until: Instant) => [
    words[reading.id].title,
    period.narrowed,
    overWords[language][over],
    ...(over === 'hour' ? [clock(from), clock(until)] : days(from, until)),
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
