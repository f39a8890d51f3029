import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Gate } from '../../kit/gate.ts'
import type { Log } from '../../kit/log.ts'
import { statementName } from './statement-name.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

export type Connection = {
  readonly db: Database
  /** For what needs a session of its own: LISTEN and the lock that marks who runs. */
  readonly url: string
  close(): Promise<void>
}

const timestampWithZone = 1184

/** `2026-11-21 22:44:25.123+00` as milliseconds. The session's zone is UTC, so the offset is always +00. */
const toInstant = (text: string): number => Date.parse(`${text.replace(' ', 'T').replace(/\+00$/, '')}Z`)

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === timestampWithZone
      ? toInstant
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/** Nobody waits for ever: not for a lock, not for an answer, not for a peer that vanished without a word. */
const sessionSettings = [
  'timezone=UTC',
  'lock_timeout=8000',
  'statement_timeout=25000',
  'idle_in_transaction_session_timeout=20000',
  'tcp_keepalives_idle=10',
  'tcp_keepalives_interval=5',
  'tcp_keepalives_count=3',
]
  .map((setting) => `-c ${setting}`)
  .join(' ')

/** Connects a pool. 64-bit integers stay text, timestamps become milliseconds, every statement passes the gate. */
export function connect(url: string, gate: Gate, log: Log, max = 12): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    application_name: 'frontline',
    options: sessionSettings,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // A door that waits longer for a connection says so instead: the messenger sends again.
    connectionTimeoutMillis: 5_000,
  })
  // Without a listener a connection lost while idle would end the process; the next query simply takes another.
  pool.on('error', (error) => log.warn('database connection lost', { code: codeOf(error) }))
  // At once, and not by whoever awaits it: a server that shuts down says so in the same packet that says "ready", while
  // the pool listens no more and the one who asked does not listen yet.
  pool.on('connect', (client) => client.on('error', () => broken.add(client)))
  const dialect = new PostgresDialect({
    pool: {
      connect: async () => gated(await pool.connect(), gate),
      end: () => pool.end(),
    },
  })
  return { db: new Kysely<Tables>({ dialect }), url, close: () => pool.end() }
}

function gated(client: pg.PoolClient, gate: Gate) {
  const query = async (sql: string, parameters: readonly unknown[]) => {
    const name = statementName(sql)
    gate(name, 'before')
    const result = await client.query(sql, [...parameters])
    gate(name, 'after')
    return result
  }
  return {
    query: query as never,
    // One that broke in the middle must not go back into the pool; `release(true)` destroys it.
    release: () => client.release(broken.has(client)),
  }
}

const broken = new WeakSet<pg.PoolClient>()

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'
