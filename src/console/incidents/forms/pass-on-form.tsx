import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { type Action, conversation, type Incident } from '../../conversations/conversation.ts'
import { language } from '../../frame/language.ts'
import { ColleagueOptions } from '../../hand-overs/colleague-options.tsx'
import { desk } from '../../hand-overs/desk.ts'
import { say } from '../../words/say.ts'
import { KeptTextarea, useKeptText } from './kept-textarea.tsx'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Props = {
  readonly incident: Incident
  readonly isBusy: boolean
  readonly onSubmit: (action: Action) => void
}

const groupMark = 'group:'

/** How many of a group are there for new work, and how many it has. */
function presentIn(groupId: string): { readonly present: number; readonly count: number } {
  const members = desk.value?.colleagues.filter(({ groups }) => groups.includes(groupId)) ?? []
  const present = members.filter(({ isOnline, presence }) => isOnline && presence === 'on_duty')
  return { present: present.length, count: members.length }
}

/** Nobody is offered a chat while they are busy or away. */
const takesOffers = (agentId: string): boolean =>
  desk.value?.colleagues.some(({ id, isOnline, presence }) => id === agentId && isOnline && presence === 'on_duty') ===
  true

/** To a group with its line, or to one colleague; the reason is read by the user and by whoever gets it. */
export function PassOnForm({ incident, isBusy, onSubmit }: Props) {
  const to = useSignal('')
  const reason = useKeptText('pass-on', incident.id)
  const id = useId()
  const chooser = useRef<HTMLSelectElement>(null)
  useLayoutEffect(() => chooser.current?.focus(), [])
  // In a chat they are asked, and have it when they accept.
  const isTalk = conversation.value?.handOver?.incidentId === incident.id
  const groups = desk.value?.groups.filter((group) => group.id !== incident.group) ?? []
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        const isGroup = to.value.startsWith(groupMark)
        onSubmit({
          kind: 'pass_on',
          incidentId: incident.id,
          group: isGroup ? to.value.slice(groupMark.length) : null,
          agentId: isGroup ? null : to.value,
          reason: reason.value,
        })
      }}
    >
      <label for={`${id}-to`}>{say('pass-on-to')}</label>
      <select
        id={`${id}-to`}
        ref={chooser}
        required
        value={to.value}
        onChange={(event) => (to.value = event.currentTarget.value)}
      >
        <option value="">{say('pass-on-choose')}</option>
        {groups.length > 0 && (
          <optgroup label={say('pass-on-groups')}>
            {groups.map(({ id: groupId, title, tier }) => {
              const { present, count } = presentIn(groupId)
              return (
                <option key={groupId} value={`${groupMark}${groupId}`}>
                  {say('pass-on-group', { title: title[language.value], tier, present, count })}
                </option>
              )
            })}
          </optgroup>
        )}
        <optgroup label={say('pass-on-colleagues')}>
          <ColleagueOptions owner={incident.assigneeId} />
        </optgroup>
      </select>
      {isTalk && to.value !== '' && (
        <p class="hint">
          {to.value.startsWith(groupMark)
            ? say('pass-on-offers-group')
            : takesOffers(to.value)
              ? say('pass-on-offers')
              : say('pass-on-offers-later')}
        </p>
      )}
      <label for={`${id}-why`}>{say('pass-on-why')}</label>
      <KeptTextarea id={`${id}-why`} text={reason} keptAs="pass-on" incidentId={incident.id} />
      <BusyButton type="submit" class="button primary" isBusy={isBusy}>
        {say('pass-on-button')}
      </BusyButton>
    </form>
  )
}
