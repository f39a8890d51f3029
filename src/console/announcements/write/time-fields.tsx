import { WhenField } from '../../time/when-field.tsx'
import { say } from '../../words/say.ts'
import type { Choices } from './audience-fields.tsx'
import { type Form, isInTime } from './form-state.ts'

type Props = {
  readonly form: Form
  readonly choices: Choices | null
  /** No time ahead is chosen, and somebody has tried to go on. */
  readonly isTimeMissing: boolean
  readonly onChange: (change: Partial<Form>) => void
}

/** Now or at a time, by day only or at night too. */
export function TimeFields({ form, choices, isTimeMissing, onChange }: Props) {
  const { isLater, startsAt, isUrgent } = form
  return (
    <fieldset>
      <legend>{say('announcement-when')}</legend>
      <div class="choices">
        <label>
          <input
            type="radio"
            name="announcement-when"
            checked={!isLater}
            onChange={() => onChange({ isLater: false })}
          />{' '}
          {say('announcement-now')}
        </label>
        <label>
          <input type="radio" name="announcement-when" checked={isLater} onChange={() => onChange({ isLater: true })} />{' '}
          {say('announcement-later')}
        </label>
      </div>
      {isLater && (
        <>
          <WhenField
            label={say('announcement-time')}
            value={startsAt}
            becomes={(when) => say('announcement-begins', { time: when })}
            onChange={(at) => onChange({ startsAt: at })}
          />
          {startsAt !== null && !isInTime(form) ? (
            <p class="refusal" role="alert">
              {say('error-date-in-past')}
            </p>
          ) : (
            isTimeMissing && (
              <p class="refusal" role="alert">
                {say('announcement-time-missing')}
              </p>
            )
          )}
        </>
      )}
      <label class="announcement-urgency">
        <input
          type="checkbox"
          checked={isUrgent}
          onChange={(event) => onChange({ isUrgent: event.currentTarget.checked })}
        />{' '}
        {say('announcement-urgent')}
      </label>
      {choices !== null && <p class="hint">{quietInWords(choices, isUrgent)}</p>}
    </fieldset>
  )
}

export function quietInWords({ quietHours }: Choices, isUrgent: boolean): string {
  if (quietHours === null) return say('announcement-never-quiet')
  const hours = { from: quietHours.from, to: quietHours.to }
  return isUrgent
    ? say('announcement-quiet-urgent', { from: hours.from, to: hours.to })
    : say('announcement-quiet', { from: hours.from, to: hours.to })
}
