import type { Instant } from '../../../kit/time.ts'
import { now } from '../../time/clock.ts'
import { spoken } from '../../time/format-time.ts'
import { WhenField } from '../../time/when-field.tsx'
import { say } from '../../words/say.ts'
import type { Choices } from './audience-fields.tsx'
import { quietEnd } from '../quiet-end.ts'
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
      {choices !== null && <QuietHint choices={choices} isUrgent={isUrgent} at={isLater ? startsAt : now.value} />}
    </fieldset>
  )
}

type QuietProps = {
  readonly choices: NonNullable<Choices>
  readonly isUrgent: boolean
  /** When it is to begin; null: no time is chosen yet. */
  readonly at: Instant | null
}

/** What quiet hours do to it; loud where it will wait for their end. */
export function QuietHint({ choices: { quietHours }, isUrgent, at }: QuietProps) {
  if (quietHours === null) return <p class="hint">{say('announcement-never-quiet')}</p>
  const { from, to } = quietHours
  if (isUrgent) return <p class="hint">{say('announcement-quiet-urgent', { from, to })}</p>
  const until = at === null ? null : quietEnd(at, quietHours)
  return until === null ? (
    <p class="hint">{say('announcement-quiet', { from, to })}</p>
  ) : (
    <p class="announcement-waits">{say('announcement-quiet-then', { from, to, time: spoken(until, now.value) })}</p>
  )
}
