import { Temporal } from 'temporal-polyfill'
import type { Language } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'

/** Where and in which words times are told. */
export type TimeTelling = { readonly now: Instant; readonly zone: string; readonly language: Language }

const words = {
  ru: {
    today: 'сегодня',
    tomorrow: 'завтра',
    weekdaysOn: ['в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу', 'в субботу', 'в воскресенье'],
    weekdaysBy: ['понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы', 'воскресенья'],
    months: [
      'января',
      'февраля',
      'марта',
      'апреля',
      'мая',
      'июня',
      'июля',
      'августа',
      'сентября',
      'октября',
      'ноября',
      'декабря',
    ],
  },
  en: {
    today: 'today',
    tomorrow: 'tomorrow',
    weekdaysOn: ['on Monday', 'on Tuesday', 'on Wednesday', 'on Thursday', 'on Friday', 'on Saturday', 'on Sunday'],
    weekdaysBy: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
} as const

type Local = { time: string; daysAhead: number; weekday: number; date: string }

function local(at: Instant, telling: TimeTelling): Local {
  const moment = zoned(at, telling.zone)
  const today = zoned(telling.now, telling.zone).toPlainDate()
  const time =
    telling.language === 'ru'
      ? `${moment.hour}:${String(moment.minute).padStart(2, '0')}`
      : `${moment.hour % 12 === 0 ? 12 : moment.hour % 12}${moment.minute === 0 ? '' : `:${String(moment.minute).padStart(2, '0')}`} ${moment.hour < 12 ? 'am' : 'pm'}`
  return {
    time,
    daysAhead: today.until(moment.toPlainDate(), { largestUnit: 'day' }).days,
    weekday: moment.dayOfWeek - 1,
    date: `${moment.day} ${words[telling.language].months[moment.month - 1]}`,
  }
}

const zoned = (at: Instant, zone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

/** A deadline after "до" / "by": «14:30 сегодня», «пятницы, 27 ноября, 18:00»; "2:30 pm today", "Friday 27 November, 6 pm". */
export function deadline(at: Instant, telling: TimeTelling): string {
  const { time, daysAhead, weekday, date } = local(at, telling)
  const { today, tomorrow, weekdaysBy } = words[telling.language]
  if (daysAhead === 0) return `${time} ${today}`
  if (daysAhead === 1) return `${time} ${tomorrow}`
  return `${weekdaysBy[weekday]}${telling.language === 'ru' ? ',' : ''} ${date}, ${time}`
}

/** The deadline beside a moment told just before: of the same day only its time is left to say. */
export function deadlineBeside(at: Instant, before: Instant | null, telling: TimeTelling): string {
  if (before === null) return deadline(at, telling)
  const [due, told] = [local(at, telling), local(before, telling)]
  return due.daysAhead === told.daysAhead ? due.time : deadline(at, telling)
}

/** A moment as an adverb: «завтра в 9:00», «в понедельник, 30 ноября, в 9:00»; "on Monday 30 November at 9 am". */
export function moment(at: Instant, telling: TimeTelling): string {
  const { time, daysAhead, weekday, date } = local(at, telling)
  const { today, tomorrow, weekdaysOn } = words[telling.language]
  const atTime = telling.language === 'ru' ? `в ${time}` : `at ${time}`
  if (daysAhead === 0) return `${today} ${atTime}`
  if (daysAhead === 1) return `${tomorrow} ${atTime}`
  if (telling.language === 'ru') return `${weekdaysOn[weekday]}, ${date}, ${atTime}`
  return `${weekdaysOn[weekday]} ${date} ${atTime}`
}

/** For lists: «27 ноября, 18:00», "27 November, 6 pm"; today only the time. */
export function shortMoment(at: Instant, telling: TimeTelling): string {
  const { time, daysAhead, date } = local(at, telling)
  return daysAhead === 0 ? `${words[telling.language].today}, ${time}` : `${date}, ${time}`
}
