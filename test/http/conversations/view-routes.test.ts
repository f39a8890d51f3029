import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

type Browser = ReturnType<typeof openBrowser>
let database: TestDatabase
let desk: Desk
let anna: Browser
let boris: Browser
let head: Browser

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  const enters = async (login: string, role: 'agent' | 'admin') =>
    openBrowser(desk, await desk.enters((await desk.hire(login, role)).id))
  anna = await enters('anna', 'agent')
  boris = await enters('boris', 'agent')
  head = await enters('head', 'admin')
})
afterAll(async () => {
  await desk.close()
  await database.drop()
})

const urgent = { name: 'Срочные', view: 'all', filter: { priority: [1, 2] }, sort: 'priority' }
type Kept = { id: string; name: string; version: number; agentId: string | null }
const viewsOf = async (browser: Browser) => (await browser.get('/queue')).body['views'] as unknown as readonly Kept[]
const named = async (browser: Browser) => (await viewsOf(browser)).map(({ name }) => name)
const json = async (browser: Browser, method: string, path: string, body: object) => {
  const response = await browser.request(method, path, body)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

test('an own view is its owner’s alone: to see, to change, to remove', async () => {
  const made = await json(anna, 'POST', '/views', urgent)
  expect(made.status).toBe(201)
  const id = String(made.body['id'])
  expect(await named(anna)).toEqual(['Срочные'])
  expect(await named(boris)).toEqual([])
  for (const other of [boris, head]) {
    expect((await json(other, 'PUT', `/views/${id}`, { ...urgent, version: 0 })).body['error']).toBe('view_unknown')
    expect((await json(other, 'POST', `/views/${id}/remove`, { version: 0 })).status).toBe(404)
  }
  expect((await json(anna, 'PUT', `/views/${id}`, { ...urgent, name: 'Горит', version: 0 })).status).toBe(200)
  expect(await named(anna)).toEqual(['Горит'])
  expect((await json(anna, 'PUT', `/views/${id}`, { ...urgent, version: 0 })).body['error']).toBe('view_changed')
  expect((await json(anna, 'POST', `/views/${id}/remove`, { version: 0 })).status).toBe(409)
  expect((await json(anna, 'POST', `/views/${id}/remove`, { version: 1 })).status).toBe(200)
  expect(await named(anna)).toEqual([])
})

test('everybody’s view is made and changed by those in charge, seen by all', async () => {
  expect((await json(anna, 'POST', '/views', { ...urgent, isShared: true })).status).toBe(403)
  const id = String((await json(head, 'POST', '/views', { ...urgent, isShared: true })).body['id'])
  expect(await named(boris)).toEqual(['Срочные'])
  expect((await json(anna, 'PUT', `/views/${id}`, { ...urgent, version: 0 })).status).toBe(403)
  expect((await json(anna, 'POST', `/views/${id}/remove`, { version: 0 })).status).toBe(403)
  const own = String((await json(anna, 'POST', '/views', { ...urgent, name: 'Моё' })).body['id'])
  expect((await json(anna, 'PUT', `/views/${own}`, { ...urgent, version: 0, isShared: true })).status).toBe(403)
  expect((await anna.get('/views/choices')).body['mayShare']).toBe(false)
  expect((await head.get('/views/choices')).body['mayShare']).toBe(true)
  expect((await json(head, 'POST', `/views/${id}/remove`, { version: 0 })).status).toBe(200)
})

test('an agent keeps so many and no more', async () => {
  for (let index = 0; index < 30; index += 1) expect((await json(boris, 'POST', '/views', urgent)).status).toBe(201)
  expect((await json(boris, 'POST', '/views', urgent)).body['error']).toBe('too_many_views')
})

test('the queue takes a filter, and refuses one it cannot read', async () => {
  await desk.says('user-1', 'не открывается почта')
  const path = (filter: unknown) => `/queue?view=all&filter=${encodeURIComponent(JSON.stringify(filter))}`
  expect((await anna.get(path({ channel: ['no-such'] }))).body['rows']).toEqual([])
  for (const wrong of [{ unknown: 1 }, { priority: [9] }, { assignee: ["1' or true"] }, []]) {
    expect((await anna.get(path(wrong))).status, JSON.stringify(wrong)).toBe(422)
  }
  expect((await anna.get('/queue?filter={')).status).toBe(422)
})

test('what has no letters and no digits is said to be no search', async () => {
  expect((await anna.get('/queue?search=%3F%21')).body).toMatchObject({ rows: [], canBeLookedFor: false })
  expect((await anna.get('/queue?search=abc')).body).toMatchObject({ rows: [], canBeLookedFor: true })
})
