import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { longest } from '../../../messaging/lengths.ts'
import { lifecycle } from '../../../incidents/lifecycle.ts'
import { formatNumber } from '../../../incidents/number.ts'
import { type Action, conversation, type Incident, messages } from '../../conversations/conversation.ts'
import { ColleagueOptions } from '../../hand-overs/colleague-options.tsx'
import { clockTime } from '../../time/format-time.ts'
import type { Instant } from '../../../kit/time.ts'
import { WhenField } from '../../time/when-field.tsx'
import { KindSelect } from '../../words/kind-select.tsx'
import { say } from '../../words/say.ts'
import { numberIn } from './number-in.ts'
import { chosenRelations, seenNames } from './whole-kinds.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Props = {
  readonly incident: Incident
  readonly isBusy: boolean
  readonly onSubmit: (action: Action) => void
}

const mostOffered = 4

/** Both want the number of another incident. */
export function NumberForm({ incident, isBusy, onSubmit, isMerge }: Props & { readonly isMerge: boolean }) {
  const typed = useSignal('')
  const relation = useSignal<(typeof chosenRelations)[number]>('related')
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => box.current?.focus(), [])
  const number = numberIn(typed.value)
  // Most often it is another of the same user's.
  const others = (conversation.value?.incidents ?? [])
    .filter((one) => one.id !== incident.id && (!isMerge || lifecycle[one.status].isOpen))
    .slice(0, mostOffered)
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (number === null) return
        onSubmit(
          isMerge
            ? { kind: 'merge', incidentId: incident.id, into: number }
            : { kind: 'link', incidentId: incident.id, relation: relation.value, other: number },
        )
      }}
    >
      {!isMerge && (
        <>
          <label for={`${id}-how`}>{say('link-relation')}</label>
          <KindSelect
            id={`${id}-how`}
            kinds={chosenRelations}
            names={seenNames}
            value={relation.value}
            onChange={(chosen) => (relation.value = chosen)}
          />
        </>
      )}
      <label for={`${id}-number`}>{isMerge ? say('merge-into') : say('link-number')}</label>
      <input
        id={`${id}-number`}
        ref={box}
        type="text"
        required
        placeholder="INC-000012"
        value={typed.value}
        onInput={(event) => (typed.value = event.currentTarget.value)}
      />
      {others.length > 0 && (
        <div class="others-offered" role="group" aria-label={say('relate-others')}>
          {others.map((one) => (
            <button
              key={one.id}
              type="button"
              class="button small"
              aria-pressed={number === one.number}
              title={one.description}
              onClick={() => (typed.value = formatNumber(one.number))}
            >
              <b class="number">{formatNumber(one.number)}</b> <span>{one.description}</span>
            </button>
          ))}
        </div>
      )}
      {isMerge && others.length === 0 && <p class="hint">{say('merge-none')}</p>}
      <p class="hint">{isMerge ? say('merge-hint') : say('link-hint')}</p>
      <BusyButton type="submit" class="button primary" isBusy={isBusy} disabled={number === null}>
        {isMerge ? say('merge-button') : say('link-button')}
      </BusyButton>
    </form>
  )
}

const mostShown = 30

/** Which of the messages are about something else, and what that is. */
export function SplitForm({ incident, isBusy, onSubmit }: Props) {
  const chosen = useSignal<readonly number[]>([])
  const text = useSignal('')
  const id = useId()
  const own = messages.value
    .filter(({ author, kind, incidentId }) => {
      const isTheirs = incidentId === null || incidentId === incident.id
      return author === 'user' && isTheirs && (kind === 'text' || kind === 'media')
    })
    .slice(-mostShown)
  const toggle = (number: number): void => {
    const { value } = chosen
    chosen.value = value.includes(number) ? value.filter((one) => one !== number) : [...value, number]
  }
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit({ kind: 'split', incidentId: incident.id, messages: [...chosen.value], text: text.value })
      }}
    >
      <fieldset class="split-messages">
        <legend>{say('split-which')}</legend>
        {own.map((message) => (
          <label key={message.number}>
            <input
              type="checkbox"
              checked={chosen.value.includes(message.number)}
              onChange={() => toggle(message.number)}
            />
            <span>
              {clockTime(message.at)} {message.text === '' ? say('split-file') : message.text.slice(0, 120)}
            </span>
          </label>
        ))}
      </fieldset>
      <label for={id}>{say('split-what')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={longest.agentText}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <BusyButton type="submit" class="button primary" isBusy={isBusy} disabled={chosen.value.length === 0}>
        {say('split-button')}
      </BusyButton>
    </form>
  )
}

export function SnoozeForm({ incident, isBusy, onSubmit }: Props) {
  const until = useSignal<Instant | null>(null)
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (until.value !== null) onSubmit({ kind: 'snooze', incidentId: incident.id, until: until.value })
      }}
    >
      <WhenField label={say('snooze-until')} value={until.value} isRequired onChange={(at) => (until.value = at)} />
      <p class="hint">{say('snooze-hint')}</p>
      <BusyButton type="submit" class="button primary" isBusy={isBusy}>
        {say('snooze-button')}
      </BusyButton>
    </form>
  )
}

export function AskApprovalForm({ incident, isBusy, onSubmit }: Props) {
  const agentId = useSignal('')
  const id = useId()
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        const whom = agentId.value === '' ? null : agentId.value
        onSubmit({ kind: 'ask_approval', incidentId: incident.id, agentId: whom })
      }}
    >
      <label for={id}>{say('approval-whom')}</label>
      <select id={id} value={agentId.value} onChange={(event) => (agentId.value = event.currentTarget.value)}>
        <option value="">{say('approval-in-charge')}</option>
        <ColleagueOptions />
      </select>
      <BusyButton type="submit" class="button primary" isBusy={isBusy}>
        {say('approval-ask-button')}
      </BusyButton>
    </form>
  )
}
