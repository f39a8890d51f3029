import { config as loadDotenv } from 'dotenv'
import { readConfig } from '../composition/config.ts'
import { makeAgentStore } from '../database/access/agents.ts'
import { makeSessionStore } from '../database/access/sessions.ts'
import { resetPassword } from '../desk/access/sign-in.ts'
import { withDatabase } from '../composition/process/with-database.ts'

/** `npm run reset-password -- <login>`: for an admin who lost theirs; also while Frontline runs. */
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
  return await withDatabase(read.config, async ({ db }) => {
    const agents = makeAgentStore(db)
    const found = await agents.byLogin(login.trim().toLowerCase())
    if (found === null) {
      console.error(`There is no agent with the login ${login}.`)
      return 1
    }
    const { agent } = found
    const password = await resetPassword({ agents, sessions: makeSessionStore(db) }, agent.id)
    console.log(
      `New password of ${agent.login}: ${password}  (shown only this once, to be changed at the next sign-in)`,
    )
    return 0
  })
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
