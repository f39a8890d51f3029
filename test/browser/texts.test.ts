import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'
import { picture } from './picture.ts'

const words = {
  ru: {
    find: 'Найти по словам',
    menu: /^Чем помочь\?/,
    menuText: 'Чем вам помочь? Напишите вопрос.',
    language: 'русский',
    field: 'Текст',
    greeting: /^Здравствуйте, Ольга!/,
    known: 'имя известно: да',
    hello: 'Добрый день, ',
    unkept: 'Здесь обещано то, за чем бот не следит.',
    promise: 'Чем помочь? Мы обязательно вам позвоним.',
    button: /^Позвать специалиста/,
    tooLong: 'Слишком длинно или не в одну строку',
    longButton: 'Позвать самого лучшего специалиста',
    call: 'Позвать человека',
    save: 'Сохранить',
    saved: 'Сохранено и уже действует.',
    slip: 'Сохранено, но похоже на описку',
    shipped: 'Вернуть исходный текст',
    own: 'Только свои',
    none: 'Таких слов нет ни в одной фразе.',
    noCase: 'имя известно: нет',
  },
  en: {
    find: 'Find by words',
    menu: /^How can I help\?/,
    menuText: 'What can we do for you? Just write.',
    language: 'English',
    field: 'Text',
    greeting: /^Hello Olga!/,
    known: 'The name is known: yes',
    hello: 'Good day, ',
    unkept: 'This promises something that the bot does not see to.',
    promise: 'How can I help? We will call you.',
    button: /^Talk to a person/,
    tooLong: 'Too long, or in several lines',
    longButton: 'Talk to the best person there is',
    call: 'Call a person',
    save: 'Save',
    saved: 'Saved; it holds from now on.',
    slip: 'Saved, but this looks like a slip:',
    shipped: 'Back to the shipped text',
    own: 'Only our own',
    none: 'No sentence has such words.',
    noCase: 'The name is known: no',
  },
} as const

describe.skipIf(noBrowser !== null).each(['ru', 'en'] as const)('the bot’s texts, %s', (language) => {
  const say = words[language]
  let stage: Stage
  let page: Page

  beforeAll(async () => {
    stage = await openStage()
    await stage.hire('sveta', 'Светлана', 'supervisor', language)
    page = await stage.signsIn('sveta', language)
    await page.goto(`${stage.url}/#/settings/texts`)
    await page.getByLabel(say.find).waitFor()
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage?.close()
  })

  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const finds = async (text: string) => await page.getByLabel(say.find).fill(text)
  const row = (beginning: RegExp) => page.locator('.phrase-row', { hasText: beginning })
  const saves = async () => {
    await page.getByRole('button', { name: say.save, exact: true }).click()
    await page.getByText(say.saved).waitFor()
  }
  const isFocused = async () =>
    await eventually(async () => await page.evaluate(() => document.activeElement !== document.body))

  test('a sentence is found by its words, worded anew, seen as both messengers show it, and said', async () => {
    await finds('zzz')
    await page.getByText(say.none).waitFor()
    await finds(language === 'ru' ? 'чем помочь' : 'how can i help')
    await row(say.menu).press('Enter')
    const field = page.getByLabel(say.field, { exact: true })
    await field.fill(say.menuText)
    for (const messenger of ['Telegram', 'Viber']) {
      const phone = page.locator('.messenger', { hasText: messenger })
      await phone.locator('.phone-text', { hasText: say.menuText }).waitFor()
    }
    await picture(page, `menu-${language}`)
    await saves()
    await isFocused()
    const olga = await stage.visits('Ольга', language)
    await eventually(async () => {
      await stage.says(olga, '/menu')
      await stage.hears(olga, say.menuText)
      return true
    })
    await olga.context().close()
  })

  test('what a sentence depends on has a field each, a value is put in by a click, and each case is seen', async () => {
    await finds('hasName')
    await row(say.greeting).press('Enter')
    const field = page.getByLabel(say.known, { exact: true })
    await field.fill(say.hello)
    await field.press('End')
    await page.getByRole('button', { name: '{name}' }).click()
    expect(await field.inputValue()).toBe(`${say.hello}{name}`)
    await page
      .locator('.phone-text', { hasText: language === 'ru' ? 'Добрый день, Ольга' : 'Good day, Olga' })
      .first()
      .waitFor()
    await page.locator('.text-case select').selectOption({ label: say.noCase })
    await page
      .locator('.phone-text', { hasText: language === 'ru' ? /^Здравствуйте! Я бот/ : /^Hello! I'm/ })
      .first()
      .waitFor()
    await picture(page, `greeting-${language}`)
    await saves()
    const olga = await stage.visits('Ольга', language)
    await eventually(async () => {
      await stage.says(olga, '/start')
      await stage.hears(olga, `${say.hello}Ольга`)
      return true
    })
    await olga.context().close()
  })

  test('a promise that nothing keeps is said beside the field while it is typed, and saved as a slip', async () => {
    await finds(say.menuText)
    await row(new RegExp(`^${say.menuText.slice(0, 8)}`)).press('Enter')
    await page.getByLabel(say.field, { exact: true }).fill(say.promise)
    await page.getByText(say.unkept).waitFor()
    await page.getByRole('button', { name: say.save, exact: true }).click()
    await page.getByText(say.slip).waitFor()
    await isFocused()
  })

  test('a title that no phone shows whole is refused beside its field, which has the focus', async () => {
    await finds(language === 'ru' ? 'позвать специалиста' : 'talk to a person')
    await row(say.button).first().press('Enter')
    const field = page.getByLabel(say.field, { exact: true })
    await field.fill(say.longButton)
    await page.getByText(say.tooLong).waitFor()
    await page.getByRole('button', { name: say.save, exact: true }).click()
    await eventually(async () => await field.evaluate((one) => one === document.activeElement))
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    await picture(page, `refused-${language}`)
    await page.setViewportSize({ width: 390, height: 844 })
    const isWide = await page.evaluate(() => {
      const main = document.querySelector('main')!
      return main.scrollWidth > main.clientWidth
    })
    expect(isWide).toBe(false)
    await page.setViewportSize({ width: 1366, height: 768 })
    await field.fill(say.call)
    await page.locator('.phone-buttons', { hasText: say.call }).first().waitFor()
    await saves()
  })

  test('a click brings back what was shipped, and the setting is as usual again when none is left', async () => {
    await finds('')
    await page.getByLabel(say.own).check()
    await eventually(async () => (await page.locator('.phrase-row').count()) === 3)
    // One that was saved as a slip is open already.
    for (let left = 3; left > 0; left -= 1) {
      if ((await button(say.shipped).count()) === 0)
        await page.locator('.phrase-row[aria-expanded=false]').first().press('Enter')
      await button(say.shipped).first().press('Enter')
      await isFocused()
    }
    await saves()
    await page.getByLabel(say.own).uncheck()
    await page.getByLabel(say.own).check()
    await page.getByText(say.none).waitFor()
    const response = await page.request.get(`${stage.url}/api/settings`, { headers: { 'X-Frontline': '1' } })
    const { settings } = (await response.json()) as { settings: { key: string; value: unknown }[] }
    expect(settings.find(({ key }) => key === 'texts')?.value).toBeNull()
  })
})
