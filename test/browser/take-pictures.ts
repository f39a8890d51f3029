import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { buildConsole } from '../../src/cli/build/console.ts'
import { runSeed } from '../../src/cli/seed/run.ts'
import { readConfig } from '../../src/composition/config.ts'
import { allMessengers } from '../../src/composition/messengers.ts'
import { openGate } from '../../src/kit/gate.ts'
import { startProduct } from '../../src/composition/product.ts'
import { silentLog } from '../support/silent-log.ts'
import { openChromium } from './open-chromium.ts'

/** `npm run pictures`: fills a desk, plays a small shift in a real browser and takes the README's pictures of it. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const target = join(root, '.github/pictures')
/** Of everybody whom the seed has hired. */
const password = 'three quiet weeks'

async function open(
  browser: Browser,
  url: string,
  options: { dark?: boolean; width?: number; height?: number; locale?: string } = {},
): Promise<Page> {
  const context = await browser.newContext({
    locale: options.locale ?? 'ru',
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    colorScheme: options.dark === true ? 'dark' : 'light',
  })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

async function says(page: Page, text: string, answer: string): Promise<void> {
  await page.fill('.message-box textarea', text)
  await page.press('.message-box textarea', 'Enter')
  await page.locator('.said-by:not(.user)', { hasText: answer }).last().waitFor()
}

async function presses(page: Page, title: string, answer: string): Promise<void> {
  await page.locator('.keyboard:not(.quiet)').getByText(title, { exact: true }).click()
  await page.locator('.said-by:not(.user)', { hasText: answer }).last().waitFor()
}

/** Somebody who opens /chat as a person of that name. */
async function visitor(browser: Browser, url: string, name: string, locale = 'ru'): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width: 420, height: 820 } })
  await context.addCookies([{ name: 'visitor-name', value: encodeURIComponent(name), url: `${url}/chat` }])
  const page = await context.newPage()
  await page.goto(`${url}/chat`)
  await page.waitForSelector('.keyboard button')
  return page
}

await buildConsole()
const dataDir = mkdtempSync(join(tmpdir(), 'frontline-pictures-'))
// Whatever the shell says: never into a database that somebody works with.
delete process.env['DATABASE_URL']
process.env['DATA_DIR'] = dataDir
// Up to this minute, so that those who wait have not waited since the hour struck.
const until = new Date().toISOString()
if ((await runSeed(['--incidents', '120', '--until', until, '--password', password], allMessengers)) !== 0)
  throw new Error('the desk could not be filled')
const read = readConfig({ PORT: '0', DATA_DIR: dataDir }, root)
if ('problems' in read) throw new Error(JSON.stringify(read.problems))
const product = await startProduct(read.config, { root, gate: openGate, log: silentLog })
await product.answers
const browser = await openChromium()
try {
  const olga = await visitor(browser, product.url, 'Ольга Петрова')
  await says(olga, 'впн не работает с утра', 'Это помогло?')
  await olga.waitForTimeout(500)
  await olga.screenshot({ path: join(target, 'chat.png') })
  await presses(olga, 'Не помогло', 'передать вопрос специалисту')
  await presses(olga, 'Оставить обращение', 'Кого это касается?')
  await presses(olga, 'Только меня', 'Работать можно?')
  await presses(olga, 'Работа стоит', 'Всё верно?')
  await presses(olga, 'Всё верно', 'принято')

  const ivan = await visitor(browser, product.url, 'Иван Соколов')
  await says(ivan, 'не печатает принтер', 'Это помогло?')
  await presses(ivan, 'Не помогло', 'передать вопрос специалисту')
  await presses(ivan, 'Позвать специалиста', 'Передал специалисту')

  const john = await visitor(browser, product.url, 'John Carter', 'en')
  await says(john, 'i want to talk to a human', 'passed this to a person')
  await says(john, 'my card was charged twice for one payment', 'passed this to a person')

  const anna = await open(browser, product.url)
  await anna.fill('input[name=login]', 'anna')
  await anna.fill('input[name=password]', password)
  await anna.click('button[type=submit]')
  await anna.waitForSelector('.list')
  await anna.waitForTimeout(600)
  await anna.locator('.list').getByText('Ольга Петрова').click()
  await anna.waitForTimeout(800)
  await anna.keyboard.press('c')
  // Off the list, which holds still under a pointer; the box has the focus once it is hers.
  await anna.mouse.move(700, 20)
  await anna.waitForTimeout(800)
  await anna.keyboard.type('Ольга, вижу просроченный сертификат, перевыпускаю. Пять минут.')
  await anna.keyboard.press('Control+Enter')
  await olga.locator('.said-by:not(.user)', { hasText: 'перевыпускаю' }).waitFor()
  await says(olga, 'спасибо, жду!', 'перевыпускаю')
  await anna.waitForTimeout(800)
  await anna.screenshot({ path: join(target, 'console.png') })
  await anna.emulateMedia({ colorScheme: 'dark' })
  await anna.waitForTimeout(300)
  await anna.screenshot({ path: join(target, 'console-dark.png') })

  const lead = await open(browser, product.url)
  await lead.fill('input[name=login]', 'olga')
  await lead.fill('input[name=password]', password)
  await lead.click('button[type=submit]')
  await lead.waitForSelector('.list')
  const shows = async (path: string, there: string, name: string) => {
    await lead.goto(`${product.url}/#/${path}`)
    await lead.locator(there).first().waitFor()
    await lead.waitForTimeout(1_500)
    await lead.screenshot({ path: join(target, name) })
  }
  await shows('board', '.tile', 'board.png')
  await shows('figures/chats', 'canvas', 'figures.png')
  await shows('figures/staffing', '.hours-table', 'staffing.png')
} finally {
  await browser.close()
  await product.stop()
  rmSync(realpathSync(join(dataDir, 'postgres')), { recursive: true, force: true })
  rmSync(dataDir, { recursive: true, force: true })
}
