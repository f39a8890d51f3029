import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { type ChosenPendingReason, pendingReasons } from '../../../incidents/incident.ts'
import { type Impact, impacts, priorityOf, type Urgency, urgencies } from '../../../incidents/priority.ts'
import { WhenField } from '../../time/when-field.tsx'
import type { Instant } from '../../../kit/time.ts'
import type { Action, Incident } from '../../conversations/conversation.ts'
import { CategorySelect } from '../category-select.tsx'
import { impactNames, pendings, urgencyNames } from '../incident-kinds.ts'
import { KeptTextarea, useKeptText } from './kept-textarea.tsx'
import { now } from '../../time/clock.ts'
import { spoken } from '../../time/format-time.ts'
import { KindSelect } from '../../words/kind-select.tsx'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type FormProps = {
  readonly incident: Incident
  readonly isBusy: boolean
  readonly onSubmit: (action: Action) => void
}

type TextProps = {
  /** Under which name unsent words are kept. */
  readonly keptAs: string
  readonly incidentId: string
  readonly label: string
  readonly button: string
  readonly isBusy: boolean
  readonly onSubmit: (text: string) => void
}

/** A sentence that goes to the user with the change. */
export function TextForm({ keptAs, incidentId, label, button, isBusy, onSubmit }: TextProps) {
  const text = useKeptText(keptAs, incidentId)
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => box.current?.focus(), [])
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(text.value)
      }}
    >
      <label for={id}>{label}</label>
      <KeptTextarea id={id} box={box} text={text} keptAs={keptAs} incidentId={incidentId} />
      <BusyButton type="submit" class="button primary" isBusy={isBusy}>
        {button}
      </BusyButton>
    </form>
  )
}

/** What the user reads, in the console's language. */
const toldOf = {
  user: 'pend-told-user',
  supplier: 'pend-told-supplier',
  change: 'pend-told-change',
} satisfies Record<ChosenPendingReason, SentenceId>

export function PendForm({ incident, isBusy, onSubmit }: FormProps) {
  const reason = useSignal<ChosenPendingReason>('user')
  const until = useSignal<Instant | null>(null)
  const id = useId()
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit({ kind: 'pend', incidentId: incident.id, reason: reason.value, until: until.value })
      }}
    >
      <label for={`${id}-reason`}>{say('actions-pend-label')}</label>
      <KindSelect
        id={`${id}-reason`}
        kinds={pendingReasons}
        names={pendings}
        value={reason.value}
        onChange={(chosen) => (reason.value = chosen)}
      />
      <WhenField label={say('actions-pend-until')} value={until.value} onChange={(at) => (until.value = at)} />
      <p class="hint">
        {sayKind(toldOf, reason.value, {
          hasUntil: until.value === null ? 'no' : 'yes',
          until: until.value === null ? '' : spoken(until.value, now.value),
        })}
      </p>
      <BusyButton type="submit" class="button primary" isBusy={isBusy}>
        {say('actions-pend-button')}
      </BusyButton>
    </form>
  )
}

type ChangeProps = {
  readonly incident: Incident
  readonly isBusy: boolean
  readonly onSubmit: (actions: readonly Action[]) => void
}

/** Impact and urgency make the priority; nobody types that in by hand. */
export function ChangeForm({ incident, isBusy, onSubmit }: ChangeProps) {
  const category = useSignal(incident.category ?? '')
  const impact = useSignal<Impact>(incident.impact)
  const urgency = useSignal<Urgency>(incident.urgency)
  const id = useId()
  const chosen = { impact: impact.value, urgency: urgency.value, isVip: incident.isVip, isConfirmed: true }
  const becomes = priorityOf(chosen, incident.matrix)
  /** Only what the agent has chosen anew: what a colleague changed beside it stays. */
  function changes(): readonly Action[] {
    const { id: incidentId } = incident
    const isNewPriority =
      impact.value !== incident.impact || urgency.value !== incident.urgency || becomes !== incident.priority
    const priority = { kind: 'set_impact_urgency', incidentId, impact: impact.value, urgency: urgency.value } as const
    const isNewCategory = category.value !== (incident.category ?? '')
    const wanted = {
      kind: 'set_category',
      incidentId,
      category: category.value === '' ? null : category.value,
    } as const
    return [...(isNewCategory ? [wanted] : []), ...(isNewPriority ? [priority] : [])]
  }
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(changes())
      }}
    >
      <label for={`${id}-category`}>{say('panel-category')}</label>
      <CategorySelect id={`${id}-category`} value={category.value} onChange={(chosen) => (category.value = chosen)} />
      <label for={`${id}-impact`}>{say('actions-impact-label')}</label>
      <KindSelect
        id={`${id}-impact`}
        kinds={impacts}
        names={impactNames}
        value={impact.value}
        onChange={(chosen) => (impact.value = chosen)}
      />
      <label for={`${id}-urgency`}>{say('actions-urgency-label')}</label>
      <KindSelect
        id={`${id}-urgency`}
        kinds={urgencies}
        names={urgencyNames}
        value={urgency.value}
        onChange={(chosen) => (urgency.value = chosen)}
      />
      <BusyButton type="submit" class="button primary" isBusy={isBusy}>
        {say('save')}: {say('actions-becomes', { priority: `P${becomes}` })}
      </BusyButton>
    </form>
  )
}
