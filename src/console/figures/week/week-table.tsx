import { aboutLanguage } from '../../../kit/language.ts'
import { day } from '../../../kit/time.ts'
import { language } from '../../frame/language.ts'
import { say } from '../../words/say.ts'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))
/** A Monday. */
const monday = Date.UTC(2026, 10, 2)
/** Monday is 1. */
export const weekdayName = (weekday: number): string =>
  new Intl.DateTimeFormat(aboutLanguage[language.value].locale, { weekday: 'short', timeZone: 'UTC' }).format(
    monday + (weekday - 1) * day,
  )

type Cell = {
  readonly text: string
  /** 0 to 1: the more, the darker. */
  readonly part: number
  readonly hint?: string
}

type Props = {
  readonly label: string
  readonly cell: (weekday: number, hour: string) => Cell
  /** What stands at the end of each line, and above it. */
  readonly last: { readonly name: string; readonly of: (weekday: number) => string }
}

/** Each hour of the week. */
export function WeekTable({ label, cell, last }: Props) {
  return (
    <div class="table-box" tabIndex={0} role="region" aria-label={label}>
      <table class="hours-table">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{say('figures-weekday')}</span>
            </th>
            {hours.map((hour) => (
              <th scope="col" key={hour}>
                {hour}
              </th>
            ))}
            <th scope="col">{last.name}</th>
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday) => (
            <tr key={weekday}>
              <th scope="row">{weekdayName(weekday)}</th>
              {hours.map((hour) => {
                const { text, part, hint } = cell(weekday, hour)
                return (
                  <td key={hour} title={hint} style={{ '--part': `${Math.round(part * 70)}%` }}>
                    {text}
                  </td>
                )
              })}
              <td>{last.of(weekday)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
