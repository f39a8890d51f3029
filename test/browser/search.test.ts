import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { deskRows } from '../support/desk-rows.ts'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'
import { picture } from './picture.ts'

const group = {
  id: 'networks',
  title: { ru: 'Сети и удалённые рабочие места', uk: 'Мережі', en: 'Networks' },
  members: ['boris'],
}
const names = [
  'Ольга Петрова',
  'Пётр Ёлкин',
  'Мария Иванова',
  'Жан-Батист Эммануэль де Ламартин-Поклонский',
  'Вера Ким',
  'Глеб Лях',
]

describe.skipIf(noBrowser !== null)('search, views and bulk actions, in a browser', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage({}, { groups: [group] })
    await stage.hire('anna', 'Анна Ким')
    await stage.hire('boris', 'Борис Лунин')
    await stage.hire('vera', 'Vera Hill', 'agent', 'en')
    const rows = deskRows(stage.db)
    for (const [index, name] of names.entries()) {
      const chat = await rows.chat({ name, channel: 'preview', language: 'ru', isVip: index === 3 })
      const isTaken = index < 3
      const { rows: found } = await sql<{ id: string }>`select id from agents where login = 'anna'`.execute(stage.db)
      const { id } = await rows.incident(chat, {
        group: 'networks',
        priority: (index % 4) + 1,
        opened_at: new Date(Date.now() - index * 60_000).toISOString(),
        ...(isTaken ? { status: 'in_progress', assignee_id: found[0]?.id } : {}),
      })
      await rows.says(
        chat,
        index === 1 ? 'Истёк срок сертификата, а принтеры на складе молчат' : `не работает номер ${index}`,
        { incident_id: id },
      )
      // More than a page of talk follows.
      for (let line = 0; index === 1 && line < 260; line += 1)
        await rows.says(chat, `и ещё строка ${line}`, { incident_id: id })
      await sql`update conversations c set message_count = (select count(*) from messages m where m.conversation_id = c.id) where id = ${chat.id}`.execute(
        stage.db,
      )
    }
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage?.close()
  })

  const row = (page: Page, name: string) => page.locator('.rows > li', { hasText: name })
  const isInSight = (page: Page, words: string) =>
    page.evaluate((text) => {
      const box = document.querySelector('.transcript')?.getBoundingClientRect()
      const bubble = [...document.querySelectorAll('.bubble')]
        .find((one) => one.textContent?.includes(text))
        ?.getBoundingClientRect()
      return box !== undefined && bubble !== undefined && bubble.top >= box.top && bubble.bottom <= box.bottom
    }, words)

  test.each([
    ['ru', 'anna', 'Номер, имя или слова', 'Тут нечего искать'],
    ['en', 'vera', 'Number, name or words', 'Nothing to search for'],
  ] as const)(
    'what is found shows where, and opens at its message by the keyboard (%s)',
    async (language, login, label, nothing) => {
      const page = await stage.signsIn(login, language)
      await page.keyboard.press('/')
      await page.getByLabel(label).pressSequentially('принтер сертификаты')
      await row(page, 'Пётр Ёлкин').locator('mark').first().waitFor()
      expect(await row(page, 'Пётр Ёлкин').locator('mark').allTextContents()).toEqual(['сертификата', 'принтеры'])
      expect(await page.locator('.rows > li').count()).toBe(1)
      await page.keyboard.press('Escape')
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.waitForURL(/#\/c\/\d+\/\d+\/m\/1$/)
      await page.locator('.bubble.is-found', { hasText: 'Истёк срок' }).waitFor()
      await eventually(() => isInSight(page, 'Истёк срок'))
      await picture(page, `found-${language}`)
      // What is newer follows to the end.
      await page.locator('.bubble', { hasText: 'и ещё строка 259' }).waitFor({ state: 'attached' })
      await eventually(() => isInSight(page, 'Истёк срок'))
      await page.getByLabel(label).fill('?!')
      await page.getByText(nothing).waitFor()
      await page.getByLabel(label).fill('Елкин')
      await row(page, 'Пётр Ёлкин').waitFor()
      await page.getByLabel(label).press('ArrowDown')
      expect(
        await row(page, 'Пётр Ёлкин')
          .locator('a.row')
          .evaluate((one) => one === document.activeElement),
      ).toBe(true)
      await page.evaluate(() => {
        location.hash = '#/'
      })
      await page.getByLabel(label).press('Enter')
      await page.waitForURL(/#\/c\/\d+/)
      await walksAndHurries(page, label)
      await page.context().close()
    },
  )

  /** From hit to hit and back up; a new search in the place of the old one; an Enter that is quicker than the answer. */
  async function walksAndHurries(page: Page, label: string): Promise<void> {
    const box = page.getByLabel(label)
    const rows = page.locator('a.row')
    await box.fill('')
    await eventually(async () => (await rows.count()) >= 3)
    await box.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await rows.nth(2).evaluate((one) => one === document.activeElement)).toBe(true)
    for (let back = 0; back < 3; back += 1) await page.keyboard.press('ArrowUp')
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true)

    await box.fill('Елкин')
    await eventually(async () => (await rows.count()) === 1)
    const href = await rows.first().getAttribute('href')
    await box.fill('')
    await eventually(async () => (await rows.count()) >= 3)
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.insertText('принтер')
    await eventually(async () => (await rows.count()) >= 1)
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.insertText('Елкин')
    await page.keyboard.press('Enter')
    await eventually(() => Promise.resolve(page.url().endsWith(href?.slice(1) ?? '?')))
    expect(await box.inputValue()).toBe('Елкин')
  }

  test.each([
    [
      'ru',
      'anna',
      {
        filter: 'Фильтр',
        priority: 'Приоритет',
        name: 'Название списка',
        keep: 'Сохранить список',
        more: 'Ещё',
        all: 'Все',
        rename: 'Сохранить изменения',
        remove: 'Удалить этот список',
        yes: 'Удалить',
      },
    ],
    [
      'en',
      'vera',
      {
        filter: 'Filter',
        priority: 'Priority',
        name: 'Name of the view',
        keep: 'Save view',
        more: 'More',
        all: 'All',
        rename: 'Save changes',
        remove: 'Delete this view',
        yes: 'Delete',
      },
    ],
  ] as const)(
    'a filter is kept under a name, counted, and found again after a reload (%s)',
    async (language, login, words) => {
      const page = await stage.signsIn(login, language)
      await page.getByRole('button', { name: words.all, exact: false }).first().click()
      await row(page, 'Ольга Петрова').waitFor()
      await page.getByRole('button', { name: words.filter, exact: true }).click()
      await page.getByLabel(words.priority, { exact: true }).selectOption('1')
      await eventually(async () => (await page.locator('.rows > li').count()) === 2)
      await page.getByLabel(words.name).fill('P1')
      await picture(page, `filter-${language}`)
      await page.getByRole('button', { name: words.keep }).click()
      const open = page.locator('.views-open')
      await eventually(async () => (await open.textContent())?.includes('P1') === true)
      await page.reload()
      await eventually(async () => (await page.locator('.rows > li').count()) === 2)
      await open.focus()
      await page.keyboard.press('Enter')
      expect(await page.locator('.views-item', { hasText: 'P1' }).textContent()).toBe('P12')
      await picture(page, `views-${language}`)
      await page.locator('.views-item', { hasText: group.title[language] }).click()
      await eventually(async () => (await page.locator('.rows > li').count()) === names.length)
      await open.click()
      await page.locator('.views-item', { hasText: 'P1' }).click()
      await page.getByRole('button', { name: words.filter, exact: true }).click()
      await page.getByLabel(words.name).fill('VIP')
      await page.getByRole('button', { name: words.rename }).click()
      await eventually(async () => (await open.textContent())?.includes('VIP') === true)
      await page.getByRole('button', { name: words.remove }).click()
      await page.getByRole('button', { name: words.yes, exact: true }).click()
      await eventually(async () => (await sql`select 1 from views`.execute(stage.db)).rows.length === 0)
      await page.context().close()
    },
  )

  const tagged = async () => {
    const { rows } = await sql<{ name: string }>`
      select u.name from incidents i join users u on u.id = i.user_id where i.tags ? 'vpn' order by i.id`.execute(
      stage.db,
    )
    return rows.map(({ name }) => name)
  }

  test.each([
    [
      'ru',
      'anna',
      {
        all: 'Все',
        chosen: 'Выбрано: 3',
        tag: 'Метка',
        label: 'Какую метку добавить',
        done: 'Сделано: 3 из 3',
        undo: 'Отменить',
        undone: 'Отменено: 3 из 3',
      },
    ],
    [
      'en',
      'vera',
      {
        all: 'All',
        chosen: 'Selected: 3',
        tag: 'Tag',
        label: 'Tag to add',
        done: 'Done: 3 of 3',
        undo: 'Undo',
        undone: 'Undone: 3 of 3',
      },
    ],
  ] as const)(
    'several are chosen by the keyboard, tagged, and the tag is taken back (%s)',
    async (language, login, words) => {
      const page = await stage.signsIn(login, language)
      await page.getByRole('button', { name: words.all, exact: false }).first().click()
      await row(page, 'Ольга Петрова').waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('x')
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.keyboard.press('Shift+X')
      await page.getByText(words.chosen).waitFor()
      await page.getByRole('button', { name: words.tag, exact: true }).click()
      await page.getByLabel(words.label).fill('VPN')
      await picture(page, `bulk-${language}`)
      await page.keyboard.press('Enter')
      await page.getByText(words.done).waitFor()
      expect(await tagged()).toHaveLength(3)
      await picture(page, `bulk-done-${language}`)
      await page.getByRole('button', { name: words.undo, exact: true }).click()
      await page.getByText(words.undone).waitFor()
      expect(await tagged()).toEqual([])
      await page.context().close()
    },
  )

  test('what cannot be done to some of them is said of each, the rest is done and can be taken back', async () => {
    const page = await stage.signsIn('anna')
    await page.getByRole('button', { name: 'Все', exact: false }).first().click()
    // Being worked on: may wait. Not taken yet: may not.
    await row(page, 'Ольга Петрова').locator('.row-check').click()
    await row(page, 'Вера Ким').locator('.row-check').click()
    await page.locator('.bulk').getByRole('button', { name: 'Отложить' }).click()
    await page.getByLabel('Чего ждём').selectOption('supplier')
    await page.locator('.bulk form').getByRole('button', { name: 'Отложить' }).click()
    await page.getByText('Сделано: 1 из 2').waitFor()
    expect(await page.locator('.bulk-refused li').count()).toBe(1)
    await picture(page, 'bulk-refused-ru')
    const status = async () => {
      const { rows } = await sql<{ status: string }>`
        select i.status from incidents i join users u on u.id = i.user_id where u.name in ('Ольга Петрова', 'Вера Ким') order by i.id`.execute(
        stage.db,
      )
      return rows.map((one) => one.status)
    }
    expect(await status()).toEqual(['pending', 'new'])
    await page.getByRole('button', { name: 'Отменить', exact: true }).click()
    await page.getByText('Отменено: 1 из 1').waitFor()
    expect(await status()).toEqual(['in_progress', 'new'])
    await page.context().close()
  })

  test('many are resolved with one text and opened again', async () => {
    const page = await stage.signsIn('anna')
    await page.getByRole('button', { name: 'Мои', exact: false }).first().click()
    await row(page, 'Ольга Петрова').locator('.row-check').click()
    await row(page, 'Мария Иванова').locator('.row-check').click()
    await page.locator('.bulk').getByRole('button', { name: 'Решить' }).click()
    await page.getByText('Каждому (2) уйдёт сообщение.').waitFor()
    await page.getByLabel('Что сделано, словами для пользователя').fill('Перезапустили шлюз.')
    await page.getByRole('button', { name: 'Решить: 2' }).click()
    await page.getByText('Сделано: 2 из 2').waitFor()
    const resolved = async () =>
      (await sql`select 1 from incidents where status = 'resolved'`.execute(stage.db)).rows.length
    expect(await resolved()).toBe(2)
    await page.getByRole('button', { name: 'Отменить', exact: true }).click()
    await page.getByText('Отменено: 2 из 2').waitFor()
    expect(await resolved()).toBe(0)
    await page.context().close()
  })

  test('many are passed on to a colleague and come back', async () => {
    const page = await stage.signsIn('anna')
    await page.getByRole('button', { name: 'Мои', exact: false }).first().click()
    for (const name of ['Ольга Петрова', 'Мария Иванова']) await row(page, name).locator('.row-check').click()
    await page.locator('.bulk').getByRole('button', { name: 'Передать' }).first().click()
    const boris =
      (await sql<{ id: string }>`select id from agents where login = 'boris'`.execute(stage.db)).rows[0]?.id ?? ''
    await page.getByLabel('Кому', { exact: true }).selectOption(boris)
    await page.getByLabel('Почему: прочтут пользователь и тот, кому передаёте').fill('Это сети')
    await page.getByRole('button', { name: 'Передать и сообщить пользователю' }).click()
    await page.getByText('Сделано: 2 из 2').waitFor()
    const his = async () =>
      (await sql`select 1 from incidents where assignee_id = ${boris}`.execute(stage.db)).rows.length
    expect(await his()).toBe(2)
    await page.getByRole('button', { name: 'Отменить', exact: true }).click()
    await page.getByText('Отменено: 2 из 2').waitFor()
    expect(await his()).toBe(0)
    await page.context().close()
  })
})
