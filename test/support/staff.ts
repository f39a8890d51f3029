import { createHash, randomBytes } from 'node:crypto'
import { makeAgentStore } from '../../src/database/access/agents.ts'
import { makeSessionStore } from '../../src/database/access/sessions.ts'
import { makePresenceStore } from '../../src/database/hand-overs/presence.ts'
import type { Database } from '../../src/database/server/connect.ts'
import type { AgentRole } from '../../src/desk/access/agent-ports.ts'
import { hashPassword } from '../../src/desk/access/password-hash.ts'
import { usualAccounts } from '../../src/desk/settings/accounts-part.ts'
import type { Language } from '../../src/kit/language.ts'
import { safe } from './safe.ts'

/** Of everybody whom a test hires. */
export const staffPassword = 'harbour-violet-socket-58'
// A hash takes a third of a second of a core on purpose: one a process is enough for everybody.
let hash: Promise<string> | null = null

type Newcomer = {
  readonly login: string
  readonly name: string
  readonly role?: AgentRole
  readonly language?: Language
}

/**
 * Somebody who may sign in. Of supervisors and admins of tests no second step is asked, unless a test has said of whom it is:
 * then this leaves the setting alone. @returns their id.
 */
export async function hire(db: Database, { login, name, role = 'agent', language = 'ru' }: Newcomer): Promise<string> {
  const accounts = { key: 'accounts', value: JSON.stringify({ totpFor: [] }) }
  if (usualAccounts.totpFor.includes(role)) {
    await db
      .insertInto('settings')
      .values(accounts)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
  }
  hash ??= hashPassword(staffPassword)
  const words = { passwordHash: await hash, mustChangePassword: false }
  const agent = await makeAgentStore(db).create({ login, name: safe(name), role, language, ...words })
  if (agent === null) throw new Error(`${login} is taken`)
  return agent.id
}

/** Signed in as the door would do it, but for checking the password. @returns the cookie. */
export async function enter(db: Database, agentId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await makeSessionStore(db).open(createHash('sha256').update(token).digest('hex'), agentId, Date.now())
  await makePresenceStore(db).arrived(agentId, Date.now())
  // Behind https the cookie has another name; the product reads its own.
  return `sid=${token}; __Host-sid=${token}`
}
