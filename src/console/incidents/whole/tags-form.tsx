import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { Action, Incident } from '../../conversations/conversation.ts'
import { say } from '../../words/say.ts'

type Props = {
  readonly incident: Incident
  readonly isBusy: boolean
  readonly onAct: (action: Action) => void
}

const typedIn = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** Words to find it by again, between commas. */
export function TagsForm({ incident, isBusy, onAct }: Props) {
  const kept = incident.tags.join(', ')
  const typed = useSignal(kept)
  const id = useId()
  return (
    <form
      class="one-line"
      onSubmit={(event) => {
        event.preventDefault()
        onAct({ kind: 'set_tags', incidentId: incident.id, tags: typedIn(typed.value) })
      }}
    >
      <label for={id}>{say('tags')}</label>
      <input
        id={id}
        type="text"
        placeholder={say('tags-hint')}
        value={typed.value}
        onInput={(event) => (typed.value = event.currentTarget.value)}
      />
      {typed.value !== kept && (
        <button type="submit" class="button" disabled={isBusy}>
          {say('save')}
        </button>
      )}
    </form>
  )
}
