import { useId } from 'preact/hooks'
import { type Language, languages, nearestOf } from '../../../kit/language.ts'
import { languageName } from '../../frame/language-name.ts'
import { say } from '../../words/say.ts'
import { type Texts, written } from './majors.ts'

type Props = {
  readonly label: string
  readonly texts: Texts
  readonly most: number
  readonly rows?: number
  readonly onInput: (texts: Texts) => void
}

/** A text in every language; beside an empty one stands which of the others its readers will get. */
export function TextFields({ label, texts, most, rows = 1, onInput }: Props) {
  const id = useId()
  const given = written(texts)
  return (
    <fieldset class="major-texts">
      <legend>{label}</legend>
      {languages.map((language) => (
        <div class="field" key={language}>
          <label for={`${id}-${language}`}>
            {languageName(language)}
            {fallbackOf(language, given)}
          </label>
          <textarea
            id={`${id}-${language}`}
            rows={rows}
            maxLength={most}
            value={texts[language] ?? ''}
            required={Object.keys(given).length === 0 && language === languages[0]}
            onInput={(event) => onInput({ ...texts, [language]: event.currentTarget.value })}
          />
        </div>
      ))}
    </fieldset>
  )
}

function fallbackOf(language: Language, given: Texts): string {
  if (given[language] !== undefined || Object.keys(given).length === 0) return ''
  const shown = nearestOf(given, language)
  const from = languages.find((each) => given[each] === shown)
  return from === undefined ? '' : ` — ${say('majors-falls-back', { language: languageName(from) })}`
}
