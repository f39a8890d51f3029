import { paint, writeOut } from '../../../composition/process/terminal.ts'

export const bold = paint(1)
export const dim = paint(2)
export const red = paint(31)
export const green = paint(32)
export const yellow = paint(33)

export const say = (text = ''): void => writeOut(text)
export const sayJson = (value: unknown): void => writeOut(JSON.stringify(value, null, 2))

type Column = { readonly title: string; readonly isNumber?: boolean; readonly most?: number }

/** A table of plain text, columns as wide as they need, numbers to the right. */
export function table(columns: readonly Column[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map((cell, at) => cut(String(cell), columns[at]?.most ?? 60)))
  const widths = columns.map(({ title }, at) => Math.max(title.length, ...cells.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (columns[at]?.isNumber === true ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd()
  return [bold(line(columns.map(({ title }) => title))), ...cells.map(line)].join('\n')
}

function cut(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ')
  return flat.length <= most ? flat : `${flat.slice(0, most - 1)}…`
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`
