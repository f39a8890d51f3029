import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { buildConsole } from '../../src/cli/build/console.ts'
import { readConfig } from '../../src/composition/config.ts'
import type { AgentRole } from '../../src/desk/access/agent-ports.ts'
import type { Language } from '../../src/kit/language.ts'
import { openGate } from '../../src/kit/gate.ts'
import { startProduct } from '../../src/composition/product.ts'
import { createDatabase } from '../support/database.ts'
import { silentLog } from '../support/silent-log.ts'
import { openChromium } from './open-chromium.ts'
import { hire, staffPassword } from '../support/staff.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The whole product on loopback with a browser in front of it. */
export async function openStage(
  more: Readonly<Record<string, string>> = {},
  /** Rows of the settings table, there before the start. */
  settings: Readonly<Record<string, unknown>> = {},
) {
  await buildConsole()
  const database = await createDatabase()
  for (const [key, value] of Object.entries(settings)) {
    await database.db
      .insertInto('settings')
      .values({ key, value: JSON.stringify(value) })
      .execute()
  }
  await hire(database.db, { login: 'admin', name: 'Администратор', role: 'admin' })
  const env = { DATABASE_URL: database.url, PORT: '0', PREVIEW_CHAT: 'on', ...more }
  const read = readConfig(env, root)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const product = await startProduct(read.config, { root, gate: openGate, log: silentLog })
  await product.answers
  const browser = await openChromium()
  const complaints: string[] = []

  async function openPage(language: Language, path: string, name: string | null = null): Promise<Page> {
    const context = await browser.newContext({ locale: language, viewport: { width: 1366, height: 768 } })
    // A dozen pages on two busy cores are slow, and that is no fault.
    context.setDefaultTimeout(60_000)
    // As if this visitor had been here before and said who they are.
    const cookie = { name: 'visitor-name', value: encodeURIComponent(name ?? ''), url: `${product.url}/chat` }
    if (name !== null) await context.addCookies([cookie])
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`))
    page.on('console', (message) => {
      // A refused click is an answer, not a fault; everything else that a browser complains about is.
      const isFault = message.type() === 'error' && !message.text().startsWith('Failed to load resource')
      if (isFault) complaints.push(`${path}: ${message.text()}`)
    })
    await page.goto(`${product.url}${path}`)
    return page
  }

  async function entersAs(page: Page, login: string): Promise<void> {
    await page.fill('input[name=login]', login)
    await page.fill('input[name=password]', staffPassword)
    await page.click('button[type=submit]')
    await page.waitForSelector('.list')
  }

  return {
    /** What browsers complained about: errors, and breaches of the Content-Security-Policy. */
    complaints,
    browser: browser as Browser,
    db: database.db,
    url: product.url,
    chatUrl: `${product.url}/chat`,
    hire: async (login: string, name: string, role: AgentRole = 'agent', language: Language = 'ru') => {
      await hire(database.db, { login, name, role, language })
    },
    signsIn: async (login: string, language: Language = 'ru'): Promise<Page> => {
      const page = await openPage(language, '/')
      await entersAs(page, login)
      return page
    },
    /** The door, as a browser of this language finds it. */
    atTheDoor: (language: Language): Promise<Page> => openPage(language, '/'),
    /** At the door, where it stands. */
    entersAs,
    visits: async (name: string, language: Language = 'ru'): Promise<Page> => {
      const page = await openPage(language, '/chat', name)
      await page.waitForSelector('.keyboard button')
      return page
    },
    says: async (page: Page, text: string): Promise<void> => {
      await page.fill('.message-box textarea', text)
      await page.press('.message-box textarea', 'Enter')
    },
    presses: (page: Page, title: string): Promise<void> =>
      page.locator('.keyboard:not(.quiet)').getByText(title, { exact: true }).click(),
    hears: (page: Page, words: string | RegExp): Promise<void> =>
      page.locator('.said-by:not(.user)', { hasText: words }).last().waitFor(),
    close: async () => {
      await browser.close()
      await product.stop()
      await database.drop()
    },
  }
}

/** Something of the panel's menu, as a hand would find it. */
export async function chooses(page: Page, item: string | RegExp): Promise<void> {
  await page.locator('.incident-actions [aria-haspopup=menu]').click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

export type Stage = Awaited<ReturnType<typeof openStage>>
