import { weekdays } from '../../../incidents/clock/working-calendar.ts'
import { say } from '../../words/say.ts'
import { openStretches, type Stretch, timeText } from './week-stretches.ts'
import { weekdayName } from './weekday-names.ts'

const hours = [0, 6, 12, 18, 24]
const wholeDay = 1440
const percent = (minutes: number): string => `${(minutes / wholeDay) * 100}%`

/** The week at a glance; each row says itself in words, too. */
export function WeekPicture({ week }: { readonly week: unknown }) {
  const days = openStretches(week)
  const open = days.flat().reduce((sum, { from, to }) => sum + to - from, 0)
  return (
    <figure class="week-picture">
      <figcaption class="hint">{say('week-open', { hours: Math.round(open / 6) / 10 })}</figcaption>
      <ul>
        {weekdays.map((day, index) => (
          <li key={day}>
            <span class="week-day">{weekdayName(day)}</span>
            <span class="week-row" aria-hidden="true">
              {days[index]?.map(({ from, to }) => (
                <span key={from} style={{ left: percent(from), width: percent(to - from) }} />
              ))}
            </span>
            <span class="week-words">{inWords(days[index] ?? [])}</span>
          </li>
        ))}
      </ul>
      <div class="week-hours" aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
    </figure>
  )
}

function inWords(stretches: readonly Stretch[]): string {
  if (stretches.length === 0) return say('week-closed')
  if (stretches.some(({ from, to }) => to - from === wholeDay)) return say('week-all-day')
  return stretches.map(({ from, to }) => `${timeText(from)}–${timeText(to)}`).join(', ')
}
