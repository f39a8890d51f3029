import { sql } from 'kysely'
import type { Database } from '../server/connect.ts'
import { nextBelow } from './recount.ts'

/** So long may one ask on without its being another visit. */
const visitPause = sql`interval '8 hours'`
/** So long after the last question it still counts as what the visit came to. */
const sequel = sql`interval '24 hours'`

/** Of a visit `v`: its questions are gone, or may be. It stays as it was counted. */
const stands = sql`v.last_at < coalesce((select until_at from retention_marks where class = 'conversations'), '-infinity')`

/**
 * Makes the visits of marked chats anew, those of the oldest `limit` marks; a chat's later marks are worked off with them.
 * @returns how many marks; `limit`: there may be more.
 */
export async function keepVisits(trx: Database, limit: number): Promise<number> {
  const { rows } = await sql<{ conversation_id: string }>`
    with oldest as (select conversation_id from visits_due order by id limit ${limit})
    delete from visits_due where conversation_id in (select conversation_id from oldest)
    returning conversation_id`.execute(trx)
  const anew = await nextBelow(trx, 'revisit_below', 'conversations', limit - rows.length)
  const ids = [...new Set([...rows.map((row) => row.conversation_id), ...anew])]
  if (ids.length === 0) return 0
  await sql`delete from visit_facts v where conversation_id = any(${ids}::bigint[]) and not ${stands}`.execute(trx)
  await sql`
    insert into visit_facts (conversation_id, first_at, last_at, channel, language, is_answered, needed_person)
    select v.conversation_id, v.first_at, v.last_at, a.channel, v.language, v.is_answered, exists (
        select from incidents i where i.conversation_id = v.conversation_id
          and i.opened_at >= v.first_at and i.opened_at < v.last_at + ${sequel}
      ) or exists (
        select from hand_overs h where h.conversation_id = v.conversation_id
          and h.asked_at >= v.first_at and h.asked_at < v.last_at + ${sequel})
    from (
      select conversation_id, min(at) as first_at, max(at) as last_at,
        (array_agg(language order by at desc, id desc))[1] as language,
        (array_agg(outcome order by at desc, id desc))[1] in ('shown', 'helped') as is_answered
      from (
        select q.*, count(*) filter (where is_first) over (partition by conversation_id order by at, id) as visit
        from (
          select id, conversation_id, at, language, outcome,
            coalesce(at - lag(at) over (partition by conversation_id order by at, id) >= ${visitPause}, true) as is_first
          from answers q where conversation_id = any(${ids}::bigint[])
            and not exists (
              select from visit_facts v where v.conversation_id = q.conversation_id and v.last_at >= q.at and ${stands})
        ) q
      ) n group by conversation_id, visit
    ) v
    join conversations c on c.id = v.conversation_id
    join addresses a on a.id = c.address_id`.execute(trx)
  return Math.min(rows.length + anew.length, limit)
}
