import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { config as loadDotenv } from 'dotenv'
import { readConfig } from '../composition/config.ts'
import { makeGate } from '../composition/process/crash-gate.ts'
import { openServer } from '../composition/process/open-database.ts'
import { commandLog, withExistingDatabase } from '../composition/process/with-database.ts'
import { release } from '../database/server/backup/release.ts'
import { holdRecovered } from '../database/server/backup/hold-recovered.ts'
import { restoreBackup } from '../database/server/backup/restore-backup.ts'
import { connect } from '../database/server/connect.ts'
import { checkServer } from '../database/server/check-server.ts'
import { formatNumber } from '../incidents/number.ts'
import { minute } from '../kit/time.ts'
import { writeError, writeOut, writeProblem } from '../composition/process/terminal.ts'

const migrationsDir = fileURLToPath(new URL('../../migrations', import.meta.url))

const usage = `npm run restore -- FILE        a backup into an empty database; Frontline must not run on it
npm run restore -- --hold      a database that was brought back to an earlier moment by WAL or a snapshot is held as one restored
npm run restore -- --release   lets the restored copy send`

const acts = ['--release', '--hold']

/** `npm run restore`: all of a backup or nothing; the copy sends nothing until it is released. */
async function main(words: readonly string[]): Promise<number> {
  const [name, ...more] = words
  loadDotenv({ quiet: true })
  const read = readConfig(process.env, process.cwd())
  if (name === undefined || (name.startsWith('-') && !acts.includes(name)) || more.length > 0 || 'problems' in read) {
    writeError('problems' in read ? 'The configuration is wrong: npm start lists what.' : usage)
    return 1
  }
  if (name === '--release') {
    return await withExistingDatabase(read.config, async ({ db }) => {
      const released = await release(db)
      if (released === null) writeOut('Nothing is held back.')
      else {
        writeOut(`Released: ${released.sent} messages go out now.`)
        if (released.asked > 0) {
          writeOut(
            `${released.asked} were made by the clock and may have been sent by the lost copy: they are "not confirmed", and the console's page of that name sends or drops each.`,
          )
        }
      }
      return 0
    })
  }
  const server = await openServer(read.config, commandLog)
  if (name === '--hold') {
    try {
      const held = await holdRecovered(server.url, 10 * minute)
      writeOut(`Held, as it was at ${held.at.toISOString()}. What was said or done since is not in it.`)
      tell(held)
      return 0
    } finally {
      await server.stop()
    }
  }
  const connection = connect(server.url, makeGate(process.env), commandLog)
  try {
    await checkServer(connection.db)
    const { at, rows, undelivered, nextNumber } = await restoreBackup(
      connection.db,
      server.url,
      resolve(name),
      migrationsDir,
    )
    writeOut(`Restored: ${rows} rows, as they were at ${at.toISOString()}. What was said or done since is not in it.`)
    tell({ undelivered, nextNumber })
    return 0
  } finally {
    await connection.close()
    await server.stop()
  }
}

/** What is the same however an earlier moment has come back. */
function tell({ undelivered, nextNumber }: { readonly undelivered: number; readonly nextNumber: number }): void {
  writeOut(`  The next request is ${formatNumber(nextNumber)}: numbers given since then are not given again.
  ${undelivered} messages had not been confirmed: nobody knows whether they have gone. The console's page Not confirmed sends again or drops each.
  Announcements that were on their way are paused, scheduled ones are drafts again. Everybody has to sign in again.
Start Frontline and look around: it takes what people write and sends nothing until  npm run restore -- --release`)
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    writeProblem(error)
    process.exit(1)
  },
)
