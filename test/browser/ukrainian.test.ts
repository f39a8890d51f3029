import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

describe.skipIf(noBrowser !== null)('the pages in Ukrainian', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage()
    await stage.hire('oksana', 'Оксана', 'supervisor', 'uk')
  })
  afterAll(() => stage?.close())

  test('a browser that asks for Ukrainian gets the door in it, and whoever enters the console', async () => {
    const page = await stage.atTheDoor('uk')
    await page.getByText('Вхід для працівників').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('uk')
    expect(await page.locator('.door-languages button').allTextContents()).toEqual(['Русский', 'Українська', 'English'])
    await stage.entersAs(page, 'oksana')
    await page.getByText('Ніхто не чекає').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('uk')
    await page.goto(page.url().replace(/#.*$/, '') + '#/articles')
    await page.getByText('Статті змінюють у файлах').waitFor()
  })

  test('the preview chat speaks it, with a note on what is in Russian', async () => {
    const page = await stage.visits('Тарас', 'uk')
    expect(await page.locator('html').getAttribute('lang')).toBe('uk')
    await stage.hears(page, 'Вітаю, Тарас! Я бот служби підтримки.')
    await stage.says(page, 'забув пароль від комп’ютера')
    await stage.hears(page, /тож вона російською\. Допомогла\?/)
    await stage.presses(page, 'Допомогло')
    await stage.hears(page, 'Чудово. Якщо що, я тут.')
  })

  test('no browser complained', () => {
    expect(stage.complaints).toEqual([])
  })
})
