import { z } from 'zod'
import { hour, minute, second } from '../../../kit/time.ts'
import { because } from '../setting-fault.ts'

const units = { h: hour, m: minute, s: second } as const
const written = /^(?:(\d{1,5})h)? ?(?:(\d{1,5})m)? ?(?:(\d{1,6})s)?$/

/** `15m`, `4h`, `1h 30m`, `30s` as milliseconds; null when it is none of these. */
export function parseDuration(text: string): number | null {
  const match = written.exec(text.trim())
  if (match === null || match[0] === '') return null
  const [, hours = 0, minutes = 0, seconds = 0] = match
  return Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second
}

/** The other way round, of whole seconds. */
export function durationText(ms: number): string {
  let left = ms
  const words: string[] = []
  for (const [name, unit] of Object.entries(units)) {
    const count = Math.floor(left / unit)
    if (count > 0) words.push(`${count}${name}`)
    left -= count * unit
  }
  return words.length === 0 ? '0s' : words.join(' ')
}

/** A length of time between two others, both ms, written by a person. There are no days: whose would they be, the desk's or the clock's? */
export const duration = (least: number, most: number) =>
  z.unknown().transform((given, context): number => {
    const ms = typeof given === 'string' ? parseDuration(given) : null
    if (ms !== null && ms >= least && ms <= most) return ms
    const says = `from ${durationText(least)} to ${durationText(most)}`
    const example = 'hours, minutes and seconds like 4h, 15m, 30s or 1h 30m'
    context.addIssue(
      because(given === undefined ? 'missing' : 'bad_duration', `It must be a length of time ${says}, in ${example}.`),
    )
    return z.NEVER
  })
