import { parseArgs } from 'node:util'
import { makeSettingsStore } from '../../database/settings.ts'
import { checkChanges } from '../../desk/settings/edit-settings.ts'
import type { Surroundings } from '../../desk/settings/setting-warnings.ts'
import type { SettingsRow } from '../../desk/settings/settings-store.ts'
import { counted } from '../../kit/said-numbers.ts'
import type { Command } from '../kb/parts/command.ts'
import { hasDatabase, withExistingDatabase } from '../kb/parts/open.ts'
import { dim, green, red, say } from '../kb/parts/print.ts'
import { fileIn } from './file-argument.ts'
import { readSettingsFile } from './read-settings-file.ts'
import { aroundHere } from './stored-settings.ts'
import { tellFaults, tellSettingFaults } from './tell-faults.ts'

/** What would refuse a file, told before anybody imports it. */
export const check: Command = {
  name: 'check',
  usage: 'check FILE',
  does: 'what is wrong with a file of settings, line by line; nothing is written',
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
    const file = fileIn(positionals)
    const read = readSettingsFile(file)
    if (!read.ok) {
      tellFaults(file, read.refusal)
      return refused(read.refusal.length)
    }
    const { rows, around } = await storedIfThere()
    const { faults, warnings } = checkChanges(rows, read.value.given, around)
    tellSettingFaults(file, read.value, faults)
    tellSettingFaults(file, read.value, warnings, 'warning')
    if (faults.length > 0) return refused(faults.length)
    if (around.logins === null) say(dim('There is no database here: logins were not looked up.'))
    say(
      `${green('Fits.')} ${counted(Object.keys(read.value.given).length, 'setting')}, ${counted(warnings.length, 'warning')}.`,
    )
    return 0
  },
}

function refused(count: number): number {
  say(`${red('Refused')}, ${counted(count, 'fault')}; nothing was written.`)
  return 1
}

/** A file is checked as well where Frontline does not run: by itself then. */
async function storedIfThere(): Promise<{ rows: readonly SettingsRow[]; around: Surroundings }> {
  if (!hasDatabase()) return { rows: [], around: await aroundHere(null) }
  return await withExistingDatabase(async ({ db }) => ({
    rows: await makeSettingsStore(db).read(),
    around: await aroundHere(db),
  }))
}
