import { expect, test } from 'vitest'
import { deadline, moment, shortMoment } from '../../../src/conversation/phrases/dates.ts'

const now = Date.UTC(2026, 10, 23, 7)
const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 10, day, hour - 3, minute)
const ru = { now, zone: 'Europe/Moscow', language: 'ru' } as const
const uk = { ...ru, language: 'uk' } as const
const en = { ...ru, language: 'en' } as const

test.each([
  [at(23, 14, 30), '14:30 сегодня', '14:30 сьогодні', '2:30 pm today'],
  [at(24, 9), '9:00 завтра', '9:00 завтра', '9 am tomorrow'],
  [at(27, 18), 'пятницы, 27 ноября, 18:00', 'п’ятниці, 27 листопада, 18:00', 'Friday 27 November, 6 pm'],
  [at(29, 0, 5), 'воскресенья, 29 ноября, 0:05', 'неділі, 29 листопада, 0:05', 'Sunday 29 November, 12:05 am'],
  [at(27, 12), 'пятницы, 27 ноября, 12:00', 'п’ятниці, 27 листопада, 12:00', 'Friday 27 November, 12 pm'],
])('a deadline is told as people write it', (when, russian, ukrainian, english) => {
  expect(deadline(when, ru)).toBe(russian)
  expect(deadline(when, uk)).toBe(ukrainian)
  expect(deadline(when, en)).toBe(english)
})

test('a moment is told with its day', () => {
  expect(moment(at(24, 9), ru)).toBe('завтра в 9:00')
  expect(moment(at(30, 9), ru)).toBe('в понедельник, 30 ноября, в 9:00')
  expect(moment(at(30, 9), en)).toBe('on Monday 30 November at 9 am')
  expect(moment(at(30, 9), uk)).toBe('в понеділок, 30 листопада, о 9:00')
  expect(moment(at(24, 11), uk)).toBe('завтра об 11:00')
  expect(shortMoment(at(23, 9), ru)).toBe('сегодня, 9:00')
  expect(shortMoment(at(27, 9), uk)).toBe('27 листопада, 9:00')
})

test('the day is that of the zone told in, not of the server', () => {
  const late = Date.UTC(2026, 10, 23, 22)
  expect(deadline(late, ru)).toBe('1:00 завтра')
  expect(deadline(late, { ...en, zone: 'America/New_York' })).toBe('5 pm today')
})
