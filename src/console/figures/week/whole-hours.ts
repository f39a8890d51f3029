import { day, hour, type Instant } from '../../../kit/time.ts'
import { instantOf, localOf } from '../../time/instant-of.ts'

/**
 * Of a period of whole days the hours that are over: `until` is where the last of them ended, `times` how often each hour of
 * the week, `1-09`, has passed. The hour that is running is in neither: not all who come in it have come, and divided by
 * it as well the average would be too small.
 */
export function wholeHours(
  from: string,
  lastDay: string,
  now: Instant,
  zone: string,
): { readonly until: Instant; readonly times: ReadonlyMap<string, number> } {
  const asUtc = (local: string): Instant => Date.parse(`${local}Z`)
  const running = `${localOf(now, zone).slice(0, 'YYYY-MM-DDTHH'.length)}:00`
  const end = Math.min(asUtc(`${lastDay}T00:00`) + day, asUtc(running))
  const times = new Map<string, number>()
  // On the wall clock of the desk, as the server names the hours. One that a change of the clocks leaves out or doubles is
  // counted once: of a year's fifty-two that changes nobody's plan.
  for (let at = asUtc(`${from}T00:00`); at < end; at += hour) {
    const wall = new Date(at)
    const key = `${wall.getUTCDay() || 7}-${String(wall.getUTCHours()).padStart(2, '0')}`
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  return { until: instantOf(new Date(end).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length), zone), times }
}
