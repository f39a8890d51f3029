import { minutesOf, weekdays } from '../../../incidents/clock/working-calendar.ts'
import { fieldsIn, listIn, textIn } from '../fields/part.ts'

/** Minutes after the day's midnight. */
export type Stretch = { readonly from: number; readonly to: number }

const wholeDay = 1440

/** When each weekday is open. What goes on after midnight is drawn on the next day; half typed shifts are not drawn. */
export function openStretches(week: unknown): readonly (readonly Stretch[])[] {
  const days: Stretch[][] = weekdays.map(() => [])
  for (const [index, day] of weekdays.entries()) {
    for (const shift of listIn(fieldsIn(week)[day])) {
      const [from, to] = [minutesOf(textIn(fieldsIn(shift)['from'])), minutesOf(textIn(fieldsIn(shift)['to']))]
      if (from === null || to === null || from === to) continue
      if (from < to) days[index]?.push({ from, to })
      else {
        days[index]?.push({ from, to: wholeDay })
        if (to > 0) days[(index + 1) % days.length]?.push({ from: 0, to })
      }
    }
  }
  return days.map(joined)
}

/** Sorted; what touches is one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const next of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last !== undefined && next.from <= last.to) {
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
    } else found.push(next)
  }
  return found
}

/** `09:00`. */
export const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
