import { type Language, languages, nearestOf } from '../../../kit/language.ts'
import { longest } from '../../../messaging/lengths.ts'
import { Field } from '../../access/field.tsx'
import { secretNames } from '../../conversations/messages/message-kinds.ts'
import { languageName } from '../../frame/language-name.ts'
import { messengerName } from '../../frame/messengers.tsx'
import { say, sayKind } from '../../words/say.ts'
import type { Checked } from './checked.ts'
import { type Texts, written } from './form-state.ts'

type Props = {
  readonly texts: Texts
  readonly faults: Checked['faults']
  /** Nothing is written yet, and somebody has tried to go on. */
  readonly isMissing: boolean
  /** What the door has said of a language, where nothing was known before. */
  readonly refused: Partial<Record<Language, string>>
  readonly onInput: (texts: Texts) => void
}

/** A text in every language; beside an empty one stands which of the others its readers will get. */
export function WordsFields({ texts, faults, isMissing, refused, onInput }: Props) {
  const given = written(texts)
  return (
    <fieldset class="announcement-texts">
      <legend>{say('announcement-words')}</legend>
      <p class="hint">{say('announcement-words-hint')}</p>
      {languages.map((language, at) => {
        const own = faults.filter((fault) => fault.language === language).map(inWords)
        const missing = isMissing && at === 0 ? say('announcement-words-missing') : null
        return (
          <Field
            key={language}
            label={languageName(language)}
            hint={hintOf(language, texts[language] ?? '', given)}
            fault={own.length > 0 ? own.join(' ') : (refused[language] ?? missing)}
          >
            {(wiring) => (
              <textarea
                {...wiring}
                rows={texts[language] === undefined ? 2 : 5}
                lang={language}
                value={texts[language] ?? ''}
                onInput={(event) => onInput({ ...texts, [language]: event.currentTarget.value })}
              />
            )}
          </Field>
        )
      })}
    </fieldset>
  )
}

function hintOf(language: Language, text: string, given: Texts): string | undefined {
  if (text !== '') return say('announcement-length', { used: text.length, most: longest.announcement })
  if (Object.keys(given).length === 0) return undefined
  const shown = nearestOf(given, language)
  const from = languages.find((each) => given[each] === shown)
  return from === undefined ? undefined : say('majors-falls-back', { language: languageName(from) })
}

function inWords(fault: Checked['faults'][number]): string {
  if (fault.code === 'secret') {
    return say('error-secret-in-text', { what: fault.kinds.map((kind) => sayKind(secretNames, kind)).join(', ') })
  }
  const { messenger, most } = fault
  return messenger === null
    ? say('announcement-too-long', { most })
    : say('announcement-too-long-for', { messenger: messengerName(messenger), most })
}
