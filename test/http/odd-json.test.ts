import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { openBrowser } from './console-browser.ts'
import { type Desk, openDesk } from './console-desk.ts'

let database: TestDatabase
let desk: Desk
let browser: ReturnType<typeof openBrowser>
let conversation: string

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  browser = openBrowser(desk, await desk.enters((await desk.hire('anna', 'admin')).id))
  await desk.says('olga', 'впн не работает')
  conversation = await desk.conversationOf('olga')
})
afterAll(async () => {
  await desk.close()
  await database.drop()
})

const odd = ['\0', '\u001b[2J', '\u009b', '\ud800']

test.each(odd)('%j is refused by the name of the field it stands in, and nothing breaks', async (character) => {
  const refused: readonly (readonly [string, string, unknown, readonly string[]])[] = [
    ['POST', '/sign-in', { login: `a${character}`, password: `b${character}` }, ['login', 'password']],
    ['POST', '/agents', { login: `a${character}`, name: 'A', role: 'agent' }, ['login']],
    [
      'POST',
      `/conversations/${conversation}/actions`,
      { kind: 'set_category', incidentId: '1', category: character },
      ['category'],
    ],
    ['PUT', '/settings/groups', { value: [{ id: `a${character}` }], version: 0 }, ['value']],
  ]
  for (const [method, path, body, fields] of refused) {
    const response = await browser.request(method, path, body)
    expect([path, response.status]).toEqual([path, 422])
    const told = (await response.json()) as { readonly fields: readonly string[] }
    for (const field of fields) expect(told.fields).toContain(field)
  }
})

test.each(odd)('in words %j is seen as U+FFFD and the words go on', async (character) => {
  const action = { kind: 'note', text: `журнал: ${character}[31m ошибка\tв\nстроке`, incidentId: null }
  const done = await browser.post(`/conversations/${conversation}/actions`, action)
  expect([done.status, done.body]).toEqual([200, expect.anything()])
  const { text } = await desk.db
    .selectFrom('messages')
    .select('text')
    .where('author', '=', 'agent')
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  expect(text).toBe(action.text.replace(character[0] ?? '', '\uFFFD'))
})
