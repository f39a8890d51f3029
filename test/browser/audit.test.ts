import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './console-stage.ts'

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
  expect(file.suggestedFilename()).toBe('audit-signed_in.csv')
  const [head = '', line = '', ...others] = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(head.startsWith('\uFEFFНомер;Когда;Кто;Что;')).toBe(true)
  expect(line).toContain(';Администратор;вход;')
  expect(others).toEqual([])
  expect(stage.complaints).toEqual([])
}, 180_000)
