import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { now } from '../../time/clock.ts'
import { fullDay, isoDay } from '../../time/format-time.ts'
import { say } from '../../words/say.ts'
import { FaultLine } from '../fields/fault-line.tsx'
import { useUnadded } from '../fields/form-context.ts'
import { fieldOf, fieldsIn, type Part } from '../fields/part.ts'
import { TakeAway } from '../fields/take-away.tsx'

type Props = {
  readonly part: Part
  readonly title: string
  readonly hint: string
  readonly add: string
  readonly dateLabel: string
  /** What a new day begins with; null: its name is asked. */
  readonly fresh: unknown
  readonly children: (day: Part, name: string) => ComponentChildren
}

/** Dates with something of their own: those to come, and the past folded away. */
export function DaysField({ part, title, hint, add, dateLabel, fresh, children }: Props) {
  const date = useSignal('')
  const name = useSignal('')
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const today = isoDay(now.value)
  const dates = Object.keys(fieldsIn(part.value)).toSorted()
  const past = dates.filter((each) => each < today)
  const asksName = fresh === null
  const isReady = /^\d{4}-\d\d-\d\d$/.test(date.value) && (!asksName || name.value.trim() !== '')

  function put(): boolean {
    if (!isReady) return false
    fieldOf(part, date.value).onChange(asksName ? name.value.trim() : fresh)
    date.value = ''
    name.value = ''
    return true
  }
  const putHere = () => {
    if (put()) first.current?.focus()
  }
  useUnadded(put)
  const rows = (some: readonly string[]) => (
    <ul class="days">
      {some.map((each) => {
        const day = fieldOf(part, each)
        const shown = dayWords(each)
        return (
          <li key={each}>
            <span class="day-date">{shown}</span>
            {children(day, shown)}
            <TakeAway name={shown} text={say('day-take-out')} onGone={() => day.onChange(undefined)} />
            <FaultLine path={day.path} />
          </li>
        )
      })}
    </ul>
  )
  return (
    <section class="setting-set" data-rows tabIndex={-1} aria-label={title}>
      <h3>{title}</h3>
      <p class="hint">{hint}</p>
      {rows(dates.filter((each) => each >= today))}
      {past.length > 0 && (
        <details>
          <summary class="hint">{say('days-past', { count: past.length })}</summary>
          {rows(past)}
        </details>
      )}
      <div class="day-add">
        <div class="field">
          <label for={`${id}-date`}>{dateLabel}</label>
          <input
            id={`${id}-date`}
            ref={first}
            type="date"
            value={date.value}
            onInput={({ currentTarget }) => (date.value = currentTarget.value)}
          />
        </div>
        {asksName && (
          <div class="field">
            <label for={`${id}-name`}>{say('holiday-name')}</label>
            <input
              id={`${id}-name`}
              autocomplete="off"
              maxLength={200}
              value={name.value}
              onInput={({ currentTarget }) => (name.value = currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                // Enter adds the day; saving all is another decision.
                event.preventDefault()
                putHere()
              }}
            />
          </div>
        )}
        <button
          type="button"
          class="button"
          aria-disabled={!isReady}
          title={isReady ? undefined : hint}
          onClick={putHere}
        >
          {add}
        </button>
      </div>
      <FaultLine path={part.path} />
    </section>
  )
}

/** What is no date is shown as it stands: only the JSON can have brought it there. */
const dayWords = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? iso : fullDay(iso))
