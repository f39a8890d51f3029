import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeConsoleQueries } from '../../../src/database/conversations/queries.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { deskRows } from '../../support/desk-rows.ts'
import { hire } from '../../support/staff.ts'

let database: TestDatabase
let agent: string

beforeAll(async () => {
  database = await createDatabase()
  agent = await hire(database.db, { login: 'anna', name: 'Анна' })
})

afterAll(() => database.drop())

/** What a line of the queue shows of a chat in which this was said, oldest first. */
async function shownOf(...said: readonly (readonly [kind: string, text: string, author?: 'bot'])[]) {
  const rows = deskRows(database.db)
  const chat = await rows.chat({ name: 'Ида' })
  const incident = await rows.incident(chat, { description: 'как было описано' })
  for (const [kind, text, author = 'user'] of said) await rows.says(chat, text, { kind, author })
  const lines = await makeConsoleQueries(database.db).queue('all', '', agent)
  const line = lines.find(({ incidentId }) => incidentId === incident.id)
  return [line?.lastWords, line?.lastKind, line?.lastUserNumber]
}

test('the last words of a user are shown, whatever was answered', async () => {
  expect(await shownOf(['text', 'первое'], ['text', 'второе'], ['text', 'ответ', 'bot'])).toEqual(['второе', 'text', 2])
})

test('buttons, commands and reactions are no words, yet new', async () => {
  expect(await shownOf(['text', 'слова'], ['choice', 'Да'], ['text', '/menu'], ['reaction', '👍'])).toEqual([
    'слова',
    'text',
    3,
  ])
})

test('a file without words counts as what was said last', async () => {
  expect((await shownOf(['text', 'слова'], ['media', '']))[1]).toBe('media')
})

test('where nothing was said in words, the description stands', async () => {
  expect(await shownOf(['choice', 'Да'], ['text', '/start'])).toEqual(['как было описано', null, 2])
  expect(await shownOf()).toEqual(['как было описано', null, 0])
})
