import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { makeDirectory } from '../../database/people/directory.ts'
import { type Imported, importDirectory } from '../../desk/people/import-directory.ts'
import { counted } from '../../kit/said-numbers.ts'
import { type Command, UsageError } from '../kb/parts/command.ts'
import { withExistingDatabase } from '../kb/parts/open.ts'
import { bold, dim, green, red, say } from '../kb/parts/print.ts'
import { recordCommand } from '../record-command.ts'
import { fileIn } from '../settings/file-argument.ts'
import { inWords, lineInWords } from './fault-words.ts'

/** A directory of people into the database: what can be read is put in, what cannot is told line by line. */
export const importPeople: Command = {
  name: 'import',
  usage: 'import FILE [--dry-run] [--replace]',
  does:
    'puts a directory (CSV: phone, name, department, class, VIP, language, time zone, left) into the database; ' +
    'whoever is not in the file stays, with --replace they are marked as having left',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false },
      },
    })
    const file = fileIn(positionals)
    const bytes = read(file)
    return await withExistingDatabase(async ({ db }) => {
      const options = { isTrial: values['dry-run'], isWhole: values.replace }
      const done = await importDirectory(makeDirectory(db), bytes, Date.now(), options)
      if (!done.ok) {
        say(`${file}: ${inWords(done.refusal)}`)
        say(`${red('Refused')}; nothing was written.`)
        return 1
      }
      const { added, changed, gone } = done.value
      if (!options.isTrial) await recordCommand(db, 'people_imported', null, { added, changed, gone })
      tell(file, done.value, options)
      return done.value.refused.length > 0 ? 1 : 0
    })
  },
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function tell(file: string, done: Imported, { isTrial }: { readonly isTrial: boolean }): void {
  const { added, changed, same, gone, refused, ignored } = done
  for (const line of refused) say(`${file}:${line.line}  ${lineInWords(line)}`)
  if (refused.length > 0) say()
  if (ignored.length > 0) say(dim(`Columns nobody here has a use for: ${ignored.join(', ')}.`))
  say(bold(`${added} new, ${changed} changed, ${same} the same, ${refused.length} refused`))
  if (gone > 0) say(`${counted(gone, 'person', 'people')} not in the file: marked as having left.`)
  if (isTrial) say('Nothing was written: that is what --dry-run means.')
  else if (added + changed + gone > 0) say(`${green('Done.')} A running Frontline uses it at once.`)
  else say('Nothing changes: all this is known already.')
}
