import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { readPattern } from '../../../conversation/phrases/own/pattern.ts'
import { languages } from '../../../kit/language.ts'
import { Field } from '../../access/field.tsx'
import { api, ask } from '../../connection/api-client.ts'
import { useAsked } from '../../connection/use-asked.ts'
import { language } from '../../frame/language.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { useIsFaulty } from '../fields/form-context.ts'
import { fieldsIn, type Part, textIn } from '../fields/part.ts'
import { isOwn, PhraseFields } from './phrase-fields.tsx'
import { firstWords } from './first-words.ts'
import type { PhraseSections, ShippedPhrase } from './phrases.ts'

/** What the bot says, phrase by phrase as people meet them; found by any of its words. */
export function TextsFields({ part }: { readonly part: Part }) {
  const { value, error } = useAsked(() => ask(api.settings.texts.$get()), [])
  const wanted = useSignal('')
  const onlyOwn = useSignal(false)
  // What is open stays, whatever its words have become; another search puts it away.
  const opened = useSignal<ReadonlySet<string>>(new Set())
  if (value.value === null) {
    return (
      <>
        <Refusal error={error.value} />
        <span class="bone" role="img" aria-label={say('loading')} />
      </>
    )
  }
  const found = value.value.sections
    .map(({ title, phrases }) => ({
      title: title[language.value],
      phrases: phrases.filter(
        (phrase) => opened.value.has(phrase.id) || isWanted(phrase, part, wanted.value, onlyOwn.value),
      ),
    }))
    .filter(({ phrases }) => phrases.length > 0)
  const isNarrowed = wanted.value.trim() !== '' || onlyOwn.value
  return (
    <section class="setting-set texts-fields" aria-label={say('setting-texts')}>
      <p class="hint">{say('texts-hint')}</p>
      <Field label={say('texts-find')}>
        {(wiring) => (
          <input
            {...wiring}
            type="search"
            autocomplete="off"
            value={wanted.value}
            onInput={({ currentTarget }) => {
              wanted.value = currentTarget.value
              opened.value = new Set()
            }}
          />
        )}
      </Field>
      <label class="check">
        <input
          type="checkbox"
          checked={onlyOwn.value}
          onChange={({ currentTarget }) => {
            onlyOwn.value = currentTarget.checked
            opened.value = new Set()
          }}
        />{' '}
        {say('texts-only-own')}
      </label>
      <p class="hint" role="status">
        {found.length === 0 ? say('texts-none') : ''}
      </p>
      {found.map(({ title, phrases }) => (
        <details key={title} class="setting-piece" open={isNarrowed}>
          <summary>
            {title} <small>{ownCount(phrases, part)}</small>
          </summary>
          <ul class="phrase-list">
            {phrases.map((phrase) => (
              <PhraseRow key={phrase.id} phrase={phrase} texts={part} opened={opened} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

const ownCount = (phrases: PhraseSections[number]['phrases'], texts: Part): string => {
  const count = phrases.filter(({ id }) => languages.some((each) => isOwn(texts, each, id))).length
  return count === 0 ? '' : say('texts-own-count', { count })
}

type RowProps = {
  readonly phrase: ShippedPhrase
  readonly texts: Part
  readonly opened: Signal<ReadonlySet<string>>
}

function PhraseRow({ phrase, texts, opened }: RowProps) {
  const places = languages.map((each) => [...texts.path, each, phrase.id])
  // As many as there are languages, always in the same order.
  const isFaulty = places.map(useIsFaulty).includes(true)
  const isOpen = opened.value.has(phrase.id)
  const turn = (isToOpen: boolean) => {
    const others = [...opened.value].filter((id) => id !== phrase.id)
    opened.value = new Set(isToOpen ? [...others, phrase.id] : others)
  }
  // What is wrong is seen; put right it stays where the hands are.
  useEffect(() => {
    if (isFaulty) turn(true)
  }, [isFaulty])
  return (
    <li>
      <button type="button" class="phrase-row" aria-expanded={isOpen} onClick={() => turn(!isOpen)}>
        <span class="phrase-words">{wordsOf(phrase, texts)}</span>
        {languages.some((each) => isOwn(texts, each, phrase.id)) && <small>{say('setting-own')}</small>}
      </button>
      {isOpen && <PhraseFields texts={texts} phrase={phrase} />}
    </li>
  )
}

/** How it begins, in the reader's language. */
const wordsOf = ({ id, shipped }: ShippedPhrase, texts: Part): string => {
  const own = textIn(fieldsIn(fieldsIn(texts.value)[language.value])[id])
  return firstWords(readPattern(own === '' ? shipped[language.value] : own) ?? [], language.value)
}

function isWanted(phrase: ShippedPhrase, texts: Part, wanted: string, onlyOwn: boolean): boolean {
  if (onlyOwn && !languages.some((each) => isOwn(texts, each, phrase.id))) return false
  const words = wanted.trim().toLowerCase()
  if (words === '') return true
  const own = languages.map((each) => textIn(fieldsIn(fieldsIn(texts.value)[each])[phrase.id]))
  return [phrase.id, ...Object.values(phrase.shipped), ...own].some((text) => text.toLowerCase().includes(words))
}
