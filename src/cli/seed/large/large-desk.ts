import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../database/server/connect.ts'
import { day, type Instant, minute } from '../../../kit/time.ts'
import { families, men, women } from '../words/people.ts'
import { figuresOfIncidents, figuresOfTalks, figuresOfVisits, scores, spansOfIncidents } from './figures.ts'
import { eventsOf } from './events.ts'
import { moment, type LargeDesk } from './measures.ts'
import { handled, messages, sent } from './talks.ts'

type Step = readonly [what: string, query: RawBuilder<unknown>]

/** With letters and signs that a search has to fold. */
const given = [...women, ...men, 'Семён', 'Алёна', 'John']
const family = [...families, 'Ёлкин', 'Константинопольский', "O'Neil", 'Ким']
/** So many different things are said; each is said again by others. */
const sentences = 100_000
const years = 3

/**
 * A desk of three years in rows that are written and not played: one incident of ten messages after the other, the last of
 * them open. For measuring; whoever wants to read it takes a played one. Needs an empty database and the right to leave out
 * triggers, as a superuser has. `words`: of which its sentences are made, the commonest first.
 */
export async function writeLargeDesk(
  db: Database,
  wish: { readonly incidents: number; readonly until: Instant; readonly agentIds: readonly string[] },
  words: readonly string[],
  onStep: (what: string) => void,
): Promise<void> {
  const desk: LargeDesk = {
    ...wish,
    users: Math.max(10, Math.ceil(wish.incidents / 20)),
    open: Math.ceil(wish.incidents / 400),
    from: wish.until - years * 365 * day,
    // The last talk takes ten minutes.
    until: wish.until - 15 * minute,
    sentences: Math.min(sentences, wish.incidents * 10),
  }
  // All or nothing: a seed that is stopped leaves neither half a desk nor a table without its index.
  await db.transaction().execute(async (trx) => {
    // Neither the checks of what belongs to what, row by row, nor the figures' own loop, which would take hours after this.
    const settings = ['statement_timeout = 0', 'session_replication_role = replica', "maintenance_work_mem = '1GB'"]
    for (const setting of settings) await sql`set local ${sql.raw(setting)}`.execute(trx)
    const made = await withoutIndex(trx, 'messages_words')
    for (const [what, query] of await stepsOf(trx, desk, words)) {
      onStep(what)
      await query.execute(trx)
    }
    onStep('the index of words')
    await made.execute(trx)
  })
  onStep('statistics')
  await db.connection().execute(async (one) => {
    await sql`set statement_timeout = 0`.execute(one)
    await sql`vacuum analyze`.execute(one)
    await sql`reset statement_timeout`.execute(one)
  })
}

const stepsOf = async (db: Database, desk: LargeDesk, words: readonly string[]): Promise<readonly Step[]> => [
  ['words', sentencesOf(words, desk.sentences)],
  ['words', sql`create unique index on seed_sentences (place)`],
  ['words', sql`analyze seed_sentences`],
  ['people', usersOf(desk)],
  ['people', peopleOf],
  ['people', sql`update users u set person_id = p.id from people p where p.phone = ${phoneOf(sql`u.id`)}`],
  ['people', addressesOf],
  ['conversations', conversationsOf(desk)],
  ['incidents', incidentsOf(desk)],
  ['incidents', await eventsOf(db, desk)],
  ['incidents', handOversOf(desk)],
  ['messages', messages(desk)],
  ['files', attachmentsOf(desk)],
  ['the road', handled],
  ['the road', sent],
  ['figures', figuresOfIncidents],
  ['figures', spansOfIncidents(desk)],
  ['figures', figuresOfTalks],
  ['figures', scores],
  ['figures', figuresOfVisits],
  ['words', sql`drop table seed_sentences`],
]

/** Built at once when all rows are there it takes a tenth of the time. @returns what makes it again. */
async function withoutIndex(db: Database, name: string): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{
    made: string
  }>`select indexdef as made from pg_indexes where indexname = ${name}`.execute(db)
  const made = rows[0]?.made
  if (made === undefined) throw new Error(`there is no index ${name}`)
  await sql`drop index ${sql.ref(name)}`.execute(db)
  return sql.raw(made)
}

/** The first words in many of them, the last ones hardly ever, as in what people write. */
const sentencesOf = (words: readonly string[], count: number): RawBuilder<unknown> => sql`
  create unlogged table seed_sentences as
  select n as place, said as text, search_words(said) as words from (
    select s.n, string_agg(w.word, ' ' order by k) as said
    from generate_series(1, ${count}::int) s(n) cross join generate_series(1, 8) k
    join (select row_number() over () - 1 as n, value as word from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb)) w
      on w.n = floor(power(mod(abs(hashint8extended(s.n, k)::numeric), 1000000) / 1000000.0, 3) * ${words.length}::int)::int
    group by s.n
  ) all_said`

const phoneOf = (id: RawBuilder<unknown>): RawBuilder<unknown> => sql`('+7916' || lpad((${id})::text, 7, '0'))`

const usersOf = ({ users, from, until }: LargeDesk): RawBuilder<unknown> => sql`
  insert into users (name, language, created_at)
  select (${given}::text[])[1 + n % ${given.length}::int] || ' ' || (${family}::text[])[1 + n / 7 % ${family.length}::int] || ' ' || n,
    (array['ru','ru','ru','en','uk'])[1 + n % 5], ${moment(from, until, sql`n`, users)}
  from generate_series(1, ${users}::int) n`

const peopleOf: RawBuilder<unknown> = sql`
  insert into people (phone, name) select ${phoneOf(sql`id`)}, name from users where id % 10 = 2`

const addressesOf: RawBuilder<unknown> = sql`
  insert into addresses (user_id, channel, external_id, username, created_at)
  select id, (array['telegram','viber'])[1 + id % 2], 'seed-' || id, 'user_' || id, created_at from users`

const conversationsOf = ({ incidents, users, from, until }: LargeDesk): RawBuilder<unknown> => sql`
  insert into conversations (address_id, state, message_count, last_message_at, last_user_message_at, created_at)
  select a.id, '{}', 10 * l.incidents, at, at, a.created_at
  from addresses a
  cross join lateral (select (${incidents}::int - (a.id - 1)::int - 1) / ${users}::int + 1 as incidents) l
  cross join lateral (select ${moment(from, until, sql`a.id + (l.incidents - 1) * ${users}::int`, incidents)} as at) t`

const incidentsOf = ({ incidents, users, open, from, until, agentIds }: LargeDesk): RawBuilder<unknown> => sql`
  insert into incidents (kind, user_id, conversation_id, origin_event_id, status, impact, urgency, priority,
    is_priority_confirmed, is_vip, category, description, assignee_id, "group", support_tier, opened_at, resolved_at, closed_at, resolution_text,
    pending_reason, clock_working_ms, clock_elapsed_ms, response_target_ms, resolution_target_ms, target_counts,
    response_due_at, resolution_due_at, next_due_at, reopened_count, queued_ms, queued_since, begun_by_desk, version)
  select 'incident', c.id, c.id, 'seed-' || n,
    case when not o.is_open then 'closed' else (array['new','assigned','in_progress','pending'])[1 + n % 4] end,
    2, 2 + n % 2, 3 + n % 2, true, n % 50 = 0, 'c' || n % 12, s.text,
    case when not o.is_open or n % 4 > 0 then (${agentIds}::bigint[])[1 + n % ${agentIds.length}::int] end, 'g' || n % 5, 1 + (n % 7 = 0)::int,
    o.at, case when not o.is_open then o.at + interval '3 hours' end, case when not o.is_open then o.at + interval '6 hours' end,
    case when not o.is_open then 'Перезапустили ' || s.text end, case when o.is_open and n % 4 = 3 then 'user' end, 10800000, 10800000, 14400000, 86400000, 'working_hours',
    d.due, d.due + interval '1 day', case when o.is_open then d.due end, (n % 40 = 0)::int, 0, case when o.is_open and n % 4 = 0 then o.at end, false, case when o.is_open then 1 + n % 4 else 4 end
  from generate_series(1, ${incidents}::int) n
  cross join lateral (select n > ${incidents - open}::int as is_open, ${moment(from, until, sql`n`, incidents)} as at) o
  cross join lateral (select case when o.is_open then ${new Date(until).toISOString()}::timestamptz + n % 97 * interval '1 hour'
    else o.at + interval '4 hours' end as due) d
  join conversations c on c.id = 1 + (n - 1) % ${users}::int
  join seed_sentences s on s.place = 1 + (n::bigint * 7919 % (select count(*) from seed_sentences))::int
  order by n`

const handOversOf = ({ incidents, open, agentIds }: LargeDesk): RawBuilder<unknown> => sql`
  insert into hand_overs (conversation_id, incident_id, asked_at, accepted_at, accepted_by, ended_at, ended_by, generation, "group")
  select i.conversation_id, i.id, i.opened_at, i.opened_at + interval '10 seconds', (${agentIds}::bigint[])[1 + i.id % ${agentIds.length}::int],
    i.opened_at + interval '20 minutes', 'agent', 1, i."group"
  from incidents i where i.id <= ${incidents - open}::int
  order by i.id`

const attachmentsOf = ({ incidents }: LargeDesk): RawBuilder<unknown> => sql`
  insert into attachments (conversation_id, message_number, position, media, status, created_at)
  select m.conversation_id, m.number, 0, jsonb_build_object('kind', 'photo', 'fileName', 'скриншот ' || m.incident_id || '.png'), 'lost', m.created_at
  from messages m where m.incident_id % 20 = 0 and m.number % 10 = 1 and m.incident_id <= ${incidents}::int`
