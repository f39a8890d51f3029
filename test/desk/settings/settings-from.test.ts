import { expect, test } from 'vitest'
import { defaultSettings } from '../../../src/desk/settings/default-settings.ts'
import { settingsFrom } from '../../../src/desk/settings/settings-from.ts'

const defaults = defaultSettings('Europe/Moscow', 'ru')
const read = (value: unknown) => settingsFrom(defaults, [{ key: 'answers', value, version: 1 }])

test('nobody has to choose a boldness: it is balanced', () => {
  expect(settingsFrom(defaults, []).settings.boldness).toBe('balanced')
})

test('a boldness is one of three words', () => {
  expect(read({ boldness: 'careful' })).toMatchObject({ settings: { boldness: 'careful' }, problems: [] })
  expect(read({ boldness: 'bold' })).toMatchObject({ settings: { boldness: 'bold' }, problems: [] })
})

test.each([{ boldness: 'reckless' }, { boldness: 0.5 }, { boldness: 'bold', more: 1 }, 'bold'])(
  'a row that does not fit is left out and named: %j',
  (value) => {
    const { settings, problems } = read(value)
    expect(settings.boldness).toBe('balanced')
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('settings row "answers"')
  },
)

test('a row of null is a setting that is as usual again', () => {
  expect(read(null)).toMatchObject({ settings: { boldness: 'balanced' }, problems: [] })
})

test('what is wrong with the word says which words there are', () => {
  expect(read({ boldness: 'reckless' }).problems[0]).toContain('must be one of careful, balanced, bold')
})

test('words of the desk that were written before the bot spoke a language are shown to its readers in the nearest', () => {
  const value = { deskName: { ru: 'Поддержка завода', en: 'Plant support' }, workingHours: { en: 'day and night' } }
  const { settings, problems } = settingsFrom(defaults, [{ key: 'desk', value, version: 1 }])
  expect(problems).toEqual([])
  expect(settings.desk.deskName).toEqual({ ru: 'Поддержка завода', uk: 'Поддержка завода', en: 'Plant support' })
  expect(settings.desk.workingHours.uk).toBe('day and night')
})

test.each([{ deskName: {} }, { deskName: { ru: 'Поддержка', fr: 'Assistance' } }, { deskName: { ru: '' } }])(
  'words in no language, or in one that the bot does not speak, are left out and named: %j',
  (value) => {
    const { settings, problems } = settingsFrom(defaults, [{ key: 'desk', value, version: 1 }])
    expect(settings.desk.deskName).toEqual(defaults.desk.deskName)
    expect(problems).toHaveLength(1)
  },
)
