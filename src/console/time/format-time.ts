import { aboutLanguage } from '../../kit/language.ts'
import { day, hour, type Instant, minute, second } from '../../kit/time.ts'
import { language } from '../frame/language.ts'
import { zone } from '../access/session.ts'
import { say } from '../words/say.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(options: Intl.DateTimeFormatOptions, at: Instant): string {
  const key = `${language.value} ${zone.value} ${JSON.stringify(options)}`
  let found = formats.get(key)
  if (found === undefined) {
    const { locale } = aboutLanguage[language.value]
    formats.set(key, (found = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone.value })))
  }
  return found.format(at)
}

/** `14:02`, in the desk's zone. */
export const clockTime = (at: Instant): string => format({ hour: '2-digit', minute: '2-digit' }, at)

/** The day as one comparable text. */
export const dayKey = (at: Instant): string => format({ year: 'numeric', month: '2-digit', day: '2-digit' }, at)

/** `сегодня`, `вчера`, `21 ноября`, with the year once it is another. */
export function dayName(at: Instant, now: Instant): string {
  if (dayKey(at) === dayKey(now)) return say('time-today')
  if (dayKey(at) === dayKey(now - day)) return say('time-yesterday')
  if (dayKey(at) === dayKey(now + day)) return say('time-tomorrow')
  const isThisYear = format({ year: 'numeric' }, at) === format({ year: 'numeric' }, now)
  return format({ day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) }, at)
}

/** Time today, else day and time. */
export const dateTime = (at: Instant, now: Instant): string =>
  dayKey(at) === dayKey(now) ? clockTime(at) : `${dayName(at, now)}, ${clockTime(at)}`

/** `завтра в 9:00`: as the bot says it to the user. */
export const spoken = (at: Instant, now: Instant): string =>
  say('time-spoken', { day: dayName(at, now), time: clockTime(at).replace(/^0/, '') })

/** For narrow places: time today, else the date in digits. */
export const shortDate = (at: Instant, now: Instant): string =>
  dayKey(at) === dayKey(now) ? clockTime(at) : format({ day: '2-digit', month: '2-digit' }, at)

/** `14:02 чт`, where the zone is: what time of which day somebody has there. */
export const timeThere = (at: Instant, there: string): string =>
  new Intl.DateTimeFormat(aboutLanguage[language.value].locale, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: there,
  }).format(at)

/** `2026-11-28`, in the desk's zone: what a date field takes. */
export const isoDay = (at: Instant): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone.value }).format(at)

/** Of a day as files have it, `2027-03-31`, whatever the zone. */
export const fullDay = (iso: string): string =>
  new Intl.DateTimeFormat(aboutLanguage[language.value].locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(iso))

export const fullDate = (at: Instant): string => format({ day: 'numeric', month: 'long', year: 'numeric' }, at)

const inMinutes = (count: number) => say('time-minutes', { count })
const inHours = (count: number) => say('time-hours', { count })

/** Working time never turns into days: 24 working hours are three of them. */
export function hoursAndMinutes(ms: number): string {
  const minutes = Math.floor((Math.max(0, ms) % hour) / minute)
  if (ms < hour) return inMinutes(minutes)
  return `${inHours(Math.floor(ms / hour))}${minutes === 0 ? '' : ` ${inMinutes(minutes)}`}`
}

/** The two largest units that say something. */
export function duration(ms: number): string {
  const positive = Math.max(0, ms)
  if (positive < minute) return say('time-seconds', { count: Math.floor(positive / second) })
  if (positive < hour) return inMinutes(Math.floor(positive / minute))
  if (positive < day) {
    const minutes = Math.floor((positive % hour) / minute)
    return `${inHours(Math.floor(positive / hour))}${minutes === 0 ? '' : ` ${inMinutes(minutes)}`}`
  }
  const hours = Math.floor((positive % day) / hour)
  return `${say('time-days', { count: Math.floor(positive / day) })}${hours === 0 ? '' : ` ${inHours(hours)}`}`
}
