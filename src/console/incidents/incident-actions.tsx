import { useSignal } from '@preact/signals'
import { lifecycle } from '../../incidents/lifecycle.ts'
import type { ApiError } from '../connection/api-client.ts'
import { act, type Action, type Incident } from '../conversations/conversation.ts'
import { can, me } from '../access/session.ts'
import { say } from '../words/say.ts'
import { ChangeForm, PendForm, TextForm } from './incident-forms.tsx'
import { Refusal } from '../frame/refusal.tsx'

type Form = 'resolve' | 'pend' | 'cancel' | 'change'

/** The moves that the lifecycle allows now; those that need words open a form in place. */
export function IncidentActions({ incident }: { readonly incident: Incident }) {
  const form = useSignal<Form | null>(null)
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
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
        {rule.isOpen &&
          opener('resolve', say('actions-resolve'), incident.assigneeId === me.value?.id ? 'primary' : '')}
        {(status === 'new' || status === 'assigned') &&
          doer({ kind: 'start', incidentId }, say('actions-start'), say('actions-start-hint'))}
        {status === 'pending' && doer({ kind: 'resume', incidentId }, say('actions-resume'))}
        {rule.moves.includes('pending') && opener('pend', say('actions-pend'))}
        {rule.isOpen && opener('change', say('actions-change'))}
        {rule.isOpen && opener('cancel', say('actions-cancel'))}
        {incident.canReopen && doer({ kind: 'reopen', incidentId }, say('actions-reopen'))}
        {isUnconfirmed &&
          doer({ kind: 'set_impact_urgency', incidentId, impact: 1, urgency: 1 }, say('actions-confirm-priority'))}
      </div>
      {form.value === 'resolve' && (
        <TextForm
          label={say('actions-resolve-label')}
          button={say('actions-resolve-button')}
          isBusy={isBusy.value}
          onSubmit={(text) => void run({ kind: 'resolve', incidentId, text })}
        />
      )}
      {form.value === 'cancel' && (
        <TextForm
          label={say('actions-cancel-label')}
          button={say('actions-cancel-button')}
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
