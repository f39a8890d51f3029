import { settingKeys } from '../../../src/desk/settings/setting-parts.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

let database: TestDatabase
let desk: Desk
let vera: ReturnType<typeof openBrowser>
let gleb: ReturnType<typeof openBrowser>

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  const enters = async (login: string, name: string) => {
    const agent = await desk.hire(login, 'supervisor', name)
    return openBrowser(desk, await desk.enters(agent.id))
  }
  vera = await enters('vera', 'Вера')
  gleb = await enters('gleb', 'Глеб')
})
afterAll(async () => {
  await desk.close()
  await database.drop()
})

type Setting = { readonly key: string; readonly value: unknown; readonly usual: unknown; readonly version: number }
const put = async (browser: typeof vera, key: string, body: unknown) => {
  const response = await browser.request('PUT', `/settings/${key}`, body)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const settings = async () => {
  const { body } = await vera.get('/settings')
  return body as unknown as { settings: Setting[]; faults: unknown[] }
}
const one = async (key: string) => (await settings()).settings.find((each) => each.key === key)

test('a new desk has nothing set, and is told what holds as usual', async () => {
  const { settings: all, faults } = await settings()
  const { changes } = (await vera.get('/settings/changes')).body
  expect(all).toHaveLength(settingKeys.length)
  expect(all.every(({ value, version }) => value === null && version === 0)).toBe(true)
  expect(await one('waits')).toMatchObject({ usual: { offer: '15s', usualCapacity: 4 } })
  expect([changes, faults]).toEqual([[], []])
})

test('a change is kept with who, from and to, and null takes it back', async () => {
  expect(await put(vera, 'answers', { value: { boldness: 'bold' }, version: 0 })).toEqual({
    status: 200,
    body: { key: 'answers', version: 1, warnings: [] },
  })
  expect((await put(gleb, 'answers', { value: null, version: 1 })).body).toMatchObject({ version: 2 })
  expect(await one('answers')).toMatchObject({ value: null, version: 2 })
  const { body } = await gleb.get('/settings/changes')
  const { changes } = body as unknown as { changes: { id: string }[] }
  expect(changes).toMatchObject([
    { key: 'answers', version: 2, by: { name: 'Глеб' }, from: { boldness: 'bold' }, to: null },
    { key: 'answers', version: 1, by: { name: 'Вера' }, from: null, to: { boldness: 'bold' } },
  ])
  const older = await gleb.get(`/settings/changes?before=${changes[0]?.id}`)
  expect(older.body).toMatchObject({ changes: [{ version: 1 }], next: null })
  expect((await gleb.get('/settings/changes?key=waits')).body).toMatchObject({ changes: [] })
  expect((await gleb.get('/settings/changes?key=answers')).body).toMatchObject({
    changes: [{ version: 2 }, { version: 1 }],
  })
})

test('the second of two supervisors is told who was faster, and nothing is overwritten', async () => {
  const groups = [{ id: 'first-line', title: 'First line', members: ['anna'] }]
  const [first, second] = await Promise.all([
    put(vera, 'groups', { value: groups, version: 0 }),
    put(gleb, 'groups', { value: [], version: 0 }),
  ])
  expect([first.status, second.status].toSorted((a, b) => a - b)).toEqual([200, 409])
  const [lost, winner] = first.status === 409 ? [first, 'Глеб'] : [second, 'Вера']
  expect(lost.body).toMatchObject({ error: 'changed_meanwhile', key: 'groups', version: 1, by: { name: winner } })
  expect(typeof lost.body['at']).toBe('number')
  // Also when what they meant to write is wrong: they have to look again anyway.
  expect((await put(gleb, 'groups', { value: 'nonsense', version: 0 })).status).toBe(409)
})

test('changes of different settings at once are each checked with the other', async () => {
  const night = { night: { week: { sunday: [{ from: '22:00', to: '06:00' }] } } }
  const before = (await one('calendars'))?.version ?? 0
  await put(vera, 'calendars', { value: night, version: before })
  const using = [{ id: 'first-line', title: 'First line', calendar: 'night' }]
  const version = (await one('groups'))?.version ?? 0
  const [used, gone] = await Promise.all([
    put(vera, 'groups', { value: using, version }),
    put(gleb, 'calendars', { value: {}, version: before + 1 }),
  ])
  expect([used.status, gone.status].toSorted((a, b) => a - b)).toEqual([200, 422])
  expect((await settings()).faults).toEqual([])
})

test('what does not fit is refused with its place and a code', async () => {
  const version = (await one('targets'))?.version ?? 0
  const value = { '1': { response: '5h', resolution: '4h' }, exceptions: [{ group: 'nobody', response: '1h' }] }
  const refused = await put(vera, 'targets', { value, version })
  expect(refused.status).toBe(422)
  expect(refused.body).toMatchObject({ error: 'faulty' })
  const faults = refused.body['faults'] as { path: unknown[]; code: string }[]
  expect(faults.map(({ path, code }) => [code, path])).toEqual(
    expect.arrayContaining([
      ['missing', ['targets', 'exceptions', 0, 'resolution']],
      ['group_unknown', ['targets', 'exceptions', 0, 'group']],
    ]),
  )
  expect((await one('targets'))?.version).toBe(version)
})

test('a secret in the words of a setting is refused, and reaches neither table', async () => {
  const value = { deskName: { ru: 'Карта 4111 1111 1111 1111' } }
  const refused = await put(vera, 'desk', { value, version: 0 })
  expect(refused.body).toMatchObject({ faults: [{ code: 'secret_in_text', path: ['desk', 'deskName', 'ru'] }] })
  expect((await one('desk'))?.version).toBe(0)
})

test('logins that nobody has are let through with a word', async () => {
  const { body } = await put(vera, 'onCall', { value: ['vera', 'vira'], version: 0 })
  expect(body['warnings']).toMatchObject([{ code: 'login_unknown', path: ['onCall', 1] }])
})

test('there are no other settings, and no value without a version', async () => {
  expect(await put(vera, 'colours', { value: {}, version: 0 })).toMatchObject({
    status: 404,
    body: { error: 'setting_unknown' },
  })
  expect((await put(vera, 'waits', { value: {} })).status).toBe(422)
  expect((await put(vera, 'waits', { version: 0 })).status).toBe(422)
})
