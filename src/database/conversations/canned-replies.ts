import { type RawBuilder, sql, type Updateable } from 'kysely'
import type { CannedStore, KeptCanned } from '../../desk/conversations/canned/canned-ports.ts'
import type { CannedDraft } from '../../incidents/macros/canned-reply.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { Database } from '../server/connect.ts'
import type { Tables } from '../server/tables.ts'
import { timestamp } from '../server/timestamp.ts'

/** Canned replies, each call a statement of its own. */
export function makeCannedReplies(db: Database): CannedStore {
  const isThere = sql`archived_at is null`
  return {
    visibleTo: async (agentId, groups) => {
      const ofGroups =
        groups === 'every group'
          ? sql`scope = 'group'`
          : sql`"group" in (select jsonb_array_elements_text(${JSON.stringify(groups)}::jsonb))`
      return await select(
        db,
        sql`where ${isThere} and (scope = 'all' or agent_id = ${agentId} or ${ofGroups}) order by id`,
      )
    },
    find: async (id) => (await select(db, sql`where ${isThere} and id = ${id}`))[0] ?? null,
    add: async (draft, agentId) => {
      const row = await db
        .insertInto('canned_replies')
        .values(columnsOf(draft, agentId))
        .returning('id')
        .executeTakeFirstOrThrow()
      return row.id
    },
    change: (id, version, draft, agentId) => replace(db, id, version, columnsOf(draft, agentId)),
    archive: (id, version, at) => replace(db, id, version, { archived_at: timestamp(at) }),
    noteUse: async (id, at) => {
      await sql`
        update canned_replies
        set used_count = used_count + 1, last_used_at = greatest(last_used_at, ${timestamp(at)}::timestamptz)
        where id = ${id}`.execute(db)
    },
    changeTo: async (id, version) => {
      const versions = await versionsOf(db, id, [version - 1, version])
      if (!versions.has(version)) return null
      const seen = (number: number) => {
        const found = versions.get(number)
        return found === undefined || found.scope === 'own' ? null : found
      }
      return { from: seen(version - 1), to: seen(version) }
    },
    titlesOf: async (ids) => {
      const rows = await db
        .selectFrom('canned_replies')
        .select(['id', 'titles'])
        .where('id', 'in', ids.length === 0 ? ['0'] : ids)
        .where('scope', '<>', 'own')
        .execute()
      return new Map(rows.map(({ id, titles }) => [id, titles]))
    },
  }
}

const columnsOf = ({ titles, texts, scope, group, steps }: CannedDraft<SafeText>, agentId: string | null) => ({
  titles: JSON.stringify(titles),
  texts: JSON.stringify(texts),
  scope,
  group,
  agent_id: agentId,
  steps: JSON.stringify(steps),
})

/** What it was is kept beside it. @returns false when it is not at this version any more. */
const replace = (db: Database, id: string, version: number, by: Updateable<Tables['canned_replies']>) =>
  db.transaction().execute(async (trx) => {
    await sql`
      /* keep canned version */ insert into canned_versions (canned_id, version, titles, texts, scope, "group", steps)
      select id, version, titles, texts, scope, "group", steps from canned_replies
      where id = ${id} and version = ${version} and archived_at is null
      on conflict do nothing`.execute(trx)
    const changed = await trx
      .updateTable('canned_replies')
      .set({ ...by, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    return changed.numUpdatedRows === 1n
  })

/** Those versions of it that there are or were. */
async function versionsOf(db: Database, id: string, numbers: readonly number[]) {
  const { rows } = await sql<CannedDraft<SafeText> & { readonly version: number }>`
    /* versions of canned reply */
    select version, titles, texts, scope, "group", steps from canned_replies where id = ${id} and version = any(${numbers})
    union all
    select version, titles, texts, scope, "group", steps from canned_versions
    where canned_id = ${id} and version = any(${numbers})`.execute(db)
  return new Map(rows.map(({ version, ...draft }) => [version, draft]))
}

async function select(db: Database, tail: RawBuilder<unknown>): Promise<readonly KeptCanned[]> {
  const { rows } = await sql<KeptCanned>`
    select id, titles, texts, scope, "group", agent_id as "agentId", steps, used_count as "usedCount",
           last_used_at as "lastUsedAt", version
    from canned_replies ${tail}`.execute(db)
  return rows
}
