import { allFigureWords } from '../../figures/figure-words.ts'
import type { FigureId } from '../../figures/figure.ts'
import type { Language } from '../../kit/language.ts'
import { csvFile } from '../csv.ts'
import { cellsOf } from './report-csv.ts'
import type { ReadPart } from './report.ts'

const heads: Readonly<Record<Language, readonly string[]>> = {
  ru: ['Часть', 'Показатель', 'Значение', 'Посчитано', 'Из', 'Среднее, мин', 'Медиана, мин', '90 %, мин'],
  uk: ['Частина', 'Показник', 'Значення', 'Пораховано', 'Із', 'Середнє, хв', 'Медіана, хв', '90 %, хв'],
  en: ['Part', 'Figure', 'Value', 'Counted', 'Of', 'Mean, min', 'Median, min', '90 %, min'],
}

/** Figures part by part as a file for a spreadsheet, a line a part and figure. `nameOf`: what people call a part. */
export function partsCsv(
  parts: readonly ReadPart[],
  ids: readonly FigureId[],
  nameOf: (key: string | null) => string,
  language: Language,
): string {
  const words = allFigureWords(language)
  const lines = parts.flatMap(({ key, readings }) =>
    readings.map((reading, index) => [nameOf(key), words[ids[index] ?? reading.id].title, ...cellsOf(reading)]),
  )
  return csvFile([heads[language], ...lines], language === 'en' ? '.' : ',')
}
