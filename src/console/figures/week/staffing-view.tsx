import { loadOf } from '../../../figures/staffing/waiting.ts'
import { Field } from '../../access/field.tsx'
import { useAsked } from '../../connection/use-asked.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { duration } from '../../time/format-time.ts'
import { say } from '../../words/say.ts'
import type { Asked } from '../asked.ts'
import { decimal, nearest } from '../say-reading.ts'
import { askStaffing } from './ask-staffing.ts'
import { inWords, reckon, typed } from './reckon-staffing.ts'
import { hours, WeekTable } from './week-table.tsx'

/** How many people keep the promise of the first answer, hour by hour, going by who came in the period. */
export function StaffingView({ asked }: { readonly asked: Asked }) {
  const { value, error } = useAsked(() => askStaffing(asked), [asked])
  const came = value.value
  if (came === null) {
    return error.value === null ? (
      <span class="bone" role="img" aria-label={say('loading')} />
    ) : (
      <Refusal error={error.value} />
    )
  }
  const { count, times, handling } = came
  if (times.size === 0) return <p class="hint">{say('staffing-no-hour')}</p>
  if (handling === null || handling.value === null) return <p class="hint">{say('staffing-nothing')}</p>
  const { queueAt, needAt } = reckon(came, handling.value)
  const needs = hours.map((hour) =>
    Array.from({ length: 8 }, (_, weekday) => (weekday === 0 ? 0 : needAt(weekday, hour))),
  )
  const need = (weekday: number, hour: string): number => needs[Number(hour)]?.[weekday] ?? 0
  const most = Math.max(1, ...needs.flat())
  const total = [...count.values()].reduce((sum, many) => sum + many, 0)
  return (
    <section class="figure-card">
      <h2>{say('staffing')}</h2>
      <p class="hint">
        {say('staffing-from', { count: total, handling: duration(nearest(handling.value)), talks: handling.of })}
      </p>
      <div class="field-row staffing-fields">
        <Typed name="seconds" label={say('staffing-seconds')} />
        <Typed name="percent" label={say('staffing-percent')} />
        <Typed name="atOnce" label={say('staffing-at-once')} />
        <Typed name="patience" label={say('staffing-patience')} hint={say('staffing-patience-hint')} />
      </div>
      <WeekTable
        label={say('staffing')}
        cell={(weekday, hour) => {
          const people = need(weekday, hour)
          const queue = queueAt(weekday, hour)
          return {
            text: people === 0 ? '' : inWords(people),
            part: people / most,
            hint: say('staffing-cell', {
              people: inWords(people),
              perHour: decimal(queue.perHour),
              load: decimal(loadOf(queue)),
            }),
          }
        }}
        last={{
          name: say('staffing-most'),
          of: (weekday) => inWords(Math.max(0, ...hours.map((hour) => need(weekday, hour)))),
        }}
      />
      <details>
        <summary>{say('figures-meaning')}</summary>
        <p>{say('staffing-definition')}</p>
      </details>
    </section>
  )
}

type Name = keyof typeof typed.value

const Typed = ({ name, label, hint }: { readonly name: Name; readonly label: string; readonly hint?: string }) => (
  <Field label={label} hint={hint}>
    {(wiring) => (
      <input
        {...wiring}
        class="narrow"
        inputMode="decimal"
        autocomplete="off"
        value={typed.value[name]}
        onInput={({ currentTarget }) => (typed.value = { ...typed.value, [name]: currentTarget.value })}
      />
    )}
  </Field>
)
