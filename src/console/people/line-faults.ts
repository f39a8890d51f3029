import type { Column } from '../../people/columns.ts'
import type { LineFault } from '../../people/read-directory.ts'
import type { SentenceId } from '../words/say.ts'

/** Why a line of a directory was refused; a fault without a sentence does not compile. */
export const lineFaults = {
  no_phone: 'line-no-phone',
  not_a_phone: 'line-not-a-phone',
  phone_without_country: 'line-phone-without-country',
  phone_rounded: 'line-phone-rounded',
  no_name: 'line-no-name',
  too_long: 'line-too-long',
  not_yes_or_no: 'line-not-yes-or-no',
  unknown_language: 'line-unknown-language',
  unknown_zone: 'line-unknown-zone',
  too_many_cells: 'line-too-many-cells',
  double: 'line-double',
} satisfies Record<LineFault, SentenceId>

export const columnNames = {
  phone: 'column-phone',
  name: 'column-name',
  department: 'column-department',
  class: 'column-class',
  isVip: 'column-vip',
  language: 'column-language',
  timeZone: 'column-time-zone',
  hasLeft: 'column-left',
} satisfies Record<Column, SentenceId>
