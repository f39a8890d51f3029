import type { IncidentCommand } from '../command.ts'
import { takeOnPromise } from '../clock/take-on.ts'
import type { Incident } from '../incident.ts'
import { lifecycle } from '../lifecycle.ts'
import { priorityOf } from '../priority.ts'
import type { Recording } from '../recording.ts'
import type { IncidentRefusal } from '../refusal.ts'
import type { IncidentRules } from '../rules.ts'

type Relating = Extract<IncidentCommand, { type: 'merge' | 'absorb' | 'split_off' | 'link' | 'unlink' }>

/** What one incident has to do with another. Each side of it is a command of its own. */
export function relate(
  incident: Incident,
  command: Relating,
  to: Recording,
  rules: IncidentRules,
): IncidentRefusal | null {
  switch (command.type) {
    case 'merge': {
      const { into } = command
      const refusal = mayMerge(incident, into)
      if (refusal !== null) return refusal
      to.record(
        { type: 'merged', into: { id: into.id, number: into.number } },
        {
          status: 'cancelled',
          closedAt: to.at,
          mergedInto: into.id,
          pendingReason: null,
          pendingUntil: null,
          snoozedUntil: null,
        },
      )
      return null
    }
    case 'absorb': {
      const { source } = command
      const refusal = mayMerge(source, incident)
      if (refusal !== null) return refusal
      absorb(incident, source, to, rules)
      return null
    }
    case 'split_off': {
      const { into, messages } = command
      if (into.id === incident.id) return { code: 'same_incident' }
      if (messages.length === 0) return { code: 'messages_unknown' }
      to.record({ type: 'split_off', into, messages }, {})
      return null
    }
    case 'link':
    case 'unlink': {
      const { relation, other } = command
      if (other.id === incident.id) return { code: 'same_incident' }
      to.record({ type: command.type === 'link' ? 'linked' : 'unlinked', relation, other }, {})
      return null
    }
  }
}

function mayMerge(source: Incident, into: Incident): IncidentRefusal | null {
  if (source.id === into.id) return { code: 'same_incident' }
  if (source.conversationId !== into.conversationId) return { code: 'other_conversation' }
  if (!lifecycle[source.status].isOpen) {
    return { code: 'not_allowed_in_status', status: source.status, command: 'merge' }
  }
  if (source.approval === 'waiting' || into.approval === 'waiting') return { code: 'approval_waits' }
  return lifecycle[into.status].isOpen ? null : { code: 'other_is_over' }
}

/** The more urgent of the two, the sooner of the deadlines, the words, tags and answers of both. */
function absorb(incident: Incident, source: Incident, to: Recording, rules: IncidentRules): void {
  let current = incident
  if (source.priority < incident.priority) {
    const { impact, urgency, isPriorityConfirmed } = source
    const { isVip } = incident
    const priority = priorityOf({ impact, urgency, isVip, isConfirmed: isPriorityConfirmed }, rules.matrix)
    current = to.recordIfChanged({ type: 'impact_urgency_changed' }, { impact, urgency, isPriorityConfirmed, priority })
  }
  // The user has said something more.
  if (current.status === 'pending' && current.pendingReason === 'user') current = to.resume(current, 'merged')
  // A category brings a promise of its own, so it comes before the sooner of the two is taken on.
  current = to.recordIfChanged({ type: 'category_changed' }, { category: incident.category ?? source.category })
  to.record(
    { type: 'absorbed', source: { id: source.id, number: source.number }, description: source.description },
    {
      ...takeOnPromise(current, source, rules),
      tags: [...new Set([...incident.tags, ...source.tags])].toSorted(),
      form: { ...source.form, ...incident.form },
      approval: incident.approval ?? source.approval,
      snoozedUntil: null,
    },
  )
}
