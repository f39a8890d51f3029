import { parseArgs } from 'node:util'
import { makeSettingsStore } from '../../database/settings.ts'
import { changesIn, checkChanges, type Edited, editSettings } from '../../desk/settings/edit-settings.ts'
import { settingKeys } from '../../desk/settings/setting-parts.ts'
import type { ChangedMeanwhile } from '../../desk/settings/settings-store.ts'
import { counted } from '../../kit/said-numbers.ts'
import type { Command } from '../kb/parts/command.ts'
import { withExistingDatabase } from '../kb/parts/open.ts'
import { bold, dim, green, red, say } from '../kb/parts/print.ts'
import { differences } from './differences.ts'
import { recordCommand } from '../record-command.ts'
import { fileIn } from './file-argument.ts'
import { readSettingsFile, type SettingsFile } from './read-settings-file.ts'
import { aroundHere, usualHere } from './stored-settings.ts'
import { tellFaults, tellSettingFaults } from './tell-faults.ts'

/** A file of settings into the database, whole or not at all. */
export const importSettings: Command = {
  name: 'import',
  usage: 'import FILE [--dry-run]',
  does: 'puts the settings of a file in force, all together or none; what the file does not have stays',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    })
    const file = fileIn(positionals)
    const read = readSettingsFile(file)
    if (!read.ok) {
      tellFaults(file, read.refusal)
      return refused(read.refusal.length)
    }
    return await withExistingDatabase(async ({ db }) => {
      const store = makeSettingsStore(db)
      const around = await aroundHere(db)
      const { given } = read.value
      if (values['dry-run']) {
        const rows = await store.read()
        const { faults, warnings } = checkChanges(rows, given, around)
        if (faults.length > 0) return tellRefused(file, read.value, faults)
        tellSettingFaults(file, read.value, warnings, 'warning')
        tellChanges(read.value, changesIn(rows, given))
        say('Nothing was written: that is what --dry-run means.')
        return 0
      }
      const edited = await editSettings(store, { given, agentId: null }, around)
      if (!edited.ok) {
        const { refusal } = edited
        return refusal.code === 'faulty' ? tellRefused(file, read.value, refusal.faults) : tellMeanwhile(refusal)
      }
      tellSettingFaults(file, read.value, edited.value.warnings, 'warning')
      for (const { key } of edited.value.changed) {
        await recordCommand(db, 'setting_changed', key, { version: edited.value.versions[key] ?? null })
      }
      tellChanges(read.value, edited.value.changed)
      if (edited.value.changed.length > 0) say(`${green('Done.')} A running Frontline uses it within a second.`)
      return 0
    })
  },
}

function tellRefused(file: string, read: SettingsFile, faults: Parameters<typeof tellSettingFaults>[2]): number {
  tellSettingFaults(file, read, faults)
  return refused(faults.length)
}

function refused(count: number): number {
  say(`${red('Refused')}, ${counted(count, 'fault')}; nothing was written.`)
  return 1
}

function tellMeanwhile({ key, by, at }: ChangedMeanwhile): number {
  const who = by === null ? 'somebody' : by.name
  const when = at === null ? '' : ` at ${new Date(at).toISOString()}`
  say(`${red('Refused')}: ${who} has changed "${key}"${when}; nothing was written. Look at it, then import again.`)
  return 1
}

/** What is told of one setting; a calendar's holidays may be many. */
const mostLines = 20

function tellChanges({ given }: SettingsFile, changed: Edited['changed']): void {
  const usual = usualHere()
  for (const { key, from, to } of changed) {
    const lines = differences(from ?? usual[key], to ?? usual[key])
    say(bold(`${key}${to === null ? ' (as usual again)' : from === null ? ' (set for the first time)' : ''}`))
    if (lines.length === 0) say('  says what holds as usual')
    for (const { path, from: before, to: after } of lines.slice(0, mostLines)) {
      say(`  ${path === '' ? '' : `${path}: `}${before} → ${after}`)
    }
    if (lines.length > mostLines) say(dim(`  and ${lines.length - mostLines} more`))
  }
  if (changed.length === 0) say('Nothing changes: all this is set already.')
  const left = settingKeys.filter((key) => !Object.hasOwn(given, key))
  if (left.length > 0) say(dim(`Not in the file, left as they are: ${left.join(', ')}.`))
}
