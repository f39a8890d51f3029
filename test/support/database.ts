import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { type Connection, connect } from '../../src/database/server/connect.ts'
import { openGate } from '../../src/kit/gate.ts'
import { silentLog } from './silent-log.ts'

export type TestDatabase = Connection & { drop(): Promise<void> }

/** A fresh migrated database, copied from the run's template. */
export const createDatabase = (): Promise<TestDatabase> => create(inject('template'))

/** A database with nothing in it, as an admin makes one. */
export const createEmptyDatabase = (): Promise<TestDatabase> => create("template0 encoding 'UTF8'")

async function create(template: string): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl')
  const name = `frontline_test_${randomBytes(6).toString('hex')}`
  const server = connect(serverUrl, openGate, silentLog, 1)
  await sql.raw(`create database ${name} template ${template}`).execute(server.db)
  await server.close()
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const connection = connect(url.href, openGate, silentLog)
  return {
    ...connection,
    drop: async () => {
      await connection.close()
      const again = connect(serverUrl, openGate, silentLog, 1)
      await sql.raw(`drop database if exists ${name} with (force)`).execute(again.db)
      await again.close()
    },
  }
}
