import { Temporal } from 'temporal-polyfill'
import type { Language } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'

/** Where and in which words times are told. */
export type TimeTelling = {
  readonly now: Instant
  readonly zone: string
  readonly language: Language
  /** The zone is not the desk's, and is said with each time. */
  readonly isZoneNamed?: boolean
}

type TimeWords = {
  readonly today: string
  readonly tomorrow: string
  /** From Monday on: «в понедельник», and as they stand in a deadline: «понедельника». */
  readonly weekdaysOn: readonly string[]
  readonly weekdaysBy: readonly string[]
  readonly months: readonly string[]
  readonly time: (hour: number, minute: number) => string
  /** A time of the day as an adverb. */
  readonly at: (time: string) => string
  /** A day of another week, beside the date, and with the time. */
  readonly day: (weekday: string, date: string) => string
  readonly dayAt: (weekday: string, date: string, atTime: string) => string
}

const twoDigits = (minute: number) => String(minute).padStart(2, '0')

const words: Readonly<Record<Language, TimeWords>> = {
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
    time: (hour, minute) => `${hour}:${twoDigits(minute)}`,
    at: (time) => `в ${time}`,
    day: (weekday, date) => `${weekday}, ${date}`,
    dayAt: (weekday, date, atTime) => `${weekday}, ${date}, ${atTime}`,
  },
  uk: {
    today: 'сьогодні',
    tomorrow: 'завтра',
    weekdaysOn: ['в понеділок', 'у вівторок', 'в середу', 'в четвер', 'в п’ятницю', 'в суботу', 'в неділю'],
    weekdaysBy: ['понеділка', 'вівторка', 'середи', 'четверга', 'п’ятниці', 'суботи', 'неділі'],
    months: [
      'січня',
      'лютого',
      'березня',
      'квітня',
      'травня',
      'червня',
      'липня',
      'серпня',
      'вересня',
      'жовтня',
      'листопада',
      'грудня',
    ],
    time: (hour, minute) => `${hour}:${twoDigits(minute)}`,
    // «Об одинадцятій»: before a vowel.
    at: (time) => `${time.startsWith('11:') ? 'об' : 'о'} ${time}`,
    day: (weekday, date) => `${weekday}, ${date}`,
    dayAt: (weekday, date, atTime) => `${weekday}, ${date}, ${atTime}`,
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
    time: (hour, minute) =>
      `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${twoDigits(minute)}`} ${hour < 12 ? 'am' : 'pm'}`,
    at: (time) => `at ${time}`,
    day: (weekday, date) => `${weekday} ${date}`,
    dayAt: (weekday, date, atTime) => `${weekday} ${date} ${atTime}`,
  },
}

type Local = { time: string; daysAhead: number; weekday: number; date: string }

function local(at: Instant, telling: TimeTelling): Local {
  const moment = zoned(at, telling.zone)
  const today = zoned(telling.now, telling.zone).toPlainDate()
  const { months, time } = words[telling.language]
  return {
    time: time(moment.hour, moment.minute),
    daysAhead: today.until(moment.toPlainDate(), { largestUnit: 'day' }).days,
    weekday: moment.dayOfWeek - 1,
    date: `${moment.day} ${months[moment.month - 1]}`,
  }
}

const zoned = (at: Instant, zone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

/** By its distance from Greenwich at that moment, as it is written everywhere: «UTC+5». */
export function zoneAt(at: Instant, zone: string): string {
  const minutes = zoned(at, zone).offsetNanoseconds / 60_000_000_000
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${twoDigits(rest)}`}`
}

const named = (words: string, at: Instant, { isZoneNamed, zone }: TimeTelling): string =>
  isZoneNamed === true ? `${words} (${zoneAt(at, zone)})` : words

/** A deadline after "до" / "by": «14:30 сегодня», «пятницы, 27 ноября, 18:00»; "2:30 pm today", "Friday 27 November, 6 pm". */
export function deadline(at: Instant, telling: TimeTelling): string {
  const { time, daysAhead, weekday, date } = local(at, telling)
  const { today, tomorrow, weekdaysBy, day } = words[telling.language]
  if (daysAhead === 0) return named(`${time} ${today}`, at, telling)
  if (daysAhead === 1) return named(`${time} ${tomorrow}`, at, telling)
  return named(`${day(weekdaysBy[weekday] ?? '', date)}, ${time}`, at, telling)
}

/** A deadline where others wrote the words around it: «14:30 сегодня», «2 декабря, 18:00» stand after «до» and after «срок». */
export function deadlineAnywhere(at: Instant, telling: TimeTelling): string {
  return local(at, telling).daysAhead <= 1 ? deadline(at, telling) : shortMoment(at, telling)
}

/** The deadline beside a moment told just before: of the same day only its time is left to say. */
export function deadlineBeside(at: Instant, before: Instant | null, telling: TimeTelling): string {
  if (before === null) return deadline(at, telling)
  const [due, told] = [local(at, telling), local(before, telling)]
  return due.daysAhead === told.daysAhead ? named(due.time, at, telling) : deadline(at, telling)
}

/** A moment as an adverb: «завтра в 9:00», «в понедельник, 30 ноября, в 9:00»; "on Monday 30 November at 9 am". */
export function moment(at: Instant, telling: TimeTelling): string {
  const { time, daysAhead, weekday, date } = local(at, telling)
  const { today, tomorrow, weekdaysOn, at: adverb, dayAt } = words[telling.language]
  const atTime = adverb(time)
  if (daysAhead === 0) return named(`${today} ${atTime}`, at, telling)
  if (daysAhead === 1) return named(`${tomorrow} ${atTime}`, at, telling)
  return named(dayAt(weekdaysOn[weekday] ?? '', date, atTime), at, telling)
}

/** For lists: «27 ноября, 18:00», "27 November, 6 pm"; today only the time. */
export function shortMoment(at: Instant, telling: TimeTelling): string {
  const { time, daysAhead, date } = local(at, telling)
  return named(daysAhead === 0 ? `${words[telling.language].today}, ${time}` : `${date}, ${time}`, at, telling)
}

/** Where it will be read on another day too: «27 ноября, 18:00», "27 November, 6 pm". */
export function datedMoment(at: Instant, telling: TimeTelling): string {
  const { time, date } = local(at, telling)
  return `${date}, ${time}`
}
