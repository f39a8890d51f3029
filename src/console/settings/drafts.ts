import { computed, effect, signal } from '@preact/signals'
import { me } from '../access/session.ts'

/** What has been begun with a setting and not saved. */
type Draft = {
  readonly value: unknown
  /** Typed as JSON and not read yet. */
  readonly text: string | null
  /** Of the value that it was begun with: looking at newer ones meanwhile does not make it newer. */
  readonly version: number
}

/** By key: looking at another setting loses nothing. */
export const drafts = signal<Readonly<Record<string, Draft>>>({})

export const hasDrafts = computed(() => Object.keys(drafts.value).length > 0)

export function keepDraft(key: string, draft: Draft | null): void {
  const { [key]: _, ...others } = drafts.value
  drafts.value = draft === null ? others : { ...others, [key]: draft }
}

const hold = (event: BeforeUnloadEvent) => event.preventDefault()
effect(() => {
  if (hasDrafts.value) addEventListener('beforeunload', hold)
  else removeEventListener('beforeunload', hold)
})

// The next to sign in on this screen begins with what is stored.
effect(() => {
  if (me.value === null) drafts.value = {}
})
