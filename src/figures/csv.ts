import type { Language } from '../kit/language.ts'

// Without it Excel reads UTF-8 as the computer's old code page.
const mark = '\uFEFF'
const lineEnd = '\r\n'

/** What a spreadsheet would carry out is a text; so is what it would see behind a tab or a line's end. */
const isFormula = /^[=+\-@\t\r]/u

/** What a spreadsheet expects where its language is spoken: a comma cannot be both. */
type Signs = { readonly between: ';' | ','; readonly decimal: ',' | '.' }
const signs = {
  ru: { between: ';', decimal: ',' },
  uk: { between: ';', decimal: ',' },
  en: { between: ',', decimal: '.' },
} as const satisfies Record<Language, Signs>

/** One cell of words as a spreadsheet reads it. */
export function csvCell(text: string): string {
  const harmless = isFormula.test(text) ? `'${text}` : text
  return /[;,"\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Words, a number, or nothing. */
type Cell = string | number | null

/** A file for a spreadsheet: UTF-8 with its mark, cells and decimals parted as the reader's language has it. */
export function csvFile(lines: readonly (readonly Cell[])[], language: Language): string {
  const { between, decimal } = signs[language]
  const toText = (cell: Cell) => (typeof cell === 'number' ? csvNumber(cell, decimal) : csvCell(cell ?? ''))
  return mark + lines.map((cells) => cells.map(toText).join(between) + lineEnd).join('')
}

const csvNumber = (value: number, decimal: Signs['decimal']): string => String(value).replace('.', decimal)
