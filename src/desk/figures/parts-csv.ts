import { cutWords } from '../../figures/cut-words.ts'
import type { Cut } from '../../figures/cuts.ts'
import { allFigureWords } from '../../figures/figure-words.ts'
import type { FigureId } from '../../figures/figure.ts'
import type { Language } from '../../kit/language.ts'
import { csvFile } from '../../figures/csv.ts'
import { cellHeads, cellsOf, type Counted, type Reader } from './report-csv.ts'
import type { ReadPart } from './report.ts'

const heads: Readonly<Record<Language, readonly string[]>> = {
  ru: ['Показатель', 'Отбор', 'С', 'По'],
  uk: ['Показник', 'Відбір', 'З', 'До'],
  en: ['Figure', 'Only', 'From', 'Until'],
}

type About = Counted & { readonly cut: Cut | 'hour'; readonly nameOf: (key: string | null) => string }

/** Figures part by part as a file for a spreadsheet, a line a part and figure. `cut`: by what; `nameOf`: what people call a part. */
export function partsCsv(
  parts: readonly ReadPart[],
  ids: readonly FigureId[],
  { from, until, narrowed, cut, nameOf }: About,
  { language, zone }: Reader,
): string {
  // Swedes write dates as ISO does.
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const words = allFigureWords(language)
  const lines = parts.flatMap(({ key, readings }) =>
    readings.map((reading, index) => [
      nameOf(key),
      words[ids[index] ?? reading.id].title,
      narrowed,
      dates.format(from),
      dates.format(until),
      ...cellsOf(reading, language),
    ]),
  )
  return csvFile([[cutWords(language).titles[cut], ...heads[language], ...cellHeads[language]], ...lines], language)
}
