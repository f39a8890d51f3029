import { useId } from 'preact/hooks'
import { say } from '../../words/say.ts'
import { FaultLine } from '../fields/fault-line.tsx'
import { fieldOf } from '../fields/part.ts'
import type { Labelled } from '../fields/text-fields.tsx'
import { TimeField } from '../fields/time-field.tsx'

const suggested = { from: '22:00', to: '08:00' }

/** From one time of day to another, or not at all. */
export function HoursField({ part, label, hint }: Labelled) {
  const id = useId()
  const isOn = part.value !== null && part.value !== undefined
  return (
    <div class="field">
      <label class="box">
        <input
          type="checkbox"
          aria-describedby={id}
          checked={isOn}
          onChange={({ currentTarget }) => part.onChange(currentTarget.checked ? suggested : null)}
        />{' '}
        {label}
      </label>
      {isOn && (
        <div class="shift">
          <TimeField part={fieldOf(part, 'from')} label={say('hours-from', { label })} />
          <span aria-hidden="true">–</span>
          <TimeField part={fieldOf(part, 'to')} label={say('hours-to', { label })} />
        </div>
      )}
      <p class="hint" id={id}>
        {hint}
      </p>
      <FaultLine path={part.path} />
    </div>
  )
}
