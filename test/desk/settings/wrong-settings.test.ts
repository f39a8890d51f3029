import { expect, test } from 'vitest'
import { readShippedPhrases } from '../../../src/composition/read-texts.ts'
import { checkChanges } from '../../../src/desk/settings/edit-settings.ts'
import { pathText } from '../../../src/desk/settings/setting-fault.ts'
import { defaultSettings } from '../../../src/desk/settings/default-settings.ts'
import { settingsFrom } from '../../../src/desk/settings/settings-from.ts'

const phrases = readShippedPhrases('.')
const nobody = { logins: null, categories: null, phrases }
const check = (given: Record<string, unknown>, around: Parameters<typeof checkChanges>[2] = nobody) =>
  checkChanges([], given, around)
const codes = (found: readonly { readonly code: string; readonly path: readonly (string | number)[] }[]) =>
  found.map(({ code, path }) => `${code} ${pathText(path)}`)

const group = (id: string, more: object = {}) => ({ id, title: id, members: ['anna'], ...more })
const weekdays = { monday: [{ from: '09:00', to: '18:00' }] }

const sheet = (more: object, ...others: readonly object[]) => ({
  quality: { perAgent: 3, criteria: [{ id: 'tone', title: 'Тон', ...more }, ...others] },
})

test.each<[string, Record<string, unknown>, string]>([
  ['a setting that there is not', { gruops: [] }, 'unknown_key gruops'],
  ['a key that there is not', { groups: [group('one', { memebrs: [] })] }, 'unknown_key groups[0].memebrs'],
  ['a group without a title', { groups: [{ id: 'one' }] }, 'missing groups[0].title'],
  ['a group without an id', { groups: [{ title: 'One' }] }, 'missing groups[0].id'],
  ['an id that is no name', { groups: [group('First Line')] }, 'bad_format groups[0].id'],
  ['a tier that there is not', { groups: [group('one', { tier: 4 })] }, 'not_one_of groups[0].tier'],
  ['a score sheet without criteria', { quality: { perAgent: 3, criteria: [] } }, 'too_few quality.criteria'],
  ['a criterion that weighs nothing', sheet({ weight: 0 }), 'too_few quality.criteria[0].weight'],
  ['more points than anybody can tell apart', sheet({ most: 11 }), 'too_many quality.criteria[0].most'],
  ['a kind of mark that there is not', sheet({ kind: 'stars' }), 'not_one_of quality.criteria[0].kind'],
  ['a criterion without a title', sheet({ title: {} }), 'no_words quality.criteria[0].title'],
  ['two criteria with one id', sheet({}, { id: 'tone', title: 'Тон' }), 'twice quality.criteria[1].id'],
  ['two groups with one id', { groups: [group('one'), group('one')] }, 'twice groups[1].id'],
  [
    'a category in two groups of one tier',
    { groups: [group('one', { categories: ['mail'] }), group('two', { categories: ['vpn', 'mail'] })] },
    'category_in_two_groups groups[1].categories[1]',
  ],
  ['a member named twice', { groups: [group('one', { members: ['anna', 'anna'] })] }, 'twice groups[0].members[1]'],
  ['members that are no list', { groups: [group('one', { members: 'anna' })] }, 'wrong_type groups[0].members'],
  [
    'a calendar that there is not',
    { groups: [group('one', { calendar: 'night' })], calendars: { day: { week: weekdays } } },
    'calendar_unknown groups[0].calendar',
  ],
  [
    'steps that go back in time',
    {
      groups: [
        group('one', {
          ladder: {
            steps: [
              { who: 'on_duty', after: '5m' },
              { who: 'supervisors', after: '2m' },
            ],
          },
        }),
      ],
    },
    'not_ascending groups[0].ladder.steps[1].after',
  ],
  [
    'a ladder to nobody known',
    { groups: [group('one', { ladder: { steps: [{ who: 'boss', after: '5m' }] } })] },
    'not_one_of groups[0].ladder.steps[0].who',
  ],
  [
    'a step without a time',
    { groups: [group('one', { ladder: { steps: [{ who: 'on_duty' }] } })] },
    'missing groups[0].ladder.steps[0].after',
  ],
  ['a ladder without steps', { groups: [group('one', { ladder: { steps: [] } })] }, 'too_few groups[0].ladder.steps'],
  ['a matrix of two lines', { matrix: [[1, 2, 3], [2, 3, 4]] }, 'too_few matrix'], // biome-ignore format: a matrix
  ['a matrix with a short line', { matrix: [[1, 2], [2, 3, 4], [3, 4, 5]] }, 'too_few matrix[0]'], // biome-ignore format: a matrix
  ['a priority that there is not', { matrix: [[1, 2, 3], [2, 3, 6], [3, 4, 5]] }, 'not_one_of matrix[1][2]'], // biome-ignore format: a matrix
  [
    'a response after the resolution',
    { targets: { '2': { response: '5h', resolution: '4h' } } },
    'response_longer targets.2.response',
  ],
  [
    'a response after the usual resolution',
    { targets: { '1': { response: '5h' } } },
    'response_longer targets.1.response',
  ],
  ['a time that is none', { targets: { '3': { response: 'soon' } } }, 'bad_duration targets.3.response'],
  ['a priority 6', { targets: { '6': { response: '1h' } } }, 'unknown_key targets.6'],
  [
    'an exception that holds for all',
    { targets: { exceptions: [{ response: '1h', resolution: '2h', counts: 'working_hours' }] } },
    'no_condition targets.exceptions[0]',
  ],
  [
    'an exception for a group that there is not',
    { targets: { exceptions: [{ group: 'two', response: '1h', resolution: '2h', counts: 'working_hours' }] } },
    'group_unknown targets.exceptions[0].group',
  ],
  ['three adjacent skills', { skills: { anna: { also: ['a', 'b', 'c'] } } }, 'too_many skills.anna.also'],
  ['a main skill twice', { skills: { anna: { main: 'a', also: ['a'] } } }, 'twice skills.anna.also[0]'],
  ['a login in capitals', { skills: { Anna: {} } }, 'bad_format skills.Anna'],
  ['a capacity of nothing', { skills: { anna: { capacity: 0 } } }, 'too_few skills.anna.capacity'],
  ['a reminder after the move', { waits: { owedWarn: '6m' } }, 'move_before_warning waits.owedMove'],
  ['an offer of a day', { waits: { offer: '24h' } }, 'bad_duration waits.offer'],
  ['a zone that there is not', { calendars: { a: { zone: 'Moon', week: weekdays } } }, 'unknown_zone calendars.a.zone'],
  [
    'overlapping shifts',
    { calendar: { week: { friday: [{ from: '09:00', to: '13:00' }, { from: '12:00', to: '18:00' }] } } }, // biome-ignore format: two shifts
    'overlapping_shifts calendar.week.friday',
  ],
  ['a week without work', { calendars: { a: { week: {} } } }, 'never_open calendars.a.week'],
  [
    'a date that is none',
    { calendar: { week: weekdays, holidays: { '2026-02-30': 'Nothing' } } },
    'bad_date calendar.holidays.2026-02-30',
  ],
  ['words in no language', { desk: { deskName: {} } }, 'no_words desk.deskName'],
  ['a card number in a name', { desk: { deskName: 'Support 4111 1111 1111 1111' } }, 'secret_in_text desk.deskName'],
  [
    'quiet hours of nothing',
    { announcements: { quietHours: { from: '08:00', to: '08:00' } } },
    'same_hours announcements.quietHours',
  ],
  ['somebody on call twice', { onCall: ['anna', 'anna'] }, 'twice onCall[1]'],
])('%s is refused, where it stands', (_, given, expected) => {
  const { faults } = check(given)
  expect(codes(faults)).toEqual([expected])
  expect(faults[0]?.message).toMatch(/^[A-Z"].*\.$/s)
})

test('several faults are told at once', () => {
  const { faults } = check({ matrix: [], waits: { offer: 1 }, groups: [{ id: 'one' }, { id: 'one', tier: 9 }] })
  expect(faults.length).toBeGreaterThanOrEqual(5)
})

test('what is most likely a slip is told and refuses nothing', () => {
  const given = {
    groups: [group('one', { members: ['anna', 'ann'], categories: ['mail', 'mial'] }), { id: 'two', title: 'Two' }],
    matrix: [
      [5, 2, 3],
      [2, 3, 4],
      [3, 4, 5],
    ],
  }
  const around = { logins: new Set(['anna']), categories: new Set(['mail']), phrases }
  const { faults, warnings } = check(given, around)
  expect(faults).toEqual([])
  expect(codes(warnings)).toEqual([
    'login_unknown groups[0].members[1]',
    'category_unknown groups[0].categories[1]',
    'nobody_on_call groups[1].ladder',
    'matrix_rises matrix[0][1]',
    'matrix_rises matrix[1][0]',
  ])
})

test('a newcomer with one agent and no groups needs three lines, and none of them', () => {
  expect(check({})).toEqual({ faults: [], warnings: [] })
  expect(check({ desk: { deskName: 'Support', phone: '+7 495 000-00-00' } }).faults).toEqual([])
  expect(check({ groups: [], skills: {}, calendars: {}, targets: {}, waits: {}, onCall: [] }).faults).toEqual([])
})

const row = (key: string, value: unknown) => ({ key, value, version: 1 })
const defaults = defaultSettings('Europe/Moscow', 'ru')

test('a change is looked at together with what stays, and what was wrong before refuses nothing else', () => {
  const rows = [
    row('calendars', { night: { week: weekdays } }),
    row('groups', [group('one', { calendar: 'night' })]),
    row('waits', { offer: 'soon' }),
  ]
  expect(codes(checkChanges(rows, { calendars: {} }, nobody).faults)).toEqual(['calendar_unknown groups[0].calendar'])
  expect(codes(checkChanges(rows, { calendars: null }, nobody).faults)).toEqual(['calendar_unknown groups[0].calendar'])
  expect(checkChanges(rows, { answers: { boldness: 'bold' } }, nobody).faults).toEqual([])
  expect(codes(checkChanges(rows, { waits: { offer: 'later' } }, nobody).faults)).toEqual(['bad_duration waits.offer'])
})

test('groups that do not fit with the calendars are left out whole and named, and nothing else is', () => {
  const { settings, problems } = settingsFrom(defaults, [
    row('calendars', { night: { week: {} } }),
    row('groups', [group('one'), group('two', { calendar: 'night' })]),
    row('targets', {
      '1': { response: '5m' },
      exceptions: [{ group: 'one', response: '1h', resolution: '2h', counts: 'working_hours' }],
    }),
  ])
  expect(settings.lines.groups).toEqual([])
  expect(settings.rules.groups).toEqual({})
  expect(settings.rules.targets[1].responseMs).toBe(300_000)
  expect(problems).toHaveLength(2)
  expect(problems.join('\n')).toMatch(/settings row "calendars"[\s\S]*settings row "groups".*night/)
})

test('what is set reaches the lines and the rules, what is not is as usual', () => {
  const { settings, problems } = settingsFrom(defaults, [
    row('calendar', { zone: 'Europe/Kyiv', week: weekdays }),
    row('calendars', { night: { week: { sunday: [{ from: '22:00', to: '06:00' }] } } }),
    row('groups', [
      group('one', { onCall: ['vera'] }),
      group('two', { title: { ru: 'Вторая' }, tier: 2, calendar: 'night', assigns: 'by_load' }),
    ]),
    row('skills', { anna: { main: 'vpn', also: ['mail'], capacity: 6 }, boris: {} }),
    row('waits', { offer: '20s', usualCapacity: 3 }),
    row('onCall', ['vera']),
    row('matrix', [
      [1, 1, 2],
      [2, 3, 4],
      [3, 4, 5],
    ]),
    row('targets', {
      exceptions: [{ isVip: true, priority: 2, response: '10m', resolution: '2h', counts: 'around_the_clock' }],
    }),
    row('viber', { left: 'by another version' }),
  ])
  expect(problems).toEqual([])
  const { lines, rules } = settings
  expect(lines.groups.map(({ id, title, tier, assigns }) => [id, title.uk, tier, assigns])).toEqual([
    ['one', 'one', 1, 'claim'],
    ['two', 'Вторая', 2, 'by_load'],
  ])
  expect(lines.groups[0]?.ladder).toEqual({
    steps: [
      { who: 'on_duty', afterMs: 0 },
      { who: 'supervisors', afterMs: 120_000 },
      { who: 'on_call', afterMs: 300_000 },
    ],
    repeatMs: 300_000,
  })
  expect(lines.skills).toEqual({ anna: { main: 'vpn', also: ['mail'] }, boris: { main: null, also: [] } })
  expect(lines.capacities).toEqual({ anna: 6 })
  expect(lines.usualCapacity).toBe(3)
  expect(lines.waits).toEqual({
    offerMs: 20_000,
    lostMs: 60_000,
    owedWarnMs: 180_000,
    owedMoveMs: 300_000,
    awayMs: 600_000,
  })
  expect(rules.groups['one']).toEqual({ calendar: rules.calendar, hasOnCall: true })
  expect(rules.groups['two']).toMatchObject({ calendar: { zone: 'Europe/Kyiv', holidays: {} }, hasOnCall: false })
  expect(rules.hasOnCall).toBe(true)
  expect(settings.onCall).toEqual(['vera'])
  expect(rules.matrix[1][2]).toBe(1)
  expect(rules.exceptions).toEqual([
    { isVip: true, priority: 2, responseMs: 600_000, resolutionMs: 7_200_000, counts: 'around_the_clock' },
  ])
  expect(rules.targets).toEqual(defaults.rules.targets)
})
