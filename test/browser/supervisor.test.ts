import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

describe.skipIf(noBrowser !== null)('in charge of the desk, in a browser', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage()
    await stage.hire('anna', 'Анна')
    await stage.hire('sveta', 'Светлана', 'supervisor')
    await stage.hire('vera', 'Вера', 'supervisor')
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage.close()
  })

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const closes = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()))
  const opens = async (page: Page, path: string) => {
    await page.goto(`${new URL(page.url()).origin}/#/${path}`)
  }

  test('an offer takes neither the focus nor a letter; refused with a reason it goes on', async () => {
    const anna = await stage.signsIn('anna')
    const busy = await stage.visits('Занятый Первый')
    await stage.says(busy, '/person')
    await anna.locator('.offer', { hasText: 'Занятый Первый' }).waitFor()
    await anna.keyboard.press('y')
    await button(anna, 'Вернуть боту').waitFor()
    await anna.locator('.reply textarea').click()
    await anna.keyboard.type('не теряй')
    const user = await stage.visits('Нина Вторая')
    await stage.says(user, '/person')
    const offer = anna.locator('.offer', { hasText: 'Нина Вторая' })
    await offer.waitFor()
    await anna.keyboard.type('те ни буквы')
    expect(await anna.locator('.reply textarea').inputValue()).toBe('не теряйте ни буквы')
    await offer.getByRole('button', { name: 'Отказаться' }).click()
    await offer.getByLabel('Почему не вы').fill('это не по моей части')
    await offer.getByRole('button', { name: 'Передать следующему' }).click()
    await offer.waitFor({ state: 'detached' })
    const { reason } = await stage.db
      .selectFrom('offers')
      .select('reason')
      .where('outcome', '=', 'refused')
      .executeTakeFirstOrThrow()
    expect(reason).toBe('это не по моей части')
    expect(await anna.locator('.reply textarea').inputValue()).toBe('не теряйте ни буквы')
    await closes(anna, busy, user)
  })

  test('the figures stand beside what they mean; an agent has no way there', async () => {
    const sveta = await stage.signsIn('sveta')
    await sveta.getByRole('link', { name: 'Цифры' }).click()
    await sveta.getByRole('link', { name: 'Цели' }).click()
    const solved = sveta.locator('.figure-card', { hasText: 'Решено за 8 рабочих часов' })
    await solved.locator('.figure-share', { hasText: '0 из 0' }).waitFor()
    await solved.getByText('Что это значит').click()
    await solved.getByText('Не учитывается').waitFor()
    const anna = await stage.signsIn('anna')
    expect(await anna.getByRole('link', { name: 'Цифры' }).count()).toBe(0)
    await opens(anna, 'settings')
    expect(await anna.locator('.setting-form').count()).toBe(0)
    await closes(anna, sveta)
  })

  test('a setting is checked, tried, saved, and never over a colleague’s', async () => {
    const [sveta, vera] = [await stage.signsIn('sveta'), await stage.signsIn('vera')]
    for (const page of [sveta, vera]) {
      await opens(page, 'settings/waits')
      await page.getByLabel('Как JSON').check()
      await page.locator('.setting-json').waitFor()
    }
    const box = (page: Page) => page.locator('.setting-json')
    await box(sveta).fill('{ "offer": ')
    await button(sveta, 'Сохранить').click()
    await sveta.getByRole('alert').filter({ hasText: 'не JSON' }).waitFor()
    await box(sveta).fill('{ "offer": "вечность", "usualCapacity": 0 }')
    await button(sveta, 'Сохранить').click()
    const faults = sveta.locator('.fault-list')
    await faults.getByText('waits.offer').waitFor()
    await faults.getByText('waits.usualCapacity').waitFor()
    await box(sveta).fill('{ "offer": "20s" }')
    await button(sveta, 'Что изменилось бы').click()
    await sveta.getByText('За 30 дней ничего не вышло бы иначе.').waitFor()
    await button(sveta, 'Сохранить').click()
    await sveta.getByText('Сохранено и уже действует.').waitFor()
    await sveta.locator('.changes', { hasText: 'Ожидания и число чатов, Светлана' }).waitFor()
    await sveta.locator('.changes summary', { hasText: 'Ожидания' }).first().click()
    await sveta.locator('.differences', { hasText: /Предложить чат следующему через.*15 с.*20 с/s }).waitFor()

    await box(vera).fill('{ "offer": "30s" }')
    await button(vera, 'Сохранить').click()
    await vera.locator('.guard', { hasText: 'Светлана' }).waitFor()
    expect(await box(vera).inputValue()).toBe('{ "offer": "30s" }')
    await vera.locator('summary', { hasText: 'Что в настройках теперь' }).click()
    await vera.locator('.guard pre', { hasText: '20s' }).waitFor()
    await button(vera, 'Сохранить моё поверх').click()
    await vera.getByText('Сохранено и уже действует.').waitFor()
    // What is usual again follows whatever is usual later.
    await button(vera, 'Вернуть обычное значение').click()
    await button(vera, 'Сохранить').click()
    await vera.getByText('Действует обычное значение').waitFor()
    await closes(sveta, vera)
  })

  test('a code for one’s own messenger, and until when', async () => {
    const anna = await stage.signsIn('anna')
    await button(anna, 'Настройки').click()
    await button(anna, 'Связать свой Telegram').click()
    expect(await anna.locator('.link-telegram code').innerText()).toMatch(/^\/link [A-Z2-9]{8}$/)
    await anna.getByText(/Код действует до \d\d:\d\d/).waitFor()
    await closes(anna)
  })
})
