import { useId } from 'preact/hooks'
import { durationText, parseDuration } from '../../../incidents/clock/duration.ts'
import { hour, minute, second } from '../../../kit/time.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { useFault } from './form-context.ts'
import { textIn } from './part.ts'
import type { Labelled } from './text-fields.tsx'

type Unit = 's' | 'm' | 'h'
const unitNames = { s: 'unit-seconds', m: 'unit-minutes', h: 'unit-hours' } satisfies Record<Unit, SentenceId>
const units = { h: hour, m: minute, s: second } satisfies Record<Unit, number>

/** Of `1h 30m` 90 minutes; of what is half typed whatever was typed. */
function shown(text: string): { readonly count: string; readonly unit: Unit } {
  const [, count, unit] = /^([^hms]*)([hms])$/.exec(text) ?? []
  if (count !== undefined) return { count, unit: unit as Unit }
  const ms = parseDuration(text)
  if (ms === null) return { count: text, unit: 'm' }
  const largest = (Object.keys(units) as Unit[]).find((each) => ms % units[each] === 0) ?? 's'
  return { count: String(ms / units[largest]), unit: largest }
}

type Props = Labelled & {
  /** In a table the head says it: the label is for who hears the page. */
  readonly isBare?: boolean
}

/** A number and what it counts: `30 min`, `4 h`. */
export function DurationField({ part, label, hint, isBare = false }: Props) {
  const fault = useFault(part.path)
  const id = useId()
  const { count, unit } = shown(textIn(part.value) === '' ? durationText(0) : textIn(part.value))
  const described = [hint === undefined ? [] : [`${id}-hint`], fault === null ? [] : [`${id}-fault`]].flat().join(' ')
  return (
    <div class="field">
      <label for={id} class={isBare ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <div class="duration">
        <input
          id={id}
          inputMode="numeric"
          autocomplete="off"
          value={count}
          {...(described === '' ? {} : { 'aria-describedby': described })}
          {...(fault === null ? {} : { 'aria-invalid': true })}
          onInput={({ currentTarget }) => part.onChange(`${currentTarget.value.trim()}${unit}`)}
        />
        <select
          aria-label={say('unit-of', { label })}
          value={unit}
          onChange={({ currentTarget }) => part.onChange(`${count}${currentTarget.value}`)}
        >
          {(Object.keys(unitNames) as Unit[]).map((each) => (
            <option key={each} value={each}>
              {sayKind(unitNames, each)}
            </option>
          ))}
        </select>
      </div>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== null && (
        <p class="refusal" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
