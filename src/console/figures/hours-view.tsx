import { aboutLanguage } from '../../kit/language.ts'
import { day } from '../../kit/time.ts'
import { api, ask } from '../connection/api-client.ts'
import { useAsked } from '../connection/use-asked.ts'
import { language } from '../frame/language.ts'
import { Refusal } from '../frame/refusal.tsx'
import { say } from '../words/say.ts'
import { type Asked, queryOf } from './asked.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'))
/** A Monday. */
const monday = Date.UTC(2026, 10, 2)
const weekdayName = (weekday: number): string =>
  new Intl.DateTimeFormat(aboutLanguage[language.value].locale, { weekday: 'short', timeZone: 'UTC' }).format(
    monday + (weekday - 1) * day,
  )

/** When requests come in: each hour of the week, the darker the more. */
export function HoursView({ asked }: { readonly asked: Asked }) {
  const { value, error } = useAsked(
    () => ask(api.figures.parts.$get({ query: { ...queryOf(asked), figures: 'requests', by: 'hour' } })),
    [asked],
  )
  const parts = value.value?.parts ?? null

  if (parts === null) {
    return error.value === null ? (
      <span class="bone" role="img" aria-label={say('loading')} />
    ) : (
      <Refusal error={error.value} />
    )
  }
  const counts = new Map(parts.map(({ key, readings }) => [key, readings[0]?.count ?? 0]))
  const most = Math.max(1, ...counts.values())
  const countAt = (weekday: number, hour: string) => counts.get(`${weekday}-${hour}`) ?? 0
  const sumOf = (keys: readonly number[]) => keys.reduce((sum, count) => sum + count, 0)
  return (
    <section class="figure-card">
      <h2>{say('figures-hours')}</h2>
      <p class="hint">{say('figures-hours-hint', { total: sumOf([...counts.values()]) })}</p>
      <div class="table-box" tabIndex={0} role="region" aria-label={say('figures-hours')}>
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
              <th scope="col">{say('figures-total')}</th>
            </tr>
          </thead>
          <tbody>
            {weekdays.map((weekday) => (
              <tr key={weekday}>
                <th scope="row">{weekdayName(weekday)}</th>
                {hours.map((hour) => {
                  const count = countAt(weekday, hour)
                  return (
                    <td key={hour} style={{ '--part': `${Math.round((count / most) * 70)}%` }}>
                      {count === 0 ? '' : count}
                    </td>
                  )
                })}
                <td>{sumOf(hours.map((hour) => countAt(weekday, hour)))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
