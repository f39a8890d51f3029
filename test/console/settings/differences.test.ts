import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { SettingKey } from '../../../src/console/settings/setting-kinds.ts'
import { defaultSettings } from '../../../src/desk/settings/default-settings.ts'
import { settingParts } from '../../../src/desk/settings/setting-parts.ts'
import { usualLadderValue, usualValues } from '../../../src/desk/settings/usual-values.ts'
import { safe } from '../../support/safe.ts'
import { stubPage } from '../stub-page.ts'

const usual = usualValues(defaultSettings('Europe/Moscow', 'ru'))
const around = {
  agents: [{ login: 'anna', name: safe('Анна Петрова') }],
  groups: [{ value: 'bank', name: 'Банк' }],
  calendars: ['night'],
  usualLadder: usualLadderValue,
  usualCapacity: 4,
}
const spoken = (ru: string) => ({ ru, uk: ru, en: ru })
const week = { monday: [{ from: '08:00', to: '20:00' }], sunday: [{ from: '10:00', to: '12:00' }] }
const own = { week, holidays: { '2026-12-31': 'Новый год' }, movedDays: { '2027-01-09': [] }, zone: 'Europe/Kyiv' }

/** Every setting with everything that can stand in it, each other than usual. */
const full = {
  desk: {
    deskName: spoken('Помощь'),
    phone: '+7 495 000-00-00',
    phoneHours: spoken('днём'),
    workingHours: spoken('по будням'),
    zoneName: spoken('по Москве'),
    quietMs: 2000,
    restQuietMs: 30000,
  },
  calendar: own,
  calendars: { night: own },
  targets: {
    '1': { response: '5m', resolution: '1h', counts: 'working_hours' },
    '5': { response: '3h' },
    exceptions: [
      {
        group: 'bank',
        category: 'vpn',
        isVip: true,
        priority: 2,
        response: '15m',
        resolution: '4h',
        counts: 'working_hours',
      },
    ],
  },
  matrix: [
    [1, 1, 2],
    [1, 2, 3],
    [2, 3, 4],
  ],
  groups: [
    {
      id: 'bank',
      title: spoken('Банк'),
      tier: 2,
      members: ['anna'],
      supervisors: ['anna'],
      onCall: ['anna'],
      calendar: 'night',
      categories: ['vpn'],
      assigns: 'by_load',
      ladder: { steps: [{ who: { login: 'anna' }, after: '3m' }], repeat: '10m' },
    },
  ],
  onCall: ['anna'],
  skills: { anna: { main: 'vpn', also: ['mail'], capacity: 6 } },
  waits: { offer: '20s', lost: '2m', owedWarn: '4m', owedMove: '6m', away: '15m', usualCapacity: 5 },
  incidents: { urgentCategories: ['vpn'] },
  forms: [
    {
      category: 'vpn',
      kind: 'service_request',
      approval: 'supervisors',
      fields: [
        {
          id: 'room',
          title: spoken('Кабинет'),
          type: 'inventory',
          example: 'к. 305',
          pattern: 'к\\. \\d+',
          options: [],
        },
        {
          id: 'kind',
          title: spoken('Вид'),
          type: 'choice',
          options: [
            { id: 'a', title: spoken('Первый') },
            { id: 'b', title: spoken('Второй') },
          ],
        },
      ],
      steps: [{ title: 'Позвонить', login: 'anna' }],
    },
  ],
  codes: [{ id: 'lucky', title: spoken('Само прошло') }],
  texts: { ru: { greeting: 'Доброго дня!' } },
  updates: { noNewsAt: [30, 60] },
  feedback: { cesEvery: 7, npsEveryDays: 120 },
  quality: {
    perAgent: 5,
    criteria: [
      {
        id: 'tone',
        title: spoken('Вежливость'),
        weight: 4,
        kind: 'yes_no',
        most: 1,
        mayNotApply: false,
        isCritical: true,
      },
    ],
  },
  answers: { boldness: 'bold' },
  announcements: { quietHours: { from: '23:00', to: '07:00' } },
  sessions: { outsideSession: 'hold' },
  majors: { burstCount: 20, burstWithin: '20m', updateEvery: '2h' },
  accounts: { totpFor: ['admin'] },
  retention: { copies: 5, notices: 60, files: 100, conversations: 730, incidents: 800, people: 1000, backups: 14 },
} satisfies Record<SettingKey, unknown>

/** Ids of the examples, which a file names as it likes. */
const freeNames = new Set(['greeting', 'night'])

const keys = Object.keys(full) as SettingKey[]

type Tell = (key: SettingKey, from: unknown, to: unknown) => readonly string[]
let tell: Tell
beforeAll(async () => {
  await stubPage('ru')
  const { differencesOf } = await import('../../../src/console/settings/changes/differences.ts')
  tell = (key, from, to) =>
    differencesOf({ key, from, to }, usual[key], around).map(
      ({ place, from: was, to: is }) => `${place.join(' · ')}: ${was ?? '–'} → ${is ?? '–'}`,
    )
})
afterAll(() => vi.unstubAllGlobals())

test.each(keys)('%s: the example fits, so that a new field is missed here', (key) => {
  expect(settingParts[key].safeParse(full[key]).success).toBe(true)
})

test.each(keys)('%s: nothing of it is told by its name in the file, nor as JSON', (key) => {
  const said = tell(key, null, full[key])
  expect(said).not.toEqual([])
  const names = JSON.stringify(full[key]).match(/"[a-z][A-Za-z]{4,}":/g) ?? []
  const bare = [...new Set(names)].map((name) => name.slice(1, -2)).filter((name) => !freeNames.has(name))
  for (const line of said) {
    expect(line).not.toMatch(/[{}"[\]]|undefined|null/)
    for (const name of bare) expect(line).not.toMatch(new RegExp(`\\b${name}\\b`))
  }
  expect(tell(key, full[key], full[key])).toEqual([])
  expect(tell(key, full[key], null)).not.toEqual([])
})

test('the whole of it, read aloud', () => {
  expect(keys.map((key) => ({ [key]: tell(key, null, full[key]) }))).toMatchSnapshot()
})

test('the order of keys, which Postgres changes, is no change', () => {
  const turned = { ...own, week: { ...week, monday: [{ to: '20:00', from: '08:00' }] } }
  expect(tell('calendar', own, turned)).toEqual([])
})

test('a phrase is told with each of its wordings, so that a change of one is seen', () => {
  const own = (no: string) => ({ ru: { start: `{ $hasName ->\n [yes] Привет, { $name }!\n *[no] ${no}\n} Пишите.` } })
  expect(tell('texts', own('Привет!'), own('Добрый день!'))).toEqual([
    'русский: [имя известно — да: Привет, {name}! | нет: Привет!] Пишите. → ' +
      '[имя известно — да: Привет, {name}! | нет: Добрый день!] Пишите.',
  ])
})

test('one holiday more is one line', () => {
  const from = { ...own, holidays: {} }
  expect(tell('calendar', from, own)).toEqual(['Праздники · 31 дек. 2026 г.: – → Новый год'])
})

test('what a target does not say is as usual, on either side', () => {
  expect(tell('targets', null, { '1': { response: '5m' } })).toEqual(['1, критический · Ответить за: 15 мин → 5 мин'])
  expect(tell('targets', { '1': { response: '5m' } }, { '1': {} })).toEqual([
    '1, критический · Ответить за: 5 мин → 15 мин',
  ])
})

test('whoever is gone is named, and what is new is told with all that it has', () => {
  const [bank] = full.groups
  expect(tell('groups', [bank], [])).toEqual(['Банк: есть → –'])
  expect(tell('codes', [], [{ id: 'x', title: spoken('Само прошло') }])).toEqual([
    'Само прошло: – → есть',
    'Само прошло · Название · русский: – → Само прошло',
    'Само прошло · Название · украинский: – → Само прошло',
    'Само прошло · Название · английский: – → Само прошло',
  ])
})

test('an order that alone has changed is told as one', () => {
  const codes = [
    { id: 'a', title: spoken('Раз') },
    { id: 'b', title: spoken('Два') },
  ]
  expect(tell('codes', codes, codes.toReversed())).toEqual(['Порядок: Раз, Два → Два, Раз'])
})

test('a field that this page does not know is told as it stands', () => {
  expect(tell('updates', null, { noNewsAt: [50, 90], tomorrow: { a: 1 } })).toHaveLength(1)
})
