import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { longest } from '../../../messaging/lengths.ts'
import type { Action, Incident } from '../../conversations/conversation.ts'
import { language } from '../../frame/language.ts'
import { say } from '../../words/say.ts'
import { keepText } from '../forms/kept-text.ts'
import { KeptTextarea, useKeptText } from '../forms/kept-textarea.tsx'
import { around } from './around.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Props = {
  readonly incident: Incident
  readonly isBusy: boolean
  readonly onSubmit: (action: Action) => void
}

/** What was done and why it happened, in words for the user; and what it is counted as. */
export function ResolveForm({ incident, isBusy, onSubmit }: Props) {
  const text = useKeptText('resolve', incident.id)
  const cause = useKeptText('cause', incident.id)
  const code = useSignal('')
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => box.current?.focus(), [])
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit({
          kind: 'resolve',
          incidentId: incident.id,
          text: text.value,
          code: code.value === '' ? null : code.value,
          cause: cause.value.trim() === '' ? null : cause.value,
        })
      }}
    >
      <label for={id}>{say('actions-resolve-label')}</label>
      <KeptTextarea id={id} box={box} text={text} keptAs="resolve" incidentId={incident.id} />
      <label for={`${id}-cause`}>{say('resolve-cause')}</label>
      <input
        id={`${id}-cause`}
        type="text"
        maxLength={longest.agentText}
        value={cause.value}
        onInput={(event) => {
          cause.value = event.currentTarget.value
          keepText('cause', incident.id, cause.value)
        }}
      />
      <label for={`${id}-code`}>{say('resolve-code')}</label>
      <select id={`${id}-code`} value={code.value} onChange={(event) => (code.value = event.currentTarget.value)}>
        <option value="">{say('resolve-no-code')}</option>
        {(around.value?.codes ?? []).map((one) => (
          <option key={one.id} value={one.id}>
            {one.title[language.value]}
          </option>
        ))}
      </select>
      <BusyButton type="submit" class="button primary" isBusy={isBusy}>
        {say('actions-resolve-button')}
      </BusyButton>
    </form>
  )
}
