import { api, ask } from '../../connection/api-client.ts'
import { useAsked } from '../../connection/use-asked.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { type Asked, queryOf } from '../asked.ts'
import { hours, WeekTable } from './week-table.tsx'

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
      <WeekTable
        label={say('figures-hours')}
        cell={(weekday, hour) => {
          const count = countAt(weekday, hour)
          return { text: count === 0 ? '' : String(count), part: count / most }
        }}
        last={{
          name: say('figures-total'),
          of: (weekday) => String(sumOf(hours.map((hour) => countAt(weekday, hour)))),
        }}
      />
    </section>
  )
}
