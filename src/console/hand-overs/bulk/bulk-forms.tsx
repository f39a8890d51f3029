import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { JSX } from 'preact'
import { type ChosenPendingReason, pendingReasons } from '../../../incidents/incident.ts'
import { longest } from '../../../messaging/lengths.ts'
import { me } from '../../access/session.ts'
import { language } from '../../frame/language.ts'
import { pendings } from '../../incidents/incident-kinds.ts'
import { KindSelect } from '../../words/kind-select.tsx'
import { say, type SentenceId } from '../../words/say.ts'
import { ColleagueOptions } from '../colleague-options.tsx'
import { desk } from '../desk.ts'
import { choices } from '../narrowed/choices.ts'
import type { Wish } from './carry-out.ts'

export type BulkKind = 'claim' | 'pass_on' | 'pend' | 'tag' | 'resolve'
export const bulkNames = {
  claim: 'bulk-claim',
  pass_on: 'pass-on',
  pend: 'actions-pend',
  tag: 'bulk-tag',
  resolve: 'actions-resolve',
} satisfies Record<BulkKind, SentenceId>

type FormProps = { readonly count: number; readonly onSubmit: (wish: Wish) => void }

/** Each asks what it needs, and says beforehand what cannot be taken back. */
export function BulkForm({ kind, ...props }: FormProps & { readonly kind: BulkKind }) {
  const forms: Readonly<Record<BulkKind, () => JSX.Element>> = {
    claim: () => <ClaimForm {...props} />,
    pass_on: () => <PassOnForm {...props} />,
    pend: () => <PendForm {...props} />,
    tag: () => <TagForm {...props} />,
    resolve: () => <ResolveForm {...props} />,
  }
  return forms[kind]()
}

function useFocus<Element extends HTMLElement>() {
  const field = useRef<Element>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  return field
}

const doing = (submit: () => void) => (event: Event) => {
  event.preventDefault()
  submit()
}

function ClaimForm({ count, onSubmit }: FormProps) {
  const button = useFocus<HTMLButtonElement>()
  return (
    <form
      class="inline-form"
      onSubmit={doing(() => onSubmit({ toDo: (_, incidentId) => ({ kind: 'claim', incidentId }) }))}
    >
      <p>{say('bulk-claim-ask', { count })}</p>
      <button type="submit" class="button primary" ref={button}>
        {say('bulk-claim-button')}
      </button>
    </form>
  )
}

const groupMark = 'group:'

function PassOnForm({ onSubmit }: FormProps) {
  const to = useSignal('')
  const reason = useSignal('')
  const id = useId()
  const field = useFocus<HTMLSelectElement>()
  const submit = () => {
    const isGroup = to.value.startsWith(groupMark)
    const passes = { group: isGroup ? to.value.slice(groupMark.length) : null, agentId: isGroup ? null : to.value }
    onSubmit({
      toDo: ({ incidentVersion }, incidentId) => ({
        kind: 'pass_on',
        incidentId,
        ...passes,
        reason: reason.value,
        seenVersion: incidentVersion,
      }),
      toUndo: ({ assigneeId, group }, incidentId) =>
        assigneeId === null && group === null
          ? null
          : assigneeId === me.value?.id
            ? // Nobody passes on to themselves: what was one's own is taken back.
              { kind: 'take_over', incidentId }
            : {
                kind: 'pass_on',
                incidentId,
                agentId: assigneeId,
                group: assigneeId === null ? group : null,
                reason: say('bulk-undo-reason'),
              },
    })
  }
  return (
    <form class="inline-form" onSubmit={doing(submit)}>
      <label for={`${id}-to`}>{say('pass-on-to')}</label>
      <select
        id={`${id}-to`}
        ref={field}
        required
        value={to.value}
        onChange={(event) => (to.value = event.currentTarget.value)}
      >
        <option value="">{say('pass-on-choose')}</option>
        <optgroup label={say('pass-on-groups')}>
          {(desk.value?.groups ?? []).map((group) => (
            <option key={group.id} value={`${groupMark}${group.id}`}>
              {group.title[language.value]}
            </option>
          ))}
        </optgroup>
        <optgroup label={say('pass-on-colleagues')}>
          <ColleagueOptions />
        </optgroup>
      </select>
      <label for={`${id}-why`}>{say('pass-on-why')}</label>
      <textarea
        id={`${id}-why`}
        rows={2}
        required
        maxLength={longest.agentText}
        value={reason.value}
        onInput={(event) => (reason.value = event.currentTarget.value)}
      />
      <button type="submit" class="button primary">
        {say('pass-on-button')}
      </button>
    </form>
  )
}

function PendForm({ onSubmit }: FormProps) {
  const reason = useSignal<ChosenPendingReason>('user')
  const id = useId()
  const field = useFocus<HTMLSelectElement>()
  const submit = () =>
    onSubmit({
      toDo: (_, incidentId) => ({ kind: 'pend', incidentId, reason: reason.value, until: null }),
      toUndo: (_, incidentId) => ({ kind: 'resume', incidentId }),
    })
  return (
    <form class="inline-form" onSubmit={doing(submit)}>
      <label for={id}>{say('actions-pend-label')}</label>
      <KindSelect
        id={id}
        box={field}
        kinds={pendingReasons}
        names={pendings}
        value={reason.value}
        onChange={(chosen) => (reason.value = chosen)}
      />
      <button type="submit" class="button primary">
        {say('actions-pend-button')}
      </button>
    </form>
  )
}

function TagForm({ onSubmit }: FormProps) {
  const tag = useSignal('')
  const id = useId()
  const field = useFocus<HTMLInputElement>()
  const submit = () => {
    const added = tag.value.trim().toLowerCase()
    onSubmit({
      toDo: (_, incidentId) => ({ kind: 'change_tags', incidentId, add: [added], remove: [] }),
      toUndo: ({ tags }, incidentId) =>
        tags.includes(added) ? null : { kind: 'change_tags', incidentId, add: [], remove: [added] },
    })
  }
  return (
    <form class="inline-form" onSubmit={doing(submit)}>
      <label for={id}>{say('bulk-tag-label')}</label>
      <input
        id={id}
        ref={field}
        type="text"
        required
        pattern=".*\S.*"
        maxLength={longest.tag}
        value={tag.value}
        onInput={(event) => (tag.value = event.currentTarget.value)}
      />
      <button type="submit" class="button primary">
        {say('bulk-tag-button')}
      </button>
    </form>
  )
}

function ResolveForm({ count, onSubmit }: FormProps) {
  const text = useSignal('')
  const code = useSignal('')
  const id = useId()
  const field = useFocus<HTMLTextAreaElement>()
  const submit = () =>
    onSubmit({
      toDo: ({ incidentVersion }, incidentId) => ({
        kind: 'resolve',
        incidentId,
        text: text.value,
        code: code.value === '' ? null : code.value,
        seenVersion: incidentVersion,
      }),
      toUndo: (_, incidentId) => ({ kind: 'undo_resolve', incidentId }),
    })
  return (
    <form class="inline-form" onSubmit={doing(submit)}>
      <p>{say('bulk-resolve-ask', { count })}</p>
      <label for={id}>{say('actions-resolve-label')}</label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        required
        maxLength={longest.agentText}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <label for={`${id}-code`}>{say('resolve-code')}</label>
      <select id={`${id}-code`} value={code.value} onChange={(event) => (code.value = event.currentTarget.value)}>
        <option value="">{say('resolve-no-code')}</option>
        {(choices.value?.codes ?? []).map((one) => (
          <option key={one.id} value={one.id}>
            {one.title[language.value]}
          </option>
        ))}
      </select>
      <button type="submit" class="button primary">
        {say('bulk-resolve-button', { count })}
      </button>
    </form>
  )
}
