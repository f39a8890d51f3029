import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

type Stage = Awaited<ReturnType<typeof openStage>>

/** One more than a browser has connections for a server. */
const tabCount = 12

describe.skipIf(noBrowser !== null)('many tabs of one browser', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage()
    await stage.hire('anna', 'Анна')
  }, 180_000)
  afterAll(() => stage?.close())

  /** Opens a tab beside this one and counts the streams it holds. */
  async function opens(beside: Page, address: string, streams: Map<Page, number>): Promise<Page> {
    const page = await beside.context().newPage()
    streams.set(page, 0)
    page.on('request', (request) => {
      if (request.resourceType() === 'eventsource') streams.set(page, (streams.get(page) ?? 0) + 1)
    })
    await page.goto(address)
    return page
  }

  const leaderOf = (streams: ReadonlyMap<Page, number>, tabs: readonly Page[]) =>
    tabs.filter((page) => (streams.get(page) ?? 0) > 0)

  test('twelve of the console share one stream, and another takes over when it closes', async () => {
    const first = await stage.signsIn('anna')
    const streams = new Map<Page, number>()
    const address = first.url()
    const tabs: Page[] = []
    for (let at = 0; at < tabCount; at += 1) tabs.push(await opens(first, address, streams))
    await Promise.all(tabs.map((tab) => tab.locator('.list').waitFor()))
    // The first tab of all leads; the others hold nothing.
    expect(leaderOf(streams, tabs)).toEqual([])

    const user = await stage.visits('Пётр Ёлкин')
    await stage.says(user, '/person')
    await user.locator('.said-by:not(.user)').nth(1).waitFor()
    const seen = (page: Page, name: string) => page.locator('a.row', { hasText: name }).first().waitFor()
    await Promise.all([first, ...tabs].map((tab) => seen(tab, 'Пётр Ёлкин')))

    await first.close()
    await expect.poll(() => leaderOf(streams, tabs).length, { timeout: 10_000 }).toBe(1)
    const [leader] = leaderOf(streams, tabs)
    const second = await stage.visits('Мария Новая')
    await stage.says(second, '/person')
    await Promise.all(tabs.map((tab) => seen(tab, 'Мария Новая')))

    await leader?.close()
    const left = tabs.filter((tab) => tab !== leader)
    await expect.poll(() => leaderOf(streams, left).length, { timeout: 10_000 }).toBe(1)
    expect(stage.complaints).toEqual([])
    await Promise.all([...left, user, second].map((page) => page.context().close()))
  }, 240_000)

  test('twelve of the preview chat share one, and are all the same visitor', async () => {
    const first = await stage.visits('Ольга Семичат')
    const streams = new Map<Page, number>()
    const tabs: Page[] = []
    for (let at = 0; at < tabCount; at += 1) tabs.push(await opens(first, first.url(), streams))
    await Promise.all(tabs.map((tab) => tab.locator('textarea').waitFor()))
    await stage.says(first, 'впн не работает')
    await Promise.all(tabs.map((tab) => tab.getByText('впн не работает', { exact: true }).first().waitFor()))
    await first.close()
    await expect.poll(() => leaderOf(streams, tabs).length, { timeout: 10_000 }).toBe(1)
    const [writer, ...others] = tabs as [Page, ...Page[]]
    await stage.says(writer, 'почта не открывается')
    await Promise.all(others.map((tab) => tab.getByText('почта не открывается', { exact: true }).first().waitFor()))
    expect(stage.complaints).toEqual([])
    await writer.context().close()
  }, 120_000)

  test('without locks the tabs agree by a note', async () => {
    const first = await stage.visits('Иван Безключный')
    const streams = new Map<Page, number>()
    // A page that came over plain http has no locks.
    await first.context().addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'locks', { value: undefined, configurable: true })
      delete (Navigator.prototype as { locks?: unknown }).locks
    })
    const tabs: Page[] = []
    for (let at = 0; at < 3; at += 1) {
      const tab = await opens(first, first.url(), streams)
      await tab.locator('textarea').waitFor()
      tabs.push(tab)
    }
    await expect.poll(() => leaderOf(streams, tabs).length, { timeout: 10_000 }).toBe(1)
    const [leader] = leaderOf(streams, tabs)
    await leader?.close({ runBeforeUnload: false })
    const left = tabs.filter((tab) => tab !== leader)
    await expect.poll(() => leaderOf(streams, left).length, { timeout: 15_000 }).toBe(1)
    const [writer, other] = left as [Page, Page]
    await stage.says(writer, 'принтер не печатает')
    await other.getByText('принтер не печатает', { exact: true }).first().waitFor()
    expect(stage.complaints).toEqual([])
    await writer.context().close()
  }, 120_000)

  test('a long text of a visitor goes in several messages, and a reply that is too long says by how much', async () => {
    const user = await stage.visits('Лев Длинный')
    const text = Array.from({ length: 900 }, (_, at) => `слово${at}`).join(' ')
    await user.locator('textarea').fill(text)
    await user.locator('textarea').press('Enter')
    await user.getByText('слово0 ', { exact: false }).first().waitFor()
    await user.getByText('слово899', { exact: false }).first().waitFor()
    await user.locator('textarea').fill('ж'.repeat(20_001))
    await user.locator('textarea').press('Enter')
    await user
      .getByRole('alert')
      .filter({ hasText: /20\D{0,3}000/ })
      .waitFor()
    await stage.says(user, '/person')
    const anna = await stage.signsIn('anna')
    await anna.locator('a.row', { hasText: 'Лев Длинный' }).first().click()
    const box = anna.locator('.reply textarea')
    const send = anna.locator('.reply button[type=submit]')
    await box.fill('ж'.repeat(8_251))
    await anna.getByText('уйдёт частями: 3').waitFor()
    expect(await send.isEnabled()).toBe(true)
    await box.fill('ж'.repeat(16_100))
    await anna.getByText(/сократите на 100/).waitFor()
    expect(await send.isEnabled()).toBe(false)
    expect(stage.complaints).toEqual([])
    await Promise.all([user, anna].map((page) => page.context().close()))
  }, 120_000)
})
