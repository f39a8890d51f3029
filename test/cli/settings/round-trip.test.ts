import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSettingsText } from '../../../src/cli/settings/read-settings-file.ts'
import { writeSettings } from '../../../src/cli/settings/write-settings.ts'
import { defaultSettings } from '../../../src/desk/settings/default-settings.ts'
import { readSettings } from '../../../src/desk/settings/read-settings.ts'
import { isSame } from '../../../src/kit/same-json.ts'
import { usualValues } from '../../../src/desk/settings/usual-values.ts'

const usual = usualValues(defaultSettings('Europe/Kyiv', 'uk'))

/** Words that YAML could read as something else, besides all others. */
const hard = [
  'yes',
  'null',
  '~',
  '12',
  '08:30',
  '# no',
  'a: b',
  '- a',
  '"',
  "it's",
  '{',
  '*x',
  'two\nlines',
  ' edge ',
  '2026-05-09',
  '!x',
  '',
]
const words = fc
  .oneof(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), fc.constantFrom(...hard))
  .filter((text) => text !== '' && text.isWellFormed() && !text.includes('\0'))
const name = fc.stringMatching(/^[a-z0-9][a-z0-9-]{1,20}$/)
const spoken = fc.oneof(words, fc.record({ ru: words, en: words }), fc.record({ uk: words }))
const names = (most: number) => fc.uniqueArray(name, { maxLength: most })
const seconds = (least: number, most: number) => fc.integer({ min: least, max: most }).map((each) => `${each}s`)
const time = fc.integer({ min: 0, max: 11 }).map((hour) => `${String(hour).padStart(2, '0')}:30`)
const shifts = time.map((from) => [{ from, to: '18:00' }])
const optional = <Fields extends Record<string, fc.Arbitrary<unknown>>>(fields: Fields) =>
  fc.record(fields, { requiredKeys: [] })

const calendar = fc.record(
  {
    zone: fc.constantFrom('Europe/Moscow', 'Asia/Almaty', 'UTC'),
    week: fc.record({ monday: shifts, friday: fc.constantFrom([], [{ from: '22:00', to: '06:00' }]) }),
    holidays: fc.constantFrom({}, { '2026-05-09': 'Victory Day' }),
    movedDays: fc.constantFrom({}, { '2026-05-08': [{ from: '09:00', to: '13:00' }] }),
  },
  { requiredKeys: ['week'] },
)
const ladder = fc
  .array(
    fc.record({
      who: fc.oneof(fc.constantFrom('on_duty', 'supervisors', 'on_call'), fc.record({ login: name })),
      after: fc.nat(9_000),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((steps) => ({
    steps: steps.toSorted((a, b) => a.after - b.after).map(({ who, after }) => ({ who, after: `${after}s` })),
    repeat: '90s',
  }))
const target = fc.record({
  response: seconds(60, 3_600),
  resolution: seconds(3_600, 90_000),
  counts: fc.constantFrom('working_hours', 'around_the_clock'),
})

const settings = fc
  .record({
    groups: fc.uniqueArray(
      fc.record(
        {
          id: name,
          title: spoken,
          tier: fc.constantFrom(1, 2, 3),
          members: names(4),
          supervisors: names(2),
          onCall: names(2),
          assigns: fc.constantFrom('claim', 'by_load'),
          ladder,
        },
        { requiredKeys: ['id', 'title'] },
      ),
      { selector: ({ id }) => id, maxLength: 4 },
    ),
    calendars: fc.dictionary(name, calendar, { maxKeys: 3 }),
  })
  .chain(({ groups, calendars }) => {
    const ofGroup = fc.constantFrom(null, ...Object.keys(calendars))
    const exceptions = fc.array(
      fc.record({ group: fc.constantFrom(...groups.map(({ id }) => id), 'none'), of: target }),
    )
    return fc.record(
      {
        calendars: fc.constant(calendars),
        groups: fc
          .tuple(...groups.map(() => ofGroup))
          .map((own) =>
            groups.map((group, index) => ({ ...group, calendar: own[index] ?? null, categories: [`of-${group.id}`] })),
          ),
        targets: fc.tuple(optional({ '1': target, '3': target, '5': target }), exceptions).map(([by, more]) => ({
          ...by,
          exceptions: more.map(({ group, of }) => (group === 'none' ? { isVip: true, ...of } : { group, ...of })),
        })),
        matrix: fc.array(fc.array(fc.constantFrom(1, 2, 3, 4, 5), { minLength: 3, maxLength: 3 }), {
          minLength: 3,
          maxLength: 3,
        }),
        skills: fc.dictionary(
          name,
          optional({
            main: fc.constant('main'),
            also: names(2).filter((also) => !also.includes('main')),
            capacity: fc.integer({ min: 1, max: 9 }),
          }),
          { maxKeys: 4 },
        ),
        waits: optional({
          offer: seconds(5, 60),
          owedWarn: seconds(10, 200),
          away: seconds(30, 900),
          usualCapacity: fc.integer({ min: 1, max: 9 }),
        }),
        onCall: names(3),
        calendar,
        desk: optional({
          deskName: spoken,
          phone: fc.constantFrom(null, '+7 495 000-00-00', '112'),
          quietMs: fc.nat(9_000),
        }),
        answers: fc.record({ boldness: fc.constantFrom('careful', 'bold') }),
        quality: fc.record({
          perAgent: fc.integer({ min: 0, max: 20 }),
          criteria: fc.uniqueArray(
            fc.record(
              {
                id: name,
                title: spoken,
                weight: fc.integer({ min: 1, max: 100 }),
                kind: fc.constantFrom('points', 'yes_no'),
                most: fc.integer({ min: 1, max: 10 }),
                mayNotApply: fc.boolean(),
                isCritical: fc.boolean(),
              },
              { requiredKeys: ['id', 'title'] },
            ),
            { selector: ({ id }) => id, minLength: 1, maxLength: 4 },
          ),
        }),
      },
      { requiredKeys: ['calendars', 'groups'] },
    )
  })

test('whatever is set survives export and reading, and fits', () => {
  fc.assert(
    fc.property(settings, (given) => {
      expect(readSettings(given).faults).toEqual([])
      const rows = Object.entries(given).map(([key, value]) => ({ key, value, version: 1 }))
      const read = readSettingsText(writeSettings(rows, usual))
      if (!read.ok) throw new Error(JSON.stringify(read.refusal))
      expect(Object.keys(read.value.given).toSorted()).toEqual(Object.keys(given).toSorted())
      // Compared as the database would: without the order of keys.
      expect(isSame(read.value.given, JSON.parse(JSON.stringify(given)))).toBe(true)
    }),
    { numRuns: 150 },
  )
})

test('what holds as usual, set on purpose, is the same as nothing', () => {
  const { parts, faults } = readSettings(usual)
  expect(faults).toEqual([])
  expect(Object.keys(parts)).toEqual(Object.keys(usual))
})
