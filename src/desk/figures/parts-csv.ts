import { cutWords } from '../../figures/cut-words.ts'
import type { Cut } from '../../figures/cuts.ts'
import { allFigureWords } from '../../figures/figure-words.ts'
import type { FigureId } from '../../figures/figure.ts'
import type { Language } from '../../kit/language.ts'
import { csvFile } from '../csv.ts'
import { cellHeads, cellsOf } from './report-csv.ts'
import type { ReadPart } from './report.ts'

const figureHeads: Readonly<Record<Language, string>> = { ru: 'Показатель', uk: 'Показник', en: 'Figure' }

/** Figures part by part as a file for a spreadsheet, a line a part and figure. `cut`: by what; `nameOf`: what people call a part. */
export function partsCsv(
  parts: readonly ReadPart[],
  ids: readonly FigureId[],
  { cut, nameOf }: { readonly cut: Cut | 'hour'; readonly nameOf: (key: string | null) => string },
  language: Language,
): string {
  const words = allFigureWords(language)
  const lines = parts.flatMap(({ key, readings }) =>
    readings.map((reading, index) => [
      nameOf(key),
      words[ids[index] ?? reading.id].title,
      ...cellsOf(reading, language),
    ]),
  )
  return csvFile([[cutWords(language).titles[cut], figureHeads[language], ...cellHeads[language]], ...lines], language)
}
