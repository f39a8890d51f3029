import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeConsoleQueries } from '../../../src/database/conversations/queries.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { deskRows } from '../../support/desk-rows.ts'

let database: TestDatabase
let rows: ReturnType<typeof deskRows>

beforeAll(async () => {
  database = await createDatabase()
  rows = deskRows(database.db)
  const other = await rows.chat({ name: 'Ида' })
  const solved = (description: string, resolution: string | null, values = {}) =>
    rows.incident(other, {
      description,
      resolution_text: resolution,
      status: 'resolved',
      resolved_at: '2026-01-02T00:00:00Z',
      ...values,
    })
  await solved('Не печатает принтер на складе', 'Заменили картридж', { category: 'printers' })
  await solved('Принтеры стоят без бумаги', 'Принесли бумагу', { category: 'office' })
  await solved('Не выставляется счёт/накладная', 'Обновили шаблон')
  await solved('Пропал звук в переговорной', 'Включили колонки')
  await solved('Принтер дымит', null)
  await solved('Принтер шумит', 'Почистили', { status: 'new', resolved_at: null })
})

afterAll(() => database.drop())

/** What cured others of much the same, the likest first. */
async function curesOf(description: string, values = {}): Promise<readonly string[]> {
  const chat = await rows.chat({})
  const { id } = await rows.incident(chat, { description, ...values })
  const found = await makeConsoleQueries(database.db).around(id)
  return found?.similar.map(({ resolution }) => resolution) ?? []
}

test('words count in any of their forms', async () => {
  expect(await curesOf('у принтера проблема', { category: 'printers' })).toEqual([
    'Заменили картридж',
    'Принесли бумагу',
  ])
})

test('of those alike by their words, the same category stands first', async () => {
  expect((await curesOf('принтер', { category: 'office' }))[0]).toBe('Принесли бумагу')
  expect((await curesOf('принтер', { category: 'printers' }))[0]).toBe('Заменили картридж')
})

test('ё is е, and what stands without a space between is words as well', async () => {
  expect(await curesOf('счет_фактура')).toEqual(['Обновили шаблон'])
  expect(await curesOf('нужна накладная.срочно')).toEqual(['Обновили шаблон'])
})

test('what has but a «не» in common, is one’s own, or is not solved with words, cures nothing', async () => {
  expect(await curesOf('не приходит почта')).toEqual([])
  const mine = await rows.chat({})
  await rows.incident(mine, {
    description: 'утюг горит',
    resolution_text: 'Потушили',
    status: 'closed',
    resolved_at: '2026-01-02T00:00:00Z',
    closed_at: '2026-01-03T00:00:00Z',
  })
  const { id } = await rows.incident(mine, { description: 'утюг снова горит' })
  const found = await makeConsoleQueries(database.db).around(id)
  expect(found?.similar).toEqual([])
})
