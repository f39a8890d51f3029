import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { Action, Incident } from '../../conversations/conversation.ts'
import { ColleagueOptions } from '../../hand-overs/colleague-options.tsx'
import { say } from '../../words/say.ts'
import { KeptTextarea, useKeptText } from './kept-textarea.tsx'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Props = {
  readonly incident: Incident
  readonly isBusy: boolean
  readonly onSubmit: (action: Action) => void
}

/** Asks a colleague to look; the words stay in the transcript as a note. */
export function InviteForm({ incident, isBusy, onSubmit }: Props) {
  const agentId = useSignal('')
  const text = useKeptText('invite', incident.id)
  const id = useId()
  const chooser = useRef<HTMLSelectElement>(null)
  useLayoutEffect(() => chooser.current?.focus(), [])
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit({ kind: 'invite', incidentId: incident.id, agentId: agentId.value, text: text.value })
      }}
    >
      <label for={`${id}-who`}>{say('invite-who')}</label>
      <select
        id={`${id}-who`}
        ref={chooser}
        required
        value={agentId.value}
        onChange={(event) => (agentId.value = event.currentTarget.value)}
      >
        <option value="">{say('pass-on-choose')}</option>
        <ColleagueOptions />
      </select>
      <label for={`${id}-words`}>{say('invite-words')}</label>
      <KeptTextarea id={`${id}-words`} text={text} keptAs="invite" incidentId={incident.id} rows={2} />
      <BusyButton type="submit" class="button primary" isBusy={isBusy}>
        {say('invite-button')}
      </BusyButton>
    </form>
  )
}
