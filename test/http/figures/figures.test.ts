import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { incidentWrites } from '../../../src/database/incidents/incidents.ts'
import type { IncidentCommand } from '../../../src/incidents/command.ts'
import { decide } from '../../../src/incidents/decide.ts'
import { evolve } from '../../../src/incidents/evolve.ts'
import { defaultRules } from '../../../src/incidents/rules.ts'
import { day, hour } from '../../../src/kit/time.ts'
import type { SupportGroup } from '../../../src/routing/support-group.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { seed } from '../../support/run-seed.ts'
import { safe } from '../../support/safe.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'
import { acceptedByHand, countByHand } from './by-hand.ts'

/** With a holiday and a short day in its three weeks. */
const end = '2026-11-20T12:00:00Z'
const endAt = Date.parse(end)
const start = endAt - 30 * day
let database: TestDatabase
let desk: Desk
let supervisorId: string

type Counted = { id: string; count: number; of: number; share: number | null; isMet: boolean | null }
type Answered = { from: number; until: number; countedAt: number; figures: readonly Counted[] }

/** Signed in anew: a session does not outlive a day of the desk's clock. */
const get = async (search: string) => await openBrowser(desk, await desk.enters(supervisorId)).get(`/figures${search}`)

async function ask(search = ''): Promise<Answered> {
  const { status, body } = await get(search)
  expect([search, status]).toEqual([search, 200])
  return body as unknown as Answered
}
const counts = ({ figures }: Answered) =>
  Object.fromEntries(
    figures.filter(({ id }) => id !== 'accepted_in_time').map(({ id, count, of }) => [id, { count, of }]),
  ) as Record<string, Omit<Counted, 'id'>>

const systems = (tier: 1 | 2): SupportGroup => ({
  id: 'systems',
  title: { ru: 'Системы', uk: 'Системи', en: 'Systems' },
  tier,
  members: [],
  supervisors: [],
  onCall: [],
  calendar: null,
  categories: [],
  assigns: 'claim',
  ladder: { steps: [], repeatMs: hour },
})
const withGroup = (tier: 1 | 2) => {
  const settings = desk.deps.settings()
  settings.lines = { ...settings.lines, groups: [systems(tier)] }
}

/** What an agent does to an incident, at the end of the three weeks. */
async function acts(incidentId: string, command: IncidentCommand): Promise<void> {
  await desk.db.transaction().execute(async (trx) => {
    const writes = incidentWrites(trx)
    const incident = await writes.lock(incidentId)
    if (incident === null) throw new Error(`${incidentId} is missing`)
    const decided = decide(incident, command, endAt, defaultRules)
    if (!decided.ok) throw new Error(decided.refusal.code)
    await writes.save(
      decided.value.reduce((current, event) => evolve(current, event), incident),
      decided.value,
    )
  })
}

const openOnes = async () =>
  (
    await sql<{
      id: string
    }>`select id from incidents where status in ('new', 'assigned', 'in_progress') order by id`.execute(desk.db)
  ).rows.map(({ id }) => id)

beforeAll(async () => {
  database = await createDatabase()
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.db)
  const url = new URL(inject('serverUrl'))
  url.pathname = `/${rows[0]?.name}`
  vi.stubEnv('DATABASE_URL', url.href)
  const { code, err } = await seed('--incidents', '90', '--until', end)
  expect([code, err]).toEqual([0, ''])
  desk = await openDesk(database.url)
  desk.advanceClock(endAt - desk.now())
  supervisorId = (await desk.hire('head', 'supervisor')).id
}, 120_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await desk?.close()
  await database?.drop()
})

const periods = [
  ['the whole time', { from: start, until: endAt }],
  ['the week of the holiday', { from: Date.parse('2026-11-02T00:00Z'), until: Date.parse('2026-11-09T00:00Z') }],
  ['the last two days and a half', { from: endAt - 60 * hour, until: endAt }],
] as const

describe.each(periods)('%s', (_, period) => {
  const search = `?from=${period.from}&until=${period.until}`

  test('is counted as by hand', async () => {
    const byHand = await countByHand(desk.db, period, endAt, [])
    expect(counts(await ask(search))).toEqual(byHand)
    for (const { of } of Object.values(byHand)) expect(of).toBeGreaterThan(3)
  })

  test('is counted as by hand a day later too, when more has become late', async () => {
    desk.advanceClock(day)
    const answered = await ask(search)
    desk.advanceClock(-day)
    expect(answered.countedAt).toBe(endAt + day)
    expect(counts(answered)).toEqual(await countByHand(desk.db, period, endAt + day, []))
  })
})

test('the periods are not all alike, and what is late or back again is among them', async () => {
  const { solved_in_time: solved, reopened } = counts(await ask())
  expect(solved?.count).toBeGreaterThan(0)
  expect(solved?.count).toBeLessThan(solved?.of ?? 0)
  expect(reopened?.count).toBeGreaterThan(0)
  expect(counts(await ask())).not.toEqual(counts(await ask(`?from=${endAt - 3 * day}`)))
})

test('escalated, given to a group of line 2, and back again: each is passed on once', async () => {
  const before = counts(await ask())['passed_to_line_2']
  const actor = { kind: 'agent' as const, id: supervisorId }
  const [escalated, given, returned, dropped] = await openOnes()
  const up = { type: 'escalate_functionally' as const, actor, supportTier: 2 as const, group: 'not-in-the-settings' }
  const reason = safe('For the owners of the system.')
  await acts(escalated ?? '', { ...up, reason })
  await acts(returned ?? '', { ...up, reason })
  await acts(returned ?? '', { ...up, supportTier: 1, reason })
  await acts(returned ?? '', { ...up, supportTier: 3, reason })
  await acts(given ?? '', { type: 'assign', actor, assigneeId: null, group: 'systems' })
  await acts(given ?? '', { type: 'assign', actor, assigneeId: supervisorId, group: null })
  await acts(dropped ?? '', { ...up, reason })
  await acts(dropped ?? '', { type: 'cancel', actor, reason })

  withGroup(1)
  const asFirstLine = counts(await ask())
  expect(asFirstLine).toEqual(await countByHand(desk.db, { from: start, until: endAt }, endAt, []))
  withGroup(2)
  const asSecondLine = counts(await ask())
  expect(asSecondLine).toEqual(await countByHand(desk.db, { from: start, until: endAt }, endAt, ['systems']))
  expect(asFirstLine['passed_to_line_2']?.count).toBe((before?.count ?? 0) + 2)
  expect(asSecondLine['passed_to_line_2']?.count).toBe((before?.count ?? 0) + 3)
  expect(asSecondLine['passed_to_line_2']?.of).toBe((before?.of ?? 0) - 1)
})

test('reopened, once or twice, and dropped after it: each is counted once', async () => {
  const { rows } = await sql<{ id: string }>`
    select id from incidents where status in ('resolved', 'closed') and reopened_count = 0 order by id limit 2`.execute(
    desk.db,
  )
  const [twice, withdrawn] = rows.map(({ id }) => id)
  const before = counts(await ask())['reopened']
  const actor = { kind: 'agent' as const, id: supervisorId }
  const reason = safe('It is back.')
  await acts(twice ?? '', { type: 'reopen', actor, reason })
  await acts(twice ?? '', { type: 'resolve', actor, text: safe('Done.'), code: null })
  await acts(twice ?? '', { type: 'reopen', actor, reason })
  await acts(withdrawn ?? '', { type: 'reopen', actor, reason })
  await acts(withdrawn ?? '', { type: 'cancel', actor, reason })
  const after = counts(await ask())
  expect(after['reopened']).toEqual({ count: (before?.count ?? 0) + 2, of: before?.of })
  expect(after).toEqual(await countByHand(desk.db, { from: start, until: endAt }, endAt, ['systems']))
})

test('whoever asked for a person in working hours is counted as by hand, quick ones and late ones', async () => {
  const { rows } = await sql<{
    id: string
  }>`select id from hand_overs where accepted_at is not null order by id`.execute(desk.db)
  for (const [index, seconds] of [14, 15, 16].entries()) {
    const id = rows[index * 3]?.id ?? ''
    await sql`update hand_overs set accepted_at = asked_at + ${seconds} * interval '1 second' where id = ${id}`.execute(
      desk.db,
    )
  }
  const period = { from: start, until: endAt }
  const byHand = await acceptedByHand(desk.db, period, endAt)
  const accepted = (await ask()).figures.find(({ id }) => id === 'accepted_in_time')
  expect(accepted).toMatchObject(byHand)
  expect(byHand.count).toBeGreaterThan(1)
  expect(byHand.of).toBeGreaterThan(byHand.count)
})

test('channels and categories add up to the whole, and periods side by side count nothing twice', async () => {
  const sumOf = async (searches: readonly string[]) => {
    const all = await Promise.all(searches.map(async (search) => counts(await ask(search))))
    return all.reduce((sum, each) => sum + (each['passed_to_line_2']?.of ?? 0), 0)
  }
  const whole = counts(await ask())['passed_to_line_2']?.of
  const names = async (column: 'a.channel' | 'i.category') =>
    (
      await sql<{ name: string }>`
        select distinct ${sql.ref(column)} as name from incidents i join conversations c on c.id = i.conversation_id
        join addresses a on a.id = c.address_id where ${sql.ref(column)} is not null`.execute(desk.db)
    ).rows.map(({ name }) => encodeURIComponent(name))
  expect(await sumOf((await names('a.channel')).map((name) => `?channel=${name}`))).toBe(whole)
  const { rows } = await sql<{ bare: number }>`
    select count(*)::int as bare from incidents where category is null and status <> 'cancelled'`.execute(desk.db)
  const inCategories = await sumOf((await names('i.category')).map((name) => `?category=${name}`))
  expect(inCategories + (rows[0]?.bare ?? 0)).toBe(whole)
  const { rows: moments } = await sql<{ at: number }>`
    select opened_at as at from incidents order by opened_at offset 40 limit 1`.execute(desk.db)
  const middle = moments[0]?.at
  expect(await sumOf([`?from=${start}&until=${middle}`, `?from=${middle}&until=${endAt}`])).toBe(whole)
})

test('a desk of many pages is counted whole', async () => {
  const { figureQueries } = desk.deps
  const scope = { from: start, until: endAt, group: null, category: null, channel: null }
  const whole = await figureQueries.pasts(scope, null, 1_000)
  const pages = []
  for (let page = await figureQueries.pasts(scope, null, 7); page.length > 0; ) {
    pages.push(...page)
    page = await figureQueries.pasts(scope, page.at(-1) ?? null, 7)
  }
  expect(pages).toEqual(whole)
})

test('without a period it is the last thirty days; without an incident there is no share', async () => {
  expect(await ask()).toMatchObject({ from: start, until: endAt, group: null, channel: null, category: null })
  for (const { count, of, share, isMet } of (await ask('?group=nobody')).figures) {
    expect([count, of, share, isMet]).toEqual([0, 0, null, null])
  }
})

test('each stands beside its goal and its definition in every language', async () => {
  const { figures } = await ask()
  expect(figures.map(({ id }) => id)).toEqual(['solved_in_time', 'passed_to_line_2', 'reopened', 'accepted_in_time'])
  expect(figures[0]).toMatchObject({
    goal: { bound: 'at_least', share: 0.7 },
    words: {
      ru: { title: 'Решено за 8 рабочих часов' },
      uk: {},
      en: { formula: 'those counted ÷ all that are looked at; the goal is at least 70 %' },
    },
  })
})

test.each(['?from=x', '?until=-1', '?from=5&until=5', '?from=1&from=2', '?until=999999999999999', '?group='])(
  'no period or name is %s',
  async (search) => {
    const { status, body } = await get(search)
    expect([status, body['error']]).toEqual([422, 'invalid'])
  },
)
