import { sql } from 'kysely'
import type { AskedInVain, Askers } from '../../desk/announcements/asker-ports.ts'
import { toJson } from '../../kit/cut.ts'
import { type AnnouncementRow, announcementColumns, toAnnouncement } from './announcement-rows.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

/**
 * Whether the question q of the user u still waits for the article of the announcement an. A rephrased question has
 * the first wording in front of it.
 */
export const isUnsolved = sql`
  not exists (
    select from answers b where b.conversation_id = q.conversation_id and (
      (b.article_id = an.article_id and (b.id >= q.id or b.question = q.question))
      or (b.id > q.id and b.outcome = 'helped'
          and (b.question = q.question or starts_with(b.question, q.question || E'\\n')))))
  and not exists (
    select from incidents i where i.user_id = u.id and i.status <> 'cancelled'
      and i.opened_at between q.at and q.at + interval '1 day')`

/** Whether the user u got the news of the article, or will; what was left out or taken back was never told. */
const isTold = sql`
  exists (
    select from announcements n
    join announcement_recipients r on r.announcement_id = n.id
    join conversations rc on rc.id = r.conversation_id
    join addresses ra on ra.id = rc.address_id
    left join outbox o on o.conversation_id = r.conversation_id and o.message_number = r.message_number
    where n.article_id = an.article_id and ra.user_id = u.id and (
      (r.status = 'waiting' and n.status <> 'cancelled') or (r.status = 'queued' and o.status <> 'dropped')))`

const barredBy = sql`
  case when ${isTold} then 'told'
       when u.announcements_off_at is not null then 'off'
       when ad.unreachable_at is not null then 'blocked' end`

/** A question asked again has its outcome in the later row. */
const isInVain = sql`
  (q.outcome in ('nothing', 'not_helped') or (q.outcome = 'suggested' and q.at < now() - interval '10 minutes'
    and not exists (select from answers b where b.conversation_id = q.conversation_id and b.question = q.question
                    and b.id > q.id)))`

/** Questions q with the article as an, their users u and addresses ad. */
const questionsFor = (articleId: string, channels: readonly string[]) => sql`
  (select ${articleId}::text as article_id) an
  cross join answers q
  join conversations c on c.id = q.conversation_id and c.state -> 'doing' ->> 'at' is distinct from 'gone'
  join addresses ad on ad.id = c.address_id and ad.channel = any(${[...channels]})
  join users u on u.id = ad.user_id`

export function makeAskers(db: Database): Askers {
  return {
    askedInVain: async (articleId, since, channels) => {
      const { rows } = await sql<AskedInVain>`
        select q.id, u.id as "userId", coalesce(c.state ->> 'language', u.language) as language, q.question, q.at,
          ${barredBy} as "barredBy"
        from ${questionsFor(articleId, channels)}
        where q.at >= ${timestamp(since)} and btrim(q.question, E' \\t\\r\\n') <> '' and ${isInVain} and ${isUnsolved}
        order by q.id desc`.execute(db)
      return rows
    },
    tell: (news) => db.transaction().execute((trx) => tell(trx, news)),
  }
}

async function tell(
  trx: Database,
  { articleId, texts, channels, asked }: Parameters<Askers['tell']>[0],
): ReturnType<Askers['tell']> {
  // Two editors at once: the second sees whom the first has told.
  await sql`select pg_advisory_xact_lock(hashtextextended('news of ' || ${articleId}::text, 0))`.execute(trx)
  const { rows: made } = await sql<AnnouncementRow>`
    insert into announcements as a (texts, is_urgent, article_id, channels, status, created_by, started_at)
    values (${toJson(texts)}::jsonb, false, ${articleId}, ${toJson(channels)}::jsonb, 'running', null, now())
    returning ${announcementColumns}`.execute(trx)
  const announcement = toAnnouncement(made[0] as AnnouncementRow)
  const { numAffectedRows: count = 0n } = await sql`
    insert into announcement_recipients (announcement_id, conversation_id, channel, status, answer_id)
    select distinct on (u.id) ${announcement.id}::bigint, c.id, ad.channel, 'waiting', q.id
    from ${questionsFor(articleId, channels)}
    where q.id = any(${[...asked]}::bigint[]) and ${isUnsolved} and (${barredBy}) is null
    order by u.id, q.id desc`.execute(trx)
  if (count > 0n) return { announcement, count: Number(count) }
  await trx.deleteFrom('announcements').where('id', '=', announcement.id).execute()
  return null
}
