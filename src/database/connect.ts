import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Log } from '../kit/log.ts'
import { type Gate, statementName } from './gate.ts'
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

/** Connects a pool. 64-bit integers stay text, timestamps become milliseconds, every statement passes the gate. */
export function connect(url: string, gate: Gate, log: Log, max = 12): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    application_name: 'frontline',
    options: '-c timezone=UTC',
  })
  // Without a listener a connection lost while idle would end the process; the next query simply takes another.
  pool.on('error', (error) => log.warn('database connection lost', { code: codeOf(error) }))
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
  // A client that broke in the middle must not go back into the pool; `release(true)` destroys it.
  let isBroken = false
  client.on('error', () => {
    isBroken = true
  })
  return {
    query: query as never,
    release: () => client.release(isBroken),
  }
}

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'
