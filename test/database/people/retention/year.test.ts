import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeskContext } from '../../../../src/desk/desk-context.ts'
import { makeKeepRetention } from '../../../../src/desk/people/retention/keep-retention.ts'
import { eraseUser } from '../../../../src/database/people/erase-user.ts'
import { makeRetentionStore } from '../../../../src/database/people/retention/retention.ts'
import { makeBlobStore } from '../../../../src/database/road/blobs.ts'
import { timestamp } from '../../../../src/database/server/timestamp.ts'
import { day } from '../../../../src/kit/time.ts'
import { createDatabase, type TestDatabase } from '../../../support/database.ts'
import { silentLog } from '../../../support/silent-log.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database?.drop())

/** What has to go by itself. */
const bounded = [
  'inbox',
  'outbox',
  'messages',
  'attachments',
  'blobs',
  'attachment_chunks',
  'answers',
  'notices',
  'drafts',
  'learned_votes',
  'chat_guesses',
] as const

/** Eight people write for the first time and two of an earlier week once more; every fourth has an incident. */
async function week(number: number, at: number): Promise<void> {
  const { db } = database
  const then = timestamp(at)
  const run = (statement: ReturnType<typeof sql>) => statement.execute(db)
  await run(sql`
    with u as (insert into users (name, language, created_at) select 'Имя ' || n, 'ru', ${then} from generate_series(1, 8) n returning id),
      a as (insert into addresses (user_id, channel, external_id, created_at) select id, 'telegram', 'chat' || id, ${then} from u returning id)
    insert into conversations (address_id, state, created_at) select id, '{"language": "ru", "generation": 0}', ${then} from a`)
  const people = sql`(
    select c.id, c.message_count, a.user_id, a.external_id from conversations c join addresses a on a.id = c.address_id
    where c.created_at = ${then} or (c.erased_at is null and c.created_at = ${timestamp(at - 35 * day)} and c.id % 4 = 0))`
  await run(sql`
    insert into incidents (kind, user_id, conversation_id, origin_event_id, status, impact, urgency, priority, category,
      description, opened_at, resolved_at, closed_at, support_tier, is_priority_confirmed, is_vip, reopened_count, clock_working_ms,
      clock_elapsed_ms, begun_by_desk)
    select 'incident', p.user_id, p.id, 'week ${sql.raw(String(number))} ' || p.id,
      'closed', 3, 3, 3, null, 'не печатает', ${then}, ${then}, ${then}, 1, true, false, 0, 0, 0, false from ${people} p where p.id % 4 = 0`)
  await run(sql`
    insert into messages (conversation_id, number, author, kind, text, content, incident_id, created_at)
    select p.id, p.message_count + n, case when n % 2 = 0 then 'bot' else 'user' end, 'text', 'слово ' || n, '{}',
      (select max(i.id) from incidents i where i.conversation_id = p.id and n > 5), ${then}
    from ${people} p, generate_series(1, 10) n`)
  await run(sql`
    insert into outbox (conversation_id, message_number, channel, recipient, kind, author, generation, status, created_at, settled_at)
    select p.id, p.message_count + n, 'telegram', p.external_id, 'reply', 'bot', 0, 'sent', ${then}, ${then}
    from ${people} p, generate_series(2, 10, 2) n`)
  await run(sql`
    insert into inbox (channel, external_id, sender, event, received_at, finished_at, outcome)
    select 'telegram', 'w${sql.raw(String(number))}:' || p.id || ':' || n, p.external_id, '{}', ${then}, ${then},
      case when n = 1 and p.id % 50 = 0 then 'set_aside' else 'handled' end
    from ${people} p, generate_series(1, 9, 2) n`)
  await run(sql`
    insert into blobs (key, size_bytes, is_complete, created_at)
    select 'w${sql.raw(String(number))}:' || p.id, 3, true, ${then} from ${people} p`)
  await run(sql`
    insert into attachment_chunks (blob_key, number, bytes)
    select 'w${sql.raw(String(number))}:' || p.id, 0, 'abc'::bytea from ${people} p`)
  await run(sql`
    insert into attachments (conversation_id, message_number, position, media, status, blob_key, created_at)
    select p.id, p.message_count + 1, 0, '{"kind": "document"}', 'stored', 'w${sql.raw(String(number))}:' || p.id, ${then} from ${people} p`)
  await run(sql`
    insert into answers (conversation_id, at, language, question, outcome)
    select p.id, ${then}, 'ru', 'как печатать', 'shown' from ${people} p`)
  await run(sql`
    insert into visit_facts (conversation_id, first_at, last_at, channel, language, is_answered, needed_person)
    select p.id, ${then}, ${then}, 'telegram', 'ru', true, false from ${people} p`)
  await run(sql`delete from visits_due`)
  await run(sql`insert into chat_guesses (conversation_id, at) select p.id, ${then} from ${people} p`)
  await run(sql`
    insert into learned_votes (voter, language, article_id, question_key, has_helped, voted_at)
    select 'user:' || p.user_id, 'ru', 'vpn', 'w${sql.raw(String(number))}', true, ${then} from ${people} p`)
  await run(sql`
    insert into notices (agent_id, kind, conversation_id, details, at)
    select (select min(id) from agents), 'mentioned', p.id, '{}', ${then} from ${people} p`)
  await run(sql`
    insert into drafts (agent_id, conversation_id, kind, text, at)
    select (select min(id) from agents), p.id, 'note', 'не дописано', ${then} from ${people} p on conflict do nothing`)
  await run(sql`
    update conversations c set message_count = c.message_count + 10, last_message_at = ${then}, last_user_message_at = ${then}
    from ${people} p where p.id = c.id`)
}

test('under a year of work what goes by itself stays as long as it was after the longest time', async () => {
  const { db } = database
  await sql`
    insert into agents (login, name, role, password_hash) values ('anna', 'Анна', 'agent', 'x')`.execute(db)
  const begin = Date.now() - 371 * day
  let now = begin
  const retention = { copies: 7, notices: 30, files: 30, conversations: 60, incidents: 60, people: 90, backups: 30 }
  const context = { now: () => now, log: silentLog, settings: () => ({ retention }) } as unknown as DeskContext
  const keep = makeKeepRetention(context, makeRetentionStore(db))
  const blobs = makeBlobStore(db)
  const sizes: Record<string, number>[] = []
  for (let number = 1; number <= 52; number += 1) {
    now = begin + number * 7 * day
    await week(number, now)
    while (await keep());
    const { rows } = await sql<{ user_id: string }>`
      update data_requests set done_at = now() where done_at is null returning user_id`.execute(db)
    for (const { user_id } of rows) await db.transaction().execute((trx) => eraseUser(trx, user_id, now))
    await blobs.sweep()
    const counts = await Promise.all(
      bounded.map(async (table) => {
        const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
          db,
        )
        return [table, counted[0]?.n ?? 0] as const
      }),
    )
    sizes.push(Object.fromEntries(counts))
  }
  const longest = (from: number, to: number, table: string) =>
    Math.max(...sizes.slice(from, to).map((one) => one[table] ?? 0))
  for (const table of bounded) {
    const early = longest(0, 18, table)
    expect(early, table).toBeGreaterThan(0)
    expect([table, longest(18, 52, table)]).toEqual([table, expect.toSatisfy((most: number) => most <= early * 1.05)])
  }
  // All were forgotten but those of the last months, and the figures have everybody.
  const { rows } = await sql<{ named: number; all: number; incidents: number; words: number; visits: number }>`
    select count(*) filter (where name is not null)::int as named, count(*)::int as all,
      (select count(*)::int from incidents) as incidents,
      (select count(*)::int from incidents where description <> '—') as words,
      (select count(*)::int from visit_facts) as visits
    from users`.execute(db)
  expect(rows[0]?.all).toBe(52 * 8)
  expect(rows[0]?.named).toBeLessThan(8 * 20)
  expect(rows[0]?.incidents).toBeGreaterThan(52 * 2)
  expect(rows[0]?.words).toBeLessThan(45)
  expect(rows[0]?.visits).toBeGreaterThan(52 * 8)
})
