import { pathText, type SettingFault } from '../../desk/settings/setting-fault.ts'
import { say, red, yellow } from '../kb/parts/print.ts'
import type { SettingsFile, Spot } from './read-settings-file.ts'

type Told = Spot & { readonly line: number; readonly message: string }

/** One line a fault, as editors and terminals know to jump to: `file:line:column: what is wrong`. */
export function tellFaults(file: string, faults: readonly Told[], level: 'fault' | 'warning' = 'fault'): void {
  const mark = level === 'fault' ? red('fault') : yellow('warning')
  for (const { line, column, message } of faults.toSorted((a, b) => a.line - b.line || a.column - b.column)) {
    say(`${file}:${line}:${column}: ${mark}: ${message}`)
  }
}

/** The same of settings; what the file does not have stands in the database. */
export function tellSettingFaults(
  file: string,
  read: SettingsFile,
  faults: readonly SettingFault[],
  level: 'fault' | 'warning' = 'fault',
): void {
  const placed = faults.map((fault) => ({
    spot: read.spotOf(fault),
    message: `${pathText(fault.path)}: ${fault.message}`,
  }))
  tellFaults(
    file,
    placed.flatMap(({ spot, message }) => (spot === null ? [] : [{ ...spot, message }])),
    level,
  )
  for (const { spot, message } of placed) {
    if (spot === null) say(`in the database: ${level === 'fault' ? red('fault') : yellow('warning')}: ${message}`)
  }
}
