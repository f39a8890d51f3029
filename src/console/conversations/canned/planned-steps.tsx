import type { PlannedStep } from '../../../incidents/macros/plan-step.ts'
import { Icon } from '../../frame/icon.tsx'
import { refusalText } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { canned } from './canned.ts'
import type { Undone } from './run-steps.ts'
import { stepWords } from './step-words.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Props = {
  readonly steps: readonly PlannedStep[]
  readonly undone: readonly Undone[]
  readonly isBusy: boolean
  readonly onRemove: (step: PlannedStep) => void
  readonly onForget: (undone: Undone) => void
  readonly onAgain: () => void
}

/** What will be done right after the reply, each to be taken away; and what was not done, with the reason. */
export function PlannedSteps({ steps, undone, isBusy, onRemove, onForget, onAgain }: Props) {
  const groups = canned.value?.groups ?? []
  return (
    <>
      {steps.length > 0 && (
        <div class="planned">
          <span class="hint" id="planned-label">
            {say('canned-planned')}
          </span>
          <ul class="going-along" aria-labelledby="planned-label">
            {steps.map((step) => (
              <Chip key={step.kind} words={stepWords(step, groups)} onRemove={() => onRemove(step)} />
            ))}
          </ul>
        </div>
      )}
      {undone.length > 0 && (
        <div class="planned undone" role="alert">
          <p>{say('canned-undone')}</p>
          <ul class="going-along">
            {undone.map((one) => (
              <Chip
                key={one.step.kind}
                words={`${stepWords(one.step, groups)} — ${refusalText(one.error)}`}
                onRemove={() => onForget(one)}
              />
            ))}
          </ul>
          <BusyButton type="button" class="button small" isBusy={isBusy} onClick={onAgain}>
            {say('canned-again')}
          </BusyButton>
        </div>
      )}
    </>
  )
}

function Chip({ words, onRemove }: { readonly words: string; readonly onRemove: () => void }) {
  return (
    <li>
      <span title={words}>{words}</span>
      <button
        type="button"
        class="act"
        title={say('canned-leave-out', { step: words })}
        aria-label={say('canned-leave-out', { step: words })}
        onClick={onRemove}
      >
        <Icon name="close" size={14} />
      </button>
    </li>
  )
}
