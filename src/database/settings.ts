import { sql } from 'kysely'
import type { ChangedMeanwhile, SettingsStore } from '../desk/settings/settings-store.ts'
import { toJson } from '../kit/cut.ts'
import { accept, refuse } from '../kit/result.ts'
import type { Database } from './server/connect.ts'

type Version = { readonly key: string; readonly version: number }

export function makeSettingsStore(db: Database): SettingsStore {
  return {
    // One statement sees one moment: rows that were changed together are seen together.
    read: () => db.selectFrom('settings').select(['key', 'value', 'version']).orderBy('key').execute(),
    replace: (changes, seen, agentId) =>
      db.transaction().execute(async (trx) => {
        // Readers go on; whoever else changes settings waits for this one, also for rows that are not there yet.
        await sql`lock table settings in share row exclusive mode`.execute(trx)
        const before = await trx.selectFrom('settings').select(['key', 'value', 'version']).execute()
        const other = differing(seen, before)
        if (other !== null) return refuse(await changedBy(trx, other))
        const known = new Map(before.map((row) => [row.key, row]))
        const rows = changes.map(({ key, value }) => {
          const { value: valueBefore = null, version = 0 } = known.get(key) ?? {}
          return { key, version: version + 1, value, value_before: valueBefore }
        })
        for (const { key, version, value } of rows) {
          const change = { value: toJson(value), version, changed_at: sql<string>`now()` }
          await trx
            .insertInto('settings')
            .values({ key, ...change })
            .onConflict((conflict) => conflict.column('key').doUpdateSet(change))
            .execute()
        }
        if (rows.length > 0) {
          const audit = rows.map(({ key, version, value, value_before: from }) => ({
            agent_id: agentId,
            key,
            version,
            value_before: orNull(from),
            value_after: orNull(value),
          }))
          await trx.insertInto('settings_changes').values(audit).execute()
        }
        return accept(Object.fromEntries(rows.map(({ key, version }) => [key, version])))
      }),
    changes: async ({ before, limit, key }) => {
      let query = changesOf(db).orderBy('c.id', 'desc').limit(limit)
      if (before !== null) query = query.where('c.id', '<', before)
      if (key !== undefined) query = query.where('c.key', '=', key)
      return (await query.execute()).map(toChanged)
    },
    changeTo: async (key, version) => {
      const row = await changesOf(db)
        .where('c.key', '=', key)
        .where('c.version', '=', version)
        .orderBy('c.id', 'desc')
        .executeTakeFirst()
      return row === undefined ? null : toChanged(row)
    },
  }
}

const changesOf = (db: Database) =>
  db
    .selectFrom('settings_changes as c')
    .leftJoin('agents as a', 'a.id', 'c.agent_id')
    .select(['c.id', 'c.at', 'c.agent_id', 'a.name', 'c.key', 'c.version', 'c.value_before', 'c.value_after'])

type ChangeRow = Awaited<ReturnType<ReturnType<typeof changesOf>['execute']>>[number]

const toChanged = ({ agent_id: id, name, value_before: from, value_after: to, ...change }: ChangeRow) => ({
  ...change,
  by: id === null || name === null ? null : { id, name },
  from,
  to,
})

/** The first setting whose version is not the one that was seen; both lists may lack it. */
function differing(seen: readonly Version[], now: readonly Version[]): Version | null {
  const versionIn = (rows: readonly Version[], key: string) => rows.find((row) => row.key === key)?.version ?? 0
  const keys = [...new Set([...seen, ...now].map(({ key }) => key))]
  const key = keys.find((each) => versionIn(seen, each) !== versionIn(now, each))
  return key === undefined ? null : { key, version: versionIn(now, key) }
}

/** Who made it that version; a row changed by hand has no line of its own. */
async function changedBy(db: Database, { key, version }: Version): Promise<ChangedMeanwhile> {
  const change = await changesOf(db)
    .where('c.key', '=', key)
    .where('c.version', '=', version)
    .orderBy('c.id', 'desc')
    .executeTakeFirst()
  const { agent_id: id = null, name = null, at = null } = change ?? {}
  return { code: 'changed_meanwhile', key, version, by: id === null || name === null ? null : { id, name }, at }
}

const orNull = (value: unknown): string | null => (value === null ? null : toJson(value))
