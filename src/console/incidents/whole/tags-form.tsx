import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { Action, Incident } from '../../conversations/conversation.ts'
import { say } from '../../words/say.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Props = {
  readonly incident: Incident
  readonly isBusy: boolean
  readonly onAct: (action: Action) => void
}

const typedIn = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '')

/** Words to find it by again, between commas. */
export function TagsForm({ incident, isBusy, onAct }: Props) {
  // What the typing began from: a colleague's tag that came meanwhile is neither added nor taken away by it.
  const from = useSignal<readonly string[]>(incident.tags)
  const kept = from.value.join(', ')
  const typed = useSignal(kept)
  const saved = useRef<string | null>(null)
  const id = useId()
  useEffect(() => {
    const isUntouched = typed.value === from.value.join(', ') || typed.value === saved.current
    if (!isUntouched) return
    saved.current = null
    from.value = incident.tags
    typed.value = incident.tags.join(', ')
  }, [incident.tags.join(', ')])
  return (
    <form
      class="one-line"
      onSubmit={(event) => {
        event.preventDefault()
        const tags = typedIn(typed.value)
        const add = tags.filter((tag) => !from.value.includes(tag))
        const remove = from.value.filter((tag) => !tags.includes(tag))
        if (add.length + remove.length === 0) return void (typed.value = kept)
        saved.current = typed.value
        onAct({ kind: 'change_tags', incidentId: incident.id, add, remove })
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
        <BusyButton type="submit" class="button" isBusy={isBusy}>
          {say('save')}
        </BusyButton>
      )}
    </form>
  )
}
