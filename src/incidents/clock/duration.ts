import { hour, minute, second } from '../../kit/time.ts'

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
