import { russianHolidays, russianShortDays } from './russian-holidays.ts'
import type { Shift, WorkingCalendar } from './working-calendar.ts'

const workday: readonly Shift[] = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
]
const shortDay: readonly Shift[] = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '17:00' },
]

/** Moscow, Monday to Friday 9 to 18 with a lunch break, Russian public holidays of 2026 and 2027. */
export const defaultCalendar: WorkingCalendar = {
  zone: 'Europe/Moscow',
  week: {
    monday: workday,
    tuesday: workday,
    wednesday: workday,
    thursday: workday,
    friday: workday,
    saturday: [],
    sunday: [],
  },
  holidays: russianHolidays,
  movedDays: Object.fromEntries(russianShortDays.map((date) => [date, shortDay])),
}
