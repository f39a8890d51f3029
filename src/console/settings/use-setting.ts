import { useSignal } from '@preact/signals'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { drafts, keepDraft } from './drafts.ts'
import { fieldsIn } from './fields/part.ts'
import { asText, type Fault, type Setting, type SettingKey } from './setting-kinds.ts'
import { valueAt } from './value-at.ts'
import type { Outcome } from './what-if-view.tsx'

export type Json = Parameters<(typeof api.settings)[':key']['$put']>[0]['json']['value']
type Found = { readonly faults: readonly Fault[]; readonly isRefusing: boolean; readonly of: unknown }

const nothingFound: Found = { faults: [], isRefusing: false, of: null }
const whatIfDays = 30

/** Those of which every field may be left out: what nobody changed goes on following the usual. */
const inPieces: ReadonlySet<SettingKey> = new Set(['desk', 'waits', 'majors', 'targets'])

/** One setting being edited: checked by the server, tried over the past before it is saved, never over a colleague's. */
export function useSetting({ key, value, usual, version }: Setting, onChanged: () => Promise<void>) {
  const error = useSignal<ApiError | null>(null)
  const syntax = useSignal<string | null>(null)
  const found = useSignal<Found>(nothingFound)
  const outcome = useSignal<Outcome | null>(null)
  const isSaved = useSignal(false)
  const isBusy = useSignal(false)
  const isInPieces = inPieces.has(key)
  const stored = value ?? (isInPieces ? {} : usual)
  const storedText = asText(value ?? usual)
  const draft = drafts.value[key]
  const current = draft === undefined ? stored : draft.value
  const isStale = error.value?.code === 'changed_meanwhile'

  function touched(): void {
    error.value = error.value?.code === 'changed_meanwhile' ? error.value : null
    syntax.value = null
    isSaved.value = false
    outcome.value = null
  }
  const begunWith = draft?.version ?? version

  function write(next: unknown): void {
    const isBack = asText(next) === asText(stored)
    keepDraft(key, isBack ? null : { value: next, text: null, version: begunWith })
    touched()
  }
  function type(text: string): void {
    keepDraft(key, text === storedText ? null : { value: current, text, version: begunWith })
    found.value = nothingFound
    touched()
  }
  function dropDraft(): void {
    keepDraft(key, null)
    found.value = nothingFound
    error.value = null
    touched()
  }

  /** @returns undefined when what is typed is no JSON, which is said. */
  function wanted(): Json | undefined {
    try {
      const given: unknown = typeof draft?.text === 'string' ? JSON.parse(draft.text) : current
      const whole = isInPieces ? { ...fieldsIn(usual), ...fieldsIn(given) } : given
      // Whoever writes the usual value means it: it then follows whatever is usual later.
      return (asText(whole) === asText(usual) ? null : given) as Json
    } catch (fault) {
      syntax.value = fault instanceof Error ? fault.message : ''
      return undefined
    }
  }
  /** Typed text becomes the value. @returns false when it is no JSON. */
  function read(): boolean {
    if (typeof draft?.text !== 'string') return true
    const given = wanted()
    if (given === undefined) return false
    write(given ?? (isInPieces ? {} : usual))
    return true
  }

  async function save(): Promise<boolean> {
    const given = wanted()
    if (given === undefined) return false
    isBusy.value = true
    const seen = isStale ? version : begunWith
    const answer = await ask(api.settings[':key'].$put({ param: { key }, json: { value: given, version: seen } }))
    isBusy.value = false
    // Refused or not: what is stored now, with its version, is what the next attempt is made against.
    await onChanged()
    touched()
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) {
      found.value = { faults: answer.error.faults, isRefusing: true, of: given }
      return false
    }
    keepDraft(key, null)
    found.value = { faults: answer.value.warnings, isRefusing: false, of: given ?? usual }
    isSaved.value = true
    return true
  }

  async function tryOut(): Promise<void> {
    const given = wanted()
    if (given === undefined) return
    isBusy.value = true
    const answer = await ask(api.settings['what-if'].$post({ json: { given: { [key]: given }, days: whatIfDays } }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    found.value = answer.ok ? nothingFound : { faults: answer.error.faults, isRefusing: true, of: given }
    outcome.value = answer.ok ? answer.value : null
  }

  // What has been written anew is not wrong any more, as far as anybody knows.
  const faults = found.value.faults.filter(({ path }) => {
    const below = path.slice(1)
    return asText(valueAt(found.value.of, below)) === asText(valueAt(current, below))
  })
  return {
    current,
    text: draft?.text ?? asText(draft === undefined ? (value ?? usual) : current),
    isTyped: typeof draft?.text === 'string',
    isDraft: draft !== undefined,
    usual: isInPieces ? usual : undefined,
    storedText,
    faults: typeof draft?.text === 'string' ? found.value.faults : faults,
    isRefusing: found.value.isRefusing,
    error: error.value,
    syntax: syntax.value,
    outcome: outcome.value,
    isStale,
    isSaved: isSaved.value,
    isBusy: isBusy.value,
    write,
    type,
    read,
    dropDraft,
    putUsual: () => write(isInPieces ? {} : usual),
    save,
    tryOut,
  }
}
