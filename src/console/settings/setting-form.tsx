import { signal, useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { Refusal } from '../frame/refusal.tsx'
import { now } from '../time/clock.ts'
import { dateTime } from '../time/format-time.ts'
import { say, sayKind } from '../words/say.ts'
import { FaultList } from './fault-list.tsx'
import { asText, type Fault, type Setting, settingNames } from './setting-kinds.ts'
import { type Outcome, WhatIfView } from './what-if-view.tsx'

type Props = { readonly setting: Setting; readonly onChanged: () => Promise<void> }
type Json = Parameters<(typeof api.settings)[':key']['$put']>[0]['json']['value']

/** Of whatever has been begun and not saved, by key: looking at another setting loses nothing. */
const drafts = signal<Readonly<Record<string, string>>>({})
const whatIfDays = 30

/** One setting as JSON: checked by the server, tried over the past before it is saved, never over a colleague's. */
export function SettingForm({ setting, onChanged }: Props) {
  const { key, value, usual, version } = setting
  const stored = asText(value ?? usual)
  const text = drafts.value[key] ?? stored
  const error = useSignal<ApiError | null>(null)
  const syntax = useSignal<string | null>(null)
  const warnings = useSignal<readonly Fault[]>([])
  const outcome = useSignal<Outcome | null>(null)
  const isSaved = useSignal(false)
  const isBusy = useSignal(false)
  const id = useId()

  function write(next: string | null): void {
    const { [key]: _, ...others } = drafts.value
    drafts.value = next === null || next === stored ? others : { ...others, [key]: next }
    error.value = null
    syntax.value = null
    isSaved.value = false
    outcome.value = null
    warnings.value = []
  }

  /** @returns undefined when it is no JSON, which is said. */
  function parsed(): Json | undefined {
    try {
      syntax.value = null
      // Whoever writes the usual value means it: it then follows whatever is usual later.
      return text === asText(usual) ? null : (JSON.parse(text) as Json)
    } catch (fault) {
      syntax.value = fault instanceof Error ? fault.message : ''
      return undefined
    }
  }

  async function save(wanted: Json | undefined): Promise<void> {
    if (wanted === undefined) return
    isBusy.value = true
    const answer = await ask(api.settings[':key'].$put({ param: { key }, json: { value: wanted, version } }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    // Refused or not: what is stored now, with its version, is what the next attempt is made against.
    await onChanged()
    if (!answer.ok) return
    write(null)
    warnings.value = answer.value.warnings
    isSaved.value = true
  }

  async function tryOut(wanted: Json | undefined): Promise<void> {
    if (wanted === undefined) return
    isBusy.value = true
    const answer = await ask(api.settings['what-if'].$post({ json: { given: { [key]: wanted }, days: whatIfDays } }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    outcome.value = answer.ok ? answer.value : null
  }

  const refused = error.value
  const isStale = refused?.code === 'changed_meanwhile'
  return (
    <form
      class="setting-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save(parsed())
      }}
    >
      <h2>
        <label for={id}>{sayKind(settingNames, key)}</label>
      </h2>
      <p class="hint">{value === null ? say('setting-is-usual') : say('setting-is-own')}</p>
      <textarea
        id={id}
        class="setting-json"
        rows={Math.min(28, Math.max(8, text.split('\n').length + 1))}
        spellcheck={false}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {syntax.value !== null && (
        <p class="refusal" role="alert">
          {say('setting-not-json')} {syntax.value}
        </p>
      )}
      {isStale ? (
        <div class="guard" role="alert">
          <p>
            {say('setting-stale', {
              who: refused.by?.name ?? say('setting-by-command'),
              time: refused.at === null ? '' : dateTime(refused.at, now.value),
            })}
          </p>
          <details>
            <summary>{say('setting-theirs')}</summary>
            <pre>{stored}</pre>
          </details>
        </div>
      ) : refused?.code === 'faulty' ? (
        <FaultList faults={refused.faults} isRefusing />
      ) : (
        <Refusal error={refused} />
      )}
      <FaultList faults={warnings.value} />
      {isSaved.value && (
        <p class="success" role="status">
          {say('setting-saved')}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="button primary" disabled={isBusy.value}>
          {isStale ? say('setting-save-over') : say('save')}
        </button>
        <button type="button" class="button" disabled={isBusy.value} onClick={() => void tryOut(parsed())}>
          {say('setting-what-if')}
        </button>
        {drafts.value[key] !== undefined && (
          <button type="button" class="button quiet" onClick={() => write(null)}>
            {say('setting-undo')}
          </button>
        )}
        {value !== null && (
          <button type="button" class="button quiet" disabled={isBusy.value} onClick={() => write(asText(usual))}>
            {say('setting-usual')}
          </button>
        )}
      </div>
      {outcome.value !== null && <WhatIfView outcome={outcome.value} />}
    </form>
  )
}
