import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeMayShowWhy } from '../../../src/http/articles/may-show-why.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { type Desk, openDesk } from '../console-desk.ts'

let database: TestDatabase
let desk: Desk
let cookie: string

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  cookie = await desk.enters((await desk.hire('anna')).id)
})
afterAll(async () => {
  await desk.close()
  await database.drop()
})

type Caller = {
  readonly from?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly publicUrl?: string
}

/** What a browser at `from` is told, with the headers that would arrive here. */
async function mayShow({ from = '127.0.0.1', headers = {}, publicUrl }: Caller): Promise<boolean> {
  const may = makeMayShowWhy({ ...desk.deps, publicUrl: publicUrl ?? null })
  const app = new Hono().get('/', async (context) => context.json(await may(context)))
  const socket = { remoteAddress: from }
  const request = new Request('http://localhost:8080/', { headers: { host: 'localhost:8080', ...headers } })
  return (await (await app.fetch(request, { incoming: { socket } })).json()) as boolean
}

test('whoever sits at this very machine sees why', async () => {
  for (const from of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect(await mayShow({ from })).toBe(true)
  expect(await mayShow({ headers: { host: '127.0.0.1:8080' } })).toBe(true)
})

test('others do not: from the network, through a proxy, under another name, or with a public address', async () => {
  expect(await mayShow({ from: '192.168.1.7' })).toBe(false)
  for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via', 'x-forwarded-host']) {
    expect(await mayShow({ headers: { [name]: '203.0.113.9' } })).toBe(false)
  }
  for (const host of ['bank.example', '127.0.0.1.evil.example', 'localhost.evil.example']) {
    expect(await mayShow({ headers: { host } })).toBe(false)
  }
  expect(await mayShow({ publicUrl: 'http://desk.example' })).toBe(false)
  expect(await mayShow({ from: '192.168.1.7', headers: { cookie: 'sid=guessed' } })).toBe(false)
})

test('the signed-in see why from anywhere, until their password must be changed', async () => {
  const far = { from: '203.0.113.9', headers: { cookie, 'x-forwarded-for': '203.0.113.9' } }
  expect(await mayShow(far)).toBe(true)
  expect(await mayShow({ ...far, publicUrl: 'http://desk.example' })).toBe(true)
  await desk.db.updateTable('agents').set({ must_change_password: true }).execute()
  expect(await mayShow(far)).toBe(false)
})
