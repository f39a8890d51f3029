import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { AttemptReserved, Session, SessionStore } from '../../desk/access/session-ports.ts'
import { absoluteMs, idleMs } from '../../desk/access/sign-in.ts'
import { day, minute, type Instant } from '../../kit/time.ts'
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
    reserveAttempt: (login, address, at) =>
      db.transaction().execute((trx) => reserveAttempt(trx, marked(login), address, at)),
    forgive: async (login, address) => {
      await db
        .deleteFrom('sign_in_failures')
        .where('login', '=', marked(login))
        .where('address', '=', address)
        .execute()
    },
    takeBack: async (login, address) => {
      await sql`
        delete from sign_in_failures where id = (
          select max(id) from sign_in_failures where login = ${marked(login)} and address = ${address})`.execute(db)
    },
  }
}

/** What people type as a login is sometimes their password: only a mark of it is kept. */
const marked = (login: string) => createHash('sha256').update(login).digest('base64url')

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

const window = 15 * minute
/** No lock that a stranger could put on somebody else's account for good. */
const most = { perLoginAndAddress: 5, perAddress: 20, perLogin: 100 }

type Count = { count: string; oldest: number | null }

async function reserveAttempt(trx: Database, login: string, address: string, at: Instant): Promise<AttemptReserved> {
  // Attempts are counted one after the other: two at once must not both be the fifth. A number of our own choosing.
  await sql`select pg_advisory_xact_lock(7220517)`.execute(trx)
  await sql`delete from sign_in_failures where at < ${timestamp(at - day)}`.execute(trx)
  const recent = timestamp(at - window)
  const { rows } = await sql<Count & { limit: number; window_ms: number }>`
    select count(*) as count, min(at) as oldest, ${most.perLoginAndAddress}::int as "limit", ${window}::int as window_ms
    from sign_in_failures where login = ${login} and address = ${address} and at > ${recent}
    union all
    select count(*), min(at), ${most.perAddress}, ${window} from sign_in_failures where address = ${address} and at > ${recent}
    union all
    select count(*), min(at), ${most.perLogin}, ${day} from sign_in_failures where login = ${login}`.execute(trx)
  const full = rows.filter((row) => Number(row.count) >= row.limit)
  if (full.length > 0) {
    return { isAllowed: false, retryAt: Math.max(...full.map((row) => (row.oldest ?? at) + row.window_ms)) }
  }
  await trx
    .insertInto('sign_in_failures')
    .values({ login, address, at: timestamp(at) })
    .execute()
  return { isAllowed: true }
}
