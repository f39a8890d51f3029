import { fileURLToPath } from 'node:url'
import { config as loadDotenv } from 'dotenv'
import { readConfig } from '../composition/config.ts'
import { makeAgentStore } from '../database/access/agents.ts'
import { makeSessionStore } from '../database/access/sessions.ts'
import { resetPassword } from '../desk/access/sign-in.ts'
import { openGate } from '../kit/gate.ts'
import { openDatabase } from '../composition/open-database.ts'
import { makeLog } from '../composition/write-log.ts'

/** `npm run reset-password -- <login>`: for an admin who lost theirs. With the private database, stop Frontline first. */
async function main(login: string | undefined): Promise<number> {
  loadDotenv({ quiet: true })
  const read = readConfig(process.env, process.cwd())
  if (login === undefined || 'problems' in read) {
    console.error(
      login === undefined
        ? 'Whose? npm run reset-password -- <login>'
        : 'The configuration is wrong: npm start lists what.',
    )
    return 1
  }
  const migrationsDir = fileURLToPath(new URL('../../migrations', import.meta.url))
  const database = await openDatabase({ ...read.config, migrationsDir }, openGate, makeLog('error', console.error))
  try {
    const agents = makeAgentStore(database.db)
    const found = await agents.byLogin(login.trim().toLowerCase())
    if (found === null) {
      console.error(`There is no agent with the login ${login}.`)
      return 1
    }
    const { agent } = found
    const password = await resetPassword({ agents, sessions: makeSessionStore(database.db) }, agent.id)
    console.log(
      `New password of ${agent.login}: ${password}  (shown only this once, to be changed at the next sign-in)`,
    )
    return 0
  } finally {
    await database.close()
    await database.stopServer()
  }
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
