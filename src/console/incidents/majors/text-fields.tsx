import { type Language, languages, nearestOf } from '../../../kit/language.ts'
import { Field } from '../../access/field.tsx'
import type { ApiError } from '../../connection/api-client.ts'
import { languageName } from '../../frame/language-name.ts'
import { refusalText } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { type Texts, written } from './majors.ts'

type Props = {
  readonly label: string
  /** The field of the request that holds them. */
  readonly name: 'title' | 'text' | 'texts'
  readonly texts: Texts
  readonly most: number
  readonly rows?: number
  /** Why they were refused, shown where it is wrong. */
  readonly error: ApiError | null
  readonly onInput: (texts: Texts) => void
}

/** A text in every language; beside an empty one stands which of the others its readers will get. */
export function TextFields({ label, name, texts, most, rows = 1, error, onInput }: Props) {
  const given = written(texts)
  return (
    <fieldset class="major-texts">
      <legend>{label}</legend>
      {name !== 'title' && <p class="hint">{say('majors-words-plain')}</p>}
      {languages.map((language) => (
        <Field
          key={language}
          label={`${languageName(language)}${fallbackOf(language, given)}`}
          fault={faultOf(error, name, language, given)}
        >
          {(wiring) => (
            <textarea
              {...wiring}
              rows={rows}
              maxLength={most}
              value={texts[language] ?? ''}
              onInput={(event) => onInput({ ...texts, [language]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  )
}

/** Whether it is said beside its field. */
export const isOfFields = (error: ApiError | null, names: readonly Props['name'][]): boolean =>
  error !== null &&
  names.some(
    (name) => error.fields.includes(name) || languages.some((language) => error.fields.includes(`${name}.${language}`)),
  )

function faultOf(error: ApiError | null, name: string, language: Language, given: Texts): string | null {
  if (error === null) return null
  if (error.fields.includes(`${name}.${language}`)) return refusalText(error)
  // None is written at all: it is said once, where one begins.
  const isMissing = error.fields.includes(name) && Object.keys(given).length === 0
  return isMissing && language === languages[0] ? say('majors-words-missing') : null
}

function fallbackOf(language: Language, given: Texts): string {
  if (given[language] !== undefined || Object.keys(given).length === 0) return ''
  const shown = nearestOf(given, language)
  const from = languages.find((each) => given[each] === shown)
  return from === undefined ? '' : ` — ${say('majors-falls-back', { language: languageName(from) })}`
}
