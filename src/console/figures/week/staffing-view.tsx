import { signal, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { mostPeople, peopleNeeded } from '../../../figures/staffing/people-needed.ts'
import { loadOf, type Queue } from '../../../figures/staffing/waiting.ts'
import { minute, second } from '../../../kit/time.ts'
import { Field } from '../../access/field.tsx'
import { zone } from '../../access/session.ts'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { useAsked } from '../../connection/use-asked.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { saveFile } from '../../frame/commands/save-file.ts'
import { serverNow } from '../../time/clock.ts'
import { duration } from '../../time/format-time.ts'
import { say } from '../../words/say.ts'
import { type Asked, queryOf } from '../asked.ts'
import { decimal, nearest } from '../say-reading.ts'
import { staffingCsv } from './staffing-file.ts'
import { hours, weekdays, WeekTable } from './week-table.tsx'
import { wholeHours } from './whole-hours.ts'

/** As typed; a field that says nothing usable is taken as usual. */
const typed = signal({ seconds: '15', percent: '90', atOnce: '2', patience: '5' })
const numberOf = (text: string, least: number, most: number, usual: number): number => {
  const number = Number(text.replace(',', '.'))
  return text.trim() !== '' && number >= least && number <= most ? number : usual
}

/** How many people keep the promise of the first answer, hour by hour, going by who came in the period. */
export function StaffingView({ asked }: { readonly asked: Asked }) {
  const whole = useMemo(() => wholeHours(asked.from, asked.until, serverNow(), zone.value), [asked])
  if (whole.times.size === 0) return <p class="hint">{say('staffing-no-hour')}</p>
  return <Staffing asked={asked} whole={whole} />
}

type Props = { readonly asked: Asked; readonly whole: ReturnType<typeof wholeHours> }

function Staffing({ asked, whole }: Props) {
  const refused = useSignal<ApiError | null>(null)
  const { value, error } = useAsked(() => {
    const query = { ...queryOf(asked), until: String(whole.until) }
    return ask(api.figures.parts.$get({ query: { ...query, figures: 'left_waiting', by: 'hour' } }))
  }, [asked])
  const { value: talks, error: talksError } = useAsked(
    () => ask(api.figures.report.$get({ query: { ...queryOf(asked), report: 'chats' } })),
    [asked],
  )
  const handling = talks.value?.figures.find(({ now }) => now.id === 'handling')?.now
  if (value.value === null || handling === undefined) {
    const failed = error.value ?? talksError.value
    return failed === null ? <span class="bone" role="img" aria-label={say('loading')} /> : <Refusal error={failed} />
  }
  if (handling.value === null) return <p class="hint">{say('staffing-nothing')}</p>
  const handlingMs = handling.value
  const { seconds, percent, atOnce, patience } = typed.value
  const promise = { share: numberOf(percent, 1, 99.9, 90) / 100, withinMs: numberOf(seconds, 1, 3_600, 15) * second }
  const together = Math.round(numberOf(atOnce, 1, 10, 2))
  const patienceMinutes = patience.trim() === '' ? null : numberOf(patience, 0.1, 600, 5)
  const patienceMs = patienceMinutes === null ? null : patienceMinutes * minute
  const came = new Map(value.value.parts.map(({ key, readings }) => [key, readings[0]?.of ?? 0]))
  const queueAt = (weekday: number, hour: string): Queue => ({
    perHour: (came.get(`${weekday}-${hour}`) ?? 0) / Math.max(1, whole.times.get(`${weekday}-${hour}`) ?? 0),
    // One who talks with several at once is as slow with each as they measured it.
    handlingMs,
    patienceMs,
  })
  const needAt = (weekday: number, hour: string): number =>
    peopleNeeded(queueAt(weekday, hour), promise, together) ?? mostPeople + 1
  const needs = hours.map((hour) =>
    Array.from({ length: 8 }, (_, weekday) => (weekday === 0 ? 0 : needAt(weekday, hour))),
  )
  const need = (weekday: number, hour: string): number => needs[Number(hour)]?.[weekday] ?? 0
  const most = Math.max(1, ...needs.flat())
  const inWords = (count: number): string => (count > mostPeople ? `> ${mostPeople}` : String(count))
  async function save(): Promise<void> {
    const told = await ask(api.figures.staffing.file.$get({ query: queryOf(asked) }))
    refused.value = told.ok ? null : told.error
    if (!told.ok) return

    const staffed = weekdays.flatMap((weekday) =>
      hours.map((hour) => {
        const people = need(weekday, hour)
        const queue = queueAt(weekday, hour)
        const load = loadOf(queue)
        return { weekday, hour, perHour: queue.perHour, load, people: people > mostPeople ? inWords(people) : people }
      }),
    )
    const { from, until } = asked
    const promised = { seconds: promise.withinMs / second, percent: Math.round(promise.share * 1_000) / 10 }
    const premises = {
      from,
      until,
      ...promised,
      atOnce: together,
      patienceMinutes,
      handlingMinutes: handlingMs / minute,
      narrowed: told.value.narrowed,
    }
    saveFile(`staffing-${from}-${until}.csv`, staffingCsv(staffed, premises))
  }
  const total = [...came.values()].reduce((sum, count) => sum + count, 0)
  return (
    <section class="figure-card">
      <h2>{say('staffing')}</h2>
      <p class="hint">
        {say('staffing-from', { count: total, handling: duration(nearest(handlingMs)), talks: handling.of })}
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
      <button type="button" class="link" onClick={() => void save()}>
        {say('figures-export')}
      </button>
      <Refusal error={refused.value} />
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
