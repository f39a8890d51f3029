import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { config as loadDotenv } from 'dotenv'
import { readConfig } from '../composition/config.ts'
import { makeGate } from '../composition/process/crash-gate.ts'
import { openServer } from '../composition/process/open-database.ts'
import { commandLog, withDatabase } from '../composition/process/with-database.ts'
import { release } from '../database/server/backup/release.ts'
import { restoreBackup } from '../database/server/backup/restore-backup.ts'
import { connect } from '../database/server/connect.ts'
import { checkServer } from '../database/server/check-server.ts'
import { formatNumber } from '../incidents/number.ts'
import { writeError, writeOut, writeProblem } from '../composition/process/terminal.ts'

const migrationsDir = fileURLToPath(new URL('../../migrations', import.meta.url))

const usage = `npm run restore -- FILE        a backup into an empty database; Frontline must not run on it
npm run restore -- --release   lets the restored copy send`

/** `npm run restore`: all of a backup or nothing; the copy sends nothing until it is released. */
async function main(words: readonly string[]): Promise<number> {
  const [name, ...more] = words
  loadDotenv({ quiet: true })
  const read = readConfig(process.env, process.cwd())
  if (name === undefined || more.length > 0 || 'problems' in read) {
    writeError('problems' in read ? 'The configuration is wrong: npm start lists what.' : usage)
    return 1
  }
  if (name === '--release') {
    return await withDatabase(read.config, async ({ db }) => {
      const released = await release(db)
      if (released === null) writeOut('Nothing is held back.')
      else {
        writeOut(`Released: ${released.sent} messages go out now.`)
        if (released.asked > 0) {
          writeOut(
            `${released.asked} were made by the clock and may have been sent by the lost copy: they are "not confirmed", and each can be sent from its conversation.`,
          )
        }
      }
      return 0
    })
  }
  const server = await openServer(read.config, commandLog)
  const connection = connect(server.url, makeGate(process.env), commandLog)
  try {
    await checkServer(connection.db)
    const { at, rows, undelivered, nextNumber } = await restoreBackup(
      connection.db,
      server.url,
      resolve(name),
      migrationsDir,
    )
    writeOut(`Restored: ${rows} rows, as they were at ${at.toISOString()}. What was said or done since is not in it.
  The next request is ${formatNumber(nextNumber)}: numbers given since the backup are not given again.
  ${undelivered} messages had not been confirmed: nobody knows whether they have gone. Each can be sent again from its conversation.
  Announcements that were on their way are paused, scheduled ones are drafts again. Everybody has to sign in again.
Start Frontline and look around: it takes what people write and sends nothing until  npm run restore -- --release`)
    return 0
  } finally {
    await connection.close()
    await server.stop()
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    writeProblem(error)
    process.exit(1)
  },
)
