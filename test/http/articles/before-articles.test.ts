import { afterAll, beforeAll, expect, test } from 'vitest'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildIndex } from '../../../src/knowledge/search/build-index.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

let database: TestDatabase
let desk: Desk
let read = () => {}

beforeAll(async () => {
  database = await createDatabase()
  const isRead = new Promise<void>((resolve) => {
    read = resolve
  })
  desk = await openDesk(database.url, { knowledge: () => buildIndex([], []), articlesRead: () => isRead })
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})

test('until the articles are read one can sign in, and whoever asks of the desk waits for them', async () => {
  const { id } = await desk.hire('vera', 'editor', 'Вера')
  const vera = openBrowser(desk, await desk.enters(id))
  expect((await vera.get('/me')).status).toBe(200)
  let isAnswered = false
  const asked = vera.get('/knowledge/articles?days=30').finally(() => {
    isAnswered = true
  })
  await sleep(200)
  expect(isAnswered).toBe(false)
  read()
  expect((await asked).status).toBe(200)
})
