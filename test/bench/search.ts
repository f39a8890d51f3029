import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { makeConsoleQueries } from '../../src/database/conversations/queries.ts'
import type { Database } from '../../src/database/server/connect.ts'
import type { QueueView } from '../../src/desk/conversations/console-ports.ts'
import { hire } from '../support/staff.ts'
import { timed, withBigDatabase } from './big-database.ts'

/** As a million messages are of 50,000 people, each with so many incidents. */
const messagesEach = 20
const incidentsEach = 4
const openIncidents = 2_500
const rounds = 20

const given = ['Анна', 'Ольга', 'Пётр', 'Иван', 'Мария', 'Семён', 'Алёна', 'Юрий', 'Дарья', 'Фёдор', 'John', 'Kate']
const family = ['Иванов', 'Ёлкин', 'Петренко', 'Сидорова', 'Константинопольский', 'Smith', "O'Neil", 'Ким', 'Лебедева']

/** What an agent looks for, from the commonest word to a name that one has. */
const searches: readonly string[] = [
  'принтер',
  'не работает',
  'сертификатов',
  'vpn',
  'принтеры не печатают',
  'INC-000777',
  '777',
  'Ёлкин Пётр',
  'елкин',
  'нстантиноп',
  '@user_4242',
  '+7 916 000-42-42',
  'скриншот.png',
  'абракадабра',
]

/** The queue and its search among `--messages N` (a million) messages: what an agent waits for. */
export async function benchSearch(messages: number): Promise<void> {
  await withBigDatabase(
    `${messages} messages`,
    (db) => fill(db, messages),
    async (db) => {
      const agentId = await hire(db, { login: 'anna', name: 'Анна' })
      const queries = makeConsoleQueries(db)
      for (const search of searches) {
        let found = 0
        const took = await timed(rounds, async () => {
          found = (await queries.queue('all', search, agentId)).length
        })
        report(`search "${search}" (${found} found)`, took)
      }
      const views: readonly QueueView[] = ['waiting', 'mine', 'all', 'breaching', 'unassigned', 'pending', 'closed']
      for (const view of views) report(`view ${view}`, await timed(rounds, () => queries.queue(view, '', agentId)))
      report('counts', await timed(rounds, () => queries.counts(agentId)))
      const { id } = await db.selectFrom('conversations').select('id').limit(1).executeTakeFirstOrThrow()
      report('conversation', await timed(rounds, () => queries.conversation(id)))
      report('its messages', await timed(rounds, () => queries.messages(id, { kind: 'last' })))
    },
  )
}

function report(what: string, took: readonly number[]): void {
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  console.log(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, first ${took[0]?.toFixed(1)} ms`)
}

/** Words of the shipped articles, in the numbers in which people use them: a few everywhere, most of them rarely. */
async function fill(db: Database, messages: number): Promise<void> {
  const people = Math.ceil(messages / messagesEach)
  const isOpen = sql`c.id * ${incidentsEach}::int + m.n <= ${openIncidents}::int`
  const words = [...new Set(shippedWords())]
  await sql`create table bench_words as select row_number() over () - 1 as n, value as word
    from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb)`.execute(db)
  await sql`create index on bench_words (n)`.execute(db)
  await sql`
    insert into users (name, language, created_at)
    select (${given}::text[])[1 + n % ${given.length}] || ' ' || (${family}::text[])[1 + n / 7 % ${family.length}] || ' ' || n, 'ru', now()
    from generate_series(1, ${people}::int) n`.execute(db)
  await sql`
    insert into people (phone, name) select '+7916' || lpad(id::text, 7, '0'), name from users where id % 10 = 2`.execute(
    db,
  )
  await sql`
    update users u set person_id = p.id from people p where p.phone = '+7916' || lpad(u.id::text, 7, '0')`.execute(db)
  await sql`
    insert into addresses (user_id, channel, external_id, username)
    select id, 'telegram', id::text, 'user_' || id from users`.execute(db)
  await sql`
    insert into conversations (address_id, state, message_count, last_message_at, last_user_message_at)
    select id, '{}', ${messagesEach}::int, now() - id * interval '1 minute', now() - id * interval '1 minute'
    from addresses`.execute(db)
  const text = sql`(select string_agg(w.word, ' ' order by k.k)
    -- The number has to be named, or all messages get the words of the first.
    from (select k, floor(power(random(), 3) * ${words.length - 1}::int + m.n * 0)::int as n from generate_series(1, 8) k) k
    join bench_words w on w.n = k.n)`
  const each = messagesEach
  for (let part = 0; part < each; part += 4) {
    await sql`
      insert into messages (conversation_id, number, author, kind, text, content, created_at)
      select c.id, m.n, case when m.n % 2 = 0 then 'user' else 'agent' end, 'text', ${text}, '{}',
        now() - c.id * interval '1 minute' - m.n * interval '10 seconds'
      from conversations c, generate_series(${part + 1}::int, ${Math.min(each, part + 4)}::int) m(n)`.execute(db)
  }
  await sql`
    insert into incidents (kind, user_id, conversation_id, origin_event_id, status, impact, urgency, priority,
      is_priority_confirmed, is_vip, description, support_tier, opened_at, resolved_at, closed_at, clock_working_ms,
      clock_elapsed_ms, response_target_ms, resolution_target_ms, target_counts, version, reopened_count, reassignment_count, queued_ms)
    select 'incident', a.user_id, c.id, c.id || '-' || m.n,
      case when ${isOpen} then 'new' else 'closed' end, 3, 3, 4, false, false,
      ${text}, 1, now() - c.id * interval '1 minute', case when not ${isOpen} then now() end, case when not ${isOpen} then now() end, 0, 0, 14400000, 86400000, 'working_hours', 1, 0, 0, 0
    from conversations c join addresses a on a.id = c.address_id, generate_series(1, ${incidentsEach}::int) m(n)`.execute(
    db,
  )
  await sql`
    insert into attachments (conversation_id, message_number, position, media, status)
    select c.id, 1, 0, jsonb_build_object('kind', 'photo', 'fileName', 'скриншот ' || c.id || '.png'), 'lost'
    from conversations c where c.id % 5 = 0`.execute(db)
  await sql`vacuum analyze`.execute(db)
}

const shippedWords = (): readonly string[] =>
  readdirSync('knowledge-base/ru', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => readFileSync(join('knowledge-base/ru', name), 'utf8').match(/\p{L}{3,}/gu) ?? [])
