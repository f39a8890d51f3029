import { sql } from 'kysely'
import {
  type Bell,
  type Notice,
  type Notices,
  type NoticeWrites,
  type PageFacts,
  replacingKinds,
  type Take,
} from '../../desk/hand-overs/bells/notice-ports.ts'
import { deskHint } from '../../desk/road/live.ts'
import type { BufferedWrites } from '../road/buffered-writes.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'
import { openStatuses } from '../incidents/open-statuses.ts'

/** Nobody needs to come any more: it has an assignee, waits for a major incident or has ended, or the hand-over was accepted. */
const answered = sql`(
  i.status not in (${openStatuses})
  or case when l.kind = 'hand_over'
     then not exists (select 1 from hand_overs h where h.incident_id = i.id and h.ended_at is null and h.accepted_by is null)
     else i.assignee_id is not null or i.pending_reason = 'major' end)`

/** Notices and what rings, within one transaction; the consoles are told to look. */
export const noticeWrites = (trx: Database, writes: BufferedWrites): NoticeWrites => ({
  tell: async (agentIds, { kind, incidentId, conversationId, details, at }) => {
    if (agentIds.length === 0) return
    if (replacingKinds.includes(kind)) {
      await sql`
        delete from notices
        where kind = ${kind} and incident_id = ${incidentId} and seen_at is null and agent_id in ${among(agentIds)}`.execute(
        trx,
      )
    }
    await sql`
      insert into notices (agent_id, kind, incident_id, conversation_id, details, at)
      select distinct id::bigint, ${kind}, ${incidentId}::bigint, ${conversationId}::bigint, ${JSON.stringify(details)}::jsonb, ${timestamp(at)}::timestamptz
      from jsonb_array_elements_text(${JSON.stringify(agentIds)}::jsonb) as id
      order by 1
      on conflict do nothing`.execute(trx)
    writes.touch([deskHint])
  },
  ring: async (incidentId, kind, at, nextAt) => {
    await sql`
      insert into alarms (kind, incident_id, began_at, next_at)
      values (${kind}, ${incidentId}, ${timestamp(at)}, ${timestamp(nextAt)})
      on conflict (incident_id, kind) where ended_at is null
      do update set began_at = excluded.began_at, next_at = excluded.next_at, step = 0`.execute(trx)
  },
  dueBell: (at, except) => dueBell(trx, timestamp(at), except),
  endAnswered: async (conversationId, at) => {
    const { rows } = await sql<{ incidentId: string }>`
      update alarms l set ended_at = ${timestamp(at)}, next_at = null
      from incidents i
      where i.conversation_id = ${conversationId} and l.incident_id = i.id and l.ended_at is null and ${answered}
      returning l.incident_id as "incidentId"`.execute(trx)
    if (rows.length === 0) return
    await sql`
      update notices n set seen_at = ${timestamp(at)}
      where n.kind = 'rings' and n.seen_at is null and n.incident_id in ${among(rows.map(({ incidentId }) => incidentId))}
        and not exists (select 1 from alarms l where l.incident_id = n.incident_id and l.ended_at is null)`.execute(trx)
    writes.touch([deskHint])
  },
  moveBell: async (id, step, nextAt, at) => {
    await sql`
      update alarms set step = ${step}, next_at = ${nextAt === null ? null : timestamp(nextAt)},
        ended_at = ${nextAt === null ? timestamp(at) : null}
      where id = ${id}`.execute(trx)
  },
  page: async (agentIds, key, at) => {
    if (agentIds.length === 0) return
    await sql`
      insert into timers (conversation_id, key, due_at)
      select a.paging_conversation_id, ${key}, ${timestamp(at)} from agents a
      where a.id in ${among(agentIds)}
        and a.paging_conversation_id is not null and a.disabled_at is null
      on conflict (conversation_id, key) do update set due_at = excluded.due_at, attempts = 0`.execute(trx)
  },
  answerTake: async (conversationId, key, at) => {
    await sql`
      insert into timers (conversation_id, key, due_at) values (${conversationId}, ${key}, ${timestamp(at)})
      on conflict (conversation_id, key) do update set due_at = excluded.due_at`.execute(trx)
  },
  pageOf: (incidentId) => pageOf(trx, incidentId),
  agentOfChat: async (conversationId) => {
    const query = trx.selectFrom('agents').select('id').where('paging_conversation_id', '=', conversationId)
    return (await query.executeTakeFirst())?.id ?? null
  },
  wantTake: async (conversationId, incidentId, at) => {
    const { numAffectedRows } = await sql`
      insert into takes (agent_id, incident_id, asked_in, asked_at)
      select id, ${incidentId}, ${conversationId}, ${timestamp(at)} from agents
      where paging_conversation_id = ${conversationId} and disabled_at is null`.execute(trx)
    return (numAffectedRows ?? 0n) > 0n
  },
  dueTake: async (except) => {
    const { rows } = await sql<Take>`
      select t.id, t.agent_id as "agentId", a.name as "agentName", t.incident_id as "incidentId",
             i.conversation_id as "conversationId", t.asked_in as "askedIn"
      from takes t join agents a on a.id = t.agent_id join incidents i on i.id = t.incident_id
      where t.id not in ${among(except)} order by t.id limit 1 for update of t skip locked`.execute(trx)
    return rows[0] ?? null
  },
  endTake: async (id) => {
    await trx.deleteFrom('takes').where('id', '=', id).execute()
  },
  link: async (conversationId, code, at) => {
    const { rows } = await sql<{ name: NonNullable<PageFacts['ownerName']> }>`
      with used as (
        delete from link_codes where code = ${code} and expires_at > ${timestamp(at)} returning agent_id
      )
      update agents a set paging_conversation_id = ${conversationId}
      from used where a.id = used.agent_id and a.disabled_at is null returning a.name`.execute(trx)
    return rows[0]?.name ?? null
  },
})

const among = (ids: readonly string[]) =>
  sql`(select one::bigint from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as one)`

async function dueBell(trx: Database, at: string, except: readonly string[]): Promise<Bell | null> {
  const { rows } = await sql<Bell>`
    select l.id, l.kind, l.incident_id as "incidentId", i.conversation_id as "conversationId", i."group", l.began_at as "beganAt",
           l.step, ${answered} as "isAnswered"
    from alarms l join incidents i on i.id = l.incident_id
    where l.ended_at is null and l.next_at <= ${at} and l.id not in ${among(except)} order by l.next_at limit 1
    for update of l skip locked`.execute(trx)
  return rows[0] ?? null
}

async function pageOf(trx: Database, incidentId: string): Promise<PageFacts | null> {
  const { rows } = await sql<PageFacts>`
    select i.id, i.number, i.priority, coalesce(l.kind, 'incident') as why, coalesce(l.began_at, i.opened_at) as "beganAt",
           ${answered} as "isAnswered", coalesce(h.accepted_by, i.assignee_id) as "ownerId", g.name as "ownerName"
    from incidents i
    left join alarms l on l.incident_id = i.id and l.ended_at is null
    left join hand_overs h on h.incident_id = i.id and h.ended_at is null
    left join agents g on g.id = coalesce(h.accepted_by, i.assignee_id)
    where i.id = ${incidentId} order by l.kind = 'hand_over' desc limit 1`.execute(trx)
  return rows[0] ?? null
}

export const makeNotices = (db: Database): Notices => ({
  of: async (agentId, limit) => {
    const { rows } = await sql<Notice>`
      select n.id, n.kind, n.incident_id as "incidentId", coalesce(n.conversation_id, i.conversation_id) as "conversationId",
             n.details, n.at, n.seen_at as "seenAt", i.number, i.priority
      from notices n left join incidents i on i.id = n.incident_id
      where n.agent_id = ${agentId} order by (n.seen_at is null) desc, n.id desc limit ${limit}`.execute(db)
    return rows
  },
  markSeen: async (agentId, ids, at) => {
    await sql`
      update notices set seen_at = ${timestamp(at)}
      where agent_id = ${agentId} and seen_at is null
        and id in ${among(ids)}`.execute(db)
  },
  newLinkCode: async (agentId, code, until) => {
    await sql`delete from link_codes where agent_id = ${agentId}`.execute(db)
    await db
      .insertInto('link_codes')
      .values({ code, agent_id: agentId, expires_at: timestamp(until) })
      .execute()
  },
})
