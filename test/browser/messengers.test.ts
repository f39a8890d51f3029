import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { fakeTelegramToken, type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts'
import { fakeViberToken, type FakeViber, startFakeViber } from '../support/fake-viber.ts'
import { findings } from './axe-findings.ts'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

const wrongToken = '4c5a0f1e2d3b4a59-6f7e8d9c0b1a2938-wrongwrongwrong'

const words = {
  ru: {
    entry: 'Мессенджеры',
    connected: 'Подключён',
    notConnected: 'Не подключён',
    check: (name: string) => `Проверить сейчас: ${name}`,
    bot: 'Токен верный: отвечает @frontline_test_bot.',
    polls: 'Сервер забирает сообщения сам',
    wrong: /Viber не знает этого токена\. .* вписывает его в VIBER_AUTH_TOKEN и перезапускает Frontline\./,
    outside: 'Снаружи проверять нечего',
    trial: 'Пробный чат',
    never: 'ещё ни разу',
  },
  en: {
    entry: 'Messengers',
    connected: 'Connected',
    notConnected: 'Not connected',
    check: (name: string) => `Check now: ${name}`,
    bot: 'The token works: @frontline_test_bot answers.',
    polls: 'The server collects messages itself',
    wrong: /Viber does not know this token\. .* puts it into VIBER_AUTH_TOKEN and restarts Frontline\./,
    outside: 'Nothing outside to check',
    trial: 'Preview chat',
    never: 'never so far',
  },
} as const

describe.skipIf(noBrowser !== null).each(['ru', 'en'] as const)('how the messengers do, %s', (language) => {
  const say = words[language]
  let telegram: FakeTelegram
  let viber: FakeViber
  let stage: Stage
  let page: Page

  beforeAll(async () => {
    telegram = await startFakeTelegram()
    viber = await startFakeViber()
    stage = await openStage({
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      VIBER_AUTH_TOKEN: wrongToken,
      VIBER_API_ROOT: viber.url,
    })
    await stage.hire('vera', 'Вера', 'supervisor', language)
    page = await stage.signsIn('vera', language)
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage?.close()
    await telegram?.close()
    await viber?.close()
  })

  const cardOf = (name: string): Locator => page.getByRole('article', { name, exact: true })
  const checks = (name: string): Promise<void> =>
    page.getByRole('button', { name: say.check(name), exact: true }).press('Enter')

  test('the last entry beside the settings tells of each', async () => {
    await page.goto(`${stage.url}/#/settings`)
    const entry = page.locator('.setting-keys a').last()
    expect(await entry.innerText()).toBe(say.entry)
    await entry.click()
    await cardOf('Telegram').getByText(say.connected, { exact: true }).waitFor()
    expect(await entry.getAttribute('aria-current')).toBe('page')
    expect(await page.locator('.messenger-card').count()).toBe(3)
    await cardOf('Viber').getByText(say.notConnected, { exact: true }).waitFor()
    expect(await cardOf('Telegram').getByText(say.never, { exact: true }).count()).toBe(2)
  })

  test('a good check, by keys alone: the button keeps the focus', async () => {
    await checks('Telegram')
    await cardOf('Telegram').getByText(say.bot).waitFor()
    await cardOf('Telegram').getByText(say.polls).waitFor()
    expect(await cardOf('Telegram').locator('.findings .is-bad').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(say.check('Telegram'))
    await checks(say.trial)
    await cardOf(say.trial).getByText(say.outside).waitFor()
  })

  test('a wrong token is told in words, with what to do, and never shown', async () => {
    await checks('Viber')
    await cardOf('Viber').getByText(say.wrong).waitFor()
    const shown = await page.content()
    for (const token of [wrongToken, fakeTelegramToken, fakeViberToken]) expect(shown).not.toContain(token)
  })

  test('a messenger that went away is told at the next check', async () => {
    telegram.fault({ kind: 'reset before acceptance', method: 'getMe' })
    await checks('Telegram')
    await cardOf('Telegram').locator('.findings .is-bad').waitFor()
    expect(await cardOf('Telegram').getByText(say.bot).count()).toBe(0)
    await checks('Telegram')
    await cardOf('Telegram').getByText(say.bot).waitFor()
  })

  test('what comes in is shown without a click', async () => {
    const user = await stage.visits('Ольга', language)
    await stage.says(user, 'впн не работает')
    const heard = cardOf(say.trial).locator('.messenger-figures dd').first()
    await expect.poll(() => heard.innerText(), { timeout: 20_000 }).toMatch(/^\d\d:\d\d/)
    await user.context().close()
  })

  test('nothing of weight for axe-core, light and dark, and nothing sticks out of a phone', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [390, 1366]) {
        await page.setViewportSize({ width, height: 844 })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        expect(await findings(page), `${colorScheme} ${width}`).toEqual([])
        const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overhang).toBeLessThanOrEqual(0)
        const pictures = process.env['PICTURES']
        if (pictures !== undefined) {
          await page.screenshot({
            path: `${pictures}/messengers-${language}-${colorScheme}-${width}.png`,
            fullPage: true,
          })
        }
      }
    }
  })
})
