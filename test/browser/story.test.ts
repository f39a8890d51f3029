import { eventually } from '../support/eventually.ts'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

if (noBrowser !== null) process.stderr.write(`${noBrowser}\n`)

describe.skipIf(noBrowser !== null)('in a browser', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage()
    await stage.hire('anna', 'Анна')
    await stage.hire('boris', 'Борис')
    await stage.hire('emma', 'Emma', 'editor', 'en')
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage.close()
  })

  const rowOf = (page: Page, name: string) => page.locator('a.row', { hasText: name })
  const closes = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()))

  test('a user asks, is not helped, calls a person; Anna claims, answers and resolves; the user rates', async () => {
    const anna = await stage.signsIn('anna')
    await anna.getByText('Никто не ждёт').waitFor()
    const olga = await stage.visits('Ольга Петрова')
    await stage.says(olga, 'абракадабра в трубопроводе')
    await stage.hears(olga, /Пока не знаю|Похоже/)
    await stage.says(olga, '/person')
    await stage.hears(olga, /INC-\d{6}/)

    // It appears without a reload, and a keyboard is enough.
    await rowOf(anna, 'Ольга Петрова').waitFor()
    await expect.poll(() => anna.title()).toBe('(1) Ждёт вас: Ольга Петрова')
    await anna.keyboard.press('j')
    await anna.keyboard.press('Enter')
    await anna.locator('.bubble', { hasText: 'абракадабра' }).waitFor()
    await anna.keyboard.press('c')
    await stage.hears(olga, 'Анна')
    await anna.getByRole('button', { name: 'Вернуть боту' }).waitFor()
    expect(await anna.locator('.fold').count()).toBe(1)

    await anna.keyboard.press('r')
    await anna.keyboard.type('Добрый день! Смотрю.')
    await anna.keyboard.press('Control+Enter')
    await stage.hears(olga, 'Добрый день! Смотрю.')
    await anna.locator('.by-agent .mark.sent').waitFor()
    await stage.says(olga, 'спасибо, жду')
    await anna.locator('.bubble.theirs', { hasText: 'спасибо, жду' }).waitFor()

    await anna.keyboard.press('Escape')
    await anna.keyboard.press('n')
    await anna.keyboard.type('только для своих')
    await anna.keyboard.press('Control+Enter')
    await anna.locator('.bubble.note', { hasText: 'только для своих' }).waitFor()

    await anna
      .locator('.incident-actions')
      .getByRole('button', { name: /^Решить/ })
      .first()
      .click()
    await anna.fill('.inline-form textarea', 'Прочистили трубопровод.')
    await anna.getByRole('button', { name: 'Решить и сообщить пользователю' }).click()
    await stage.hears(olga, 'Прочистили трубопровод.')
    await anna.locator('.status.s-resolved').waitFor()
    // Too soon: for some seconds the way back stands beside it.
    await anna.locator('.undo-bar').getByRole('button', { name: 'Отменить решение' }).waitFor()
    // By the keyboard, as it was resolved; in a field it would take back what was typed.
    await anna.keyboard.press('Control+z')
    await anna.locator('.status.s-assigned').waitFor()
    await anna.locator('.undo-bar').waitFor({ state: 'detached' })
    await expect.poll(() => anna.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await anna
      .locator('.incident-actions')
      .getByRole('button', { name: /^Решить/ })
      .first()
      .click()
    // What it was resolved with is there to go on from.
    expect(await anna.inputValue('.inline-form textarea')).toBe('Прочистили трубопровод.')
    await anna.fill('.inline-form textarea', 'Прочистили трубопровод и проверили.')
    await anna.getByRole('button', { name: 'Решить и сообщить пользователю' }).click()
    await stage.hears(olga, 'Прочистили трубопровод и проверили.')
    await anna.locator('.status.s-resolved').waitFor()
    await stage.presses(olga, 'Да, всё работает')
    await olga.locator('.keyboard:not(.quiet) button', { hasText: '5' }).click()
    await anna.getByText('5 / 5').waitFor()
    expect(await olga.locator('.talk').innerText()).not.toContain('только для своих')
    await closes(anna, olga)
  })

  test('the language chosen at the door is the agent’s from then on; who chooses none keeps theirs', async () => {
    const languageOf = async (login: string) =>
      (await stage.db.selectFrom('agents').select('language').where('login', '=', login).executeTakeFirstOrThrow())
        .language
    const emma = await stage.signsIn('emma', 'ru')
    await emma.getByText('Nobody is waiting').waitFor()
    expect(await languageOf('emma')).toBe('en')
    await emma.getByRole('button', { name: 'Sign out' }).click()
    await emma.getByRole('button', { name: 'Русский' }).click()
    await stage.entersAs(emma, 'emma')
    await emma.getByText('Никто не ждёт').waitFor()
    expect(await languageOf('emma')).toBe('ru')
    await emma.getByRole('button', { name: 'Выйти' }).click()
    await emma.getByRole('button', { name: 'English' }).click()
    await stage.entersAs(emma, 'emma')
    await emma.getByText('Nobody is waiting').waitFor()
    await closes(emma)
  })

  test('who comes second is told who was first', async () => {
    const [anna, boris] = [await stage.signsIn('anna'), await stage.signsIn('boris')]
    const user = await stage.visits('Иван Гонкин')
    await stage.says(user, '/person')
    for (const page of [anna, boris]) {
      await rowOf(page, 'Иван Гонкин').click()
      await page.getByRole('button', { name: 'Взять' }).waitFor()
    }
    // Boris looks at a screen that has not heard of it yet.
    await boris.route('**/api/conversations/*?*', (route) => route.abort())
    await boris.route('**/api/queue*', (route) => route.abort())
    await anna.keyboard.press('c')
    await anna.getByRole('button', { name: 'Вернуть боту' }).waitFor()
    await boris.keyboard.press('c')
    await boris.getByRole('alert').filter({ hasText: 'Анна' }).waitFor()
    await boris.unrouteAll()
    await boris.locator('.reply .hint', { hasText: 'Анна' }).first().waitFor()
    await closes(anna, boris, user)
  })

  test('a reply is held back when the user wrote meanwhile, and goes when it is confirmed', async () => {
    const anna = await stage.signsIn('anna')
    const user = await stage.visits('Пётр Торопыгин')
    await stage.says(user, '/person')
    await rowOf(anna, 'Пётр Торопыгин').click()
    await anna.getByRole('button', { name: 'Взять' }).click()
    await stage.hears(user, 'Анна')
    await anna.locator('.bubble', { hasText: 'Анна' }).waitFor()
    await anna.route('**/api/conversations/*?*', (route) => route.abort())
    await stage.says(user, 'уже заработало!')
    await user.locator('.said-by.user .chat-bubble:not(.waiting)', { hasText: 'уже заработало!' }).waitFor()
    await anna.locator('.reply textarea').fill('Сейчас посмотрю')
    await anna.keyboard.press('Control+Enter')
    await anna.locator('.newer', { hasText: 'уже заработало!' }).waitFor()
    await anna.unrouteAll()
    await anna.getByRole('button', { name: 'Всё равно отправить' }).click()
    await stage.hears(user, 'Сейчас посмотрю')
    await closes(anna, user)
  })

  test('nothing moves under the pointer: newcomers wait, what is gone stays in its place', async () => {
    const anna = await stage.signsIn('anna')
    const first = await stage.visits('Аркадий Первый')
    await stage.says(first, '/person')
    const second = await stage.visits('Борислава Вторая')
    await rowOf(anna, 'Аркадий Первый').click()
    await stage.says(second, '/person')
    // A hand that stays in the list moves a little now and then.
    await eventually(async () => {
      await anna.mouse.move(150, 260 + (Date.now() % 3))
      return (await anna.locator('.newcomers').count()) === 1
    })
    expect(await rowOf(anna, 'Борислава Вторая').count()).toBe(0)
    // A pointer that rests holds nothing up for long: it moves a little.
    await rowOf(anna, 'Аркадий Первый').hover({ position: { x: 30, y: 20 } })
    await anna.keyboard.press('c')
    await eventually(async () => {
      await anna.mouse.move(150, 260 + (Date.now() % 3))
      return (await anna.locator('a.row.gone', { hasText: 'Аркадий Первый' }).count()) === 1
    })
    await anna.mouse.move(900, 20)
    await rowOf(anna, 'Борислава Вторая').waitFor()
    await rowOf(anna, 'Аркадий Первый').waitFor({ state: 'detached' })
    await closes(anna, first, second)
  })

  test('a lost connection is said, and afterwards the screen is the truth again', async () => {
    const anna = await stage.signsIn('anna')
    await anna.route('**/api/live', (route) => route.abort())
    await anna.reload()
    await anna.locator('.behind').waitFor()
    const user = await stage.visits('Нина Обрывкина')
    await stage.says(user, '/person')
    await stage.hears(user, /INC-\d{6}/)
    await anna.unrouteAll()
    await rowOf(anna, 'Нина Обрывкина').waitFor()
    await anna.locator('.behind').waitFor({ state: 'detached' })
    await closes(anna, user)
  })

  test('what people type is text, wherever it is shown', async () => {
    const anna = await stage.signsIn('anna')
    const evil = '<img src=x onerror="document.title=1"><script>alert(1)</script>'
    const user = await stage.visits(evil.slice(0, 60))
    await stage.says(user, `${evil} [нажми](javascript:alert(1))`)
    await stage.says(user, '/person')
    await rowOf(anna, '<img src=x').click()
    await anna.locator('.bubble.theirs', { hasText: 'onerror=' }).first().waitFor()
    expect(await anna.locator('img, #page script, a[href^="javascript"]').count()).toBe(0)
    expect(await user.locator('img, #page script, a[href^="javascript"]').count()).toBe(0)
    await closes(anna, user)
  })

  test('an editor reads in English, and has nothing to press', async () => {
    const emma = await stage.signsIn('emma', 'en')
    const user = await stage.visits('Adam Reader', 'en')
    await stage.says(user, '/person')
    await rowOf(emma, 'Adam Reader').click()
    await emma.getByText('Your role reads but does not reply.').waitFor()
    expect(await emma.getByRole('button', { name: 'Claim' }).count()).toBe(0)
    expect(await emma.locator('.incident-actions').count()).toBe(0)
    await closes(emma, user)
  })

  test('a secret in a reply is refused next to the box, and the words stay', async () => {
    const anna = await stage.signsIn('anna')
    const user = await stage.visits('Вера Картина')
    await stage.says(user, '/person')
    await rowOf(anna, 'Вера Картина').click()
    await anna.locator('.reply textarea').fill('Ваша карта 4111 1111 1111 1111')
    await anna.keyboard.press('Control+Enter')
    await anna.locator('.reply').getByRole('alert').filter({ hasText: 'номер карты' }).waitFor()
    await anna.reload()
    expect(await anna.locator('.reply textarea').inputValue()).toBe('Ваша карта 4111 1111 1111 1111')
    await closes(anna, user)
  })
})
