// Without it Excel reads UTF-8 as the computer's old code page.
const mark = '\uFEFF'
const lineEnd = '\r\n'

/** What a spreadsheet would carry out is a text; so is what it would see behind a tab or a line's end. */
const isFormula = /^[=+\-@\t\r]/u

/** One cell of words as a spreadsheet reads it. */
export function csvCell(text: string): string {
  const harmless = isFormula.test(text) ? `'${text}` : text
  return /[;"\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Words, a number, or nothing. */
type Cell = string | number | null

/** A file for a spreadsheet: UTF-8 with its mark, `;` between cells, numbers with the reader's decimal sign. */
export function csvFile(lines: readonly (readonly Cell[])[], decimalSign: '.' | ',' = '.'): string {
  const toText = (cell: Cell) =>
    typeof cell === 'number' ? String(cell).replace('.', decimalSign) : csvCell(cell ?? '')
  return mark + lines.map((cells) => cells.map(toText).join(';') + lineEnd).join('')
}
