import { accept, refuse, type Result } from '../kit/result.ts'
import { languageOf, yesOrNo, zoneOf } from './cells.ts'
import { type Column, columnOf } from './columns.ts'
import { longestOf, type Said } from './person.ts'
import { normalisePhone, type PhoneFault } from './phone.ts'
import { decodeFile, readTable, type Row } from './read-table.ts'

/** Why a line is refused; the console and the command have a sentence for each. */
export type LineFault =
  | PhoneFault
  | 'no_name'
  | 'too_long'
  | 'not_yes_or_no'
  | 'unknown_language'
  | 'unknown_zone'
  /** More cells than the head has: most likely a separator stands in a text without quotes. */
  | 'too_many_cells'
  /** The same phone as on line `of`, which counts. */
  | 'double'

/** `column` and `cell` as far as one cell is at fault; `cell` is as the file has it. */
export type RefusedLine = {
  readonly line: number
  readonly fault: LineFault
  readonly column: Column | null
  readonly cell: string
  readonly of: number | null
}

type GoodLine = { readonly line: number; readonly said: Said }

/** Every line of the file is the head, empty, good or refused. */
type DirectoryFile = {
  readonly columns: readonly Column[]
  /** Columns that are not ours, as they are headed: left alone, and told. */
  readonly ignored: readonly string[]
  readonly good: readonly GoodLine[]
  readonly refused: readonly RefusedLine[]
  /** How many lines hold nothing. */
  readonly emptyCount: number
}

/** Why nothing of a file can be read. */
export type FileFault =
  | { readonly code: 'empty' }
  | { readonly code: 'no_phone_column' }
  | { readonly code: 'no_name_column' }
  | { readonly code: 'column_twice'; readonly column: Column }
  | { readonly code: 'open_quote'; readonly line: number }

/** Reads a directory: columns in any order, by their heads. The first line with a phone counts, further ones are doubles. */
export function readDirectory(bytes: Uint8Array): Result<DirectoryFile, FileFault> {
  const { rows, openQuote } = readTable(decodeFile(bytes))
  if (openQuote !== null) return refuse({ code: 'open_quote', line: openQuote })
  const at = rows.findIndex((row) => !isEmpty(row))
  const head = rows[at]
  if (head === undefined) return refuse({ code: 'empty' })
  const columns = head.cells.map(columnOf)
  const known = columns.filter((column) => column !== null)
  const twice = known.find((column, index) => known.indexOf(column) !== index)
  if (twice !== undefined) return refuse({ code: 'column_twice', column: twice })
  if (!known.includes('phone')) return refuse({ code: 'no_phone_column' })
  if (!known.includes('name')) return refuse({ code: 'no_name_column' })

  const good: GoodLine[] = []
  const refused: RefusedLine[] = []
  const lineOf = new Map<string, number>()
  const body = rows.slice(at + 1)
  for (const row of body) {
    if (isEmpty(row)) continue
    const read = readRow(row, columns)
    if (!read.ok) {
      refused.push(read.refusal)
      continue
    }
    const { phone } = read.value
    const first = lineOf.get(phone)
    if (first === undefined) {
      lineOf.set(phone, row.line)
      good.push({ line: row.line, said: read.value })
    } else
      refused.push({ line: row.line, fault: 'double', column: 'phone', cell: cellOf(row, columns, 'phone'), of: first })
  }
  const ignored = head.cells.filter((heading, index) => columns[index] === null && heading !== '')
  return accept({ columns: known, ignored, good, refused, emptyCount: body.filter(isEmpty).length })
}

const isEmpty = ({ cells }: Row): boolean => cells.every((cell) => cell === '')

const cellOf = ({ cells }: Row, columns: readonly (Column | null)[], column: Column): string =>
  cells[columns.indexOf(column)] ?? ''

function readRow(row: Row, columns: readonly (Column | null)[]): Result<Said, RefusedLine> {
  const { line } = row
  const wrong = (fault: LineFault, column: Column | null = null) =>
    refuse({ line, fault, column, cell: column === null ? '' : cellOf(row, columns, column), of: null })
  const more = row.cells.slice(columns.length)
  if (more.some((cell) => cell !== '')) return wrong('too_many_cells')
  const cell = (column: Column) => cellOf(row, columns, column)
  const has = (column: Column) => columns.includes(column)

  const phone = normalisePhone(cell('phone'))
  if (!phone.ok) return wrong(phone.refusal, 'phone')
  const name = cell('name').replace(/\s+/g, ' ')
  if (name === '') return wrong('no_name', 'name')
  const long = (['name', 'department', 'class'] as const).find((column) => cell(column).length > longestOf[column])
  if (long !== undefined) return wrong('too_long', long)
  const [isVip, hasLeft] = [yesOrNo(cell('isVip')), yesOrNo(cell('hasLeft'))]
  if (isVip === undefined) return wrong('not_yes_or_no', 'isVip')
  if (hasLeft === undefined) return wrong('not_yes_or_no', 'hasLeft')
  const language = languageOf(cell('language'))
  if (language === undefined) return wrong('unknown_language', 'language')
  const timeZone = zoneOf(cell('timeZone'))
  if (timeZone === undefined) return wrong('unknown_zone', 'timeZone')
  return accept({
    phone: phone.value,
    name,
    ...(has('department') ? { department: cell('department') || null } : {}),
    ...(has('class') ? { class: cell('class') || null } : {}),
    ...(has('isVip') ? { isVip } : {}),
    ...(has('language') ? { language } : {}),
    ...(has('timeZone') ? { timeZone } : {}),
    // Who stands in the directory works here, unless it says otherwise.
    hasLeft,
  })
}
