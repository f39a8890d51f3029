import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { makeSettingsStore } from '../../database/settings.ts'
import { readSettings } from '../../desk/settings/read-settings.ts'
import { pathText } from '../../desk/settings/setting-fault.ts'
import { givenIn } from '../../desk/settings/settings-from.ts'
import { type Command, UsageError } from '../kb/parts/command.ts'
import { withExistingDatabase } from '../kb/parts/open.ts'
import { usualHere } from './stored-settings.ts'
import { writeSettings } from './write-settings.ts'
import { writeError, writeOut } from '../../composition/process/terminal.ts'

/** Everything that is set, and what holds where nothing is. */
export const exportSettings: Command = {
  name: 'export',
  usage: 'export [FILE]',
  does: 'all settings as YAML, to the screen or into a file; importing it again changes nothing',
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
    const [file, ...others] = positionals
    if (others.length > 0) throw new UsageError(`One file at a time: ${file} or ${others[0]}.`)
    const rows = await withExistingDatabase(({ db }) => makeSettingsStore(db).read())
    const text = writeSettings(rows, usualHere())
    if (file === undefined) writeOut(text.trimEnd())
    else {
      writeFileSync(file, text)
      writeError(`The settings are in ${file}.`)
    }
    // Not into the file: it shows what is stored.
    for (const { path, message } of readSettings(givenIn(rows)).faults) {
      writeError(`Not used as it is stored: ${pathText(path)}: ${message}`)
    }
    return 0
  },
}
