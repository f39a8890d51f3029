import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './console-stage.ts'
import { picture } from './picture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('the log is narrowed by act, and saved as a file that is named by it', async () => {
  const admin = await stage.signsIn('admin')
  await admin.evaluate(() => {
    location.hash = '#/audit'
  })
  await admin.getByLabel('Что', { exact: true }).selectOption('signed_in')
  await admin.getByRole('cell', { name: 'вход', exact: true }).waitFor()
  const saving = admin.waitForEvent('download')
  await admin.getByRole('button', { name: 'Скачать таблицей' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toMatch(/^audit-log-signed_in-to-\d{4}-\d\d-\d\d\.csv$/)
  const [head = '', line = '', ...others] = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(head.startsWith('\uFEFFНомер;Когда;Кто;Что;')).toBe(true)
  expect(line).toContain(';Администратор;вход;')
  expect(others).toEqual([])
  expect(stage.complaints).toEqual([])
}, 180_000)

test('a changed canned reply is called by its name, with what it was; whoever was refused has not signed in', async () => {
  const admin = await stage.signsIn('admin')
  const said = async (json: object, path: string, method: string) =>
    await admin.evaluate(
      async ([path, method, body]) => {
        const headers = { 'Content-Type': 'application/json', 'X-Frontline': '1' }
        const answer = await fetch(`/api${path}`, { method: method ?? '', headers, body: body ?? '' })
        return ((await answer.json()) as { id?: string }).id ?? ''
      },
      [path, method, JSON.stringify(json)],
    )
  const reply = { titles: { ru: 'Принтер' }, texts: { ru: 'Включите.' }, scope: 'all', steps: [] }
  const id = await said(reply, '/canned-replies', 'POST')
  const steps = [{ kind: 'add_tags', tags: ['принтер'] }]
  await said(
    { ...reply, texts: { ru: `Выключите. ${'Подождите минуту. '.repeat(20)}`.trim() }, steps, version: 0 },
    `/canned-replies/${id}`,
    'PUT',
  )
  const stranger = await stage.atTheDoor('ru')
  await stranger.fill('input[name=login]', 'admin')
  await stranger.fill('input[name=password]', 'не тот пароль')
  await stranger.click('button[type=submit]')
  await stranger.getByRole('alert').waitFor()
  await stranger.context().close()

  await admin.evaluate(() => {
    location.hash = '#/audit'
  })
  const row = admin.getByRole('row').filter({ hasText: 'изменён шаблон' })
  await row.getByRole('link', { name: 'Принтер' }).waitFor()
  await row.getByText('Что изменено').click()
  await row.getByText('Текст для пользователя · русский').waitFor()
  expect(await row.locator('del').first().textContent()).toContain('Включите.')
  expect(await row.locator('ins').first().textContent()).toContain('Выключите.')
  await row.getByText('Поставить метки: принтер').waitFor()
  await admin.getByRole('row').filter({ hasText: 'вход не удался' }).getByRole('cell', { name: 'Без входа' }).waitFor()
  // A word of who and what is never broken in the middle.
  await admin.setViewportSize({ width: 1440, height: 900 })
  const broken = await admin.locator('.audit-table td:nth-child(-n+3)').evaluateAll((cells) => {
    const linesOf = (range: Range) => new Set([...range.getClientRects()].map(({ top }) => top)).size
    return cells.flatMap((cell) => {
      const text = cell.firstChild
      if (text === null) return []
      return [...(text.textContent ?? '').matchAll(/\S+/g)].filter(({ 0: word, index }) => {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        return linesOf(range) > 1
      })
    })
  })
  expect(broken).toEqual([])
  await picture(admin, 'audit')
  await admin.getByLabel('Кто', { exact: true }).selectOption('Командная строка')
  await admin.getByText('Таких записей нет.').waitFor()
  const saving = admin.waitForEvent('download')
  await admin.getByLabel('Кто', { exact: true }).selectOption('Администратор')
  await admin.getByLabel('Что', { exact: true }).selectOption('canned_reply_changed')
  await row.waitFor()
  await admin.getByRole('button', { name: 'Скачать таблицей' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toMatch(/^audit-log-admin-canned_reply_changed-to-\d{4}-\d\d-\d\d\.csv$/)
  const text = readFileSync(await file.path(), 'utf8')
  expect(text).toContain(';изменён шаблон;Принтер;')
  expect(text).toContain('Текст для пользователя · русский: Выключите.')
  expect(stage.complaints).toEqual([])
}, 180_000)
