import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { Instant } from '../../kit/time.ts'
import { zone } from '../access/session.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { now } from './clock.ts'
import { dateTime } from './format-time.ts'
import { instantOf, localOf } from './instant-of.ts'
import { type Preset, presetsAt } from './presets.ts'

const presetNames = {
  'in-an-hour': 'when-in-an-hour',
  today: 'when-today',
  tomorrow: 'when-tomorrow',
  monday: 'when-monday',
} satisfies Record<Preset, SentenceId>

type Props = {
  readonly label: string
  readonly value: Instant | null
  readonly isRequired?: boolean
  /** What is said of the moment that was chosen. */
  readonly becomes?: (when: string) => string
  readonly onChange: (at: Instant | null) => void
}

const back = (when: string) => say('when-becomes', { when })

/** A moment ahead: one of the usual ones by a click, or a date and time; said in words before anything is saved. */
export function WhenField({ label, value, isRequired = false, becomes = back, onChange }: Props) {
  const typed = useSignal('')
  const id = useId()
  return (
    <fieldset class="when">
      <legend>{label}</legend>
      <div class="buttons">
        {presetsAt(now.peek(), zone.value).map(({ preset, at }) => (
          <button
            key={preset}
            type="button"
            class="button small"
            aria-pressed={typed.value === '' && value === at}
            onClick={() => {
              typed.value = ''
              onChange(at)
            }}
          >
            {sayKind(presetNames, preset)}
          </button>
        ))}
      </div>
      <label class="visually-hidden" for={id}>
        {say('when-exactly')}
      </label>
      <input
        id={id}
        type="datetime-local"
        required={isRequired && value === null}
        value={typed.value === '' && value !== null ? localOf(value, zone.value) : typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value
          onChange(typed.value === '' ? null : instantOf(typed.value, zone.value))
        }}
      />
      {value !== null && (
        <p class="hint" role="status">
          {becomes(dateTime(value, now.value))}
        </p>
      )}
    </fieldset>
  )
}
