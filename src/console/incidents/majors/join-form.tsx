import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { useAnswer } from '../../connection/use-answer.ts'
import { NotLoaded } from '../../connection/not-loaded.tsx'
import { can } from '../../access/session.ts'
import { api, ask } from '../../connection/api-client.ts'
import type { Action, Incident } from '../../conversations/conversation.ts'
import { useRefresh } from '../../connection/use-refresh.ts'
import { language } from '../../frame/language.ts'
import { second } from '../../../kit/time.ts'
import { say } from '../../words/say.ts'
import { inReaders } from './majors.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Props = {
  readonly incident: Incident
  readonly isBusy: boolean
  readonly onSubmit: (action: Action) => void
}

/** Which outage it is part of: its user hears so at once, and then whatever is told of it. */
export function JoinForm({ incident, isBusy, onSubmit }: Props) {
  const majorId = useSignal('')
  const id = useId()
  const chooser = useRef<HTMLSelectElement>(null)
  const { value, error, reload } = useAnswer(() => ask(api['major-incidents'].$get()), [])
  // One that is declared while this stands open is there with the next look.
  useRefresh(reload, 3 * second)
  const isThere = value !== null
  // The list comes a moment after the form.
  useLayoutEffect(() => chooser.current?.focus(), [isThere])
  if (value === null) return <NotLoaded error={error} reload={reload} />
  const open = value.majors.filter(({ endedAt }) => endedAt === null)
  if (open.length === 0)
    return <p class="hint">{can('run_majors') ? say('majors-none') : say('majors-none-to-join')}</p>
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit({ kind: 'join_major', incidentId: incident.id, majorId: majorId.value })
      }}
    >
      <label for={id}>{say('majors-join-label')}</label>
      <select
        ref={chooser}
        id={id}
        required
        value={majorId.value}
        onChange={(event) => (majorId.value = event.currentTarget.value)}
      >
        <option value="">{say('pass-on-choose')}</option>
        {open.map((major) => (
          <option key={major.id} value={major.id}>
            {inReaders(major.title, language.value)}
          </option>
        ))}
      </select>
      <BusyButton type="submit" class="button primary" isBusy={isBusy}>
        {say('majors-join-button')}
      </BusyButton>
    </form>
  )
}
