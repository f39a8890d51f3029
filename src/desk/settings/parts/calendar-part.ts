import { z } from 'zod'
import { checkCalendar, type WorkingCalendar } from '../../../incidents/clock/working-calendar.ts'
import { because } from '../setting-fault.ts'
import { id } from './names.ts'

const shift = z.strictObject({ from: z.string(), to: z.string() })
const shifts = z.array(shift).max(20)
/** A day that is not named is free. */
const weekday = shifts.default([])

const what: Readonly<Record<ReturnType<typeof checkCalendar>[number]['code'], string>> = {
  unknown_zone: 'There is no such time zone: take a name like Europe/Moscow.',
  bad_time: 'A shift goes from a time like 09:00 to another one, 24:00 at the latest.',
  bad_date: 'It must be a date like 2026-05-09.',
  empty_shift: 'A shift begins and ends at the same time: 00:00 to 24:00 is the whole day.',
  overlapping_shifts: 'Two shifts of the day overlap.',
  never_open: 'No day of the week has a shift: it would never be open.',
}

/** Without a zone of its own it is the desk's. */
export const calendarPart = z
  .strictObject({
    zone: z.string().optional(),
    week: z.strictObject({
      monday: weekday,
      tuesday: weekday,
      wednesday: weekday,
      thursday: weekday,
      friday: weekday,
      saturday: weekday,
      sunday: weekday,
    }),
    /** ISO date → name. */
    holidays: z.record(z.string(), z.string().max(200)).default({}),
    movedDays: z.record(z.string(), shifts).default({}),
  })
  .superRefine((given, context) => {
    const calendar: WorkingCalendar = { ...given, zone: given.zone ?? 'UTC' }
    for (const { code, where } of checkCalendar(calendar)) {
      context.addIssue(because(code, what[code], placeOf(calendar, code, where)))
    }
  })

export const calendarsPart = z.record(id, calendarPart)

function placeOf({ week, holidays }: WorkingCalendar, code: string, where: string): string[] {
  if (code === 'unknown_zone') return ['zone']
  if (code === 'never_open') return ['week']
  if (Object.hasOwn(week, where)) return ['week', where]
  return code === 'bad_date' && Object.hasOwn(holidays, where) ? ['holidays', where] : ['movedDays', where]
}
