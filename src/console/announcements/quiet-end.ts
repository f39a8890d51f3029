import type { Instant } from '../../kit/time.ts'
import { day } from '../../kit/time.ts'
import { zone } from '../access/session.ts'
import { isoDay } from '../time/format-time.ts'
import { instantOf } from '../time/instant-of.ts'

/** Times of a day as `22:00`, in the desk's zone; over midnight where the first is the later one. */
type QuietHours = { readonly from: string; readonly to: string }

/** When the quiet hours end that `at` lies in; null: it lies in none. */
export function quietEnd(at: Instant, { from, to }: QuietHours): Instant | null {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone.value,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
  const isOverMidnight = from.padStart(5, '0') > to.padStart(5, '0')
  const hasBegun = time >= from.padStart(5, '0')
  const isBefore = time < to.padStart(5, '0')
  if (isOverMidnight ? !hasBegun && !isBefore : !hasBegun || !isBefore) return null
  const date = isoDay(isOverMidnight && hasBegun ? at + day : at)
  return instantOf(`${date}T${to.padStart(5, '0')}`, zone.value)
}
