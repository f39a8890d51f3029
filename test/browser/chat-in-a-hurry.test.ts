import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

const count = 30

describe.skipIf(noBrowser !== null)('a visitor in a hurry', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage.close())

  test('texts sent before the page is known to the server arrive, each once and in order', async () => {
    const context = await stage.browser.newContext({ locale: 'ru' })
    const page = await context.newPage()
    // The server takes its time to let the visitor in.
    await page.route('**/chat/api/visit', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      await route.continue()
    })
    await page.goto(stage.chatUrl)
    await page.waitForSelector('.message-box textarea')
    for (let index = 0; index < count; index += 1) await stage.says(page, `вопрос номер ${index}`)
    await eventually(async () => {
      const rows = await stage.db
        .selectFrom('messages')
        .select('text')
        .where('author', '=', 'user')
        .where(sql<boolean>`text like 'вопрос номер%'`)
        .orderBy('number')
        .execute()
      expect(rows.map(({ text }) => text)).toEqual(Array.from({ length: count }, (_, index) => `вопрос номер ${index}`))
    })
    // Nothing is shown twice, as sent and as on its way.
    await eventually(async () => {
      expect(await page.locator('.said-by.user', { hasText: 'вопрос номер' }).count()).toBe(count)
    })
    await context.close()
  }, 90_000)
})
