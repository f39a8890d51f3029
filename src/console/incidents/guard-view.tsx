import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { longest } from '../../messaging/lengths.ts'
import type { ApiError } from '../connection/api-client.ts'
import type { Incident } from '../conversations/conversation.ts'
import { Refusal } from '../frame/refusal.tsx'
import { say } from '../words/say.ts'
import { changesBetween } from './guard.ts'
import { BusyButton } from '../frame/controls/busy-button.tsx'

type Props = {
  readonly error: ApiError | null
  /** As it was when the form was opened, and as it is. */
  readonly seen: Incident
  readonly incident: Incident
  readonly isBusy: boolean
  readonly onAgain: (why: string | null) => void
  readonly onLeave: () => void
}

/** What came between an agent and their change: the form above keeps its words, here is what can be done. */
export function GuardView({ error, seen, incident, isBusy, onAgain, onLeave }: Props) {
  switch (error?.code) {
    case 'reason_needed':
      return <ReasonForm owner={error.owner ?? say('actor-agent')} isBusy={isBusy} onSubmit={onAgain} />
    case 'changed_meanwhile':
      return (
        <div class="guard" role="alert">
          <p>{say('guard-changed', { owner: error.owner ?? say('actor-agent') })}</p>
          <ul>
            {changesBetween(seen, incident).map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <div class="buttons">
            <BusyButton type="button" class="button" isBusy={isBusy} onClick={() => onAgain(null)}>
              {say('guard-again')}
            </BusyButton>
            <button type="button" class="button quiet" onClick={onLeave}>
              {say('guard-leave')}
            </button>
          </div>
        </div>
      )
    default:
      return <Refusal error={error} />
  }
}

type ReasonProps = {
  readonly owner: string
  readonly isBusy: boolean
  readonly onSubmit: (why: string) => void
}

function ReasonForm({ owner, isBusy, onSubmit }: ReasonProps) {
  const why = useSignal('')
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => box.current?.focus(), [])
  return (
    <form
      class="inline-form guard"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(why.value)
      }}
    >
      <label for={id}>
        <span role="alert">{say('guard-reason', { owner })}</span>
      </label>
      <textarea
        id={id}
        ref={box}
        rows={2}
        required
        maxLength={longest.agentText}
        value={why.value}
        onInput={(event) => (why.value = event.currentTarget.value)}
      />
      <BusyButton type="submit" class="button primary" isBusy={isBusy}>
        {say('guard-reason-button')}
      </BusyButton>
    </form>
  )
}
