import { type Column, usualHeadings } from '../../people/columns.ts'
import { longestOf } from '../../people/person.ts'
import type { FileFault, LineFault, RefusedLine } from '../../people/read-directory.ts'

/** Why nothing of a file was taken, and what to do. */
export function inWords(fault: FileFault): string {
  switch (fault.code) {
    case 'empty':
      return 'there is nothing in it'
    case 'no_phone_column':
      return 'no column is headed "phone" («Телефон»): the first line must name the columns'
    case 'no_name_column':
      return 'no column is headed "name" («ФИО»): the first line must name the columns'
    case 'column_twice':
      return `two columns are headed "${usualHeadings[fault.column]}": leave one`
    case 'open_quote':
      return `a quotation mark on line ${fault.line} is never closed`
  }
}

const lineFaults = {
  no_phone: () => 'no phone',
  not_a_phone: ({ cell }) => `"${cell}" is no phone`,
  phone_without_country: ({ cell }) => `"${cell}" has no country: write it like +7 916 123-45-67`,
  phone_rounded: ({ cell }) => `"${cell}" was cut by Excel: make the column a text before saving`,
  no_name: () => 'no name',
  too_long: ({ column }) =>
    `the ${heading(column)} is longer than ${longestOf[column as keyof typeof longestOf]} characters`,
  not_yes_or_no: ({ column, cell }) => `"${cell}" under "${heading(column)}" is neither yes nor no`,
  unknown_language: ({ cell }) => `the bot does not speak "${cell}": ru, uk or en`,
  unknown_zone: ({ cell }) => `"${cell}" is no time zone: write it like Asia/Yekaterinburg or МСК+2`,
  too_many_cells: () => 'more cells than columns: put a text with the separator in it into quotes',
  double: ({ cell, of }) => `"${cell}" stands on line ${of} already; that one counts`,
} as const satisfies Readonly<Record<LineFault, (line: RefusedLine) => string>>

const heading = (column: Column | null): string => (column === null ? '' : usualHeadings[column])

export const lineInWords = (line: RefusedLine): string => lineFaults[line.fault](line)
