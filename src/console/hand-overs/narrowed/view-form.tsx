import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { ApiError } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { choices } from './choices.ts'

/** What somebody may say of a list. */
export type Named = { readonly name: string; readonly isShared: boolean }

type Props = {
  readonly given: Named
  /** On the button, which is there as long as there is something to save. */
  readonly word: string
  readonly isNew: boolean
  readonly onSubmit: (named: Named) => Promise<ApiError | null>
  readonly children?: ComponentChildren
}

/** The name of a list, and whether all see it. */
export function ViewForm({ given, word, isNew, onSubmit, children }: Props) {
  const name = useSignal(given.name)
  const isShared = useSignal(given.isShared)
  const error = useSignal<ApiError | null>(null)
  const isChanged = name.value.trim() !== given.name || isShared.value !== given.isShared
  return (
    <form
      class="filter-keep"
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit({ name: name.value, isShared: isShared.value }).then((refused) => (error.value = refused))
      }}
    >
      <input
        type="text"
        required
        maxLength={60}
        value={name.value}
        placeholder={say('views-name')}
        aria-label={say('views-name')}
        onInput={(event) => (name.value = event.currentTarget.value)}
      />
      {(isNew || isChanged) && (
        <button type="submit" class="button">
          {word}
        </button>
      )}
      {choices.value?.mayShare === true && (
        <label class="filter-check">
          <input
            type="checkbox"
            checked={isShared.value}
            onChange={(event) => (isShared.value = event.currentTarget.checked)}
          />
          {say('views-share')}
        </label>
      )}
      {children}
      <Refusal error={error.value} />
    </form>
  )
}
