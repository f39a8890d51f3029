import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

const words = {
  ru: {
    board: 'Сейчас',
    figures: 'Цифры',
    waiting: 'Ждут человека',
    talks: 'Разговоры',
    flow: 'Поток',
    requests: 'Обращения',
    period: 'Период',
    today: 'сегодня',
    week: '7 дней',
    own: 'Олег в первый раз',
    export: 'Скачать таблицей',
    hours: 'По часам',
    staffing: 'Сколько людей',
    percent: 'Скольким, %',
    atOnce: 'Чатов одновременно',
    meaning: 'Что это значит',
    agents: 'Специалисты',
    narrowed: 'Убрать отбор: Мессенджер: Пробный чат',
    preview: 'Пробный чат',
    goal: 'Решено за 8 рабочих часов',
  },
  en: {
    board: 'Now',
    figures: 'Figures',
    waiting: 'Waiting for a person',
    talks: 'Talks',
    flow: 'Flow',
    requests: 'Requests',
    period: 'Period',
    today: 'today',
    week: '7 days',
    own: 'John for the first time',
    export: 'Download as a table',
    hours: 'By hour',
    staffing: 'People needed',
    percent: 'For how many, %',
    atOnce: 'Chats at once',
    meaning: 'What it means',
    agents: 'Agents',
    narrowed: 'Remove the filter Messenger: Preview chat',
    preview: 'Preview chat',
    goal: 'Solved within 8 working hours',
  },
} as const

describe.skipIf(noBrowser !== null)('how the desk does, in a browser', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
    await stage.hire('anna', 'Анна')
    await stage.hire('head-ru', 'Светлана', 'supervisor', 'ru')
    await stage.hire('head-en', 'Grace', 'supervisor', 'en')
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(() => stage.close())

  const tile = (page: Page, name: string) =>
    page
      .locator('.tile')
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator('strong')
  const reads = async (page: Page, name: string, value: string) => {
    await tile(page, name)
      .filter({ hasText: new RegExp(`^${value}$`) })
      .waitFor({ timeout: 20_000 })
  }

  test.each(['ru', 'en'] as const)(
    '%s: a board that lives, a report, and what stands behind a number',
    async (language) => {
      const said = words[language]
      const sveta = await stage.signsIn(`head-${language}`, language)
      await sveta.getByRole('link', { name: said.board, exact: true }).click()
      await tile(sveta, said.waiting).waitFor()
      const before = Number(await tile(sveta, said.waiting).innerText())
      const talking = Number(await tile(sveta, said.talks).innerText())
      const user = await stage.visits(said.own)
      await stage.says(user, '/person')
      await reads(sveta, said.waiting, String(before + 1))
      await sveta.locator('.board-columns').getByRole('link', { name: said.own }).waitFor()
      const anna = await stage.signsIn('anna')
      await anna.locator('.row', { hasText: said.own }).click()
      await anna.locator('.conversation-head').getByText(said.own).waitFor()
      await anna.keyboard.press('c')
      await reads(sveta, said.talks, String(talking + 1))
      await sveta.getByRole('link', { name: said.goal }).waitFor()

      await sveta.getByRole('link', { name: said.figures, exact: true }).click()
      await sveta.getByLabel(said.period).selectOption({ label: said.today })
      const requests = sveta.getByRole('region', { name: said.requests, exact: true })
      const count = requests.locator('.figure-share strong')
      // The facts are a second behind what happens.
      await expect
        .poll(async () => {
          await sveta.reload()
          await count.waitFor()
          return Number(await count.innerText())
        })
        .toBeGreaterThan(0)
      expect(await requests.locator('canvas').count()).toBe(1)
      await requests.getByRole('button', { name: said.requests }).click()
      const behind = requests.locator('.behind li')
      await behind.first().waitFor()
      expect(await behind.count()).toBe(Number(await count.innerText()))

      await sveta.locator('.parts-table').getByRole('link', { name: said.preview }).click()
      await sveta.getByRole('link', { name: said.narrowed }).waitFor()
      expect(sveta.url()).toContain('channel%3Dpreview')
      const [download] = await Promise.all([
        sveta.waitForEvent('download'),
        sveta.getByRole('link', { name: said.export }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^figures-flow-messenger-preview-[\d-]+\.csv$/)
      await sveta.getByRole('link', { name: said.narrowed }).click()
      await sveta.getByRole('link', { name: said.hours }).click()
      await sveta.locator('.hours-table').waitFor()
      // On every tab it stands in the same place, and takes out what is on it.
      const head = sveta.locator('.page-head')
      const takesOut = async (role: 'link' | 'button') => {
        const saving = sveta.waitForEvent('download')
        await head.getByRole(role, { name: said.export }).click()
        return await saving
      }
      expect((await takesOut('link')).suggestedFilename()).toMatch(/^figures-hours-[\d-]+\.csv$/)
      // Whoever asked for a person once in an hour that is over, and was talked with for ten minutes, needs somebody there.
      await sql`update talk_facts set is_in_hours = true, waited_ms = 5000, handling_ms = 600000,
                asked_at = asked_at - interval '1 day'`.execute(stage.db)
      await sveta.getByLabel(said.period).selectOption({ label: said.week })
      await sveta.getByRole('link', { name: said.staffing, exact: true }).click()
      const cells = sveta.locator('.hours-table td:not(:last-child)').filter({ hasText: /\d/ })
      await cells.first().waitFor()
      const people = Number(await cells.first().innerText())
      expect(people).toBeGreaterThan(0)
      await sveta.getByLabel(said.percent).fill('99.9')
      await sveta.getByLabel(said.atOnce).fill('1')
      await expect.poll(async () => Number(await cells.first().innerText())).toBeGreaterThan(people)
      const needed = Number(await cells.first().innerText())
      const plan = await takesOut('button')
      expect(plan.suggestedFilename()).toMatch(/^people-needed-[\d-]+\.csv$/)
      const lines = (await readFile(await plan.path(), 'utf8')).split('\r\n').map((line) => line.split(/[;,]/u))
      expect(lines.filter((line) => line[0] !== '')).toHaveLength(1 + 7 * 24)
      expect(Math.max(...lines.slice(1, -1).map((line) => Number(line[2])))).toBe(needed)
      await sveta.getByText(said.meaning).click()
      await sveta.getByText('Erlang A').waitFor()
      await sveta.getByRole('link', { name: said.agents, exact: true }).last().click()
      await sveta.locator('.parts-table', { hasText: 'Анна' }).waitFor()
      expect((await takesOut('link')).suggestedFilename()).toMatch(/^figures-agents-[\d-]+\.csv$/)
      expect(await sveta.locator('.parts a[download]').count()).toBe(0)
      await Promise.all([sveta, anna, user].map((page) => page.context().close()))
    },
  )
})
