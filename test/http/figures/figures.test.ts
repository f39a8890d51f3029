import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { makeFactStore } from '../../../src/database/figures/facts.ts'
import { makeKeepFacts } from '../../../src/desk/figures/facts/keep-facts.ts'
import type { FigureId } from '../../../src/figures/figure.ts'
import { reportIds, reports } from '../../../src/figures/reports.ts'
import { day, hour, minute } from '../../../src/kit/time.ts'
import { countByHand } from '../../database/figures/by-hand.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { seed } from '../../support/run-seed.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

/** With a holiday and a short day in its three weeks. */
const end = '2026-11-20T12:00:00Z'
const endAt = Date.parse(end)
const start = endAt - 30 * day
const figureIds = reportIds.flatMap((id): readonly FigureId[] => reports[id])
let database: TestDatabase
let desk: Desk
let supervisorId: string

type Reading = { id: FigureId; count: number | null; of: number; value: number | null; meanMs: number | null }
type Report = {
  from: number
  until: number
  before: { from: number; until: number }
  unit: string
  edges: readonly number[]
  due: number
  figures: readonly { now: Reading; before: Reading; curve: readonly Reading[] }[]
}
type Parts = { parts: readonly { key: string | null; readings: readonly Reading[] }[] }
type Behind = { incidents: readonly { id: string; number: number; openedAt: number }[]; next: string | null }

/** Signed in anew: a session does not outlive a day of the desk's clock. */
const browser = async () => openBrowser(desk, await desk.enters(supervisorId))
async function ask<Body>(path: string): Promise<Body> {
  const { status, body } = await (await browser()).get(`/figures/${path}`)
  expect([path, status]).toEqual([path, 200])
  return body as unknown as Body
}
const period = `from=${start}&until=${endAt}`

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
  const keepFacts = makeKeepFacts(desk.deps, makeFactStore(desk.db))
  while (await keepFacts());
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

describe.each(periods)('a seeded desk, %s', (_, { from, until }) => {
  test('every figure of every report is counted as by hand', async () => {
    const byHand = await countByHand(desk.db, { from, until, only: {} }, endAt)
    for (const report of reportIds) {
      const { figures, due } = await ask<Report>(`report?report=${report}&from=${from}&until=${until}`)
      expect(due).toBe(0)
      for (const { now } of figures) {
        const expected = byHand[now.id]
        expect([now.id, now.count ?? 0, now.of]).toEqual([now.id, expected?.count ?? 0, expected?.of])
        expect(Math.round(now.meanMs ?? -1)).toBe(Math.round(expected?.meanMs ?? -1))
      }
    }
  })
})

test('a day later, without anything new, more has become late', async () => {
  const late = async () =>
    (await ask<Report>(`report?report=pilot&${period}`)).figures.find(({ now }) => now.id === 'solved_in_time')?.now
  const before = await late()
  desk.advanceClock(5 * day)
  const after = await late()
  const byHand = await countByHand(desk.db, { from: start, until: endAt, only: {} }, endAt + 5 * day)
  desk.advanceClock(-5 * day)
  expect(after?.of).toBe(byHand['solved_in_time']?.of)
  expect(after?.of).toBeGreaterThan(before?.of ?? 0)
})

test('the period before is as long and ends where this one begins; the curve has a stretch for every day', async () => {
  const from = endAt - 10 * day
  const report = await ask<Report>(`report?report=requests&from=${from}&until=${endAt}`)
  expect(report.before).toEqual({ from: from - 10 * day, until: from })
  expect(report.unit).toBe('day')
  const [requests] = report.figures
  const byHand = await countByHand(desk.db, { ...report.before, only: {} }, endAt)
  expect(requests?.before.count).toBe(byHand['requests']?.count)
  expect(requests?.curve).toHaveLength(report.edges.length - 1)
  expect(requests?.curve.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(requests?.now.count)
})

test('without a period it is the last thirty days', async () => {
  expect(await ask<Report>('report?report=pilot')).toMatchObject({ from: start, until: endAt })
})

test('parts, and one part alone: the same numbers', async () => {
  const { parts } = await ask<Parts>(`parts?figures=requests,first_response&by=category&${period}`)
  expect(parts.length).toBeGreaterThan(2)
  const sizes = parts.map(({ readings }) => readings[0]?.count ?? 0)
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  for (const { key, readings } of parts) {
    const only = key === null ? 'none=category' : `category=${encodeURIComponent(key)}`
    const report = await ask<Report>(`report?report=requests&${only}&${period}`)
    expect([key, report.figures[0]?.now.count]).toEqual([key, readings[0]?.count])
  }
})

test('what nobody has counted so is not told: no group asks the bot', async () => {
  const report = await ask<Report>(`report?report=bot&group=first&${period}`)
  expect(report.figures.map(({ now }) => now.of)).toEqual([0, 0])
})

test('one click from a number to its incidents, page by page', async () => {
  const { figures } = await ask<Report>(`report?report=requests&${period}`)
  const seen: string[] = []
  let before = ''
  for (;;) {
    const page = await ask<Behind>(`behind?figure=requests&side=asked&${period}${before}`)
    seen.push(...page.incidents.map(({ id }) => id))
    if (page.next === null) break
    before = `&before=${page.next}`
  }
  expect(new Set(seen).size).toBe(figures[0]?.now.count)
  expect(seen).toHaveLength(new Set(seen).size)
})

test('a new event changes the figures as soon as the loop has seen it', async () => {
  const { rows } = await sql<{ id: string }>`
    update incidents set user_id = user_id where status in ('resolved', 'closed') returning id`.execute(desk.db)
  expect(rows.length).toBeGreaterThan(0)
  expect((await ask<Report>('report?report=pilot')).due).toBe(0)
  await sql`insert into incident_events (incident_id, type, at, actor_kind, details)
    select ${rows[0]?.id}, 'reopened', now(), 'bot', '{"changes":{},"reason":null}'`.execute(desk.db)
  expect((await ask<Report>('report?report=pilot')).due).toBe(1)
  const reopened = async () =>
    (await ask<Report>(`report?report=pilot&${period}`)).figures.find(({ now }) => now.id === 'reopened')?.now.count ??
    0
  const before = await reopened()
  await makeKeepFacts(desk.deps, makeFactStore(desk.db))()
  expect(await reopened()).toBe(before + 1)
})

test('other hours, other facts: everything is counted anew', async () => {
  const resolution = async () =>
    (await ask<Report>(`report?report=times&${period}`)).figures.find(({ now }) => now.id === 'resolution')?.now
  const before = await resolution()
  const settings = desk.deps.settings()
  const { calendar } = settings.rules
  const changed = { ...settings, rules: { ...settings.rules, calendar: { ...calendar, zone: 'Asia/Tokyo' } } }
  const keepFacts = makeKeepFacts({ ...desk.deps, settings: () => changed }, makeFactStore(desk.db))
  while (await keepFacts());
  const after = await resolution()
  expect(after?.of).toBe(before?.of)
  expect(after?.meanMs).not.toBe(before?.meanMs)
  const back = makeKeepFacts(desk.deps, makeFactStore(desk.db))
  while (await back());
  expect(await resolution()).toEqual(before)
})

test('as a file: a mark, semicolons, a decimal comma in Russian; nothing that a spreadsheet carries out', async () => {
  const response = await desk.api.request(`/figures/report.csv?report=times&${period}`, {
    headers: { cookie: await desk.enters(supervisorId) },
  })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
  expect(text.startsWith('\uFEFF')).toBe(true)
  const lines = text.slice(1).trimEnd().split('\r\n')
  expect(lines[0]?.split(';')).toHaveLength(11)
  const [first = ''] = lines.filter((line) => /;\d+,\d+;/.test(line))
  expect(first.split(';')).toHaveLength(11)
  // Nobody adds up a month and its days by mistake.
  const over = lines.slice(1).map((line) => line.split(';')[2])
  const [, , third] = over
  expect(over.slice(0, 2)).toEqual(['весь период', 'период до него'])
  expect(new Set(over).size).toBe(3)
  expect(third).toMatch(/^(час|день|неделя|месяц)$/)
  const { figures } = await ask<Report>(`report?report=times&${period}`)
  const mean = (figures[0]?.now.meanMs ?? 0) / minute
  expect(Number(lines[1]?.split(';')[5]?.replace(',', '.'))).toBeCloseTo(mean, 1)
  expect(lines[1]?.split(';')[6]).toBe('мин')
})

test('in English as English spreadsheets read it: commas between, a point in numbers', async () => {
  const maker = await desk.hire('english', 'supervisor', 'Emma')
  await desk.db.updateTable('agents').set({ language: 'en' }).where('id', '=', maker.id).execute()
  const response = await desk.api.request(`/figures/report.csv?report=pilot&${period}`, {
    headers: { cookie: await desk.enters(maker.id) },
  })
  const [head = '', ...lines] = (await response.text()).replace('\uFEFF', '').trimEnd().split('\r\n')
  expect(head.split(',').slice(0, 7)).toEqual(['Figure', 'Only', 'Over', 'From', 'To', 'Value', 'Unit'])
  expect(lines.some((line) => /,\d+(\.\d+)?,%,\d+,\d+,,$/.test(line))).toBe(true)
  expect(response.headers.get('content-disposition')).toMatch(
    /filename="figures-goals-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv"/,
  )
})

test('parts as a file: the table of the page, a line a part, agents by their names', async () => {
  const wanted = `figures=requests,first_response,solved_in_time&by=agent&${period}`
  const response = await desk.api.request(`/figures/parts.csv?report=agents&${wanted}`, {
    headers: { cookie: await desk.enters(supervisorId) },
  })
  expect(response.status).toBe(200)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
  expect(text.startsWith('\uFEFF')).toBe(true)
  const [heads = [], ...lines] = text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'))
  expect(heads).toEqual([
    'Специалист',
    'Обращения',
    'Первый ответ человека (мин)',
    'Первый ответ человека: медиана (мин)',
    'Первый ответ человека: девять из десяти до (мин)',
    'Первый ответ человека: учтено',
    'Решено за 8 рабочих часов (%)',
    'Решено за 8 рабочих часов: числитель',
    'Решено за 8 рабочих часов: знаменатель',
    'Отбор',
    'С',
    'По',
  ])
  type Read = { value: number | null; count: number | null; of: number; medianMs: number | null }
  type Parts = { parts: { key: string | null; readings: readonly [Read, Read, Read] }[] }
  const { parts } = await ask<Parts>(`parts?${wanted}`)
  const agents = await desk.db.selectFrom('agents').select(['id', 'name']).execute()
  const number = (cell: string | undefined) => (cell === '' ? null : Number(cell?.replace(',', '.')))
  const near = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)
  expect(lines.map(([name, ...cells]) => [name, ...[0, 2, 4, 5, 6, 7].map((at) => number(cells[at]))])).toEqual(
    parts.map(({ key, readings: [requests, response, solved] }) => [
      agents.find(({ id }) => id === key)?.name ?? 'не указано',
      requests.value,
      near(response.medianMs === null ? null : response.medianMs / minute),
      response.of,
      near(solved.value === null ? null : solved.value * 100),
      solved.count,
      solved.of,
    ]),
  )
  // The report gives it its name, and its last day is the last that was counted, in the name and in the file.
  const [, until] = /filename="figures-agents-\d{4}-\d\d-\d\d-([-\d]+)\.csv"/.exec(
    response.headers.get('content-disposition') ?? '',
  ) as RegExpExecArray
  expect(new Set(lines.map((cells) => cells.at(-1)))).toEqual(new Set([until]))
})

test('hours in a file are days and hours, and no dates of a spreadsheet', async () => {
  const response = await desk.api.request(`/figures/parts.csv?report=hours&figures=requests&by=hour&${period}`, {
    headers: { cookie: await desk.enters(supervisorId) },
  })
  const keys = (await response.text())
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';')[0])
  expect(keys.length).toBeGreaterThan(1)
  expect(keys.filter((key) => !/^(пн|вт|ср|чт|пт|сб|вс) \d\d:00$/.test(key ?? ''))).toEqual([])
})

test('who takes out how many people are needed is told what of the desk it is, and stands in the log', async () => {
  const { narrowed, name } = await ask<{ narrowed: string; name: string }>(`staffing/file?${period}&vip=true`)
  expect(narrowed).toBe('VIP: VIP')
  expect(name).toMatch(/^people-needed-vip-true-[\d-]+\.csv$/)
  const [line] = await desk.deps.audit.list({ agentId: null, what: 'exported', from: null, until: null }, null, 1)
  expect(line?.details).toMatchObject({ file: '/figures/staffing/file', only: 'vip=true' })
})

test('each figure’s words in the reader’s language', async () => {
  const words = await ask<Record<FigureId, { title: string }>>('words?language=ru')
  expect(Object.keys(words).toSorted()).toEqual([...figureIds].toSorted())
  expect(words.solved_in_time.title).toBe('Решено за 8 рабочих часов')
})

test.each([
  'report?report=x',
  'report?report=pilot&from=x',
  'report?report=pilot&until=-1',
  'report?report=pilot&from=5&until=5',
  'report?report=pilot&until=999999999999999',
  'report?report=pilot&group=',
  'report?report=pilot&none=everything',
  'parts?figures=requests&by=moon',
  'parts?figures=nothing&by=group',
  'parts?figures=&by=group',
  'behind?figure=requests&side=both',
])('%s is refused', async (path) => {
  const { status, body } = await (await browser()).get(`/figures/${path}`)
  expect([status, body['error']]).toEqual([422, 'invalid'])
})

test('an agent is not shown the desk’s figures', async () => {
  const agent = await desk.hire('reader', 'agent')
  const { status } = await openBrowser(desk, await desk.enters(agent.id)).get(`/figures/report?report=pilot`)
  expect(status).toBe(403)
})
