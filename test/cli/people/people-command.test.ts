import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeDirectory } from '../../../src/database/people/directory.ts'
import { auditedActs } from '../../support/audited-acts.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { people } from '../../support/run-kb.ts'

const folder = mkdtempSync(join(tmpdir(), 'frontline-people-'))
const file = join(folder, 'people.csv')
let database: TestDatabase

beforeEach(async () => {
  database = await createDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await database.drop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (...lines: readonly string[]) => writeFileSync(file, lines.join('\r\n'))
const names = async () => (await makeDirectory(database.db).search('', 100)).map(({ name }) => name)

test('each refused line is told with its number and the reason; the others are imported', async () => {
  write(
    'Телефон;ФИО;VIP;Язык;Часовой пояс;Табельный',
    '8 916 000-00-01;Ольга Петрова;да;ru;МСК+2;17',
    'нет;Пётр;;;;',
    '067 123 45 67;Тарас;;;;',
    '+79160000002;Вера;;клингонский;;',
    '+7 (916) 000-00-01;Ольга П.;;;;',
    '+79160000003;Глеб;;;Марс;',
  )
  const { code, out } = await people('import', file)
  expect(code).toBe(1)
  expect(out).toContain(`${file}:3  "нет" is no phone`)
  expect(out).toContain(`${file}:4  "067 123 45 67" has no country: write it like +7 916 123-45-67`)
  expect(out).toContain(`${file}:5  the bot does not speak "клингонский": ru, uk or en`)
  expect(out).toContain(`${file}:6  "+7 (916) 000-00-01" stands on line 2 already; that one counts`)
  expect(out).toContain(`${file}:7  "Марс" is no time zone`)
  expect(out).toContain('Columns nobody here has a use for: Табельный.')
  expect(out).toContain('1 new, 0 changed, 0 the same, 5 refused')
  expect(await names()).toEqual(['Ольга Петрова'])
})

test('a second import changes and never doubles', async () => {
  write('phone,name', '+79160000001,Olga', '+79160000002,Peter')
  expect(await people('import', file)).toMatchObject({ code: 0, out: expect.stringContaining('2 new, 0 changed') })
  write('phone,name', '8 916 000 00 01,Olga Brown', '89160000002,Peter')
  const again = await people('import', file)
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('0 new, 1 changed, 1 the same, 0 refused') })
  expect(await names()).toEqual(['Olga Brown', 'Peter'])
  expect(await auditedActs(database.db)).toEqual(Array.from({ length: 2 }, () => ['people_imported', null]))
  expect((await people('import', file)).out).toContain('Nothing changes: all this is known already.')
})

test('with --dry-run nothing is written, with --replace whoever is missing has left', async () => {
  write('phone,name', '+79160000001,Olga', '+79160000002,Peter')
  const trial = await people('import', file, '--dry-run')
  expect(trial.out).toContain('2 new')
  expect(trial.out).toContain('Nothing was written')
  expect(await names()).toEqual([])
  await people('import', file)
  write('phone,name', '+79160000001,Olga')
  expect((await people('import', file)).out).not.toContain('left')
  const whole = await people('import', file, '--replace')
  expect(whole.out).toContain('1 person not in the file: marked as having left.')
  const left = (await makeDirectory(database.db).search('', 9)).filter(({ hasLeft }) => hasLeft)
  expect(left.map(({ name }) => name)).toEqual(['Peter'])
})

test('a file of which nothing can be told is refused as a whole, with what to do', async () => {
  write('name,room', 'Olga,5')
  const { code, out } = await people('import', file)
  expect(code).toBe(1)
  expect(out).toContain('no column is headed "phone"')
  expect(out).toContain('Refused; nothing was written.')
})

test('called wrongly it says how it is called', async () => {
  expect(await people('import')).toMatchObject({ code: 2, err: expect.stringContaining('Which file?') })
  expect(await people('import', join(folder, 'nowhere.csv'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('cannot be read'),
  })
  expect(await people('import', file, '--forever')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--forever'),
  })
  expect((await people('--help')).out).toContain('npm run people -- <command>')
})
