import { useSignal } from '@preact/signals'
import { lifecycle } from '../../incidents/lifecycle.ts'
import type { ApiError } from '../connection/api-client.ts'
import { act, type Action, type Incident } from '../conversations/conversation.ts'
import { can, me } from '../access/session.ts'
import { refreshDesk } from '../hand-overs/desk.ts'
import { say } from '../words/say.ts'
import { guarded } from './guard.ts'
import { GuardView } from './guard-view.tsx'
import { ChangeForm, PendForm, TextForm } from './incident-forms.tsx'
import { InviteForm } from './invite-form.tsx'
import { keepText } from './kept-text.ts'
import { JoinForm } from './majors/join-form.tsx'
import { ResolveForm } from './whole/resolve-form.tsx'
import { PassOnForm } from './pass-on-form.tsx'

type Form = 'resolve' | 'pend' | 'cancel' | 'change' | 'pass-on' | 'invite' | 'escalate' | 'join'

/** What was not done: it is not forgotten, so that it can be sent again as it is. */
type Refused = { readonly error: ApiError; readonly left: readonly Action[]; readonly why: string | null }

/** The moves that the lifecycle allows now; those that need words open a form in place. */
export function IncidentActions({ incident }: { readonly incident: Incident }) {
  const form = useSignal<Form | null>(null)
  const refused = useSignal<Refused | null>(null)
  /** As it was when the agent began, which is what they decide by. */
  const seen = useSignal(incident)
  const isBusy = useSignal(false)
  /** A new promise may look like the old one: it is said that it was made. */
  const isRenewed = useSignal(false)
  if (!can('act_on_conversations')) return null

  async function run(actions: readonly Action[], why: string | null = null): Promise<void> {
    isBusy.value = true
    isRenewed.value = false
    let failed: Refused | null = null
    for (const [at, action] of actions.entries()) {
      const answer = await act(guarded(action, seen.value.version, why))
      if (!answer.ok) {
        failed = { error: answer.error, left: actions.slice(at), why }
        break
      }
    }
    isBusy.value = false
    refused.value = failed
    isRenewed.value = failed === null && actions.some(({ kind }) => kind === 'renew_promise')
    void refreshDesk()
    if (failed !== null || form.value === null) return
    keepText(form.value, incident.id, '')
    form.value = null
  }
  /** Without a form it is decided by what is on the screen now. */
  const runNow = (action: Action): void => {
    seen.value = incident
    void run([action])
  }

  const { id: incidentId, status } = incident
  const rule = lifecycle[status]
  /** Nobody works on it before somebody has consented. */
  const isAwaiting = incident.approval === 'waiting'
  const toggle = (next: Form) => {
    refused.value = null
    seen.value = incident
    form.value = form.value === next ? null : next
  }
  const opener = (next: Form, word: string, look = '') => (
    <button type="button" class={`button ${look}`} aria-expanded={form.value === next} onClick={() => toggle(next)}>
      {word}
    </button>
  )
  const doer = (action: Action, word: string, hint?: string, look = '') => (
    <button type="button" class={`button ${look}`} title={hint} disabled={isBusy.value} onClick={() => runNow(action)}>
      {word}
    </button>
  )
  const isUnconfirmed = rule.isOpen && incident.impact === 1 && incident.urgency === 1 && !incident.isPriorityConfirmed
  return (
    <div class="incident-actions">
      <div class="buttons">
        {rule.isOpen &&
          !isAwaiting &&
          opener('resolve', say('actions-resolve'), incident.assigneeId === me.value?.id ? 'primary' : '')}
        {rule.isOpen && opener('pass-on', say('pass-on'))}
        {rule.moves.includes('pending') && status !== 'new' && !isAwaiting && opener('pend', say('actions-pend'))}
        {(status === 'new' || status === 'assigned') &&
          doer({ kind: 'start', incidentId }, say('actions-start'), say('actions-start-hint'))}
        {status === 'pending' && !isAwaiting && doer({ kind: 'resume', incidentId }, say('actions-resume'))}
        {incident.canReopen && doer({ kind: 'reopen', incidentId }, say('actions-reopen'))}
        {isUnconfirmed &&
          doer({ kind: 'set_impact_urgency', incidentId, impact: 1, urgency: 1 }, say('actions-confirm-priority'))}
        {rule.isOpen && opener('change', say('actions-change'), 'quiet')}
        {rule.isOpen && opener('invite', say('invite'), 'quiet')}
        {rule.isOpen && opener('escalate', say('escalate'), 'quiet')}
        {rule.isOpen &&
          doer({ kind: 'renew_promise', incidentId }, say('actions-renew'), say('actions-renew-hint'), 'quiet')}
        {rule.isOpen && incident.pendingReason !== 'major' && opener('join', say('majors-join'), 'quiet')}
        {incident.pendingReason === 'major' &&
          doer({ kind: 'leave_major', incidentId }, say('majors-leave'), undefined, 'quiet')}
        {rule.isOpen && can('run_majors') && (
          <a class="button quiet" href={`#/majors/new/incident/${incidentId}`}>
            {say('majors-declare')}
          </a>
        )}
        {rule.isOpen && opener('cancel', say('actions-cancel'), 'quiet')}
      </div>
      {form.value === 'resolve' && (
        <ResolveForm incident={incident} isBusy={isBusy.value} onSubmit={(action) => void run([action])} />
      )}
      {form.value === 'cancel' && (
        <TextForm
          key="cancel"
          keptAs="cancel"
          incidentId={incidentId}
          label={say('actions-cancel-label')}
          button={say('actions-cancel-button')}
          isBusy={isBusy.value}
          onSubmit={(reason) => void run([{ kind: 'cancel', incidentId, reason }])}
        />
      )}
      {form.value === 'escalate' && (
        <TextForm
          key="escalate"
          keptAs="escalate"
          incidentId={incidentId}
          label={say('escalate-words')}
          button={say('escalate-button')}
          isBusy={isBusy.value}
          onSubmit={(reason) => void run([{ kind: 'escalate', incidentId, reason }])}
        />
      )}
      {form.value === 'pend' && (
        <PendForm incident={incident} isBusy={isBusy.value} onSubmit={(action) => void run([action])} />
      )}
      {form.value === 'change' && (
        <ChangeForm incident={seen.value} isBusy={isBusy.value} onSubmit={(actions) => void run(actions)} />
      )}
      {form.value === 'pass-on' && (
        <PassOnForm incident={incident} isBusy={isBusy.value} onSubmit={(action) => void run([action])} />
      )}
      {form.value === 'join' && (
        <JoinForm incident={incident} isBusy={isBusy.value} onSubmit={(action) => void run([action])} />
      )}
      {form.value === 'invite' && (
        <InviteForm incident={incident} isBusy={isBusy.value} onSubmit={(action) => void run([action])} />
      )}
      {isRenewed.value && (
        <p class="success" role="status">
          {say('actions-renewed')}
        </p>
      )}
      <GuardView
        error={refused.value?.error ?? null}
        seen={seen.value}
        incident={incident}
        isBusy={isBusy.value}
        onAgain={(why) => {
          const { error, left, why: before } = refused.value ?? { error: null, left: [], why: null }
          // A colleague's change counts as seen once it was shown.
          if (error?.code === 'changed_meanwhile') seen.value = incident
          void run(left, why ?? before)
        }}
        onLeave={() => (refused.value = null)}
      />
    </div>
  )
}
