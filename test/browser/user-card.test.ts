import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'
import { picture } from './picture.ts'

describe.skipIf(noBrowser !== null)('the card of a user and the articles it leads to, in a browser', () => {
  let stage: Stage
  let user: Page

  beforeAll(async () => {
    stage = await openStage()
    await stage.hire('anna', 'Анна Ким')
    await stage.hire('kate', 'Kate', 'agent', 'en')
    await stage.hire('edita', 'Эдита', 'editor')
    user = await stage.visits('оля 🌸')
    await stage.says(user, 'сканер показывает E-77 и щёлкает')
    await stage.says(user, '/person')
    await eventually(async () => {
      const { rows } = await sql`select 1 from hand_overs where ended_at is null`.execute(stage.db)
      return rows.length === 1
    })
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage?.close()
  })

  const opensOlga = async (page: Page) => {
    const { rows } = await sql<{ id: string }>`select id from conversations`.execute(stage.db)
    await page.evaluate((id) => {
      location.hash = `#/c/${id}`
    }, rows[0]?.id)
    await page.locator('.panel-user').waitFor()
  }
  test('in Russian: the name is put right by keys, a note is written, read by a colleague and taken away', async () => {
    const anna = await stage.signsIn('anna')
    await opensOlga(anna)
    await anna.getByRole('button', { name: 'Исправить имя' }).focus()
    await anna.keyboard.press('Enter')
    const name = anna.getByLabel('Имя', { exact: true })
    await eventually(async () => await name.evaluate((field) => field === document.activeElement))
    expect(await name.inputValue()).toBe('оля 🌸')
    // What is there is selected: typing replaces it.
    await anna.keyboard.type('Ольга Петрова')
    await picture(anna, 'name-ru')
    await anna.keyboard.press('Enter')
    await anna.locator('.panel-user h2', { hasText: 'Ольга Петрова' }).waitFor()
    await anna.getByText(/имя исправлено: Анна Ким, \d\d:\d\d/).waitFor()
    const focused = () =>
      anna.evaluate(
        () =>
          document.activeElement?.closest('button, .user-notes textarea')?.ariaLabel ?? document.activeElement?.tagName,
      )
    await expect.poll(focused).toBe('Исправить имя')
    await anna.getByRole('button', { name: 'Добавить заметку о пользователе' }).click()
    // What is typed next lands in the note and nowhere else.
    await expect.poll(focused).toBe('TEXTAREA')
    expect(await anna.locator('.user-notes textarea:focus').count()).toBe(1)
    await anna.keyboard.type('Слышит плохо: писать, не звонить.')
    await anna.getByRole('button', { name: 'Сохранить заметку' }).click()
    const kate = await stage.signsIn('kate', 'en')
    await opensOlga(kate)
    await kate.getByText('Слышит плохо: писать, не звонить.').waitFor()
    await kate.getByText(/name corrected by Анна Ким/).waitFor()
    await picture(kate, 'card-en')
    await kate.getByTitle('Remove the note from the card').click()
    await eventually(async () => (await anna.getByText('Слышит плохо').count()) === 0)
    // The user hears nothing of all this.
    expect(await user.getByText('Петрова').count()).toBe(0)
    await anna.context().close()
    await kate.context().close()
  })

  test('in English: an abuser is blocked until tomorrow by two clicks, and answered again', async () => {
    const kate = await stage.signsIn('kate', 'en')
    await opensOlga(kate)
    await kate.getByRole('button', { name: 'Block', exact: true }).click()
    await kate.getByLabel('Why (the user reads it)').fill('Insults the staff')
    await kate.getByRole('button', { name: 'Tomorrow at 9:00' }).click()
    await kate.getByText(/The block ends: tomorrow, 0?9:00/).waitFor()
    await kate.locator('form').getByRole('button', { name: 'Block', exact: true }).click()
    await kate.locator('.blocked').waitFor()
    await stage.hears(user, 'Insults the staff')
    await kate.locator('.row-blocked').waitFor()
    await kate.locator('.blocked').getByRole('button').click()
    await kate.getByRole('button', { name: 'Block', exact: true }).waitFor()
    await stage.hears(user, 'Я снова отвечаю, пишите.')
    await kate.context().close()
  })

  test('what nobody has written is said to be missing, what was solved becomes a draft, and an editor takes both', async () => {
    const anna = await stage.signsIn('anna')
    await opensOlga(anna)
    await anna.getByLabel('Найти статью по вопросу или названию').fill('калибровка щёлкающего сканера')
    await anna.getByRole('button', { name: 'Такой статьи не хватает' }).click()
    await anna.getByText('Черновик ждёт редакторов.').waitFor()
    await picture(anna, 'missing-ru')
    await anna
      .locator('.conversation-head')
      .getByRole('button', { name: /^Взять/ })
      .click()
    // The panel is drawn anew once it is hers.
    await anna.getByRole('button', { name: 'Вернуть боту' }).waitFor()
    await anna.getByRole('button', { name: /^Решить/ }).click()
    await anna
      .getByLabel(/Что сделано|Решение/)
      .first()
      .fill('Выключите сканер на минуту и закройте крышку.')
    await picture(anna, 'resolve-ru')
    await anna.locator('.incident-actions form button[type=submit]').click()
    await anna.getByRole('button', { name: 'Сделать статью из решения' }).click()
    await anna.getByText('Черновик ждёт редакторов.').last().waitFor()
    await anna.context().close()

    const page = await stage.signsIn('edita')
    await page.goto(`${stage.url}/#/articles/drafts`)
    await page.getByRole('heading', { name: 'калибровка щёлкающего сканера' }).waitFor()
    await page.getByText('из обращения INC-000001').waitFor()
    await page.getByText('Текст черновика').first().click()
    await page.locator('.draft-text', { hasText: 'Выключите сканер на минуту' }).first().waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: /^Скачать .+\.md$/ })
        .first()
        .click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.md$/)
    await picture(page, 'drafts-ru')
    await page.getByRole('button', { name: 'Статья готова' }).first().click()
    await page.getByText('Разобранные: 1').click()
    await page.getByRole('button', { name: 'Вернуть' }).click()
    await eventually(async () => (await page.getByRole('button', { name: 'Статья готова' }).count()) === 2)
    await page.context().close()
  })
})
