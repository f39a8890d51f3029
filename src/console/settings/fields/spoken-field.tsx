import { type Language, languages } from '../../../kit/language.ts'
import { Field } from '../../access/field.tsx'
import { languageName } from '../../frame/language-name.ts'
import { say } from '../../words/say.ts'
import { FaultLine } from './fault-line.tsx'
import { useFault } from './form-context.ts'
import { fieldOf, fieldsIn, type Part, textIn } from './part.ts'
import type { Labelled } from './text-fields.tsx'

/** What people read, in each language; one is enough. Words without a language are everybody's. */
export function SpokenField({ part, label, hint }: Labelled) {
  const words: Part =
    typeof part.value === 'string'
      ? { ...part, value: Object.fromEntries(languages.map((each) => [each, part.value])) }
      : part
  return (
    <fieldset class="setting-set spoken">
      <legend>{label}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <div class="spoken-words">
        {languages.map((each) => (
          <WordsIn key={each} part={words} language={each} />
        ))}
      </div>
      <FaultLine path={part.path} />
    </fieldset>
  )
}

function WordsIn({ part, language }: { readonly part: Part; readonly language: Language }) {
  // What is emptied is not said: the usual words do not come back under the hand that deletes them.
  const own = fieldOf({ path: part.path, value: part.value, onChange: part.onChange }, language)
  const fault = useFault(own.path)
  return (
    <Field label={languageName(language)} fault={fault}>
      {(wiring) => (
        <input
          {...wiring}
          lang={language}
          autocomplete="off"
          value={textIn(own.value)}
          onInput={({ currentTarget: { value } }) => own.onChange(value === '' ? undefined : value)}
        />
      )}
    </Field>
  )
}

/** In the reader's language, or whatever there is. */
export function spokenText(value: unknown, language: Language): string {
  if (typeof value === 'string') return value
  const words = fieldsIn(value)
  return [words[language], ...Object.values(words)].map(textIn).find((text) => text !== '') ?? say('setting-unnamed')
}
