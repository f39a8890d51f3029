import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { valueNamesIn } from '../../../conversation/phrases/own/cases.ts'
import { readPattern, writePattern } from '../../../conversation/phrases/own/pattern.ts'
import { isSampled, sampleOf } from '../../../conversation/phrases/own/sample-values.ts'
import { isButtonTitle } from '../../../conversation/phrases/voice.ts'
import { type Language, languages } from '../../../kit/language.ts'
import { api, ask } from '../../connection/api-client.ts'
import { useLatest } from '../../connection/use-latest.ts'
import { language as ownLanguage } from '../../frame/language.ts'
import { languageName } from '../../frame/language-name.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say, sayKind } from '../../words/say.ts'
import { useFault } from '../fields/form-context.ts'
import { fieldOf, fieldsIn, type Part, textIn } from '../fields/part.ts'
import { faultNames } from '../setting-kinds.ts'
import { PatternFields } from './pattern-fields.tsx'
import type { ShippedPhrase } from './phrases.ts'
import { TextPreviewView } from './text-preview.tsx'

type Props = { readonly texts: Part; readonly phrase: ShippedPhrase }

/** One phrase of the bot in one language at a time: its words, the values it can tell, how it looks, and back to how it came. */
export function PhraseFields({ texts, phrase }: Props) {
  const chosen = useSignal<Language>(ownLanguage.value)
  return (
    <div class="phrase-fields">
      <div class="buttons" role="group" aria-label={say('text-language')}>
        {languages.map((one) => (
          <button
            key={one}
            type="button"
            class="button small"
            aria-pressed={one === chosen.value}
            onClick={() => (chosen.value = one)}
          >
            {languageName(one)}
            {isOwn(texts, one, phrase.id) && <small>{say('setting-own')}</small>}
          </button>
        ))}
      </div>
      <InLanguage key={chosen.value} texts={texts} phrase={phrase} language={chosen.value} />
    </div>
  )
}

/** Whether the desk has words of its own for it. */
export const isOwn = (texts: Part, language: Language, id: string): boolean =>
  Object.hasOwn(fieldsIn(fieldsIn(texts.value)[language]), id)

function InLanguage({ texts, phrase, language }: Props & { readonly language: Language }) {
  const { id, shipped, most } = phrase
  const part = ownText(texts, language, id)
  const source = isOwn(texts, language, id) ? textIn(part.value) : shipped[language]
  const pattern = readPattern(source)
  const fields = useRef<HTMLDivElement>(null)
  const typedIn = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null)
  const refused = useFault(part.path)
  const { value: preview, error } = useLatest(
    () => ask(api.settings.texts.preview.$post({ json: { language, id, source } })),
    JSON.stringify([language, id, source]),
  )
  const values = [...valueNamesIn(readPattern(shipped[language]) ?? [])]
  const found =
    preview === null
      ? []
      : (preview.faults.length > 0 ? preview.faults : preview.warnings).map(({ code }) =>
          code === 'value_unknown' && values.length === 0 ? say('fault-no-values') : sayKind(faultNames, code),
        )
  const fault = found.length > 0 ? found.join(' ') : refused

  function insert(name: string): void {
    const field =
      typedIn.current ?? fields.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
    if (field === undefined || field === null) return
    field.focus()
    field.setRangeText(`{${name}}`, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <div
      ref={fields}
      onFocusIn={({ target }) => {
        if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) typedIn.current = target
      }}
    >
      {most !== null && <p class="hint">{say('text-most', { most })}</p>}
      {pattern === null ? (
        <p class="refusal">{say('fault-text-unreadable')}</p>
      ) : (
        <PatternFields
          pattern={pattern}
          language={language}
          label={say('text-words')}
          isLine={isButtonTitle(id)}
          fault={fault}
          onChange={(next) => {
            const written = writePattern(next)
            part.onChange(written === shipped[language] ? undefined : written)
          }}
        />
      )}
      {values.length > 0 && (
        <div class="text-values" role="group" aria-label={say('text-values')}>
          <span class="hint">{say('text-values-hint')}</span>
          {values.map((name) => (
            <button key={name} type="button" class="button small" onClick={() => insert(name)}>
              {`{${name}}`} <small>{isSampled(name) ? String(sampleOf(name, language)).split('\n')[0] : ''}</small>
            </button>
          ))}
        </div>
      )}
      {isOwn(texts, language, id) && (
        <div>
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              part.onChange(undefined)
              fields.current?.querySelector<HTMLElement>('input, textarea')?.focus()
            }}
          >
            {say('text-as-shipped')}
          </button>
        </div>
      )}
      <Refusal error={error} />
      {preview !== null && pattern !== null && (
        <TextPreviewView preview={preview} pattern={pattern} language={language} />
      )}
    </div>
  )
}

/** A language of which nothing is left has no place either: the setting is the usual one again. */
function ownText(texts: Part, language: Language, id: string): Part {
  const inLanguage = fieldOf(texts, language)
  const part = fieldOf(inLanguage, id)
  return {
    ...part,
    onChange: (value) => {
      const { [id]: _, ...others } = fieldsIn(inLanguage.value)
      if (value === undefined) inLanguage.onChange(Object.keys(others).length === 0 ? undefined : others)
      else part.onChange(value)
    },
  }
}
