import pg from 'pg'
import type { Database } from '../connect.ts'
import { migrate, migrateTo } from '../migrate.ts'
import type { BackupHead, BackupPart } from './backup-format.ts'
import { type CopyInto, copyInto } from './copy-into.ts'
import { hold, keepFromSending } from './keep-from-sending.ts'
import { raiseNumbers } from './raise-numbers.ts'
import { columnsOf, leftOut } from './tables-of.ts'
import { checkBackup, readBackup } from './write-backup.ts'

type Restored = {
  /** Of when the data are. */
  readonly at: Date
  readonly rows: number
  /** Messages of which nobody knows whether they have gone: each can be sent again from the console, or left. */
  readonly undelivered: number
  /** The first number that the next request can have. */
  readonly nextNumber: number
}

/**
 * Puts a backup into an empty database, of this release or an older one; all of it or nothing.
 * @throws an Error with a sentence: the database is not empty, the backup is not whole, or is of a newer release.
 */
export async function restoreBackup(db: Database, url: string, file: string, migrationsDir: string): Promise<Restored> {
  const client = new pg.Client({ connectionString: url, application_name: 'frontline restore' })
  await client.connect()
  try {
    await client.query('set statement_timeout = 0')
    await refuseUsed(client)
    // Read to its end before anything is written: what is broken is said as that, and not in the server's words.
    await checkBackup(file)
    const parts = readBackup(file)
    const first = await parts.next()
    if (first.done === true || first.value.part !== 'head') throw new Error('This is no whole backup: it has no head.')
    const head = first.value
    await beginAt(db, head, migrationsDir)
    await client.query('begin')
    const restored = await fill(client, head, parts)
    const isOlder = !(await hasRestores(client))
    if (!isOlder) await hold(client, new Date(head.at))
    await client.query('commit')
    await migrate(db, migrationsDir)
    // A release from before there were restores has nowhere to note it: at once after its tables have become ours.
    if (isOlder) await hold(client, new Date(head.at))
    return restored
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

async function refuseUsed(client: pg.Client): Promise<void> {
  const { rows: tables } = await client.query(`select 1 from information_schema.tables where table_name = 'users'`)
  if (tables.length === 0) return
  const { rows } = await client.query(`
    select exists (select from users) or exists (select from incidents) or exists (select from audit_log) as "isUsed"`)
  if ((rows[0] as { isUsed: boolean } | undefined)?.isUsed === true) {
    throw new Error(
      'The database is in use: nothing was changed. Restore into an empty one, of another DATA_DIR or DATABASE_URL.',
    )
  }
}

/** The tables as they were when the backup was made: what came later is done afterwards, to what is in them then. */
async function beginAt(db: Database, head: BackupHead, migrationsDir: string): Promise<void> {
  const last = head.migrations.at(-1)
  if (last === undefined) throw new Error('This is no whole backup: it knows of no tables.')
  await migrateTo(db, migrationsDir, last)
}

async function fill(client: pg.Client, head: BackupHead, parts: AsyncIterable<BackupPart>): Promise<Restored> {
  const known = await columnsOf(client)
  const constraints = await foreignKeys(client)
  // Tables point at each other in circles: first all rows, then all promises, which are checked as they are made.
  for (const { table, name } of constraints) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const name of known.keys()) {
    const table = pg.escapeIdentifier(name)
    await client.query(`alter table ${table} disable trigger user`)
    // What migrations bring along is in the backup as it is by now.
    if (!leftOut.has(name)) await client.query(`delete from ${table}`)
  }
  const rows = await load(client, known, parts)
  for (const name of known.keys()) await client.query(`alter table ${pg.escapeIdentifier(name)} enable trigger user`)
  for (const { table, name, definition } of constraints) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  }
  const nextNumber = await raiseNumbers(client)
  const undelivered = await keepFromSending(client)
  return { at: new Date(head.at), rows, undelivered, nextNumber }
}

/** @returns how many rows have come. @throws an Error with a sentence where the backup is not whole. */
async function load(
  client: pg.Client,
  known: ReadonlyMap<string, readonly string[]>,
  parts: AsyncIterable<BackupPart>,
): Promise<number> {
  let rows = 0
  let into: { readonly copy: CopyInto; readonly name: string } | null = null
  try {
    for await (const part of parts) {
      switch (part.part) {
        case 'table': {
          const columns = known.get(part.name)
          if (columns === undefined || part.columns.some((column) => !columns.includes(column))) {
            throw new Error(`The backup has a table ${part.name} that this release does not know.`)
          }
          const list = part.columns.map((column) => pg.escapeIdentifier(column)).join(', ')
          const copy = copyInto(client, `copy ${pg.escapeIdentifier(part.name)} (${list}) from stdin`)
          into = { copy, name: part.name }
          break
        }
        case 'bytes':
          await into?.copy.write(part.bytes)
          break
        case 'rows': {
          const arrived: number = (await into?.copy.end()) ?? 0
          if (arrived !== part.count) throw new Error(`Of ${into?.name ?? 'a table'} not all rows have arrived.`)
          rows += arrived
          into = null
          break
        }
        case 'end':
          return rows
        case 'head':
          throw new Error('This is no whole backup: it begins twice.')
      }
    }
  } catch (error) {
    await into?.copy.abort()
    throw error
  }
  throw new Error('This is no whole backup: it breaks off before its end.')
}

async function hasRestores(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`select to_regclass('restores') is not null as "isThere"`)
  return (rows[0] as { isThere: boolean }).isThere
}

async function foreignKeys(client: pg.Client) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    select c.conrelid::regclass::text as table, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where c.contype = 'f' and n.nspname = 'public' order by 1, 2`)
  return rows
}
