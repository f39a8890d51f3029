import { longest } from '../../messaging/lengths.ts'
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { type Language, languages } from '../../kit/language.ts'
import { Refusal } from '../frame/refusal.tsx'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { bindKeys } from '../frame/keys.ts'
import { languageName } from '../frame/language-name.ts'
import { say } from '../words/say.ts'
import { asked, askedLanguage, askedOfAgents, languageAsked, type TriedOut } from './editors-state.ts'
import { TriedOutView } from './tried-out-view.tsx'

/** What the bot would find for a question, and why: its live index with all that it has learned. */
export function TryOut() {
  const found = useSignal<TriedOut | null>(null)
  const error = useSignal<ApiError | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const turn = useRef(0)
  useEffect(() => bindKeys({ '/': () => box.current?.focus() }), [])

  async function search(): Promise<void> {
    const q = asked.value.trim()
    if (q === '') return
    turn.current += 1
    const mine = turn.current
    const audience = askedOfAgents.value ? ('agents' as const) : ('public' as const)
    const answer = await ask(api.knowledge.try.$get({ query: { q, language: languageAsked(), audience } }))
    if (mine !== turn.current) return
    error.value = answer.ok ? null : answer.error
    if (answer.ok) found.value = answer.value
  }
  useEffect(() => void search(), [askedLanguage.value, askedOfAgents.value])

  return (
    <>
      <form
        class="try-form"
        onSubmit={(event) => {
          event.preventDefault()
          void search()
        }}
      >
        <input
          ref={box}
          value={asked.value}
          maxLength={longest.triedOut}
          placeholder={say('editors-ask')}
          aria-label={say('editors-ask')}
          autoFocus
          onInput={({ currentTarget }) => (asked.value = currentTarget.value)}
        />
        <select
          aria-label={say('editors-ask-language')}
          value={languageAsked()}
          onChange={({ currentTarget }) => (askedLanguage.value = currentTarget.value as Language)}
        >
          {languages.map((each) => (
            <option key={each} value={each}>
              {languageName(each)}
            </option>
          ))}
        </select>
        <button type="submit" class="button primary">
          {say('editors-ask-button')}
        </button>
        <label class="switch">
          <input
            type="checkbox"
            checked={askedOfAgents.value}
            onChange={({ currentTarget }) => (askedOfAgents.value = currentTarget.checked)}
          />
          {say('editors-ask-agents')}
        </label>
      </form>
      <p class="hint">{say('editors-ask-hint')}</p>
      <Refusal error={error.value} />
      <div role="status" aria-live="polite">
        {found.value !== null && <TriedOutView found={found.value} />}
      </div>
    </>
  )
}
