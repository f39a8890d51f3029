import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { longest } from '../../../messaging/lengths.ts'
import type { Action, Incident } from '../../conversations/conversation.ts'
import { ColleagueOptions } from '../../hand-overs/colleague-options.tsx'
import { dateTime } from '../../time/format-time.ts'
import { now } from '../../time/clock.ts'
import { say } from '../../words/say.ts'
import type { Around } from './around.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Props = {
  readonly incident: Incident
  readonly steps: Around['steps']
  readonly isBusy: boolean
  readonly mayChange: boolean
  readonly onAct: (action: Action) => void
}

/** What is to be done, by whom, and what is. */
export function ChecklistView({ incident, steps, isBusy, mayChange, onAct }: Props) {
  const title = useSignal('')
  const agentId = useSignal('')
  const id = useId()
  return (
    <>
      {steps.length > 0 && (
        <ul class="checklist">
          {steps.map((step) => (
            <li key={step.id}>
              <label>
                <input
                  type="checkbox"
                  checked={step.doneAt !== null}
                  disabled={!mayChange}
                  onChange={() => {
                    if (isBusy) return
                    onAct({ kind: 'change_step', stepId: step.id, change: step.doneAt === null ? 'done' : 'undone' })
                  }}
                />
                <span>
                  {step.title}
                  <small>
                    {step.doneAt === null
                      ? (step.assigneeName ?? say('no-assignee'))
                      : `${step.doneBy ?? ''}, ${dateTime(step.doneAt, now.value)}`}
                  </small>
                </span>
              </label>
              {mayChange && (
                <BusyButton
                  type="button"
                  class="button quiet"
                  isBusy={isBusy}
                  onClick={() => onAct({ kind: 'change_step', stepId: step.id, change: 'removed' })}
                >
                  {say('remove')}
                </BusyButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <form
          class="one-line"
          onSubmit={(event) => {
            event.preventDefault()
            const whom = agentId.value === '' ? null : agentId.value
            onAct({ kind: 'add_step', incidentId: incident.id, title: title.value, agentId: whom })
            title.value = ''
          }}
        >
          <label class="visually-hidden" for={id}>
            {say('step-title')}
          </label>
          <input
            id={id}
            type="text"
            required
            maxLength={longest.step}
            placeholder={say('step-title')}
            value={title.value}
            onInput={(event) => (title.value = event.currentTarget.value)}
          />
          <select
            aria-label={say('step-whose')}
            value={agentId.value}
            onChange={(event) => (agentId.value = event.currentTarget.value)}
          >
            <option value="">{say('no-assignee')}</option>
            <ColleagueOptions />
          </select>
          <BusyButton type="submit" class="button" isBusy={isBusy}>
            {say('add')}
          </BusyButton>
        </form>
      )}
    </>
  )
}
