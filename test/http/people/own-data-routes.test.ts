import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

let database: TestDatabase
let desk: Desk
let admin: ReturnType<typeof openBrowser>
let adminCookie = ''

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  adminCookie = await desk.enters((await desk.hire('chief', 'admin', 'Шеф')).id)
  admin = openBrowser(desk, adminCookie)
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})

async function userOf(name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from users where name = ${name}`.execute(database.db)
  return rows[0]?.id ?? ''
}

test('an admin takes out what is known of somebody who asked by letter, and it stands in the log', async () => {
  await desk.calls('Ольга', 'не печатает принтер')
  const id = await userOf('Ольга')
  const response = await desk.api.request(`/people/users/${id}/data`, { headers: { cookie: adminCookie } })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip'])
  const archive = unzipSync(new Uint8Array(await response.arrayBuffer()))
  expect(new TextDecoder().decode(archive['index.html'])).toContain('не печатает принтер')
  const [line] = await desk.deps.audit.list({ agentId: null, what: null, from: null, until: null }, null, 1)
  expect(line).toMatchObject({ what: 'exported', subject: id, details: { file: '/people/users/:id/data' } })
})

test('what is open is not erased; afterwards it is asked for once, whoever asks', async () => {
  const id = await userOf('Ольга')
  const erase = async () => await admin.post(`/people/users/${id}/erase`, {})
  expect(await erase()).toMatchObject({ status: 409, body: { error: 'requests_open' } })
  await sql`update incidents set status = 'closed' where user_id = ${id}`.execute(database.db)
  expect((await erase()).status).toBe(202)
  expect((await erase()).status).toBe(202)
  const { rows } = await sql<{ kind: string; agent: string }>`
    select kind, a.login as agent from data_requests d join agents a on a.id = d.agent_id where user_id = ${id}`.execute(
    database.db,
  )
  expect(rows).toEqual([{ kind: 'erasure', agent: 'chief' }])
  const [line] = await desk.deps.audit.list({ agentId: null, what: null, from: null, until: null }, null, 1)
  expect(line).toMatchObject({ what: 'person_erased', subject: id })
})

test.each(['7777777', 'x', '0'])('there is no user %s', async (id) => {
  const response = await desk.api.request(`/people/users/${id}/data`, { headers: { cookie: adminCookie } })
  expect(response.status).toBe(404)
  expect((await admin.post(`/people/users/${id}/erase`, {})).status).toBe(404)
})
