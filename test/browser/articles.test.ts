import { staffPassword } from '../support/staff.ts'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildConsole } from '../../src/cli/build/console.ts'
import { eventually } from '../support/eventually.ts'
import { articleText } from '../knowledge/article-text.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import { noBrowser, openChromium } from './open-chromium.ts'

const question = 'вход в приложение пропал'
const title = 'Не получается войти в приложение банка'

describe.skipIf(noBrowser !== null)('articles in the console', () => {
  const dir = mkdtempSync(join(tmpdir(), 'articles-'))
  let scene: Scene
  let browser: Browser
  let page: Page
  let olga: Person
  const complaints: string[] = []

  beforeAll(async () => {
    await buildConsole()
    cpSync('knowledge-base', dir, { recursive: true })
    const own = { id: 'app-inside', title: 'Вход в приложение: журнал', audience: 'agents', category: 'client-app' }
    const questions = '[клиент не может зайти в приложение, журнал входов]'
    writeFileSync(
      join(dir, 'ru/client-app/app-inside.md'),
      articleText({ ...own, title: 'Вход в приложение, журнал', questions }, 'Посмотрите **журнал входов**.'),
    )
    scene = await openScene({ env: { KNOWLEDGE_BASE_DIR: dir } })
    await scene.agent('Анна', 'anna')
    browser = await openChromium()
    olga = await scene.person('telegram', { name: 'Ольга Петрова' })
    await olga.says(question)
    await olga.hears(/Похоже на/)
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
    await replyBox().waitFor()
    await page.keyboard.press('c')
    await olga.hears(/Анна из первой линии/)
  })
  afterAll(async () => {
    await browser?.close()
    await scene?.close()
    rmSync(dir, { recursive: true, force: true })
  })

  const replyBox = () => page.getByRole('textbox', { name: 'Текст сообщения' })
  const section = () => page.getByRole('region', { name: 'Статьи' })
  const titles = () => section().locator('.article-title').allTextContents()

  test('articles for the user’s words are there, and the text opens in its place', async () => {
    await section().locator(`.asked[title="${question}"]`).waitFor()
    expect((await titles()).length).toBeGreaterThan(1)
    expect((await titles()).length).toBeLessThanOrEqual(5)
    const row = section().getByRole('button', { name: title, exact: true })
    expect(await row.getAttribute('aria-expanded')).toBe('false')
    await row.click()
    expect(await row.getAttribute('aria-expanded')).toBe('true')
    await section().locator('.article-text .rich').waitFor()
    await section().getByText('За 90 дней: помогла 0, не помогла 0. Выучено вопросов: 0').waitFor()
    await row.click()
  })

  test('an article for agents is marked, is read and cannot be inserted', async () => {
    const row = section().locator('li', { hasText: 'Вход в приложение, журнал' })
    await row.getByText('только для сотрудников').waitFor()
    expect(await row.getByRole('button').allTextContents()).toEqual(['Вход в приложение, журнал'])
    await row.getByRole('button').click()
    await row.locator('strong', { hasText: 'журнал входов' }).waitFor()
    await row.getByRole('button').click()
  })

  test('with the keyboard alone: search, go to a found article, insert it, take it out again', async () => {
    await replyBox().blur()
    await page.keyboard.press('a')
    await page.keyboard.type('больнич')
    await section().getByRole('button', { name: 'Заболели: что делать с больничным', exact: true }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const focused = await section().locator(':focus').getAttribute('aria-label')
    expect(focused).toBe('Вставить в ответ: Заболели: что делать с больничным')
    await page.keyboard.press('Enter')
    // Found by the agent's own words: it is asked, and off.
    const teach = page.getByLabel(/Научить бота: на «вход в приложение пропал» отвечает «.*ольничн/)
    await teach.waitFor()
    expect(await teach.isChecked()).toBe(false)
    expect(await replyBox().inputValue()).not.toBe('')
    await page.locator('.reply textarea:focus').waitFor()
    await replyBox().fill('')
    await page.getByText(/Научить бота/).waitFor({ state: 'detached' })
    await replyBox().blur()
    await page.keyboard.press('a')
    await page.keyboard.press('Escape')
    await section().getByRole('button', { name: title, exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    await page.locator('.reply textarea:focus').waitFor()
  })

  test('an inserted article is edited and sent, and the next person with that question is answered at once', async () => {
    await replyBox().fill('Ольга, попробуйте так:')
    await section()
      .getByRole('button', { name: `Вставить в ответ: ${title}` })
      .click()
    expect(await page.getByLabel(`Научить бота: на «${question}» отвечает «${title}»`).isChecked()).toBe(true)
    const text = await replyBox().inputValue()
    expect(text).toMatch(/^Ольга, попробуйте так:\n\n/)
    expect(text).not.toContain('**')
    await replyBox().fill(`${text}\n\nПишите, если не выйдет.`)
    if (process.env['PICTURE'] !== undefined) await page.screenshot({ path: process.env['PICTURE'] })
    await page.keyboard.press('Control+Enter')
    await olga.hears(/попробуйте так:[\s\S]*Пишите, если не выйдет/)
    await eventually(async () => expect(await replyBox().inputValue()).toBe(''))
    const rows = await scene.db.selectFrom('learned_examples').select(['article_id', 'question', 'source']).execute()
    expect(rows).toEqual([{ article_id: 'app-login', question, source: 'agent' }])
    for (let attempt = 1; ; attempt++) {
      await sleep(1_000)
      const ivan = await scene.person('viber', { name: 'Иван' })
      await ivan.says(question)
      const heard = await ivan.hears(/Это помогло|Похоже на/)
      if (heard.text.includes('Это помогло')) break
      expect(attempt).toBeLessThan(10)
    }
  })

  test('the opened article says what it has learned', async () => {
    const row = section().locator('li', { hasText: title })
    await row.getByRole('button', { name: title, exact: true }).click()
    await row.getByText('Выучено вопросов: 1').waitFor()
    await row.getByRole('button', { name: title, exact: true }).click()
  })

  test('the suggestions follow the user, without reloading', async () => {
    await olga.says('и ещё не печатает принтер')
    await section().locator('.asked[title="и ещё не печатает принтер"]').waitFor()
    await section().getByRole('button', { name: 'Не печатает принтер', exact: true }).waitFor()
  })

  test('what the agent takes back is not learned', async () => {
    await section().getByRole('button', { name: 'Вставить в ответ: Не печатает принтер' }).click()
    await page.getByLabel(/Научить бота/).uncheck()
    await replyBox().focus()
    await page.keyboard.press('Control+Enter')
    await olga.hears(/принтер/)
    expect(await scene.db.selectFrom('learned_examples').select('article_id').execute()).toHaveLength(1)
  })

  test('the browser complained about nothing', () => {
    expect(complaints).toEqual([])
    expect(scene.problems).toEqual([])
  })
})
