import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { config as loadDotenv } from 'dotenv'
import { readConfig } from '../composition/config.ts'
import { withExistingDatabase } from '../composition/process/with-database.ts'
import { checkBackup, writeBackup } from '../database/server/backup/write-backup.ts'
import { recordCommand } from './record-command.ts'
import { writeError, writeOut, writeProblem } from '../composition/process/terminal.ts'

const usage = `npm run backup -- FILE           everything that is in the database, also while Frontline runs
npm run backup -- --check FILE   whether a backup is whole`

/** `npm run backup`: what is called FILE afterwards is whole, or it is not there. */
async function main(words: readonly string[]): Promise<number> {
  const [name, ...more] = words.filter((word) => word !== '--check')
  loadDotenv({ quiet: true })
  const read = readConfig(process.env, process.cwd())
  if (name === undefined || name.startsWith('-') || more.length > 0 || 'problems' in read) {
    writeError('problems' in read ? 'The configuration is wrong: npm start lists what.' : usage)
    return 1
  }
  const file = resolve(name)
  if (words.includes('--check')) {
    const { at, rows } = await checkBackup(file)
    writeOut(`${file} is whole: ${rows} rows, as of ${at.toISOString()}.`)
    return 0
  }
  if (existsSync(file)) {
    writeError(`${file} is there already: nothing was written.`)
    return 1
  }
  return await withExistingDatabase(read.config, async ({ db, url }) => {
    const { at, rows, bytes } = await writeBackup(url, file)
    await recordCommand(db, 'exported', null, { file: 'backup' })
    writeOut(
      `${file}: ${rows} rows, ${(bytes / 1_000_000).toFixed(1)} MB, as of ${at.toISOString()}, read once more and whole.`,
    )
    return 0
  })
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    writeProblem(error)
    process.exit(1)
  },
)
