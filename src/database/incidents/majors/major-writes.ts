import { type RawBuilder, sql } from 'kysely'
import type { Burst, MajorNews, MajorWrites, NewMajorUpdate } from '../../../desk/incidents/majors/major-ports.ts'
import type { Incident } from '../../../incidents/incident.ts'
import type { MajorIncident } from '../../../incidents/majors/major.ts'
import { toJson } from '../../../kit/cut.ts'
import type { Database } from '../../server/connect.ts'
import { optionalTimestamp, timestamp } from '../../server/timestamp.ts'
import { toIncident } from '../incident-rows.ts'
import { majorColumns, type MajorRowColumns, toMajor } from './major-rows.ts'

/** The major incidents' part of one transaction. */
export function majorWrites(trx: Database): MajorWrites {
  return {
    declare: async ({ incidentId, title, text, category, articleIds, nextUpdateAt, declaredBy, at }) => {
      const { rows } = await sql<{ id: string }>`
        insert into major_incidents (incident_id, title, text, category, article_ids, declared_by, declared_at, next_update_at)
        values (${incidentId}, ${toJson(title)}::jsonb, ${toJson(text)}::jsonb, ${category}, ${toJson(articleIds)}::jsonb,
                ${declaredBy}, ${timestamp(at)}, ${timestamp(nextUpdateAt)})
        returning id`.execute(trx)
      return rows[0]!.id
    },
    open: () => select(trx, sql`where m.ended_at is null order by m.id desc`),
    find: (id) => one(trx, sql`where m.id = ${id}`),
    lockToJoin: async (id) => {
      // Shared on purpose: the lock of `for no key update` would let everybody who joins wait for everybody else.
      await sql`select m.id from major_incidents m where m.id = ${id} for share`.execute(trx)
      // Read after the lock: what was told while it was waited for counts.
      return await one(trx, sql`where m.id = ${id}`)
    },
    lockToTell: async (id) => {
      await sql`select m.id from major_incidents m where m.id = ${id} for no key update`.execute(trx)
      return await one(trx, sql`where m.id = ${id}`)
    },
    correct: async (id, { title, text, category, articleIds }) => {
      await sql`
        update major_incidents set title = ${toJson(title)}::jsonb, text = ${toJson(text)}::jsonb, category = ${category},
          article_ids = ${toJson(articleIds)}::jsonb
        where id = ${id}`.execute(trx)
    },
    isKnownRequest: async (id, requestId) => {
      const query = trx.selectFrom('major_updates').select('number').where('major_id', '=', id)
      return (await query.where('request_id', '=', requestId).executeTakeFirst()) !== undefined
    },
    tell: (id, update) => tell(trx, id, update),
    news: (id, number) => news(trx, id, number),
    conversationOf: async (incidentId) => {
      const query = trx.selectFrom('incidents').select('conversation_id').where('id', '=', incidentId)
      return (await query.executeTakeFirst())?.conversation_id ?? null
    },
    childrenIn: (conversationId, id) => childrenIn(trx, conversationId, id),
    dueApology: async (at) => {
      const { rows } = await sql<{ id: string }>`
        select m.id from major_incidents m where m.ended_at is null and m.next_update_at <= ${timestamp(at)}
        order by m.next_update_at limit 1 for no key update skip locked`.execute(trx)
      return rows[0] === undefined ? null : await one(trx, sql`where m.id = ${rows[0].id}`)
    },
    bursts: (since, least) => bursts(trx, timestamp(since), least),
    recordProposal: async ({ category, articleId, reports }, at) => {
      await trx
        .insertInto('major_proposals')
        .values({ category, article_id: articleId, reports, proposed_at: timestamp(at) })
        .execute()
    },
  }
}

async function select(db: Database, where: RawBuilder<unknown>): Promise<readonly MajorIncident[]> {
  const { rows } = await sql<MajorRowColumns>`select ${majorColumns} from major_incidents m ${where}`.execute(db)
  return rows.map(toMajor)
}

const one = async (db: Database, where: RawBuilder<unknown>): Promise<MajorIncident | null> =>
  (await select(db, where))[0] ?? null

/** Who waits for it at this moment; a conversation with two incidents of it hears it once. */
const layOut = (id: string) => sql`
  select distinct c.id as conversation_id, ad.channel
  from incidents i
  join conversations c on c.id = i.conversation_id
  join addresses ad on ad.id = c.address_id
  where i.major_id = ${id} and i.pending_reason = 'major'`

async function tell(trx: Database, id: string, update: NewMajorUpdate): Promise<number> {
  const { kind, texts, nextUpdateAt, isUrgent, createdBy, at, requestId } = update
  const { rows } = await sql<{ number: number }>`
    update major_incidents m set updates = m.updates + 1,
      next_update_at = coalesce(${optionalTimestamp(nextUpdateAt)}, m.next_update_at),
      apologised_at = case when ${kind} = 'apology' then ${timestamp(at)}::timestamptz else m.apologised_at end,
      ended_at = case when ${kind} = 'end' then ${timestamp(at)}::timestamptz end,
      ended_by = case when ${kind} = 'end' then ${createdBy}::bigint end
    where m.id = ${id} returning m.updates as number`.execute(trx)
  const number = rows[0]!.number
  await sql`
    insert into major_updates (major_id, number, kind, texts, next_update_at, created_by, created_at, request_id)
    values (${id}, ${number}, ${kind}, ${toJson(texts)}::jsonb, ${optionalTimestamp(nextUpdateAt)}, ${createdBy},
            ${timestamp(at)}, ${requestId})`.execute(trx)
  // What cannot wait does not wait behind what can: each hears them in their order.
  if (isUrgent) {
    await sql`update announcements set is_urgent = true where major_id = ${id} and status = 'running'`.execute(trx)
  }
  await sql`
    /* lay out a major update */
    with people as materialized (${layOut(id)}), announced as (
      insert into announcements (texts, is_urgent, channels, status, created_by, started_at, major_id, major_number)
      select '{}', ${isUrgent}, coalesce((select jsonb_agg(distinct channel) from people), '[]'), 'running', ${createdBy},
             now(), ${id}, ${number}
      returning id
    )
    insert into announcement_recipients (announcement_id, conversation_id, channel, status)
    select a.id, p.conversation_id, p.channel, 'waiting' from announced a cross join people p`.execute(trx)
  return number
}

async function news(trx: Database, id: string, number: number): Promise<MajorNews | null> {
  const query = trx.selectFrom('major_updates').select(['kind', 'texts', 'next_update_at'])
  const row = await query.where('major_id', '=', id).where('number', '=', number).executeTakeFirst()
  const major = await one(trx, sql`where m.id = ${id}`)
  if (row === undefined || major === null) return null
  return { major, number, kind: row.kind, texts: row.texts as MajorNews['texts'], nextUpdateAt: row.next_update_at }
}

async function childrenIn(trx: Database, conversationId: string, id: string): Promise<readonly Incident[]> {
  const rows = await trx
    .selectFrom('incidents')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('major_id', '=', id)
    .where('pending_reason', '=', 'major')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return rows.map(toIncident)
}

/** People, and not messages: one who reports five times is one. */
async function bursts(trx: Database, since: string, least: number): Promise<readonly Burst[]> {
  // Two instances that look at the same moment must not both propose it.
  await sql`select pg_advisory_xact_lock(hashtext('major_proposals'))`.execute(trx)
  const { rows } = await sql<Burst>`
    select i.category, null as "articleId", count(distinct i.user_id)::int as reports
    from incidents i
    where i.opened_at >= ${since} and i.category is not null
      and not exists (select from major_incidents m where m.category = i.category and (m.ended_at is null or m.declared_at >= ${since}))
      and not exists (select from major_proposals p where p.category = i.category and p.proposed_at >= ${since})
    group by i.category having count(distinct i.user_id) >= ${least}
    union all
    select null, q.article_id, count(distinct q.conversation_id)::int
    from answers q
    where q.at >= ${since} and q.article_id is not null
      and not exists (select from major_incidents m where m.article_ids ? q.article_id and (m.ended_at is null or m.declared_at >= ${since}))
      and not exists (select from major_proposals p where p.article_id = q.article_id and p.proposed_at >= ${since})
    group by q.article_id having count(distinct q.conversation_id) >= ${least}`.execute(trx)
  return rows
}
