import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeSettingsStore } from '../../../src/database/settings.ts'
import { auditedActs } from '../../support/audited-acts.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { settings } from '../../support/run-kb.ts'

const folder = mkdtempSync(join(tmpdir(), 'frontline-settings-'))
const file = join(folder, 'desk.yaml')
/** Each command reads the articles for their categories: one will do. */
const articles = join(folder, 'articles')
for (const each of ['categories.yaml', 'ru/access/vpn-not-connecting.md']) {
  cpSync(join('knowledge-base', each), join(articles, each))
}
let database: TestDatabase

beforeEach(async () => {
  database = await createDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('TIME_ZONE', 'Europe/Moscow')
  vi.stubEnv('KNOWLEDGE_BASE_DIR', articles)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await database.drop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (text: string) => writeFileSync(file, text)
const rows = () => makeSettingsStore(database.db).read()
const audit = () => makeSettingsStore(database.db).changes({ before: null, limit: 100 })

const two = `
calendars:
  night:
    week:
      sunday: [{ from: "22:00", to: "06:00" }]
groups:
  - id: first-line
    title: First line
    members: [anna]
    supervisors: [vera]
    categories: [access, mail]
  - id: systems
    title: { en: Systems, ru: Системы }
    tier: 2
    calendar: night
    members: [gleb]
    assigns: by_load
`

test('three lines of a newcomer are a whole file', async () => {
  write('desk:\n  deskName: Support\n  phone: null\n')
  expect(await settings('check', file)).toMatchObject({ code: 0 })
  expect(await rows()).toEqual([])
  const { code, out } = await settings('import', file)
  expect(code).toBe(0)
  expect(out).toContain('deskName: ')
  expect(out).toContain('Not in the file, left as they are: calendar, calendars, targets')
  expect(await rows()).toEqual([{ key: 'desk', value: { deskName: 'Support', phone: null }, version: 1 }])
})

test('a wrong file is refused whole, each fault with its place', async () => {
  write(`answers: { boldness: careful }
groups:
  - id: first-line
    title: First line
    tier: 7
    members: anna
  - id: first-line
    titel: Again
    calendar: night
targets:
  2: { response: 9h, resolution: soon }
matrix: [[1, 2, 3]]
gruops: []
`)
  for (const command of ['check', 'import']) {
    const { code, out } = await settings(command, file)
    expect(code).toBe(1)
    const places = out
      .split('\n')
      .flatMap((line) => /desk\.yaml:(\d+:\d+): fault: ([\w.[\]]+):/.exec(line)?.slice(1).join(' ') ?? [])
    expect(places).toEqual([
      '5:11 groups[0].tier',
      '6:14 groups[0].members',
      '7:5 groups[1].title',
      '7:9 groups[1].id',
      '8:5 groups[1].titel',
      '9:15 groups[1].calendar',
      '11:34 targets.2.resolution',
      '12:1 matrix',
      '13:1 gruops',
    ])
    expect(out).toContain('Refused, 9 faults; nothing was written.')
  }
  expect(await rows()).toEqual([])
  expect(await audit()).toEqual([])
})

test('faults between settings have their place too, those that the file does not have as well', async () => {
  write(two)
  expect((await settings('import', file)).code).toBe(0)
  write('calendars: {}\n')
  const { code, out } = await settings('import', file)
  expect(code).toBe(1)
  expect(out).toContain('in the database: fault: groups[1].calendar: There is no calendar "night"')
  write(two.replace('calendar: night', 'calendar: nigth'))
  expect((await settings('check', file)).out).toContain(`${file}:15:15: fault: groups[1].calendar`)
})

test.each([
  ['a tab', 'desk:\n\tphone: null\n', '2:1'],
  ['an open bracket', 'onCall: [anna\nmatrix: 1\n', '2:'],
  ['an open quote', 'desk:\n  deskName: "Support\nonCall: []\nmatrix: 1\n', '2:13'],
  ['a key twice', 'onCall: []\nonCall: []\n', '2:1'],
  ['an alias', 'onCall: &a [anna]\nincidents: { urgentCategories: *a }\n', '2:'],
  ['a list', '- desk\n', '1:1'],
])('%s is told with its line', async (_, text, place) => {
  write(text)
  const { code, out } = await settings('check', file)
  expect(code).toBe(1)
  expect(out).toContain(`${file}:${place}`)
})

test('what is imported is told key by key, from what to what, and kept with who did it', async () => {
  write(two)
  expect((await settings('import', file)).code).toBe(0)
  write(`${two.replace('tier: 2', 'tier: 3').replace('[anna]', '[anna, boris]')}\nwaits: { offer: 20s }\n`)
  const dry = await settings('import', file, '--dry-run')
  expect(dry.out).toContain('--dry-run')
  expect((await rows()).map(({ key, version }) => [key, version])).toEqual([
    ['calendars', 1],
    ['groups', 1],
  ])
  const { out } = await settings('import', file)
  expect(out).toContain('first-line.members: ["anna"] → ["anna","boris"]')
  expect(out).toContain('systems.tier: 2 → 3')
  expect(out).toContain('offer: 15s → 20s')
  expect(out).not.toContain('calendars\n')
  expect((await rows()).map(({ key, version }) => [key, version])).toEqual([
    ['calendars', 1],
    ['groups', 2],
    ['waits', 1],
  ])
  const changes = await audit()
  expect(changes.map(({ key, version, by }) => [key, version, by])).toEqual([
    ['waits', 1, null],
    ['groups', 2, null],
    ['groups', 1, null],
    ['calendars', 1, null],
  ])
  expect(changes[1]?.from).toEqual(changes[2]?.to)
  expect(changes[2]?.from).toBeNull()
  expect(await auditedActs(database.db)).toEqual(
    ['calendars', 'groups', 'groups', 'waits'].map((key) => ['setting_changed', key]),
  )
})

test('null makes a setting as usual again, and the row remembers its version', async () => {
  write('waits: { offer: 20s }\n')
  await settings('import', file)
  write('waits:\n')
  const { out } = await settings('import', file)
  expect(out).toContain('waits (as usual again)\n  offer: 20s → 15s')
  expect(await rows()).toEqual([{ key: 'waits', value: null, version: 2 }])
  expect((await audit())[0]).toMatchObject({ from: { offer: '20s' }, to: null })
  expect((await settings('import', file)).out).toContain('Nothing changes')
})

test('an export of a new desk changes nothing when it is imported, and says what holds as usual', async () => {
  const { code, out } = await settings('export')
  expect(code).toBe(0)
  expect(out).toContain('#   offer: 15s')
  expect(out.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([])
  write(out)
  expect((await settings('import', file)).out).toContain('Nothing changes')
  expect(await rows()).toEqual([])
})

test('what an export shows as usual is what holds: without its marks it changes nothing either', async () => {
  const { out } = await settings('export')
  write(
    out
      .split('\n')
      .filter((line) => !line.startsWith('##'))
      .map((line) => line.slice(2))
      .join('\n'),
  )
  const { code, out: told } = await settings('import', file)
  expect(code, told).toBe(0)
  expect(told).not.toContain(' → ')
  expect(await rows()).toHaveLength(22)
})

test('export, change, import: what is written in a file comes back as it was', async () => {
  write(two)
  await settings('import', file)
  const copy = join(folder, 'copy.yaml')
  expect((await settings('export', copy)).code).toBe(0)
  expect(readFileSync(copy, 'utf8')).toContain('title: First line')
  const { out } = await settings('import', copy)
  expect(out).toContain('Nothing changes')
  expect((await rows()).map(({ version }) => version)).toEqual([1, 1])
})

test('logins that nobody has are warned about, and refuse nothing', async () => {
  write(two)
  const { code, out } = await settings('check', file)
  expect(code).toBe(0)
  expect(out).toContain(`${file}:9:15: warning: groups[0].members[0]: Nobody who answers users has the login "anna".`)
})

test('a file can be checked where there is no database', async () => {
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('DATA_DIR', join(folder, 'nothing'))
  write(two)
  const { code, out } = await settings('check', file)
  expect(code).toBe(0)
  expect(out).toContain('no database here')
  expect((await settings('import', file)).code).toBe(2)
})

test('who calls it wrongly is told how it is called', async () => {
  expect(await settings()).toMatchObject({ code: 2 })
  expect((await settings('check')).err).toContain('Which file?')
  expect((await settings('import', join(folder, 'none.yaml'))).err).toContain('cannot be read')
  expect((await settings('import', file, '--force')).err).toContain('There is no option --force')
  expect((await settings('--help')).out).toContain('npm run settings -- <command>')
})
