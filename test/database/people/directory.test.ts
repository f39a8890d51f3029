import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDirectory } from '../../../src/database/people/directory.ts'
import { importDirectory, type ImportOptions } from '../../../src/desk/people/import-directory.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

const usual: ImportOptions = { isTrial: false, isWhole: false }
const bytes = (text: string) => new TextEncoder().encode(text)
async function imports(text: string, options: Partial<ImportOptions> = {}) {
  const done = await importDirectory(makeDirectory(database.db), bytes(text), 1_700_000_000_000, {
    ...usual,
    ...options,
  })
  if (!done.ok) throw new Error(done.refusal.code)
  const { added, changed, same, gone } = done.value
  return { added, changed, same, gone }
}
const all = () => makeDirectory(database.db).search('', 100)

const first = 'Телефон;ФИО;Отдел;VIP;Язык\n8 916 000-00-01;Ольга Петрова;Касса;да;ru\n8 916 000-00-02;Пётр Сидоров;;;\n'

test('a trial run tells everything and writes nothing', async () => {
  expect(await imports(first, { isTrial: true })).toEqual({ added: 2, changed: 0, same: 0, gone: 0 })
  expect(await all()).toEqual([])
})

test('a second import of the same file changes nobody and doubles nobody, however the phones are written', async () => {
  expect(await imports(first)).toEqual({ added: 2, changed: 0, same: 0, gone: 0 })
  expect(await imports(first)).toEqual({ added: 0, changed: 0, same: 2, gone: 0 })
  expect(await imports('phone,name\n+79160000001,Ольга Иванова')).toEqual({ added: 0, changed: 1, same: 0, gone: 0 })
  const people = await all()
  expect(
    people.map(({ phone, name, department, isVip, language }) => [phone, name, department, isVip, language]),
  ).toEqual([
    ['+79160000001', 'Ольга Иванова', 'Касса', true, 'ru'],
    ['+79160000002', 'Пётр Сидоров', null, false, null],
  ])
})

test('who is missing stays; who is missing from the whole directory has left, and comes back with the next file', async () => {
  expect(await imports('phone,name\n+79160000003,Вера')).toEqual({ added: 1, changed: 0, same: 0, gone: 0 })
  expect((await all()).filter(({ hasLeft }) => hasLeft)).toEqual([])
  expect(await imports('phone,name\n+79160000003,Вера', { isWhole: true })).toEqual({
    added: 0,
    changed: 0,
    same: 1,
    gone: 2,
  })
  expect((await all()).map(({ name, hasLeft }) => [name, hasLeft])).toEqual([
    ['Вера', false],
    ['Ольга Иванова', true],
    ['Пётр Сидоров', true],
  ])
  expect(await imports('phone,name,left\n+79160000001,Ольга Иванова,\n+79160000003,Вера,да')).toEqual({
    added: 0,
    changed: 2,
    same: 0,
    gone: 0,
  })
  expect((await all()).filter(({ hasLeft }) => hasLeft).map(({ name }) => name)).toEqual(['Вера', 'Пётр Сидоров'])
})

test('ten imports at once come to the same as one', async () => {
  const file = `phone,name\n${Array.from({ length: 50 }, (_, n) => `+7917000${String(n).padStart(4, '0')},Человек ${n}`).join('\n')}`
  const done = await Promise.all(Array.from({ length: 10 }, () => imports(file)))
  expect(done.reduce((sum, { added }) => sum + added, 0)).toBe(50)
  expect(done.reduce((sum, { changed }) => sum + changed, 0)).toBe(0)
})

test('people are found by a part of the name, of the department and of the phone as it is usually written', async () => {
  const found = async (text: string) => (await makeDirectory(database.db).search(text, 5)).map(({ name }) => name)
  expect(await found('иванова')).toEqual(['Ольга Иванова'])
  expect(await found('касс')).toEqual(['Ольга Иванова'])
  expect(await found('8 (916) 000-00-01')).toEqual(['Ольга Иванова'])
  expect(await found('0000001')).toContain('Ольга Иванова')
  expect(await found('100%_')).toEqual([])
})
