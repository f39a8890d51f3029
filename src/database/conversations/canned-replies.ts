import { type RawBuilder, sql } from 'kysely'
import type { CannedStore, KeptCanned } from '../../desk/conversations/canned/canned-ports.ts'
import type { Database } from '../server/connect.ts'
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
    add: async ({ titles, texts, scope, group, steps }, agentId) => {
      const row = await db
        .insertInto('canned_replies')
        .values({
          titles: JSON.stringify(titles),
          texts: JSON.stringify(texts),
          scope,
          group,
          agent_id: agentId,
          steps: JSON.stringify(steps),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return row.id
    },
    change: async (id, version, { titles, texts, scope, group, steps }, agentId) => {
      const changed = await db
        .updateTable('canned_replies')
        .set({
          titles: JSON.stringify(titles),
          texts: JSON.stringify(texts),
          scope,
          group,
          agent_id: agentId,
          steps: JSON.stringify(steps),
          version: version + 1,
        })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('archived_at', 'is', null)
        .executeTakeFirst()
      return changed.numUpdatedRows === 1n
    },
    archive: async (id, version, at) => {
      const changed = await db
        .updateTable('canned_replies')
        .set({ archived_at: timestamp(at), version: version + 1 })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('archived_at', 'is', null)
        .executeTakeFirst()
      return changed.numUpdatedRows === 1n
    },
    noteUse: async (id, at) => {
      await sql`
        update canned_replies
        set used_count = used_count + 1, last_used_at = greatest(last_used_at, ${timestamp(at)}::timestamptz)
        where id = ${id}`.execute(db)
    },
  }
}

async function select(db: Database, tail: RawBuilder<unknown>): Promise<readonly KeptCanned[]> {
  const { rows } = await sql<KeptCanned>`
    select id, titles, texts, scope, "group", agent_id as "agentId", steps, used_count as "usedCount",
           last_used_at as "lastUsedAt", version
    from canned_replies ${tail}`.execute(db)
  return rows
}
