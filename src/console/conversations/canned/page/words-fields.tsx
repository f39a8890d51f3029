import { useId, useRef } from 'preact/hooks'
import type { WordsBy } from '../../../../incidents/macros/step.ts'
import { type Language, languages } from '../../../../kit/language.ts'
import { type Variable, variables } from '../../../../messaging/canned/template.ts'
import { language as ownLanguage } from '../../../frame/language.ts'
import { languageName } from '../../../frame/language-name.ts'
import { say, sayKind } from '../../../words/say.ts'
import { variableNames } from '../step-words.ts'
import { Preview } from './preview.tsx'

type Props = {
  readonly label: string
  readonly words: WordsBy
  readonly most: number
  readonly rows: number
  /** With variables, and how it reads with some. */
  readonly isTemplate: boolean
  readonly onInput: (words: WordsBy) => void
}

/** A text in every language; variables are put in by a button, so that nobody has to know how they are written. */
export function WordsFields({ label, words, most, rows, isTemplate, onInput }: Props) {
  const id = useId()
  return (
    <fieldset class="canned-words">
      <legend>{label}</legend>
      {/* The writer's own first: that is where they begin to type. */}
      {[ownLanguage.value, ...languages.filter((each) => each !== ownLanguage.value)].map((language) => (
        <WordsField
          key={language}
          id={`${id}-${language}`}
          label={label}
          language={language}
          text={words[language] ?? ''}
          most={most}
          rows={rows}
          isTemplate={isTemplate}
          onInput={(text) => onInput({ ...words, [language]: text })}
        />
      ))}
    </fieldset>
  )
}

type FieldProps = Omit<Props, 'words' | 'onInput'> & {
  readonly id: string
  readonly language: Language
  readonly text: string
  readonly onInput: (text: string) => void
}

function WordsField({ id, label, language, text, most, rows, isTemplate, onInput }: FieldProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  const name = languageName(language)
  function putIn(variable: Variable): void {
    const element = box.current
    const [from, to] = [element?.selectionStart ?? text.length, element?.selectionEnd ?? text.length]
    onInput(`${text.slice(0, from)}{${variable}}${text.slice(to)}`)
    element?.focus()
  }
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <textarea
        id={id}
        ref={box}
        rows={rows}
        maxLength={most}
        value={text}
        aria-label={`${label}: ${name}`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {isTemplate && (
        <div class="variables" role="group" aria-label={say('canned-variables')}>
          {variables.map((variable) => (
            <button
              key={variable}
              type="button"
              class="button small quiet"
              title={`{${variable}}`}
              onClick={() => putIn(variable)}
            >
              {sayKind(variableNames, variable)}
            </button>
          ))}
        </div>
      )}
      {isTemplate && text.includes('{') && <Preview text={text} />}
    </div>
  )
}
