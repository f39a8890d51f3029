import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

describe.skipIf(noBrowser !== null)('own data, in a browser', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  }, 180_000)
  afterAll(() => stage?.close())

  test('whoever was forgotten writes on in the same page, and is answered as somebody new', async () => {
    const user = await stage.visits('Ольга Забудь')
    await stage.says(user, '/mydata')
    await user.getByRole('link', { name: /my-data-.*\.zip/ }).waitFor()
    await stage.says(user, '/forget')
    await stage.presses(user, 'Удалить навсегда')
    await stage.hears(user, 'Удаляю всё в течение минуты')
    await expect
      .poll(
        async () => {
          const { rows } = await sql`select 1 from data_requests where done_at is null`.execute(stage.db)
          return rows.length
        },
        { timeout: 60_000 },
      )
      .toBe(0)
    await stage.says(user, 'где мой привет')
    await user.locator('.said-by.user', { hasText: 'где мой привет' }).waitFor()
    await stage.hears(user, /./)
    await user.getByText('Удаляю всё в течение минуты').waitFor({ state: 'detached' })
    expect(stage.complaints).toEqual([])
    await user.context().close()
  }, 180_000)
})
