import type { Action, Incident } from '../../conversations/conversation.ts'
import { say } from '../../words/say.ts'
import { JoinForm } from '../majors/join-form.tsx'
import { AskApprovalForm, NumberForm, SnoozeForm, SplitForm } from '../whole/relation-forms.tsx'
import { ResolveForm } from '../whole/resolve-form.tsx'
import { ChangeForm, PendForm, TextForm } from './incident-forms.tsx'
import { InviteForm } from './invite-form.tsx'
import { PassOnForm } from './pass-on-form.tsx'

/** The moves that need words first. */
export type Form =
  | 'resolve'
  | 'pend'
  | 'cancel'
  | 'change'
  | 'pass-on'
  | 'invite'
  | 'escalate'
  | 'join'
  | 'merge'
  | 'split'
  | 'link'
  | 'follow-up'
  | 'snooze'
  | 'approval'

type Props = {
  readonly form: Form
  readonly incident: Incident
  /** As it was when the form was opened. */
  readonly seen: Incident
  readonly isBusy: boolean
  readonly onSubmit: (actions: readonly Action[]) => void
}

/** The form of the move that was chosen. */
export function ChosenForm({ form, incident, seen, isBusy, onSubmit }: Props) {
  const incidentId = incident.id
  const shared = { incident, isBusy, onSubmit: (action: Action) => onSubmit([action]) }
  const words = (label: string, button: string, toAction: (text: string) => Action) => (
    <TextForm
      key={form}
      keptAs={form}
      incidentId={incidentId}
      label={label}
      button={button}
      isBusy={isBusy}
      onSubmit={(text) => onSubmit([toAction(text)])}
    />
  )
  switch (form) {
    case 'resolve':
      return <ResolveForm {...shared} />
    case 'pend':
      return <PendForm {...shared} />
    case 'change':
      return <ChangeForm incident={seen} isBusy={isBusy} onSubmit={onSubmit} />
    case 'pass-on':
      return <PassOnForm {...shared} />
    case 'join':
      return <JoinForm {...shared} />
    case 'invite':
      return <InviteForm {...shared} />
    case 'merge':
      return <NumberForm key={form} {...shared} isMerge />
    case 'link':
      return <NumberForm key={form} {...shared} isMerge={false} />
    case 'split':
      return <SplitForm {...shared} />
    case 'snooze':
      return <SnoozeForm {...shared} />
    case 'approval':
      return <AskApprovalForm {...shared} />
    case 'cancel':
      return words(say('actions-cancel-label'), say('actions-cancel-button'), (reason) => ({
        kind: 'cancel',
        incidentId,
        reason,
      }))
    case 'escalate':
      return words(say('escalate-words'), say('escalate-button'), (reason) => ({
        kind: 'escalate',
        incidentId,
        reason,
      }))
    case 'follow-up':
      return words(say('follow-up-label'), say('follow-up-button'), (text) => ({
        kind: 'follow_up',
        incidentId,
        text,
      }))
  }
}
