import { planSteps } from '../../../incidents/macros/plan-step.ts'
import { Icon } from '../../frame/icon.tsx'
import { language } from '../../frame/language.ts'
import { say } from '../../words/say.ts'
import { type Canned, type CannedList, filledText, type Here, valuesFor, wordsFor } from './canned.ts'
import { stepWords } from './step-words.ts'

type Props = { readonly reply: Canned; readonly list: CannedList; readonly here: Here }

/** What it will do here, before it is chosen: its words as the user would read them, and its steps. */
export function CannedOption({ reply, list, here }: Props) {
  const steps = stepsOf(reply, list, here)
  return (
    <>
      <span class="completion-head">
        <strong>{wordsFor(reply.titles, language.value)}</strong>
        {here.suiting.includes(reply.id) && <span class="completion-suits">{say('canned-suits')}</span>}
      </span>
      <span class="completion-words">{filledText(reply, list, here)}</span>
      {steps.length > 0 && (
        <span class="completion-steps">
          <Icon name="forward" size={12} />
          {say('canned-macro-does', { steps: steps.map((step) => stepWords(step, list.groups)).join('; ') })}
        </span>
      )}
    </>
  )
}

export const stepsOf = (reply: Canned, list: CannedList, here: Here) =>
  planSteps(reply.steps, {
    language: here.language,
    agentLanguage: language.value,
    values: valuesFor(reply, list, here),
    openings: list.openings,
  })
