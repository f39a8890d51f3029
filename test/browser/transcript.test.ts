import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Transcript } from '../../src/desk/conversations/export-transcript.ts'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

describe.skipIf(noBrowser !== null)('a whole conversation for paper and files', () => {
  let stage: Stage
  let anna: Page

  beforeAll(async () => {
    stage = await openStage()
    await stage.hire('anna', 'Анна Ким')
    const user = await stage.visits('Ольга')
    await stage.says(user, 'сканер щёлкает')
    await stage.says(user, '/person')
    await stage.hears(user, /INC-\d{6}/)
    anna = await stage.signsIn('anna')
    await anna.locator('a.row', { hasText: 'Ольга' }).click()
    await anna.locator('.conversation-head').getByRole('button', { name: /Взять/ }).click()
    await anna.locator('.reply textarea').fill('Выключите его на минуту.')
    await anna.keyboard.press('Control+Enter')
    await stage.hears(user, 'Выключите его на минуту.')
    await anna.locator('.bubble', { hasText: 'Выключите его' }).waitFor()
    await anna
      .locator('.reply')
      .getByRole('button', { name: /Заметка/ })
      .click()
    await anna.locator('.reply textarea').fill('похоже на стекло')
    await anna.keyboard.press('Control+Enter')
    await anna.locator('.bubble.note', { hasText: 'похоже на стекло' }).waitFor()
  })
  afterEach(() => {
    expect(stage.complaints).toEqual([])
  })
  afterAll(async () => {
    await stage?.close()
  })

  test('stands in order on one page, without the notes until they are wanted', async () => {
    await anna.getByRole('link', { name: 'Разговор целиком: печать, PDF, файл' }).click()
    await anna.getByRole('heading', { name: 'Разговор: Ольга' }).waitFor()
    const lines = () => anna.locator('.transcript-lines').innerText()
    const text = await lines()
    expect(text.indexOf('сканер щёлкает')).toBeGreaterThan(0)
    expect(text.indexOf('Выключите его на минуту.')).toBeGreaterThan(text.indexOf('сканер щёлкает'))
    expect(text).not.toContain('похоже на стекло')
    await anna.getByLabel('С заметками коллег').check()
    expect(await lines()).toContain('похоже на стекло')
  })

  test('becomes a PDF of whole pages, with nothing of the frame around it', async () => {
    await anna.emulateMedia({ media: 'print' })
    expect(await anna.locator('.nav').isVisible()).toBe(false)
    expect(await anna.getByText('Выключите его на минуту.').isVisible()).toBe(true)
    const folder = process.env['PICTURES']
    if (folder !== undefined) await anna.screenshot({ path: `${folder}/print.png` })
    const pdf = await anna.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await anna.emulateMedia({ media: null })
  })

  test('is had as JSON', async () => {
    const [download] = await Promise.all([
      anna.waitForEvent('download'),
      anna.getByRole('link', { name: 'Скачать JSON' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^conversation-\d+\.json$/)
    const transcript = JSON.parse(await readFile(await download.path(), 'utf8')) as Transcript
    expect(transcript.conversation.user).toEqual({ name: 'Ольга', username: null, language: 'ru' })
    expect(transcript.incidents).toMatchObject([{ number: 'INC-000001', assignee: 'Анна Ким' }])
    const said = transcript.messages.find(({ text }) => text === 'Выключите его на минуту.')
    expect(said).toMatchObject({ author: 'agent', name: 'Анна Ким', kind: 'text', delivery: 'sent', files: [] })
    expect(transcript.messages.map(({ number }) => number)).toEqual(transcript.messages.map((_, at) => at + 1))
    expect(said?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })
})
