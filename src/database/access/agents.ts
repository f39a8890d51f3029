import { type Selectable, sql } from 'kysely'
import type { AgentRecord, AgentStore, AgentWorkload } from '../../desk/access/agent-ports.ts'
import { languageFor, usualLanguage } from '../../kit/language.ts'
import type { Database } from '../server/connect.ts'
import type { Tables } from '../server/tables.ts'
import { openStatuses } from '../incidents/open-statuses.ts'
import { optionalTimestamp } from '../server/timestamp.ts'
import { endSessions } from './end-sessions.ts'

export type AgentRow = Selectable<Tables['agents']>

export const toAgent = (row: Omit<AgentRow, 'password_hash'>): AgentRecord => ({
  id: row.id,
  login: row.login,
  name: row.name,
  role: row.role,
  language: languageFor(row.language, usualLanguage),
  mustChangePassword: row.must_change_password,
  hasTotp: row.totp_confirmed_at !== null,
  disabledAt: row.disabled_at,
  createdAt: row.created_at,
})

export function makeAgentStore(db: Database): AgentStore {
  const one = async (column: 'id' | 'login', value: string) => {
    const row = await db.selectFrom('agents').selectAll().where(column, '=', value).executeTakeFirst()
    return row === undefined ? null : { agent: toAgent(row), passwordHash: row.password_hash }
  }
  return {
    list: async () => {
      const rows = await db.selectFrom('agents').selectAll().orderBy('id').execute()
      return rows.map(toAgent)
    },
    workload: async () => {
      const { rows } = await sql<AgentWorkload & { id: string }>`
        select a.id,
          (select count(*)::int from hand_overs h where h.accepted_by = a.id and h.ended_at is null) as talks,
          (select count(*)::int from incidents i where i.assignee_id = a.id and i.status in (${openStatuses})) as incidents,
          (select count(*)::int from sessions s where s.agent_id = a.id) as sessions
        from agents a`.execute(db)
      return new Map(rows.map(({ id, ...load }) => [id, load]))
    },
    count: async () => {
      const { count } = await db
        .selectFrom('agents')
        .select((select) => select.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    byLogin: (login) => one('login', login),
    byId: (id) => one('id', id),
    create: async (agent) => {
      const row = await db
        .insertInto('agents')
        .values({
          login: agent.login,
          name: agent.name,
          role: agent.role,
          language: agent.language,
          password_hash: agent.passwordHash,
          must_change_password: agent.mustChangePassword,
        })
        .onConflict((conflict) => conflict.column('login').doNothing())
        .returningAll()
        .executeTakeFirst()
      return row === undefined ? null : toAgent(row)
    },
    change: (id, change) =>
      db.transaction().execute(async (trx) => {
        const values = {
          ...(change.name === undefined ? {} : { name: change.name }),
          ...(change.role === undefined ? {} : { role: change.role }),
          ...(change.language === undefined ? {} : { language: change.language }),
          ...(change.disabledAt === undefined ? {} : { disabled_at: optionalTimestamp(change.disabledAt) }),
        }
        const before = await trx
          .selectFrom('agents')
          .select('role')
          .where('id', '=', id)
          .forNoKeyUpdate()
          .executeTakeFirst()
        const row =
          Object.keys(values).length === 0
            ? await trx.selectFrom('agents').selectAll().where('id', '=', id).executeTakeFirst()
            : await trx.updateTable('agents').set(values).where('id', '=', id).returningAll().executeTakeFirst()
        if (row === undefined) return null
        if (row.disabled_at !== null) await endSessions(trx, id, 'disabled')
        else if (before !== undefined && before.role !== row.role) await endSessions(trx, id, 'role_changed')
        return toAgent(row)
      }),
    setPassword: async (id, passwordHash, mustChangePassword) => {
      await db
        .updateTable('agents')
        .set({ password_hash: passwordHash, must_change_password: mustChangePassword })
        .where('id', '=', id)
        .execute()
      await db.deleteFrom('half_sessions').where('agent_id', '=', id).execute()
    },
  }
}

export async function agentNames(trx: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('agents')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
