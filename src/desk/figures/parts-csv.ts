import { cutWords } from '../../figures/cut-words.ts'
import type { Cut } from '../../figures/cuts.ts'
import { allFigureWords } from '../../figures/figure-words.ts'
import type { FigureId } from '../../figures/figure.ts'
import type { Language } from '../../kit/language.ts'
import { csvFile } from '../../figures/csv.ts'
import { daysOf, type Reader, wideCells, wideHeads } from './reading-cells.ts'
import type { Counted } from './report-csv.ts'
import type { ReadPart } from './report.ts'

const heads: Readonly<Record<Language, readonly string[]>> = {
  ru: ['Отбор', 'С', 'По'],
  uk: ['Відбір', 'З', 'До'],
  en: ['Only', 'From', 'To'],
}

type About = Counted & { readonly cut: Cut | 'hour'; readonly nameOf: (key: string | null) => string }

/** The table of the page as a file for a spreadsheet, a line a part. `cut`: by what; `nameOf`: what people call a part. */
export function partsCsv(
  parts: readonly ReadPart[],
  ids: readonly FigureId[],
  { from, until, narrowed, cut, nameOf }: About,
  { language, zone }: Reader,
): string {
  const words = allFigureWords(language)
  const days = daysOf(zone)(from, until)
  const titles = ids.flatMap((id) => wideHeads(id, words[id].title, language))
  const lines = parts.map(({ key, readings }) => [
    nameOf(key),
    ...readings.flatMap((reading) => wideCells(reading, language)),
    narrowed,
    ...days,
  ])
  return csvFile([[cutWords(language).titles[cut], ...titles, ...heads[language]], ...lines], language)
}
