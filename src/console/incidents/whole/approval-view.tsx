import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { longest } from '../../../messaging/lengths.ts'
import type { Action, Incident } from '../../conversations/conversation.ts'
import { me } from '../../access/session.ts'
import { dateTime } from '../../time/format-time.ts'
import { now } from '../../time/clock.ts'
import { say } from '../../words/say.ts'
import type { Around } from './around.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Props = {
  readonly incident: Incident
  readonly approval: NonNullable<Around['approval']>
  readonly isBusy: boolean
  readonly onAct: (action: Action) => void
}

/** Whose word is waited for, or what it was; whoever was asked says it here. */
export function ApprovalView({ incident, approval, isBusy, onAct }: Props) {
  const reason = useSignal('')
  const id = useId()
  const whom = approval.approverName ?? say('approval-in-charge')
  if (approval.decidedAt !== null) {
    const who = approval.decidedBy ?? whom
    return (
      <p>
        {approval.isGranted === true ? say('approval-granted', { who }) : say('approval-denied', { who })},{' '}
        {dateTime(approval.decidedAt, now.value)}
        {approval.reason !== null && <small>{approval.reason}</small>}
      </p>
    )
  }
  const isMine = approval.approverId === me.value?.id || (approval.approverId === null && me.value?.role !== 'agent')
  if (!isMine) return <p>{say('approval-waits', { who: whom })}</p>
  const decide = (isGranted: boolean) =>
    onAct({
      kind: 'decide_approval',
      incidentId: incident.id,
      isGranted,
      reason: reason.value.trim() === '' ? null : reason.value,
    })
  return (
    <div class="inline-form">
      <label for={id}>{say('approval-reason')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={longest.agentText}
        value={reason.value}
        onInput={(event) => (reason.value = event.currentTarget.value)}
      />
      <div class="buttons">
        <BusyButton type="button" class="button primary" isBusy={isBusy} onClick={() => decide(true)}>
          {say('approval-grant')}
        </BusyButton>
        <BusyButton
          type="button"
          class="button"
          isBusy={isBusy}
          disabled={reason.value.trim() === ''}
          title={reason.value.trim() === '' ? say('approval-deny-hint') : undefined}
          onClick={() => decide(false)}
        >
          {say('approval-deny')}
        </BusyButton>
      </div>
    </div>
  )
}
