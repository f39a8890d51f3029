import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Migration, type MigrationResultSet, Migrator, sql } from 'kysely'
import type { Database } from './connect.ts'

const fileName = /^\d{4}-[a-z0-9-]+\.sql$/

/**
 * Brings the schema up to this release. Several instances may start at once: kysely's migrator takes a lock.
 * @returns the names applied now. @throws when a file fails; nothing of that file stays.
 */
export async function migrate(db: Database, folder: string): Promise<readonly string[]> {
  return appliedBy(await migratorOf(db, folder).migrateToLatest())
}

/**
 * The schema as it was up to that migration, in a database that has none of a later one.
 * @throws when this release does not know it, or the database is further.
 */
export async function migrateTo(db: Database, folder: string, last: string): Promise<void> {
  const all = Object.keys(readMigrations(folder))
  if (!all.includes(last)) throw new Error('The backup was made by a newer release: install that one, then restore.')
  const done = await migratorOf(db, folder).getMigrations()
  const isFurther = done.some(({ name, executedAt }) => executedAt !== undefined && name > last)
  if (isFurther) throw new Error('The database is of a newer release than the backup: restore into a new one.')
  appliedBy(await migratorOf(db, folder).migrateTo(last))
}

const migratorOf = (db: Database, folder: string) =>
  new Migrator({ db, provider: { getMigrations: async () => readMigrations(folder) } })

function appliedBy({ error, results }: MigrationResultSet): readonly string[] {
  if (error !== undefined) throw error instanceof Error ? error : new Error('a migration failed')
  return (results ?? []).map((result) => result.migrationName)
}

function readMigrations(folder: string): Record<string, Migration> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  const misnamed = files.find((name) => !fileName.test(name))
  if (misnamed !== undefined) throw new Error(`migrations/${misnamed} is not named NNNN-name.sql`)
  const entries = files.toSorted().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return [
      name.replace(/\.sql$/, ''),
      {
        up: (db: Kysely) =>
          sql
            .raw(`set local statement_timeout = 0; ${text}`)
            .execute(db)
            .then(() => {}),
      },
    ] as const
  })
  return Object.fromEntries(entries)
}

type Kysely = Parameters<Migration['up']>[0]
