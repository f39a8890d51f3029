import { sql } from 'kysely'
import type { Instant } from '../../../kit/time.ts'
import { idleState } from '../idle-state.ts'
import type { Database } from '../../server/connect.ts'
import { timestamp } from '../../server/timestamp.ts'

type Old = { readonly conversation_id: string; readonly number: number }

/**
 * What was said long ago, with whatever hangs on it: its way to the messenger, files, cards, receipts. As long as an incident
 * is open, what was said about it stays. Questions go with the last of their visit, whose figures then stand as they are.
 */
export async function forgetConversations(trx: Database, before: Instant, limit: number): Promise<number> {
  const then = timestamp(before)
  await sql`
    insert into retention_marks (class, until_at) values ('conversations', ${then})
    on conflict (class) do update set until_at = greatest(retention_marks.until_at, excluded.until_at)`.execute(trx)
  const messages = await forgetMessages(trx, then, limit)
  const answers = await forgetAnswers(trx, then, limit)
  await sql`delete from drafts where at < ${then}`.execute(trx)
  await sql`delete from learned_votes where voted_at < ${then}`.execute(trx)
  await sql`update offers set reason = null where ended_at < ${then} and reason is not null`.execute(trx)
  await sql`delete from inbox where outcome = 'set_aside' and received_at < ${then}`.execute(trx)
  return Math.max(messages, answers)
}

async function forgetMessages(trx: Database, then: string, limit: number): Promise<number> {
  const { rows } = await sql<Old>`
    select m.conversation_id, m.number from messages m
    where m.created_at < ${then}
      and not exists (
        select from incidents i where i.id = m.incident_id
          and (i.status not in ('closed', 'cancelled') or coalesce(i.closed_at, i.opened_at) >= ${then}))
      and not exists (
        select from outbox o where o.conversation_id = m.conversation_id and o.message_number = m.number
          and o.status in ('queued', 'sending'))
    limit ${limit} for update of m skip locked`.execute(trx)
  if (rows.length === 0) return 0
  const gone = sql`(
    select * from unnest(${rows.map((row) => row.conversation_id)}::bigint[], ${rows.map((row) => row.number)}::integer[]))`
  for (const table of ['outbox', 'attachments', 'incident_cards', 'moved_notices', 'announcement_recipients']) {
    await sql`delete from ${sql.table(table)} where (conversation_id, message_number) in ${gone}`.execute(trx)
  }
  await sql`delete from messages where (conversation_id, number) in ${gone}`.execute(trx)
  // What the dialogue remembers of them goes with the last of them.
  await sql`
    update conversations c set state = ${idleState}, version = version + 1
    where id = any(${[...new Set(rows.map((row) => row.conversation_id))]}::bigint[]) and last_message_at < ${then}
      and not exists (
        select from incidents i where i.conversation_id = c.id and i.status not in ('closed', 'cancelled'))`.execute(
    trx,
  )
  return rows.length
}

async function forgetAnswers(trx: Database, then: string, limit: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select a.id from answers a
    where a.at < ${then}
      and exists (
        select from visit_facts v
        where v.conversation_id = a.conversation_id and v.first_at <= a.at and v.last_at >= a.at and v.last_at < ${then})
      and not exists (select from visits_due d where d.conversation_id = a.conversation_id)
      and not exists (select from facts_rules r where a.conversation_id < r.revisit_below)
    order by a.at limit ${limit} for update skip locked`.execute(trx)
  if (rows.length === 0) return 0
  const ids = rows.map(({ id }) => id)
  await sql`delete from announcement_recipients where answer_id = any(${ids}::bigint[])`.execute(trx)
  await sql`delete from answers where id = any(${ids}::bigint[])`.execute(trx)
  return ids.length
}
