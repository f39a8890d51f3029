import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeTranscriptDraw } from '../../src/database/quality/transcript-draw.ts'
import { makeDrawTranscripts } from '../../src/desk/quality/draw-transcripts.ts'
import { defaultSettings } from '../../src/desk/settings/default-settings.ts'
import { findings } from './axe-findings.ts'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

describe.skipIf(noBrowser !== null)('reviews of work, in a browser', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage()
    await stage.hire('anna', 'Анна')
    await stage.hire('sveta', 'Светлана', 'supervisor')
    await stage.hire('vera', 'Vera', 'supervisor', 'en')
    const anna = await stage.signsIn('anna')
    for (const name of ['Оля', 'Петя']) await answered(anna, name)
    // As if it had been last week.
    await sql`update messages set created_at = created_at - interval '7 days'`.execute(stage.db)
    const settings = defaultSettings('UTC', 'ru')
    const context = { now: Date.now, settings: () => settings, newSeed: () => 'seed' }
    await makeDrawTranscripts(context, makeTranscriptDraw(stage.db))()
    await anna.context().close()
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage?.close()
  })

  /** A user's request, taken, answered and resolved by whoever this page is signed in as. */
  async function answered(agent: Page, name: string): Promise<void> {
    const user = await stage.visits(name)
    await stage.says(user, 'не печатает принтер')
    await stage.says(user, '/person')
    await stage.hears(user, /INC-\d{6}/)
    const { rows } = await sql<{ incidentId: string; id: string }>`
      select id as "incidentId", conversation_id as id from incidents order by id desc limit 1`.execute(stage.db)
    const [row] = rows
    const acts = (json: object) =>
      agent.evaluate(
        async ({ path, body }) => {
          const headers = { 'content-type': 'application/json', 'x-frontline': '1' }
          const answer = await fetch(path, { method: 'POST', headers, body })
          if (!answer.ok) throw new Error(await answer.text())
        },
        { path: `/api/conversations/${row?.id}/actions`, body: JSON.stringify(json) },
      )
    const incidentId = row?.incidentId
    await acts({ kind: 'claim', incidentId })
    await acts({ kind: 'reply', text: 'Смотрю, что с ним.', incidentId, seenNumber: 999, confirmed: true })
    await acts({ kind: 'resolve', incidentId, text: 'Перезапустили очередь печати.' })
    await user.context().close()
  }

  const isClean = async (page: Page) => {
    await page.locator('main h1').first().waitFor()
    expect(await findings(page)).toEqual([])
  }
  const isFocusKept = async (page: Page) => {
    await page.waitForTimeout(100)
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  }
  /** Each criterion in its order, by its key. */
  async function marks(page: Page, keys: readonly string[]): Promise<void> {
    for (const [at, key] of keys.entries()) {
      await page.locator('fieldset.criterion').nth(at).locator('input').first().focus()
      await page.keyboard.press(key)
    }
  }

  test('one is drawn, scored with the keyboard, heard of by the agent, and answered', async () => {
    const sveta = await stage.signsIn('sveta')
    await sveta.getByRole('link', { name: 'Качество' }).click()
    await isClean(sveta)
    await sveta
      .getByRole('link', { name: /^Оценить: INC-\d{6}, Анна$/ })
      .first()
      .click()
    await sveta.getByText('Смотрю, что с ним.').waitFor()
    await isFocusKept(sveta)
    await sveta.getByRole('button', { name: 'Сохранить оценку' }).click()
    expect(await sveta.getByText('Здесь ещё нет отметки.').count()).toBe(6)
    await isFocusKept(sveta)
    await isClean(sveta)
    await marks(sveta, ['3', '4', '4', '-', '1'])
    await sveta.getByLabel('Комментарий: Приветствие и тон').fill('Суховато.')
    await sveta.getByText('Черновик сохранён.').waitFor()
    await sveta.getByText('Набрано 6,75 из 7').waitFor()
    // Nothing that was typed is lost.
    await sveta.reload()
    await sveta.getByText('Без отметки ещё 1 пункт.').waitFor()
    expect(await sveta.getByLabel('Комментарий: Приветствие и тон').inputValue()).toBe('Суховато.')
    await sveta.locator('fieldset.criterion').nth(5).getByLabel('нет', { exact: true }).check()
    await sveta.getByText('Критичный пункт провален: Личные данные защищены. Поэтому вся оценка 0 %.').waitFor()
    await sveta.locator('fieldset.criterion').nth(5).getByLabel('да', { exact: true }).check()
    await sveta.keyboard.press('Control+Enter')
    await sveta.getByText('Сохранено: 97 %').waitFor()
    await isFocusKept(sveta)
    await isClean(sveta)

    const anna = await stage.signsIn('anna')
    await anna.getByRole('link', { name: 'События' }).click()
    await anna.getByText('Ваш разговор оценили').waitFor()
    await anna.getByRole('link', { name: 'Посмотреть оценку' }).click()
    await anna.getByText('Суховато.').waitFor()
    await anna.getByRole('button', { name: 'Понятно' }).click()
    await anna.getByText('прочитана').waitFor()
    await isFocusKept(anna)
    await anna.getByRole('button', { name: 'Вижу иначе' }).click()
    await anna.getByLabel(/^Напишите, как это видите вы/).fill('Он торопился.')
    await isClean(anna)
    await anna.getByRole('button', { name: 'Отправить' }).click()
    await anna.getByText('Ваш ответ: Он торопился.').waitFor()
    await isFocusKept(anna)

    await sveta.getByRole('link', { name: 'События' }).click()
    await sveta.getByText('Ответ на вашу оценку').waitFor()
    await sveta.getByRole('link', { name: 'Посмотреть оценку' }).click()
    await sveta.getByText('Анна отвечает: Он торопился.').waitFor()
    await Promise.all([sveta, anna].map((page) => page.context().close()))
  })

  test('two score another one blind and compare, in English and on a phone', async () => {
    const vera = await stage.signsIn('vera', 'en')
    await vera.getByRole('link', { name: 'Quality' }).click()
    await vera.getByRole('link', { name: /^Review: INC-\d{6}, Анна$/ }).click()
    await vera.getByRole('button', { name: 'Score it as two' }).click()
    await vera.getByText('Calibration: two score it, each alone.').waitFor()
    await isFocusKept(vera)
    await isClean(vera)
    await marks(vera, ['4', '4', '4', '1', '1', '1'])
    await vera.getByRole('button', { name: 'Save the review' }).dblclick()
    await vera.getByText('Saved: 100%.').waitFor()

    const sveta = await stage.signsIn('sveta')
    await sveta.setViewportSize({ width: 390, height: 800 })
    await sveta.evaluate(() => {
      location.hash = '#/quality'
    })
    await sveta.getByRole('button', { name: /^Сверка/ }).click()
    await sveta.getByText('ждёт вашей оценки').waitFor()
    expect(await sveta.getByText('100 %').count()).toBe(0)
    await sveta.getByRole('link', { name: /^Оценить: / }).click()
    await marks(sveta, ['2', '4', '4', '1', '1', '1'])
    await isClean(sveta)
    expect(await sveta.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await sveta.getByRole('button', { name: 'Сохранить оценку' }).click()
    await sveta.getByText('Одинаковых отметок: 5 из 6.').waitFor()
    await sveta.getByText('50 % шкалы').waitFor()
    await isClean(sveta)
    await vera.reload()
    await vera.getByText('The same mark on 5 of 6.').waitFor()
    await isClean(vera)
    const { rows } = await sql`select 1 from quality_reviews where saved_at is not null`.execute(stage.db)
    expect(rows).toHaveLength(3)
    await Promise.all([vera, sveta].map((page) => page.context().close()))
  })

  test('an agent has only their own', async () => {
    const anna = await stage.signsIn('anna')
    await anna.getByRole('link', { name: 'Качество' }).click()
    await anna.getByRole('heading', { name: 'Оценки моей работы' }).waitFor()
    await anna.locator('.own-review').first().waitFor()
    expect(await anna.locator('.own-review').count()).toBe(1)
    expect(await anna.getByRole('button', { name: /^Ждут оценки/ }).count()).toBe(0)
    await anna.context().close()
  })
})
