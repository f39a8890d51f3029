import { useSignal } from '@preact/signals'
import { lifecycle } from '../../incidents/lifecycle.ts'
import type { ApiError } from '../connection/api-client.ts'
import { act, type Action, type Incident } from '../conversations/conversation.ts'
import { can, me } from '../access/session.ts'
import { words } from '../words/words.ts'
import { ChangeForm, PendForm, TextForm } from './incident-forms.tsx'
import { Refusal } from '../frame/refusal.tsx'

type Form = 'resolve' | 'pend' | 'cancel' | 'change'

/** The moves that the lifecycle allows now; those that need words open a form in place. */
export function IncidentActions({ incident }: { readonly incident: Incident }) {
  const form = useSignal<Form | null>(null)
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  const t = words.value.actions
  if (!can('act_on_conversations')) return null

  async function run(action: Action): Promise<void> {
    isBusy.value = true
    const answer = await act(action)
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (answer.ok) form.value = null
  }

  const { id: incidentId, status } = incident
  const rule = lifecycle[status]
  const toggle = (next: Form) => {
    error.value = null
    form.value = form.value === next ? null : next
  }
  const opener = (next: Form, word: string, look = '') => (
    <button type="button" class={`button ${look}`} aria-expanded={form.value === next} onClick={() => toggle(next)}>
      {word}
    </button>
  )
  const doer = (action: Action, word: string, hint?: string) => (
    <button type="button" class="button" title={hint} disabled={isBusy.value} onClick={() => void run(action)}>
      {word}
    </button>
  )
  const isUnconfirmed = rule.isOpen && incident.impact === 1 && incident.urgency === 1 && !incident.isPriorityConfirmed
  return (
    <div class="incident-actions">
      <div class="buttons">
        {rule.isOpen && opener('resolve', t.resolve, incident.assigneeId === me.value?.id ? 'primary' : '')}
        {(status === 'new' || status === 'assigned') && doer({ kind: 'start', incidentId }, t.start, t.startHint)}
        {status === 'pending' && doer({ kind: 'resume', incidentId }, t.resume)}
        {rule.moves.includes('pending') && opener('pend', t.pend)}
        {rule.isOpen && opener('change', t.change)}
        {rule.isOpen && opener('cancel', t.cancel)}
        {incident.canReopen && doer({ kind: 'reopen', incidentId }, t.reopen)}
        {isUnconfirmed && doer({ kind: 'set_impact_urgency', incidentId, impact: 1, urgency: 1 }, t.confirmPriority)}
      </div>
      {form.value === 'resolve' && (
        <TextForm
          label={t.resolveLabel}
          button={t.resolveButton}
          isBusy={isBusy.value}
          onSubmit={(text) => void run({ kind: 'resolve', incidentId, text })}
        />
      )}
      {form.value === 'cancel' && (
        <TextForm
          label={t.cancelLabel}
          button={t.cancelButton}
          isBusy={isBusy.value}
          onSubmit={(reason) => void run({ kind: 'cancel', incidentId, reason })}
        />
      )}
      {form.value === 'pend' && (
        <PendForm incident={incident} isBusy={isBusy.value} onSubmit={(action) => void run(action)} />
      )}
      {form.value === 'change' && (
        <ChangeForm incident={incident} isBusy={isBusy.value} onSubmit={(action) => void run(action)} />
      )}
      <Refusal error={error.value} />
    </div>
  )
}
