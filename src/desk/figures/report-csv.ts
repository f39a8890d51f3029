import { aboutFigure, type Reading } from '../../figures/figure.ts'
import { allFigureWords } from '../../figures/figure-words.ts'
import { csvFile } from '../csv.ts'
import type { Language } from '../../kit/language.ts'
import { type Instant, minute } from '../../kit/time.ts'
import type { Report } from './report.ts'

const heads: Readonly<Record<Language, readonly string[]>> = {
  ru: ['Показатель', 'С', 'По', 'Значение', 'Посчитано', 'Из', 'Среднее, мин', 'Медиана, мин', '90 %, мин'],
  uk: ['Показник', 'З', 'До', 'Значення', 'Пораховано', 'Із', 'Середнє, хв', 'Медіана, хв', '90 %, хв'],
  en: ['Figure', 'From', 'Until', 'Value', 'Counted', 'Of', 'Mean, min', 'Median, min', '90 %, min'],
}

type Reader = { readonly language: Language; readonly zone: string }

/** A report as a file for a spreadsheet: each figure over the period, over the one before, then stretch by stretch. */
export function reportCsv(
  { before, edges, figures }: Report,
  period: { readonly from: Instant; readonly until: Instant },
  { language, zone }: Reader,
): string {
  const words = allFigureWords(language)
  // Swedes write dates as ISO does.
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const line = (reading: Reading, from: Instant, until: Instant) => [
    words[reading.id].title,
    dates.format(from),
    dates.format(until),
    ...cellsOf(reading),
  ]
  const lines = figures.flatMap(({ now, before: past, curve }) => [
    line(now, period.from, period.until),
    line(past, before.from, before.until),
    ...curve.map((reading, index) => line(reading, edges[index] ?? period.from, edges[index + 1] ?? period.until)),
  ])
  return csvFile([heads[language], ...lines], language === 'en' ? '.' : ',')
}

/** Value, counted, of; mean, median and 90th percentile in minutes. What there is nothing of stays empty. */
export function cellsOf({ id, value, count, of, meanMs, medianMs, p90Ms }: Reading): readonly (number | null)[] {
  const { shape } = aboutFigure(id)
  const minutes = (ms: number | null) => (ms === null ? null : rounded(ms / minute))
  if (shape === 'time') return [null, null, of, minutes(meanMs), minutes(medianMs), minutes(p90Ms)]
  const share = value === null ? null : rounded(value)
  // The two of a part are times themselves.
  if (shape === 'part') return [share, minutes(count), minutes(of), null, null, null]
  return [share, count, of, null, null, null]
}

const rounded = (amount: number): number => Math.round(amount * 10_000) / 10_000
