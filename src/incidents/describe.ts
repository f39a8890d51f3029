import type { IncidentCommand } from './command.ts'
import type { Incident } from './incident.ts'
import { lifecycle } from './lifecycle.ts'
import type { Recording } from './recording.ts'
import type { IncidentRefusal } from './refusal.ts'

/** Of one incident: nobody reads more. */
export const mostTags = 20

type Describing = Extract<
  IncidentCommand,
  { type: 'change_tags' | 'fill_form' | 'change_kind' | 'snooze' | 'ask_approval' | 'decide_approval' | 'change_step' }
>

/** What is known of an incident besides its life: tags, the answers of its form, its kind, who has consented. */
export function describe(incident: Incident, command: Describing, to: Recording): IncidentRefusal | null {
  const { status } = incident
  const { isOpen } = lifecycle[status]
  const notNow: IncidentRefusal = { code: 'not_allowed_in_status', status, command: command.type }
  switch (command.type) {
    case 'change_tags': {
      // They are for finding it again, also when it is over.
      const left = incident.tags.filter((tag) => !command.remove.includes(tag))
      const tags = [...new Set([...left, ...command.add])].toSorted()
      if (command.add.length > 0 && tags.length > mostTags) return { code: 'too_many_tags' }
      to.recordIfChanged({ type: 'tags_changed' }, { tags })
      return null
    }
    case 'fill_form': {
      if (!isOpen && status !== 'resolved') return notNow
      const { field, value } = command
      const { [field]: _, ...others } = incident.form
      to.recordIfChanged(
        { type: 'form_filled', field },
        { form: value === null ? others : { ...others, [field]: value } },
      )
      return null
    }
    case 'change_kind':
      if (!isOpen && status !== 'resolved') return notNow
      to.recordIfChanged({ type: 'kind_changed' }, { kind: command.kind })
      return null
    case 'snooze': {
      const { until } = command
      if (until === null) {
        if (incident.snoozedUntil !== null) to.record({ type: 'snoozed', until }, { snoozedUntil: null })
        return null
      }
      if (!isOpen) return notNow
      if (until <= to.at) return { code: 'date_in_past' }
      if (until !== incident.snoozedUntil) to.record({ type: 'snoozed', until }, { snoozedUntil: until })
      return null
    }
    case 'change_step': {
      if (!isOpen) return notNow
      const { what, title, stepAssigneeId } = command
      if (title.trim() === '') return { code: 'text_missing' }
      to.record({ type: 'step_changed', what, title, stepAssigneeId }, {})
      return null
    }
    case 'ask_approval':
      if (!isOpen) return notNow
      if (incident.approval === 'waiting') return null
      to.record(
        { type: 'approval_asked', approverId: command.approverId },
        { approval: 'waiting', status: 'pending', pendingReason: 'approval', pendingUntil: null },
      )
      return null
    case 'decide_approval': {
      if (incident.approval !== 'waiting' || !isOpen) return { code: 'no_approval_asked' }
      const { isGranted, reason } = command
      if (!isGranted && (reason === null || reason.trim() === '')) return { code: 'text_missing' }
      if (isGranted) {
        to.record({ type: 'approval_decided', isGranted, reason }, { approval: 'granted' })
        if (incident.pendingReason === 'approval') to.resume({ ...incident, approval: 'granted' }, 'approved')
        return null
      }
      to.record(
        { type: 'approval_decided', isGranted, reason },
        {
          approval: 'denied',
          status: 'cancelled',
          closedAt: to.at,
          pendingReason: null,
          pendingUntil: null,
          snoozedUntil: null,
        },
      )
      return null
    }
  }
}
