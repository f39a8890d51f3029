import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { minute } from '../../../src/kit/time.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

let database: TestDatabase
let desk: Desk
let vera: ReturnType<typeof openBrowser>
let gleb: ReturnType<typeof openBrowser>
const ids = { vera: '', gleb: '' }

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  const enters = async (login: 'vera' | 'gleb', name: string) => {
    const agent = await desk.hire(login, 'supervisor', name)
    ids[login] = agent.id
    return openBrowser(desk, await desk.enters(agent.id))
  }
  vera = await enters('vera', 'Вера')
  gleb = await enters('gleb', 'Глеб')
})
afterAll(async () => {
  await desk.close()
  await database.drop()
})

async function incidentOf(user: string) {
  await desk.calls(user, 'впн не работает')
  const conversationId = await desk.conversationOf(user)
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from incidents where conversation_id = ${conversationId} order by id desc limit 1`.execute(
    database.db,
  )
  const { id = '', version = 0 } = rows[0] ?? {}
  return { path: `/conversations/${conversationId}/actions`, incidentId: id, version }
}
const rowOf = (id: string) =>
  database.db.selectFrom('incidents').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('of two who change the same at once the second sees who was first and what it was, and may still do it', async () => {
  const { path, incidentId, version } = await incidentOf('olga')
  const wish = { kind: 'set_impact_urgency', incidentId, seenVersion: version }
  expect((await vera.post(path, { ...wish, impact: 1, urgency: 2 })).status).toBe(200)
  const late = await gleb.post(path, { ...wish, impact: 3, urgency: 3 })
  expect([late.status, late.body]).toEqual([
    409,
    { error: 'changed_meanwhile', owner: 'Вера', what: 'impact_urgency_changed' },
  ])
  expect(await rowOf(incidentId)).toMatchObject({ impact: 1, urgency: 2 })
  const { version: newest } = await rowOf(incidentId)
  expect((await gleb.post(path, { ...wish, impact: 3, urgency: 3, seenVersion: newest })).status).toBe(200)
  expect(await rowOf(incidentId)).toMatchObject({ impact: 3, urgency: 3 })
})

test("one's own changes stand in nobody's way", async () => {
  const { path, incidentId, version } = await incidentOf('oleg')
  const wish = { kind: 'set_category', incidentId, seenVersion: version }
  expect((await vera.post(path, { ...wish, category: 'mail' })).status).toBe(200)
  expect((await vera.post(path, { ...wish, category: 'access' })).status).toBe(200)
})

test('what was promised stays promised when the targets change, until somebody asks for the new ones', async () => {
  const { path, incidentId } = await incidentOf('mila')
  const before = await rowOf(incidentId)
  const settings = desk.deps.settings()
  const { priority } = before
  const target = settings.rules.targets[priority]
  const targets = { ...settings.rules.targets, [priority]: { ...target, responseMs: 7 * minute } }
  settings.rules = { ...settings.rules, targets }
  expect((await vera.post(path, { kind: 'start', incidentId })).status).toBe(200)
  expect((await rowOf(incidentId)).response_target_ms).toBe(before.response_target_ms)
  expect((await vera.post(path, { kind: 'renew_promise', incidentId })).status).toBe(200)
  expect((await rowOf(incidentId)).response_target_ms).toBe(String(7 * minute))
  const { rows } = await sql`
    select actor_id from incident_events where incident_id = ${incidentId} and type = 'promise_renewed'`.execute(
    database.db,
  )
  expect(rows).toEqual([{ actor_id: ids.vera }])
})

test('what other targets would have made of the last month is told before they are set, and nothing is set', async () => {
  desk.advanceClock(60 * minute)
  const ask = (given: unknown) => gleb.post('/settings/what-if', { given, days: 30 })
  const targets = (response: string) =>
    Object.fromEntries(
      [1, 2, 3, 4, 5].map((priority) => [priority, { response, resolution: '2000h', counts: 'around_the_clock' }]),
    )
  const onCall = ['vera']
  const strict = await ask({ onCall, targets: targets('10m') })
  const opened = Number(
    (await sql<{ count: string }>`select count(*) from incidents`.execute(database.db)).rows[0]?.count,
  )
  expect([strict.status, strict.body]).toMatchObject([200, { response: { after: { missed: opened, open: 0 } } }])
  const lenient = await ask({ onCall, targets: targets('480h') })
  expect(lenient.body).toMatchObject({ response: { after: { missed: 0, open: opened } } })
  const wrong = await ask({ targets: { 1: { response: 'soon' } } })
  expect(wrong.status).toBe(422)
  expect(JSON.stringify(wrong.body)).toContain('targets')
  expect((await ask({ nothing: 1 })).status).toBe(404)
  expect(await database.db.selectFrom('settings').select('key').execute()).toEqual([])
})

test('an agent who calls those in charge is heard by them, with the reason, and it stands in the history', async () => {
  const { path, incidentId } = await incidentOf('anton')
  const anna = await desk.hire('anna', 'agent', 'Анна')
  const browser = openBrowser(desk, await desk.enters(anna.id))
  expect((await browser.post(path, { kind: 'escalate', incidentId, reason: '' })).body).toEqual({
    error: 'text_missing',
    owner: null,
  })
  expect((await browser.post(path, { kind: 'escalate', incidentId, reason: 'Пользователь кричит.' })).status).toBe(200)
  for (const agent_id of [ids.vera, ids.gleb]) {
    const told = await database.db.selectFrom('notices').selectAll().where('agent_id', '=', agent_id).execute()
    expect(told.filter(({ kind, incident_id }) => kind === 'escalated' && incident_id === incidentId)).toMatchObject([
      { details: { by: 'Анна', why: 'Пользователь кричит.' } },
    ])
  }
  const { rows } = await sql`
    select details ->> 'reason' as reason, actor_id from incident_events
    where incident_id = ${incidentId} and type = 'escalated_hierarchically'`.execute(database.db)
  expect(rows).toEqual([{ reason: 'Пользователь кричит.', actor_id: anna.id }])
})

test('whoever solved it is rated, not whose it was', async () => {
  const { path, incidentId } = await incidentOf('rita')
  expect((await gleb.post(path, { kind: 'claim', incidentId })).status).toBe(200)
  expect((await vera.post(path, { kind: 'resolve', incidentId, text: 'Готово.', why: 'Глеба нет.' })).status).toBe(200)
  // The first of two buttons, and not the worst score.
  await desk.says('rita', '1')
  expect(await rowOf(incidentId)).toMatchObject({ status: 'closed', rating: null })
  await desk.says('rita', '5')
  const rated = await database.db.selectFrom('notices').selectAll().where('kind', '=', 'rated').execute()
  expect(rated.filter(({ incident_id }) => incident_id === incidentId).map(({ agent_id }) => agent_id)).toEqual([
    ids.vera,
  ])
})

test('passed to a colleague of another line it stands in their queue, with their tier, and back again', async () => {
  const settings = desk.deps.settings()
  const title = (name: string) => ({ ru: name, uk: name, en: name })
  const group = { supervisors: [], onCall: [], calendar: null, categories: [], assigns: 'claim' as const }
  const ladder = { steps: [], repeatMs: minute }
  settings.lines = {
    ...settings.lines,
    groups: [
      { id: 'first', title: title('Первая'), tier: 1, members: ['vera'], ...group, ladder },
      { id: 'second', title: title('Вторая'), tier: 2, members: ['gleb'], ...group, ladder },
    ],
  }
  const { path, incidentId } = await incidentOf('kira')
  const to = (agentId: string) => ({ kind: 'pass_on', incidentId, group: null, agentId, reason: 'вам виднее' })
  expect((await vera.post(path, to(ids.gleb))).status).toBe(200)
  expect(await rowOf(incidentId)).toMatchObject({ group: 'second', support_tier: 2 })
  expect((await gleb.post(path, to(ids.vera))).status).toBe(200)
  expect(await rowOf(incidentId)).toMatchObject({ group: 'first', support_tier: 1 })
  settings.lines = { ...settings.lines, groups: [] }
})

test('the list of those who wait stands in the order in which they are next', async () => {
  const waiting: string[] = []
  for (const user of ['one', 'two', 'three', 'four']) waiting.push((await incidentOf(user)).incidentId)
  const [plain, vip, urgent, returned] = waiting
  await sql`update incidents set is_vip = true where id = ${vip}`.execute(database.db)
  await sql`update incidents set priority = 2 where id = ${urgent}`.execute(database.db)
  await sql`update hand_overs set is_returned = true where incident_id = ${returned}`.execute(database.db)
  const own = (rows: unknown) =>
    (rows as readonly { readonly incidentId: string }[])
      .map(({ incidentId }) => incidentId)
      .filter((id) => waiting.includes(id))
  const { body: queue } = await vera.get('/queue?view=waiting')
  const { body: board } = await vera.get('/desk')
  expect(own(board['waiting'])).toEqual([returned, urgent, vip, plain])
  expect(own(queue['rows'])).toEqual(own(board['waiting']))
})
