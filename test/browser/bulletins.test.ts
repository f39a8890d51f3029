import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'
import { picture } from './picture.ts'

describe.skipIf(noBrowser !== null)('what those in charge tell the agents, in a browser', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
    await stage.hire('sveta', 'Светлана', 'supervisor')
    await stage.hire('anna', 'Анна')
    await stage.hire('john', 'John', 'agent', 'en')
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(() => stage.close())

  const isRead = (page: Page, count: string) =>
    expect
      .poll(
        async () => {
          await page.reload()
          return await page.locator('.bulletin summary').first().innerText()
        },
        { timeout: 30_000 },
      )
      .toContain(count)

  test('it stands above the work of each until they have read it, and who has not is named', async () => {
    const [sveta, anna, john] = [
      await stage.signsIn('sveta'),
      await stage.signsIn('anna'),
      await stage.signsIn('john', 'en'),
    ]
    await sveta.getByRole('link', { name: 'События' }).click()
    await sveta.getByRole('link', { name: 'Сообщения коллегам' }).click()
    await sveta.getByText('Сообщений коллегам ещё не было.').waitFor()
    await sveta.getByRole('button', { name: 'Сообщить' }).click()
    await sveta.getByText('Напишите, что сообщить.').waitFor()
    // The field has the focus a moment after the sentence stands there: no finger is as quick as this.
    await sveta.locator('textarea:focus').waitFor()
    await sveta.keyboard.type('С понедельника пропуска выдаёт охрана.\nНе обещайте их по чату.')
    // What is not sent yet is there again.
    await sveta.reload()
    await sveta.getByLabel('Что сообщить').press('Control+Enter')
    await sveta.getByText('Сообщено: 3 человека.').waitFor()
    expect(await sveta.getByLabel('Что сообщить').inputValue()).toBe('')
    await sveta.getByText('Прочитали 0 из 3').waitFor()

    const bar = anna.getByRole('region', { name: 'Сообщение от старших' })
    await bar.getByText('С понедельника пропуска выдаёт охрана.').waitFor()
    await picture(anna, 'bulletin-bar-ru')
    await anna.getByRole('link', { name: /События/ }).click()
    // What is to be read one by one is not among what is marked in one go.
    expect(await anna.getByRole('button', { name: 'Отметить прочитанными' }).count()).toBe(0)
    await bar.getByRole('button', { name: 'Прочитано' }).click()
    await bar.waitFor({ state: 'detached' })
    await isRead(sveta, 'Прочитали 1 из 3')
    await sveta.locator('.bulletin summary').first().click()
    await sveta.getByText('Ещё не прочитали: John, Администратор').waitFor()
    await picture(sveta, 'bulletins-ru')

    await john.getByRole('button', { name: 'Mark as read' }).first().click()
    await isRead(sveta, 'Прочитали 2 из 3')
    await Promise.all([sveta, anna, john].map((page) => page.context().close()))
  })
})
