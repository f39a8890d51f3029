import { sql } from 'kysely'
import type { Bulletin, Bulletins } from '../../desk/hand-overs/bulletins/bulletin-ports.ts'
import { toJson } from '../../kit/cut.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

/** Bulletins; that one is read is the `seen_at` of its reader's notice. */
export const makeBulletins = (db: Database): Bulletins => ({
  publish: async ({ text, groups, at, by, byName }, agentIds) => {
    const { rows } = await sql<{ id: string }>`
      with made as (
        insert into bulletins (text, groups, created_by, at)
        values (${text}, ${groups === null ? null : toJson(groups)}::jsonb, ${by}, ${timestamp(at)}) returning id
      ), told as (
        insert into notices (agent_id, kind, bulletin_id, details, at)
        select one::bigint, 'bulletin', made.id, ${toJson({ by: byName, why: text })}::jsonb, ${timestamp(at)}::timestamptz
        from made, jsonb_array_elements_text(${toJson(agentIds)}::jsonb) as one order by 1
      )
      select id from made`.execute(db)
    return rows[0]!.id
  },
  list: async ({ before, limit }) => {
    const { rows } = await sql<Bulletin>`
      select b.id, b.text, b.groups, a.name as "byName", b.at,
        (select coalesce(jsonb_agg(jsonb_build_object('name', r.name, 'readAt', extract(epoch from n.seen_at) * 1000) order by r.name), '[]')
         from notices n join agents r on r.id = n.agent_id where n.bulletin_id = b.id) as readers
      from bulletins b join agents a on a.id = b.created_by
      where (${before}::bigint is null or b.id < ${before}) order by b.id desc limit ${limit}`.execute(db)
    return rows
  },
})
