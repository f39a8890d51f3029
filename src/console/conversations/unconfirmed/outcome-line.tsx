import type { Ref } from 'preact'
import { failure } from '../../connection/api-client.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'
import { Icon } from '../../frame/icon.tsx'
import { Refusal, refusalText } from '../../frame/refusal.tsx'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import type { Act, Outcome } from './unconfirmed.ts'
import { nameOf } from './unconfirmed-row.tsx'

const told = {
  send: 'unconfirmed-sent',
  drop: 'unconfirmed-dropped',
  keep: 'unconfirmed-kept',
} satisfies Record<Act, SentenceId>

type Props = {
  readonly outcome: Outcome
  readonly box: Ref<HTMLElement>
  readonly isBusy: boolean
  readonly onUndo: () => void
  readonly onClose: () => void
}

/** What came of the last decision, until it has been read: what was dropped can be taken back that long. */
export function OutcomeLine({ outcome, box, isBusy, onUndo, onClose }: Props) {
  const { act, of, done, refused, error } = outcome
  return (
    <section class="unconfirmed-outcome" ref={box} tabIndex={-1} aria-label={say('unconfirmed-outcome')}>
      <div class="unconfirmed-outcome-head">
        <p role="status">{error === null && sayKind(told, act, { done: done.length, of })}</p>
        {act === 'drop' && done.length > 0 && (
          <BusyButton type="button" class="button" isBusy={isBusy} onClick={onUndo}>
            <Icon name="undo" size={14} /> {say('bulk-undo')}
          </BusyButton>
        )}
        <button type="button" class="button quiet" aria-label={say('close')} title={say('close')} onClick={onClose}>
          <Icon name="close" size={14} />
        </button>
      </div>
      <Refusal error={error} />
      {refused.length > 0 && (
        <div role="alert">
          <ul class="unconfirmed-refused">
            {refused.map(({ message, code }) => (
              <li key={message.id}>
                <strong>{nameOf(message)}</strong>: {refusalText(failure(code).error)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
