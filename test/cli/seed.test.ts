import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { makeConsoleQueries } from '../../src/database/conversations/queries.ts'
import { toIncident } from '../../src/database/incidents/incident-rows.ts'
import type { Database } from '../../src/database/server/connect.ts'
import { evolve } from '../../src/incidents/evolve.ts'
import type { IncidentEvent } from '../../src/incidents/event.ts'
import type { Incident } from '../../src/incidents/incident.ts'
import { lifecycle } from '../../src/incidents/lifecycle.ts'
import { day } from '../../src/kit/time.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { expectInvariants } from '../support/invariants.ts'
import { seed } from '../support/run-seed.ts'

const until = '2026-11-27T12:00:00Z'
const untilAt = Date.parse(until)
const passwords: string[] = []
let one: TestDatabase
let other: TestDatabase

async function seedInto(database: TestDatabase, ...args: string[]) {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.db)
  const url = new URL(inject('serverUrl'))
  url.pathname = `/${rows[0]?.name}`
  vi.stubEnv('DATABASE_URL', url.href)
  const count = args.includes('--incidents') ? [] : ['--incidents', '60']
  return await seed(...count, '--until', until, ...args)
}

beforeAll(async () => {
  one = await createDatabase()
  other = await createDatabase()
  for (const database of [one, other]) {
    const { code, out, err } = await seedInto(database)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('60 incidents')
    passwords.push(/the password of those who are new is "([^"]+)"/.exec(out)?.[1] ?? '')
  }
}, 120_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await one?.drop()
  await other?.drop()
})

const incidentsOf = async (db: Database): Promise<readonly Incident[]> =>
  (await db.selectFrom('incidents').selectAll().orderBy('number').execute()).map(toIncident)

const transcriptsOf = async (db: Database) =>
  (
    await sql`
      select a.channel, a.external_id, u.name, u.is_vip, u.created_at, m.number, m.author, m.kind, m.text, m.content,
             m.created_at as at
      from messages m join conversations c on c.id = m.conversation_id
      join addresses a on a.id = c.address_id join users u on u.id = a.user_id
      order by a.external_id, m.number`.execute(db)
  ).rows

const answersOf = async (db: Database) =>
  (await sql`select at, language, question, outcome, article_id from answers order by id`.execute(db)).rows

test('the same seed gives the same desk', async () => {
  const incidents = await incidentsOf(one.db)
  expect(incidents).toHaveLength(60)
  expect(await incidentsOf(other.db)).toEqual(incidents)
  expect(await transcriptsOf(other.db)).toEqual(await transcriptsOf(one.db))
  expect(await answersOf(other.db)).toEqual(await answersOf(one.db))
})

test('nobody can guess the password: each run makes another one, unless it is given', async () => {
  expect(passwords[0]).toMatch(/.{16,}/)
  expect(passwords[0]).not.toBe(passwords[1])
  expect((await seed('--password', 'short')).code).toBe(2)
})

test('what must hold in the tables does', async () => {
  await expectInvariants(one.db)
})

/** Folds the history of each incident from its opening to now. */
async function expectHistories(db: Database): Promise<void> {
  const rows = await db.selectFrom('incident_events').selectAll().orderBy('id').execute()
  for (const incident of await incidentsOf(db)) {
    const history = rows
      .filter((row) => row.incident_id === incident.id)
      .map(
        ({ type, at, actor_kind: kind, actor_id: id, details }) =>
          ({ type, at, actor: { kind, id }, ...(details as object) }) as IncidentEvent,
      )
    const [opened, ...later] = history
    if (opened?.type !== 'opened') throw new Error(`${incident.number} does not begin with its opening`)
    // Every column; the opening may tell more than there are columns.
    expect(later.reduce<Incident>((current, event) => evolve(current, event), opened.incident)).toMatchObject(incident)
    const times = history.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  }
}

test('an incident is what its history says, from its opening to now', async () => {
  await expectHistories(one.db)
})

test('a desk to measure with is whole as well: histories, tables, figures', async () => {
  const large = await createDatabase()
  try {
    const { code, err } = await seedInto(large, '--large', '--incidents', '2000')
    expect([code, err]).toEqual([0, ''])
    const incidents = await incidentsOf(large.db)
    expect(incidents).toHaveLength(2_000)
    expect(new Set(incidents.map(({ status }) => status))).toEqual(
      new Set(['new', 'assigned', 'in_progress', 'pending', 'closed']),
    )
    await expectHistories(large.db)
    await expectInvariants(large.db)
    const { rows } = await sql<Record<string, number>>`
      select (select count(*)::int from messages) as messages, (select count(*)::int from incident_facts) as facts,
        (select count(*)::int from facts_due) as due, (select count(*)::int from facts_rules where recount_below is null) as rules,
        (select count(*)::int from messages where words is null) as wordless,
        (select count(*)::int from messages where created_at > ${until}::timestamptz) as future`.execute(large.db)
    expect(rows).toEqual([{ messages: 20_000, facts: 2_000, due: 0, rules: 1, wordless: 0, future: 0 }])
    const queries = makeConsoleQueries(large.db)
    const [first] = await queries.queue('all', '', '0')
    expect(first?.lastWords).not.toBe('')
    // Frequent words and rare ones: the search reads back, and looks up in windows; the newest that has a word is among its hits.
    const said = await sql<{ text: string }>`
      select text from messages where conversation_id = 1 order by number desc limit 12`.execute(large.db)
    for (const word of new Set(said.rows.flatMap(({ text }) => text.split(' ').slice(0, 2)))) {
      const newest = await sql<{ id: string }>`
        select incident_id as id from messages
        where words @@ phraseto_tsquery('public.frontline', search_text(${word}::text)) order by created_at desc limit 1`.execute(
        large.db,
      )
      const found = await queries.queue('all', word, '0')
      expect([word, found.map(({ incidentId }) => incidentId)]).toEqual([
        word,
        expect.arrayContaining(newest.rows.map(({ id }) => id)),
      ])
    }
  } finally {
    await large.drop()
  }
}, 60_000)

test('it looks like a desk: most is solved, some is late, liked or not, and people come in working hours', async () => {
  const incidents = await incidentsOf(one.db)
  const share = (is: (incident: Incident) => boolean) => incidents.filter(is).length / incidents.length
  expect(share(({ status }) => status === 'resolved' || status === 'closed')).toBeGreaterThan(0.65)
  expect(share(({ status }) => lifecycle[status].isOpen)).toBeGreaterThan(0.05)
  expect(share(({ responseMet }) => responseMet === false)).toBeGreaterThan(0)
  expect(share(({ rating }) => rating !== null)).toBeGreaterThan(0.25)
  expect(new Set(incidents.map(({ category }) => category)).size).toBeGreaterThan(5)
  expect(new Set(incidents.map(({ priority }) => priority)).size).toBeGreaterThan(2)
  const outcomes = await sql<{ outcome: string }>`select distinct outcome from answers order by 1`.execute(one.db)
  expect(outcomes.rows.map(({ outcome }) => outcome)).toEqual(['helped', 'not_helped', 'nothing', 'shown', 'suggested'])
})

test('all of it lies within the three weeks, each conversation in the order of its time', async () => {
  const { rows } = await sql<{ first: number; last: number; disordered: number }>`
    select min(at) as first, max(at) as last, (count(*) filter (where at < before))::int as disordered
    from (select created_at as at, lag(created_at) over (partition by conversation_id order by number) as before
          from messages) as said`.execute(one.db)
  const [said] = rows
  expect(said?.first).toBeGreaterThan(untilAt - 22 * day)
  expect(said?.last).toBeLessThanOrEqual(untilAt)
  expect(said?.disordered).toBe(0)
})

test('nothing is left to send or overdue, and no row says that it was written today', async () => {
  const { rows } = await sql`
    select 'outbox' as what, status as which from outbox where status <> 'sent' or settled_at > created_at + interval '1 minute'
    union all select 'timer', key from timers where due_at <= ${until}::timestamptz
    union all select 'user', u.name from users u join addresses a on a.user_id = u.id
      where u.created_at > ${until}::timestamptz or a.created_at > ${until}::timestamptz
    union all select 'inbox', external_id from inbox`.execute(one.db)
  expect(rows).toEqual([])
})

test('the console finds those who wait now', async () => {
  const queries = makeConsoleQueries(one.db)
  const waiting = (await queries.queue('waiting', '', '0')).filter(({ waitingSince }) => waitingSince !== null)
  expect(waiting).toHaveLength(2)
  for (const { waitingSince, lastWords } of waiting) {
    expect(waitingSince).toBeGreaterThan(untilAt - day / 24)
    expect(lastWords).not.toBe('')
  }
})

test('a database in use is left alone unless told', async () => {
  const before = await transcriptsOf(other.db)
  const refused = await seedInto(other)
  expect(refused.code).toBe(1)
  expect(refused.err).toMatch(/This database is in use: it has \d+ users and 60 incidents\. .*--force/)
  expect(await transcriptsOf(other.db)).toEqual(before)
  expect(await incidentsOf(other.db)).toHaveLength(60)

  expect(await seedInto(other, '--force')).toMatchObject({ code: 0, err: '' })
  expect(await incidentsOf(other.db)).toHaveLength(120)
  expect((await transcriptsOf(other.db)).slice(0, 20)).not.toEqual([])
  await expectInvariants(other.db)
}, 60_000)

test('called wrongly, it says what is wrong and touches nothing', async () => {
  expect((await seed('--help')).code).toBe(0)
  const said = async (...args: string[]) => {
    const { code, err } = await seed(...args)
    expect(code).toBe(2)
    return err.split('\n')[0]
  }
  expect(await said('--incidents', 'many')).toBe('--incidents is a number from 1 to 99999: "many" is none.')
  expect(await said('--large', '--force')).toBe('--large is for an empty database: no --force.')
  expect(await said('--large', '--seed', '7')).toBe('--large is the same desk each time: no --seed.')
  expect(await said('--until', 'soon')).toBe('--until is a time like 2026-11-27T14:00Z: "soon" is none.')
  expect(await said('--until', '2999-01-01')).toContain('must not be later than now')
  expect(await said('--seed', 'x')).toBe('--seed is a whole number: "x" is none.')
  expect(await said('--what')).toBe('There is no option --what here.')
  expect(await said('now')).toBe('"now" is too much here: this command takes options only.')
})
