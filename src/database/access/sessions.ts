import { sql } from 'kysely'
import type { Session, SessionStore } from '../../desk/access/session-ports.ts'
import { absoluteMs, idleMs } from '../../desk/access/sign-in.ts'
import { type AgentRow, toAgent } from './agents.ts'
import { endSessions } from './end-sessions.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

export function makeSessionStore(db: Database): SessionStore {
  return {
    open: async (tokenHash, agentId, at, place) => {
      await db
        .deleteFrom('sessions')
        .where(sql<boolean>`created_at < ${timestamp(at - absoluteMs)}`)
        .execute()
      await db
        .deleteFrom('ended_sessions')
        .where('ended_at', '<', sql<number>`${timestamp(at - absoluteMs)}`)
        .execute()
      const row = { token_hash: tokenHash, agent_id: agentId, created_at: timestamp(at), seen_at: timestamp(at) }
      await db
        .insertInto('sessions')
        .values({ ...row, address: place?.address ?? null, device: place?.device ?? null })
        .execute()
    },
    find: (tokenHash) => find(db, tokenHash),
    list: async (agentId, at) => {
      const rows = await db
        .selectFrom('sessions')
        .select(['id', 'created_at as createdAt', 'seen_at as seenAt', 'address', 'device'])
        .where('agent_id', '=', agentId)
        .where('seen_at', '>=', sql<number>`${timestamp(at - idleMs)}`)
        .where('created_at', '>=', sql<number>`${timestamp(at - absoluteMs)}`)
        .orderBy('seen_at', 'desc')
        .orderBy('id', 'desc')
        .execute()
      return rows
    },
    touch: async (tokenHash, at) => {
      await db
        .updateTable('sessions')
        .set({ seen_at: timestamp(at) })
        .where('token_hash', '=', tokenHash)
        .execute()
    },
    end: async (tokenHash) => {
      await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
    },
    expire: async (tokenHash) => {
      await sql`
        with gone as (delete from sessions where token_hash = ${tokenHash} returning token_hash)
        insert into ended_sessions (token_hash, why) select token_hash, 'expired' from gone`.execute(db)
    },
    endOne: async (agentId, id, why) => (await endSessions(db, agentId, why, sql<boolean>`id = ${id}`)) > 0,
    endOthers: (agentId, exceptTokenHash, why) =>
      endSessions(db, agentId, why, sql<boolean>`token_hash is distinct from ${exceptTokenHash}`),
    whyEnded: async (tokenHash) => {
      const row = await db
        .selectFrom('ended_sessions')
        .select('why')
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      return row?.why ?? null
    },
  }
}

async function find(db: Database, tokenHash: string): Promise<Session | null> {
  const { rows } = await sql<AgentRow & { session_id: string; session_created_at: number; session_seen_at: number }>`
    select a.*, s.id as session_id, s.created_at as session_created_at, s.seen_at as session_seen_at
    from sessions s join agents a on a.id = s.agent_id
    where s.token_hash = ${tokenHash} and a.disabled_at is null`.execute(db)
  const row = rows[0]
  if (row === undefined) return null
  return {
    id: row.session_id,
    agent: toAgent(row),
    createdAt: row.session_created_at,
    seenAt: row.session_seen_at,
  }
}
