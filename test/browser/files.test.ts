import { staffPassword } from '../support/staff.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildConsole } from '../../src/cli/build/console.ts'
import { eventually } from '../support/eventually.ts'
import { html, pdf, png } from '../support/sample-files.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import { noBrowser, openChromium } from './open-chromium.ts'

describe.skipIf(noBrowser !== null)('files and changed messages in the console', () => {
  let scene: Scene
  let browser: Browser
  let page: Page
  let olga: Person
  const complaints: string[] = []

  beforeAll(async () => {
    await buildConsole()
    scene = await openScene()
    await scene.agent('Анна', 'anna')
    browser = await openChromium()
    olga = await scene.person('telegram', { name: 'Ольга Петрова' })
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    const context = await browser.newContext({ locale: 'ru', viewport: { width: 1366, height: 768 } })
    context.setDefaultTimeout(15_000)
    page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      const isFault = message.type() === 'error' && !message.text().startsWith('Failed to load resource')
      if (isFault) complaints.push(message.text())
    })
    await page.goto(scene.url)
    await page.fill('input[name=login]', 'anna')
    await page.fill('input[name=password]', staffPassword)
    await page.click('button[type=submit]')
    await page.locator('.list').getByText('Ольга Петрова').click()
    await page.getByRole('textbox', { name: 'Текст сообщения' }).waitFor()
    await page.keyboard.press('c')
    await olga.hears(/Анна из первой линии/)
  })
  afterAll(async () => {
    await browser?.close()
    await scene?.close()
  })

  const bubble = (words: string) => page.locator('article.bubble', { hasText: words }).last()

  test('a picture of the user appears in its place without reloading, with its words', async () => {
    const photo = scene.telegram.keepFile(png(64, [200, 60, 40]))
    await olga.sends({ photo: [{ file_id: photo, file_unique_id: 'p', width: 64, height: 64 }], caption: 'вот ошибка' })
    const picture = bubble('вот ошибка').locator('img')
    await picture.waitFor()
    await eventually(async () =>
      expect(await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(64),
    )
  })

  test('a page of the user’s is a download and is never opened', async () => {
    const file = scene.telegram.keepFile(html())
    await olga.sends({ document: { file_id: file, file_unique_id: 'h', file_name: 'отчёт.html', file_size: 60 } })
    const link = page.getByRole('link', { name: 'Скачать: отчёт.html' })
    await link.waitFor()
    const download = page.waitForEvent('download')
    await link.click()
    expect((await download).suggestedFilename()).toBe('отчёт.html')
    expect(await page.title()).not.toBe('owned')
  })

  test('the agent attaches two files and they arrive with the words', async () => {
    await page.setInputFiles('input[type=file]', [
      { name: 'схема.png', mimeType: 'image/png', buffer: png(32) },
      { name: 'инструкция.pdf', mimeType: 'application/pdf', buffer: pdf() },
    ])
    await page.getByText('инструкция.pdf, 1 КБ').waitFor()
    await page.getByRole('textbox', { name: 'Текст сообщения' }).fill('Сделайте по схеме')
    await page.keyboard.press('Control+Enter')
    await olga.hears('Сделайте по схеме')
    await eventually(async () => {
      const names = scene.telegram.sent.flatMap(({ file }) => file?.name ?? [])
      expect(names).toEqual(['схема.png', 'инструкция.pdf'])
    })
    await bubble('Сделайте по схеме').locator('img').waitFor()
    expect(scene.telegram.typing.length).toBeGreaterThan(0)
  })

  test('the agent answers one message of several, and sees the quote', async () => {
    await olga.says('А на втором компьютере?')
    await bubble('А на втором компьютере?').hover()
    await bubble('А на втором компьютере?').getByRole('button', { name: 'Ответить на это' }).click()
    await page.getByRole('textbox', { name: 'Текст сообщения' }).fill('Так же.')
    await page.keyboard.press('Control+Enter')
    await olga.hears('Так же.')
    expect(scene.telegram.sent.at(-1)?.quotes).toBe(olga.lastSaid())
    await bubble('Так же.').locator('.quoted', { hasText: 'А на втором компьютере?' }).waitFor()
  })

  test('the agent corrects a message, and later takes it back', async () => {
    await bubble('Так же.').hover()
    await bubble('Так же.').getByRole('button', { name: 'Изменить' }).click()
    await page.getByRole('textbox', { name: 'Новый текст сообщения' }).fill('Так же, но без шага 3.')
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
    await bubble('Так же, но без шага 3.').locator('footer', { hasText: 'изменено' }).waitFor()
    const id = scene.telegram.sent.at(-1)?.messageId ?? 0
    const inChat = () => scene.telegram.chats.open(Number(olga.id)).messages.get(id)
    await eventually(async () => expect(inChat()?.text).toContain('без шага 3'))
    await bubble('Так же, но без шага 3.').hover()
    await bubble('Так же, но без шага 3.').getByRole('button', { name: 'Отозвать' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Отозвать' }).click()
    await page.getByText('Сообщение отозвано').waitFor()
    await eventually(async () => expect(inChat()?.isDeleted).toBe(true))
  })

  test('the agent reacts, and sees what the user changed after the answer', async () => {
    await olga.says('Спасибо, получилось в 14:00')
    await bubble('получилось').hover()
    await bubble('получилось').getByRole('button', { name: 'Реакция' }).click()
    await page.getByRole('button', { name: 'Поставить 👍' }).click()
    await bubble('получилось').locator('.reactions', { hasText: '👍' }).waitFor()
    await page.getByRole('textbox', { name: 'Текст сообщения' }).fill('Отлично.')
    await page.keyboard.press('Control+Enter')
    await olga.hears('Отлично.')
    const edited = scene.telegram.edits(Number(olga.id), olga.lastSaid(), 'Спасибо, получилось в 15:00')
    await scene.telegram.taken(edited)
    const change = page.locator('article.bubble', { hasText: 'сообщение исправлено после ответа' })
    await change.waitFor()
    expect(await change.locator('del').textContent()).toBe('14:00')
    expect(await change.locator('ins').textContent()).toBe('15:00')
    if (process.env['PICTURE'] !== undefined) await page.screenshot({ path: process.env['PICTURE'] })
  })

  test('in the preview messenger a picture goes to the agent and a file comes back', async () => {
    const context = await browser.newContext({ locale: 'ru', viewport: { width: 420, height: 820 } })
    // Its PUBLIC_URL is one of https: there the cookie is bound to its host.
    const named = { name: '__Host-visitor-name', value: encodeURIComponent('Вера'), secure: true }
    await context.addCookies([{ ...named, url: `${scene.url}/chat`.replace('http:', 'https:') }])
    const chat = await context.newPage()
    chat.on('pageerror', (error) => complaints.push(error.message))
    await chat.goto(`${scene.url}/chat`)
    await chat.locator('.keyboard button').first().waitFor()
    await chat.fill('.message-box textarea', '/person')
    await chat.press('.message-box textarea', 'Enter')
    await chat.getByText('Передал специалисту').waitFor()
    const picture = { name: 'экран.png', mimeType: 'image/png', buffer: png(48, [40, 60, 200]) }
    await chat.setInputFiles('input[type=file]', [picture])
    await chat.locator('.said-by.user img').waitFor()
    await page.locator('.list').getByText('Вера').click()
    await page.getByRole('heading', { name: 'Вера' }).first().waitFor()
    await page.locator('article.bubble img').waitFor()
    await page.setInputFiles('.reply input[type=file]', [
      { name: 'памятка.pdf', mimeType: 'application/pdf', buffer: pdf() },
    ])
    await page.getByText('памятка.pdf, 1 КБ').waitFor()
    await page.getByRole('textbox', { name: 'Текст сообщения' }).fill('Вот памятка')
    await page.keyboard.press('Control+Enter')
    await chat.getByText('Вот памятка').waitFor()
    await chat.getByRole('link', { name: 'памятка.pdf' }).waitFor()
    if (process.env['PICTURE'] !== undefined) await chat.screenshot({ path: `${process.env['PICTURE']}.chat.png` })
  })

  test('the browser complained about nothing', () => {
    expect(complaints).toEqual([])
    expect(scene.problems).toEqual([])
  })
})
