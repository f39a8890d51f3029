import { expect, test } from 'vitest'
import { timeText, openStretches } from '../../../src/console/settings/calendar/week-stretches.ts'

const drawn = (week: unknown) =>
  openStretches(week).map((day) => day.map(({ from, to }) => `${timeText(from)}-${timeText(to)}`).join(' '))

test('a lunch break parts the day, and a night goes on in the next row', () => {
  const monday = [
    { from: '14:00', to: '18:00' },
    { from: '09:00', to: '13:00' },
  ]
  expect(drawn({ monday, friday: [{ from: '22:00', to: '06:00' }] })).toEqual([
    '09:00-13:00 14:00-18:00',
    '',
    '',
    '',
    '22:00-24:00',
    '00:00-06:00',
    '',
  ])
})

test('the night of Sunday ends on Monday, and touches its morning without a seam', () => {
  const week = { sunday: [{ from: '20:00', to: '09:00' }], monday: [{ from: '09:00', to: '24:00' }] }
  expect(drawn(week)[0]).toBe('00:00-24:00')
  expect(drawn(week)[6]).toBe('20:00-24:00')
})

test('what is half typed, or no week at all, is not drawn', () => {
  expect(drawn({ monday: [{ from: '9', to: '18:00' }, 'nonsense'] })).toEqual(['', '', '', '', '', '', ''])
  expect(drawn(null)).toEqual(['', '', '', '', '', '', ''])
})
