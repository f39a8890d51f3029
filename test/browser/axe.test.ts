import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findings } from './axe-findings.ts'
import { pages } from './console-pages.ts'
import { openStage, type Stage } from './console-stage.ts'

const settings = {
  groups: [{ id: 'first-line', title: 'Первая линия', members: ['admin'], supervisors: ['sveta'] }],
  calendars: { night: { week: { friday: [{ from: '22:00', to: '06:00' }] } } },
  skills: { sveta: { main: 'vpn', also: [], capacity: 3 } },
  targets: { exceptions: [{ isVip: true, response: '15m', resolution: '4h', counts: 'around_the_clock' }] },
}

let stage: Stage
beforeAll(async () => {
  // One of each piece that a form of the settings can have.
  stage = await openStage({}, settings)
  await stage.hire('sveta', 'Светлана', 'supervisor')
})
afterAll(() => stage.close())

test.each(['light', 'dark'] as const)(
  'axe-core finds nothing of weight on any page, %s',
  async (colorScheme) => {
    const found: Record<string, readonly string[]> = {}
    const look = async (name: string, page: Page) => {
      found[name] = await findings(page)
    }
    const user = await stage.visits(`Ольга ${colorScheme}`)
    await user.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await look('chat', user)
    const door = await stage.atTheDoor('ru')
    await door.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await door.locator('input[name=login]').waitFor()
    await look('door', door)
    const page = await stage.signsIn('admin')
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await look('queue', page)
    await stage.says(user, 'не печатает принтер')
    await stage.says(user, '/person')
    await stage.hears(user, /INC-\d{6}/)
    await page.locator('a.row', { hasText: `Ольга ${colorScheme}` }).click()
    await page.locator('.bubble').first().waitFor()
    await look('conversation', page)
    await page.getByRole('button', { name: 'Исправить имя' }).click()
    await page.getByRole('button', { name: 'Добавить заметку о пользователе' }).click()
    await page.getByRole('button', { name: 'Заблокировать' }).click()
    await page.locator('.history summary').click()
    await look('card', page)
    await page.locator('.transcript').click()
    await page.keyboard.press('c')
    await page.locator('.reply textarea').waitFor()
    await page.keyboard.press('Control+k')
    await page.locator('.palette [role=option]').first().waitFor()
    await look('palette', page)
    await page.keyboard.press('Escape')
    for (const name of pages) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#/${name}`)
      await page.locator('main h1').first().waitFor()
      await look(name, page)
    }
    await page.evaluate(() => {
      location.hash = '#/settings/texts'
    })
    await page.getByLabel('Найти по словам').fill('hasName')
    await page.locator('.phrase-row').first().click()
    await page.locator('.text-preview .phone-message').first().waitFor()
    await look('a text of the bot', page)
    await page.evaluate(() => {
      location.hash = '#/announcements/new'
    })
    await page.getByRole('textbox', { name: 'русский' }).fill('Карта 4111 1111 1111 1111')
    await page.getByLabel('Не всем').check()
    await page.getByLabel('Только те, у кого есть открытое обращение').check()
    await page.getByLabel('В назначенное время').check()
    await page.getByText('Похоже, в тексте есть секрет').waitFor()
    await look('announcement being written', page)
    await page.getByRole('textbox', { name: 'русский' }).fill('Завтра **работы**')
    await page.getByText('Похоже, в тексте есть секрет').waitFor({ state: 'detached' })
    await page.getByLabel('Всем', { exact: true }).check()
    await page.getByLabel('Сразу').check()
    await page.getByRole('button', { name: 'Проверить и отправить' }).click()
    const send = page.getByRole('button', { name: /^Отправить \d/ })
    await send.waitFor()
    await look('announcement before it is sent', page)
    await send.click()
    await page.getByText(/^Отправлено \d из \d/).waitFor()
    await look('announcement sent', page)
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({})
    await Promise.all([user, door, page].map((one) => one.context().close()))
  },
  300_000,
)
