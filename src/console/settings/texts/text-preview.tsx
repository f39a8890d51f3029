import { useSignal } from '@preact/signals'
import { choicesIn } from '../../../conversation/phrases/own/cases.ts'
import type { Pattern } from '../../../conversation/phrases/own/pattern.ts'
import type { Language } from '../../../kit/language.ts'
import { MessengerPreview } from '../../articles/previews/messenger-preview.tsx'
import { say } from '../../words/say.ts'
import { choiceName, keyWords } from './case-words.ts'
import type { TextPreview } from './phrases.ts'

type Props = { readonly preview: TextPreview; readonly pattern: Pattern; readonly language: Language }

/** What users see, in each messenger, in every case there is; one case at a time. */
export function TextPreviewView({ preview, pattern, language }: Props) {
  const shown = useSignal(0)
  const { cases } = preview
  const at = Math.min(shown.value, cases.length - 1)
  const one = cases[at]
  if (one === undefined) return <p class="hint">{say('text-no-preview')}</p>
  const choices = choicesIn(pattern)
  const nameOf = (chosen: Readonly<Record<string, string>>): string =>
    Object.entries(chosen)
      .map(([on, key]) => {
        const choice = choices.get(on)
        return `${choiceName(on)}: ${choice === undefined ? key : keyWords(key, choice, language)}`
      })
      .join('; ')
  return (
    <section class="text-preview" aria-label={say('editors-previews')}>
      {cases.length > 1 && (
        <label class="text-case">
          {say('text-case', { number: at + 1, count: cases.length })}
          <select value={String(at)} onChange={({ currentTarget }) => (shown.value = Number(currentTarget.value))}>
            {cases.map(({ chosen }, index) => (
              <option key={index} value={String(index)}>
                {nameOf(chosen)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="messengers">
        {one.previews.map(({ messenger, messages }) => (
          <MessengerPreview key={messenger} messenger={messenger} messages={messages} heading="h3" />
        ))}
      </div>
    </section>
  )
}
