import { makeAgentStore } from '../../database/access/agents.ts'
import type { Database } from '../../database/server/connect.ts'
import type { AgentRole } from '../../desk/access/agent-ports.ts'
import type { ActingAgent } from '../../desk/work.ts'
import { day, type Instant } from '../../kit/time.ts'
import { protectText } from '../../privacy/protect-words.ts'
import { colleagues } from './words/people.ts'

type Team = {
  /** Of those who can sign in; with their role where it is not an agent's. */
  readonly logins: readonly string[]
  readonly hiredIds: readonly string[]
  /** Who takes incidents at that moment. */
  answering(at: Instant): readonly ActingAgent[]
}

/** How long before the end the one who leaves has gone. */
const goneForMs = 8 * day

/** The desk's own people. One whose login is there already is left as they are. */
export async function hire(db: Database, passwordHash: string, until: Instant): Promise<Team> {
  const agents = makeAgentStore(db)
  const team: (ActingAgent & {
    readonly login: string
    readonly role: AgentRole
    readonly answersUntil: Instant
    readonly isNew: boolean
    readonly isGone: boolean
  })[] = []
  for (const { login, name, role, answers, leaves } of colleagues) {
    const wish = {
      login,
      name: protectText(name),
      role,
      passwordHash,
      mustChangePassword: false,
      language: 'ru',
    } as const
    const hired = await agents.create(wish)
    const agent = hired ?? (await agents.byLogin(login))?.agent
    if (agent === undefined) throw new Error(`${login} is neither free nor taken`)
    const leftAt = until - goneForMs
    if (leaves && hired !== null) await agents.change(agent.id, { disabledAt: leftAt })
    const answersUntil = answers ? (leaves ? leftAt - 2 * day : until) : 0
    team.push({ id: agent.id, name: agent.name, login, role, answersUntil, isNew: hired !== null, isGone: leaves })
  }
  return {
    logins: team
      .filter(({ isGone }) => !isGone)
      .map(({ login, role }) => (role === 'agent' ? login : `${login} (${role})`)),
    hiredIds: team.filter(({ isNew }) => isNew).map(({ id }) => id),
    answering: (at) => team.filter(({ answersUntil }) => at <= answersUntil),
  }
}
