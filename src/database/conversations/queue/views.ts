import { sql } from 'kysely'
import type { KeptView, ViewDraft, ViewStore } from '../../../desk/conversations/queue-filter.ts'
import type { Database } from '../../server/connect.ts'

const columns = ['id', 'name', 'view', 'filter', 'sort', 'agent_id as agentId', 'version'] as const

/** Kept views, each call a statement of its own. */
export function makeViewStore(db: Database): ViewStore {
  const written = ({ name, view, filter, sort }: ViewDraft, agentId: string | null) => ({
    name,
    view,
    filter: JSON.stringify(filter),
    sort,
    agent_id: agentId,
  })
  return {
    visibleTo: async (agentId): Promise<readonly KeptView[]> =>
      await db
        .selectFrom('views')
        .select(columns)
        .where((where) => where.or([where('agent_id', 'is', null), where('agent_id', '=', agentId)]))
        // Everybody's first; in each part as they came.
        .orderBy(sql`agent_id is not null`)
        .orderBy('id')
        .execute(),
    find: async (id) => (await db.selectFrom('views').select(columns).where('id', '=', id).executeTakeFirst()) ?? null,
    add: async (draft, agentId) => {
      const row = await db.insertInto('views').values(written(draft, agentId)).returning('id').executeTakeFirstOrThrow()
      return row.id
    },
    change: async (id, version, draft, agentId) => {
      const changed = await db
        .updateTable('views')
        .set({ ...written(draft, agentId), version: version + 1 })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst()
      return changed.numUpdatedRows === 1n
    },
    remove: async (id, version) => {
      const gone = await db.deleteFrom('views').where('id', '=', id).where('version', '=', version).executeTakeFirst()
      return gone.numDeletedRows === 1n
    },
  }
}
