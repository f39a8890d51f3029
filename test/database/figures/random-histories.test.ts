import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFactStore } from '../../../src/database/figures/facts.ts'
import { makeReportQueries } from '../../../src/database/figures/report-queries.ts'
import { makeKeepFacts } from '../../../src/desk/figures/facts/keep-facts.ts'
import type { ReportScope } from '../../../src/desk/figures/report-ports.ts'
import { cuts } from '../../../src/figures/cuts.ts'
import { defaultSettings } from '../../../src/desk/settings/default-settings.ts'
import { aboutFigure, type FigureId, type Tally } from '../../../src/figures/figure.ts'
import { reportIds, reports } from '../../../src/figures/reports.ts'
import { day, hour } from '../../../src/kit/time.ts'
import type { SupportGroup } from '../../../src/routing/support-group.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { countByHand, type Tallied } from './by-hand.ts'
import { happen, randomFrom, settle } from './random-desk.ts'

const figureIds = reportIds.flatMap((id): readonly FigureId[] => reports[id])
const seed = Number(process.env['SEED'] ?? 20_261_129)
const random = randomFrom(seed)
const from = Date.parse('2026-11-02T06:00Z')
const middle = from + 9 * day
const end = Date.parse('2026-11-28T15:30Z')
const now = end
const whole: ReportScope = { from: from - 5 * day, until: end, only: {} }
const tiers = { systems: 2 }

let database: TestDatabase
const systems: SupportGroup = {
  id: 'systems',
  title: { ru: 'Системы', uk: 'Системи', en: 'Systems' },
  tier: 2,
  members: [],
  supervisors: [],
  onCall: [],
  calendar: null,
  categories: [],
  assigns: 'claim',
  ladder: { steps: [], repeatMs: hour },
}
const usual = defaultSettings('Europe/Moscow', 'ru')
const settings = () => ({ ...usual, lines: { ...usual.lines, groups: [systems] } })
const keep = async () => {
  const keepFacts = makeKeepFacts({ now: () => now, settings }, makeFactStore(database.db))
  while (await keepFacts());
}
const tally = async (scope: ReportScope) =>
  (await makeReportQueries(database.db).tally(figureIds, scope, { by: 'whole' }, now))[0]?.tallies ?? {}
const none: Tally = { count: 0, of: 0, meanMs: null, medianMs: null, p90Ms: null }

/** Nothing at all and no row are the same. */
const rounded = (tally: Tally | Tallied | undefined) => {
  const { count, of, meanMs, medianMs, p90Ms } = tally ?? none
  return { count: count ?? 0, of, meanMs: meanMs === null ? null : Math.round(meanMs * 100) / 100, medianMs, p90Ms }
}

/** The days as they were counted before anything that was opened later was there. */
const daysBefore: Partial<Record<FigureId, Tally>>[] = []
const edges = Array.from({ length: 10 }, (_, index) => from + index * day)
const dayByDay = async () => {
  const days: Partial<Record<FigureId, Tally>>[] = Array.from({ length: 9 }, () => ({}))
  const scope = { from, until: middle, only: {} }
  for (const part of await makeReportQueries(database.db).tally(figureIds, scope, { by: 'time', edges }, now)) {
    days[Number(part.key)] = part.tallies as Partial<Record<FigureId, Tally>>
  }
  return days
}

beforeAll(async () => {
  database = await createDatabase()
  const people = await settle(database.db, random, 'first', 150)
  await happen(database.db, random, people, { count: 500, from, until: middle, end })
  await keep()
  daysBefore.push(...(await dayByDay()))
  // Others, so that whoever came before asks nothing more.
  const others = await settle(database.db, random, 'later', 150)
  await happen(database.db, random, others, { count: 500, from: middle, until: end, end })
  await keep()
}, 240_000)
afterAll(async () => await database?.drop())

describe(`1,000 random histories (seed ${seed})`, () => {
  const scopes: readonly (readonly [string, ReportScope])[] = [
    ['all of them', whole],
    ['a week', { from: from + 2 * day, until: from + 9 * day, only: {} }],
    ['one category', { ...whole, only: { category: 'vpn' } }],
    ['no category', { ...whole, only: { category: null } }],
    ['two cuts at once', { ...whole, only: { channel: 'viber', language: 'en' } }],
    ['a class of people', { ...whole, only: { class: 'staff' } }],
    ['line 2, not VIP', { ...whole, only: { line: '2', vip: 'false' } }],
    ['a group', { ...whole, only: { group: 'systems' } }],
  ]
  test.each(scopes)('%s are counted as by hand', async (_, scope) => {
    const byHand = await countByHand(database.db, scope, now, tiers)
    const counted = await tally(scope)
    for (const id of figureIds) {
      if (counted[id] === undefined && aboutFigure(id).grain === 'questions') continue
      expect([id, rounded(counted[id])]).toEqual([id, rounded(byHand[id])])
    }
  })

  test('each figure has something to count, and not all of it', async () => {
    for (const [id, { count, of }] of Object.entries(await tally(whole))) {
      expect([id, of > 0]).toEqual([id, true])
      if (aboutFigure(id as FigureId).shape === 'share') {
        expect([id, (count ?? 0) > 0 && (count ?? 0) < of]).toEqual([id, true])
      }
    }
  })

  test('the parts of every cut add up to the whole', async () => {
    const all = await tally(whole)
    for (const cut of cuts) {
      const parts = await makeReportQueries(database.db).tally(figureIds, whole, { by: 'cut', cut }, now)
      for (const id of figureIds) {
        if (aboutFigure(id).grain === 'questions' && cut !== 'channel' && cut !== 'language') continue
        const of = parts.reduce((sum, part) => sum + (part.tallies[id]?.of ?? 0), 0)
        const count = parts.reduce((sum, part) => sum + (part.tallies[id]?.count ?? 0), 0)
        expect([cut, id, of, count]).toEqual([cut, id, all[id]?.of, all[id]?.count ?? 0])
      }
    }
  })

  test('stretches side by side add up to the whole, and the last backlog is the backlog', async () => {
    const scope = { from, until: middle, only: {} }
    const all = await tally(scope)
    const days = await dayByDay()
    for (const id of figureIds) {
      const ofs = days.map((each) => each[id]?.of ?? 0)
      const isState = aboutFigure(id).grain === 'backlog'
      expect([id, isState ? ofs.at(-1) : ofs.reduce((sum, of) => sum + of, 0)]).toEqual([id, all[id]?.of ?? 0])
    }
  })

  test('a period read stretch by stretch is the same whole, and the same stretches', async () => {
    const scope = { from, until: middle, only: {} }
    const { whole: read, stretches } = await makeReportQueries(database.db).overTime(figureIds, scope, edges, now)
    const all = await tally(scope)
    for (const id of figureIds) expect([id, rounded(read[id])]).toEqual([id, rounded(all[id])])
    const days = await dayByDay()
    for (const { key, tallies } of stretches) {
      for (const id of figureIds) {
        const { count, of, meanMs } = rounded(tallies[id])
        expect([id, count, of, meanMs]).toEqual([id, ...Object.values(rounded(days[Number(key)]?.[id])).slice(0, 3)])
      }
    }
  })

  test('hours of the week add up to the whole', async () => {
    const split = { by: 'hour', zone: 'Europe/Moscow' } as const
    const hours = await makeReportQueries(database.db).tally(['requests'], whole, split, now)
    expect(hours.length).toBeGreaterThan(100)
    expect(hours.every(({ key }) => /^[1-7]-[0-2]\d$/.test(key ?? ''))).toBe(true)
    const all = await tally(whole)
    expect(hours.reduce((sum, { tallies }) => sum + (tallies.requests?.count ?? 0), 0)).toBe(all.requests?.count)
  })

  test('a day counts the same when later days are added', async () => {
    const days = await dayByDay()
    expect(days).toHaveLength(daysBefore.length)
    for (const [index, each] of days.entries()) {
      for (const id of figureIds) {
        // What users say and ask on a day is of that day, whenever the request was opened.
        if (['feedback', 'reviews', 'questions'].includes(aboutFigure(id).grain)) continue
        expect([index, id, rounded(each[id])]).toEqual([index, id, rounded(daysBefore[index]?.[id])])
      }
    }
  })

  test('made anew from nothing, the facts are the same', async () => {
    const { db } = database
    const dump = async () =>
      (
        await sql`select (select md5(string_agg(f::text, ' ' order by incident_id)) from incident_facts f) as incidents,
        (select md5(string_agg(s::text, ' ' order by incident_id, is_overdue, from_at)) from incident_spans s) as spans,
        (select md5(string_agg(t::text, ' ' order by hand_over_id)) from talk_facts t) as talks,
        (select md5(string_agg(v::text, ' ' order by conversation_id, first_at)) from visit_facts v) as visits`.execute(
          db,
        )
      ).rows
    const before = await dump()
    await sql`truncate incident_facts, incident_spans, talk_facts, visit_facts`.execute(db)
    await makeFactStore(db).markAll()
    await keep()
    expect(await dump()).toEqual(before)
  })

  test('behind each number stand as many incidents as it says', async () => {
    const queries = makeReportQueries(database.db)
    const counted = await tally(whole)
    for (const id of figureIds) {
      const { grain, shape } = aboutFigure(id)
      if (grain !== 'incidents' && grain !== 'backlog') continue
      const page = { before: null, limit: 5_000 }
      const asked = await queries.behind(id, 'asked', whole, page, now)
      const hit = await queries.behind(id, 'counted', whole, page, now)
      if (shape !== 'part') expect([id, asked.length]).toEqual([id, counted[id]?.of])
      if (shape === 'share') expect([id, hit.length]).toEqual([id, counted[id]?.count])
    }
    const first = await queries.behind('requests', 'asked', whole, { before: null, limit: 7 }, now)
    const next = await queries.behind('requests', 'asked', whole, { before: first.at(-1)?.id ?? null, limit: 7 }, now)
    expect(new Set([...first, ...next].map(({ id }) => id)).size).toBe(14)
  })
})
