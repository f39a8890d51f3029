import type { JSX } from 'preact'
import { type Choice, isChoice, type Pattern } from '../../../conversation/phrases/own/pattern.ts'
import type { Language } from '../../../kit/language.ts'
import { Field } from '../../access/field.tsx'
import { say } from '../../words/say.ts'
import { choiceName, keyWords } from './case-words.ts'
import { stretchesOf, withWords } from './leaf-text.ts'

type Props = {
  readonly pattern: Pattern
  readonly language: Language
  /** What the first field is called: the whole, or one wording of a choice. */
  readonly label: string
  /** In one line: a button. */
  readonly isLine: boolean
  readonly fault: string | null
  readonly onChange: (pattern: Pattern) => void
}

/** The words of a phrase, each stretch in a field; what depends on something stands below what it depends on. */
export function PatternFields({ pattern, language, label, isLine, fault, onChange }: Props): JSX.Element {
  let words = 0
  return (
    <>
      {stretchesOf(pattern).map((stretch, place) => {
        if (stretch.kind === 'words') {
          words += 1
          const name = words === 1 ? label : say('text-goes-on', { label })
          return (
            <Field key={place} label={name} fault={place === 0 ? fault : null}>
              {(wiring) =>
                isLine ? (
                  <input
                    {...wiring}
                    lang={language}
                    autocomplete="off"
                    value={stretch.text}
                    onInput={({ currentTarget }) => onChange(withWords(pattern, stretch, currentTarget.value))}
                  />
                ) : (
                  <textarea
                    {...wiring}
                    lang={language}
                    rows={Math.min(8, Math.max(2, rowsOf(stretch.text)))}
                    value={stretch.text}
                    onInput={({ currentTarget }) => onChange(withWords(pattern, stretch, currentTarget.value))}
                  />
                )
              }
            </Field>
          )
        }
        const choice = pattern[stretch.at]
        if (choice === undefined || typeof choice === 'string' || !isChoice(choice)) return null
        return (
          <ChoiceFields
            key={place}
            choice={choice}
            language={language}
            fault={place === 0 ? fault : null}
            onChange={(next) => onChange(pattern.with(stretch.at, next))}
          />
        )
      })}
    </>
  )
}

/** As many as it takes, lines that are broken by the field's width included. */
const rowsOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerRow)), 0)

const charactersPerRow = 70

type ChoiceProps = {
  readonly choice: Choice
  readonly language: Language
  readonly fault: string | null
  readonly onChange: (choice: Choice) => void
}

function ChoiceFields({ choice, language, fault, onChange }: ChoiceProps) {
  const name = choiceName(choice.on)
  return (
    <fieldset class="setting-set text-choice">
      <legend>{say('text-depends', { name })}</legend>
      {choice.variants.map((variant, at) => (
        <PatternFields
          key={variant.key}
          pattern={variant.pattern}
          language={language}
          label={`${name}: ${keyWords(variant.key, choice, language)}`}
          isLine={false}
          fault={at === 0 ? fault : null}
          onChange={(pattern) => onChange({ ...choice, variants: choice.variants.with(at, { ...variant, pattern }) })}
        />
      ))}
    </fieldset>
  )
}
