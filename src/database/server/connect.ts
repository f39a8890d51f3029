import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Gate } from '../../kit/gate.ts'
import type { Log } from '../../kit/log.ts'
import { pipelined } from './statements/pipelined.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

export type Connection = {
  readonly db: Database
  /** The same for the road of a message, whose statements touch few rows by their keys, however many rows there are. */
  readonly road: Database
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
  // What is asked for often lies in memory: a page in the middle costs hardly more than the next one.
  'random_page_cost=1.1',
  // The places of a hundred thousand messages that hold a word are kept one by one, or each of their pages is read.
  'work_mem=16MB',
  // Helpers take milliseconds to start: worth it for a report of years, and for no list.
  'parallel_setup_cost=20000',
  // To compile a plan takes longer than to carry out any of ours.
  'jit=off',
]
  .map((setting) => `-c ${setting}`)
  .join(' ')

/**
 * What is planned once must be right for a table that is empty now and has a million rows an hour later: by the keys, one row
 * after the other. What no index helps with is read as a whole all the same.
 */
const roadSettings = [
  sessionSettings,
  ...['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin'].map((way) => `-c enable_${way}=off`),
].join(' ')

/** Connects pools. 64-bit integers stay text, timestamps become milliseconds, every statement passes the gate. */
export function connect(url: string, gate: Gate, log: Log, max = 12): Connection {
  const [db, road] = [
    openPool(url, gate, log, { max, options: sessionSettings }),
    openPool(url, gate, log, { max: Math.ceil((max * 2) / 3), options: roadSettings }),
  ]
  return {
    db,
    road,
    url,
    close: async () => {
      await Promise.all([db.destroy(), road.destroy()])
    },
  }
}

type PoolSettings = { readonly max: number; readonly options: string }

/** Opens its connections when they are needed. */
function openPool(url: string, gate: Gate, log: Log, settings: PoolSettings): Database {
  const pool = new pg.Pool({
    ...settings,
    connectionString: url,
    types,
    application_name: 'frontline',
    // Statements need not wait for the answers of those before them.
    pipeline: true,
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
  return new Kysely<Tables>({ dialect })
}

function gated(client: pg.PoolClient, gate: Gate) {
  const { query, isIdle } = pipelined(client, gate, () => broken.add(client))
  return {
    query: query as never,
    // One that broke in the middle must not go back into the pool, nor one on which something is under way; `release(true)` destroys it.
    release: () => client.release(broken.has(client) || !isIdle()),
  }
}

const broken = new WeakSet<pg.PoolClient>()

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'
