import { config as loadDotenv } from 'dotenv'
import { readConfig } from '../composition/config.ts'
import { makeAgentStore } from '../database/access/agents.ts'
import { makeSecondSteps } from '../database/access/second-steps.ts'
import { makeSessionStore } from '../database/access/sessions.ts'
import { makeSignInBudgets } from '../database/access/sign-in-budgets.ts'
import { resetPassword } from '../desk/access/sign-in.ts'
import { withExistingDatabase } from '../composition/process/with-database.ts'
import { recordCommand } from './record-command.ts'
import { writeError, writeOut, writeProblem } from '../composition/process/terminal.ts'

/**
 * `npm run reset-password -- <login> [--totp]`: for an admin who lost theirs; also while Frontline runs. `--totp` for who
 * lost the phone too.
 */
async function main(words: readonly string[]): Promise<number> {
  const forgetsTotp = words.includes('--totp')
  const [login, ...more] = words.filter((word) => word !== '--totp')
  loadDotenv({ quiet: true })
  const read = readConfig(process.env, process.cwd())
  if (login === undefined || more.length > 0 || 'problems' in read) {
    writeError(
      !('problems' in read)
        ? 'Whose? npm run reset-password -- <login>, with --totp when the phone is lost too'
        : 'The configuration is wrong: npm start lists what.',
    )
    return 1
  }
  return await withExistingDatabase(read.config, async ({ db }) => {
    const agents = makeAgentStore(db)
    const found = await agents.byLogin(login.trim().toLowerCase())
    if (found === null) {
      writeError(`There is no agent with the login ${login}.`)
      return 1
    }
    const { agent } = found
    const stores = {
      agents,
      sessions: makeSessionStore(db),
      budgets: makeSignInBudgets(db),
      secondSteps: makeSecondSteps(db),
    }
    const password = await resetPassword(stores, agent.id, { forgetsTotp })
    writeOut(`New password of ${agent.login}: ${password}  (shown only this once, to be changed at the next sign-in)`)
    if (forgetsTotp) writeOut(`Two-step sign-in of agent ${agent.id} is off until it is set up with the new phone.`)
    else if (agent.hasTotp) {
      writeOut('Two-step sign-in stays on. If the phone is lost too, run this once more with --totp at the end.')
    }
    // After it is shown: nobody can show it again.
    await recordCommand(db, 'agent_changed', agent.id, { isPasswordReset: true, isTotpReset: forgetsTotp })
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
