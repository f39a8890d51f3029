import { accept, refuse, type Result } from '../kit/result.ts'
import { type Instant, minute } from '../kit/time.ts'
import { allowedActors, type CommandType, type IncidentCommand } from './command.ts'
import type { IncidentEvent } from './event.ts'
import type { Incident } from './incident.ts'
import { canMove, lifecycle, type Status } from './lifecycle.ts'
import { priorityOf } from './priority.ts'
import { describe } from './describe.ts'
import { Recording } from './recording.ts'
import { relate } from './relations/relate.ts'
import type { IncidentRefusal } from './refusal.ts'
import { closesAt, reopenableUntil } from './reopening.ts'
import type { IncidentRules } from './rules.ts'
import { dueAlarms } from './clock/alarms.ts'
import { isWithinTarget } from './clock/sla.ts'

export type Decision = Result<readonly IncidentEvent[], IncidentRefusal>

/**
 * What a command does to an incident at an instant: the events to store and to `evolve` with, none when everything is
 * as asked already, or a refusal, which changes nothing. Never throws.
 */
export function decide(incident: Incident, command: IncidentCommand, at: Instant, rules: IncidentRules): Decision {
  const { actor } = command
  if (!allowedActors[command.type].includes(actor.kind)) {
    return refuse({ code: 'not_allowed_for_actor', actor: actor.kind, command: command.type })
  }
  if (actor.kind === 'user' && actor.id !== incident.userId) return refuse({ code: 'not_own_incident' })
  if (actor.kind === 'agent' && actor.id === null) return refuse({ code: 'actor_unknown' })
  const to = new Recording(incident, actor, at, rules)
  const refusal = carryOut(incident, command, to, rules)
  return refusal === null ? accept(to.events) : refuse(refusal)
}

/** Longer ago it was no slip, and coming back is a reopening. */
const undoResolveWithinMs = 2 * minute

const unsolved = {
  resolvedAt: null,
  closedAt: null,
  resolutionText: null,
  resolutionCode: null,
  cause: null,
  resolutionMet: null,
} as const

/** What is not done before whoever was asked has consented. */
const startsWork: readonly CommandType[] = ['start', 'pend', 'resume', 'resolve', 'join_major']

function carryOut(
  incident: Incident,
  command: IncidentCommand,
  to: Recording,
  rules: IncidentRules,
): IncidentRefusal | null {
  if (incident.approval === 'waiting' && startsWork.includes(command.type)) return { code: 'approval_waits' }
  const { status } = incident
  const { at } = to
  const rule = lifecycle[status]
  const notNow: IncidentRefusal = { code: 'not_allowed_in_status', status, command: command.type }
  const textMissing: IncidentRefusal = { code: 'text_missing' }
  switch (command.type) {
    case 'claim':
      if (!rule.isOpen) return notNow
      return claim(incident, command.actor.id, to)
    case 'assign': {
      if (!rule.isOpen) return notNow
      const { assigneeId, group, reason } = command
      if (assigneeId === incident.assigneeId && group === incident.group) return null
      const why = reason === undefined ? {} : { reason }
      to.record(
        { type: 'assigned', ...why },
        { assigneeId, group, ...inSight, ...moved(statusWhenAssigned(incident, assigneeId, group)) },
      )
      return null
    }
    case 'start': {
      if (status === 'in_progress' && incident.assigneeId === command.actor.id) return null
      if (status !== 'new' && status !== 'assigned') return notNow
      const refusal = claim(incident, command.actor.id, to)
      if (refusal === null) to.record({ type: 'started' }, { status: 'in_progress' })
      return refusal
    }
    case 'pend': {
      const { reason, until } = command
      if (until !== null && until <= at) return { code: 'date_in_past' }
      // Whoever lets it wait stands for it: first it has to be somebody's.
      if (!rule.isOpen || status === 'new') return notNow
      if (status === 'pending' && reason === incident.pendingReason && until === incident.pendingUntil) return null
      to.record({ type: 'pended', reason, until }, { status: 'pending', pendingReason: reason, pendingUntil: until })
      return null
    }
    case 'resume':
      if (status !== 'pending') return notNow
      to.resume(incident, command.actor.kind === 'clock' ? 'date_reached' : 'asked')
      return null
    case 'resolve': {
      const { text, code, cause = null } = command
      if (isBlank(text)) return textMissing
      if (!rule.isOpen) return notNow
      const isByAgent = command.actor.kind === 'agent'
      if (!isByAgent && incident.pendingReason !== 'major') return notNow
      // The agent who solves an unclaimed one is the one to come back to if it is reopened; a major incident's end makes
      // hundreds nobody's own, and the bot's words are no answer of a person.
      if (isByAgent && incident.assigneeId === null) claim(incident, command.actor.id, to)
      if (isByAgent) recordFirstResponse(incident, to, rules)
      to.record(
        { type: 'resolved', text, code, cause },
        {
          ...moved('resolved'),
          resolvedAt: at,
          resolutionText: text,
          resolutionCode: code,
          cause,
          resolutionMet: isWithinTarget(incident, 'resolution', at, rules),
        },
      )
      return null
    }
    case 'confirm_resolution':
      if (status !== 'resolved') return notNow
      to.record({ type: 'closed', cause: 'confirmed' }, { status: 'closed', closedAt: at })
      return null
    case 'close': {
      const from = closesAt(incident, rules)
      if (from === null) return notNow
      if (at < from) return { code: 'too_early', until: from }
      to.record({ type: 'closed', cause: 'silence' }, { status: 'closed', closedAt: at })
      return null
    }
    case 'reopen': {
      const until = reopenableUntil(incident, rules)
      if (until === null || !canMove(status, 'in_progress') || rule.isOpen) return notNow
      if (command.actor.kind === 'user' && at >= until) return { code: 'too_late', until }
      to.record(
        { type: 'reopened', reason: command.reason },
        {
          status: statusWhenFree(incident),
          reopenedCount: incident.reopenedCount + 1,
          ...unsolved,
        },
      )
      return null
    }
    case 'undo_resolve': {
      const isJustNow = incident.resolvedAt !== null && at - incident.resolvedAt <= undoResolveWithinMs
      if (status !== 'resolved' || !isJustNow || incident.assigneeId !== command.actor.id) return notNow
      const { wasBegun, hold, snoozedUntil } = command
      to.record(
        { type: 'resolution_undone' },
        {
          ...unsolved,
          // It was the only answer, and has been taken back.
          ...(incident.firstResponseAt === incident.resolvedAt ? { firstResponseAt: null, responseMet: null } : {}),
          ...(hold === null
            ? { status: wasBegun ? statusWhenFree(incident) : 'assigned' }
            : { status: 'pending', pendingReason: hold.reason, pendingUntil: hold.until }),
          ...(snoozedUntil !== null && snoozedUntil > at ? { snoozedUntil } : {}),
        },
      )
      return null
    }
    case 'withdraw':
      if (!rule.isOpen) return notNow
      to.record({ type: 'withdrawn', reason: command.reason }, { ...moved('cancelled'), closedAt: at })
      return null
    case 'cancel':
      if (isBlank(command.reason)) return textMissing
      if (!rule.isOpen) return notNow
      to.record({ type: 'cancelled', reason: command.reason }, { ...moved('cancelled'), closedAt: at })
      return null
    case 'add_text':
      if (isBlank(command.text)) return textMissing
      // A resolved one stays resolved: "thank you" must not start the clock; reopening is asked for explicitly.
      if (!rule.isOpen && status !== 'resolved') return notNow
      // What the user says brings it back before its agent's eyes.
      to.record({ type: 'text_added', text: command.text }, command.actor.kind === 'user' ? { snoozedUntil: null } : {})
      if (command.actor.kind === 'user' && status === 'pending' && incident.pendingReason === 'user') {
        to.resume(incident, 'user_replied')
      }
      return null
    case 'record_first_response':
      if (incident.firstResponseAt !== null) return null
      if (!rule.isOpen) return notNow
      recordFirstResponse(incident, to, rules)
      return null
    case 'change_impact_urgency': {
      if (!rule.isOpen) return notNow
      const { impact, urgency, isPriorityConfirmed } = command
      const { isVip } = incident
      const priority = priorityOf({ impact, urgency, isVip, isConfirmed: isPriorityConfirmed }, rules.matrix)
      to.recordIfChanged({ type: 'impact_urgency_changed' }, { impact, urgency, isPriorityConfirmed, priority })
      return null
    }
    case 'change_category':
      if (!rule.isOpen && status !== 'resolved') return notNow
      to.recordIfChanged({ type: 'category_changed' }, { category: command.category })
      return null
    case 'escalate_functionally': {
      const { supportTier, group, reason } = command
      if (isBlank(reason)) return textMissing
      if (!rule.isOpen) return notNow
      to.record(
        { type: 'escalated_functionally', reason },
        { supportTier, group, assigneeId: null, ...inSight, ...moved('assigned') },
      )
      return null
    }
    case 'escalate_hierarchically':
      if (isBlank(command.reason)) return textMissing
      if (!rule.isOpen) return notNow
      to.record({ type: 'escalated_hierarchically', reason: command.reason }, {})
      return null
    case 'complain':
      if (isBlank(command.text)) return textMissing
      to.record(
        { type: 'complained', text: command.text },
        { complaint: command.text, complainedOf: incident.assigneeId, complainedAt: at },
      )
      return null
    case 'renew_promise':
      if (!rule.isOpen) return notNow
      to.renewPromise()
      return null
    case 'merge':
    case 'absorb':
    case 'split_off':
    case 'link':
    case 'unlink':
      return relate(incident, command, to, rules)
    case 'change_tags':
    case 'fill_form':
    case 'change_kind':
    case 'snooze':
    case 'ask_approval':
    case 'decide_approval':
    case 'change_step':
      return describe(incident, command, to)
    case 'ring':
      for (const { target, bell, mark } of dueAlarms(incident, at, rules)) {
        to.record({ type: bell === 'warned' ? 'deadline_warned' : 'deadline_breached', target }, { [mark]: at })
      }
      return null
    case 'join_major': {
      const { majorId, update } = command
      if (!rule.isOpen) return notNow
      if (incident.majorId === majorId) return null
      to.record(
        { type: 'joined_major', majorId },
        { status: 'pending', pendingReason: 'major', pendingUntil: null, majorId, majorUpdate: update },
      )
      return null
    }
    case 'leave_major': {
      const { majorId } = incident
      if (majorId === null || incident.pendingReason !== 'major') return { code: 'not_in_major' }
      to.record({ type: 'left_major', majorId }, moved(statusWhenFree(incident)))
      return null
    }
    case 'rate': {
      const { rating, comment } = command
      if (!Number.isInteger(rating) || rating < 1 || rating > 5) return { code: 'invalid_rating' }
      if (status !== 'resolved' && status !== 'closed') return notNow
      if (rating === incident.rating && comment === incident.ratingComment) return null
      to.record({ type: 'rated', rating, comment }, { rating, ratingComment: comment })
      return null
    }
  }
}

/** Whoever hid it until a time hid it for themselves: who has it next has to see it. */
const inSight = { snoozedUntil: null } as const

function claim(incident: Incident, agentId: string | null, to: Recording): IncidentRefusal | null {
  if (incident.assigneeId === agentId) return null
  if (incident.assigneeId !== null) return { code: 'already_claimed', ownerId: incident.assigneeId }
  const isNew = incident.status === 'new'
  to.record({ type: 'claimed' }, { assigneeId: agentId, ...inSight, ...(isNew ? { status: 'assigned' } : {}) })
  return null
}

const statusWhenFree = ({ assigneeId, group }: Incident): Status =>
  assigneeId !== null ? 'in_progress' : group !== null ? 'assigned' : 'new'

function recordFirstResponse(incident: Incident, to: Recording, rules: IncidentRules): void {
  if (incident.firstResponseAt !== null) return
  const responseMet = isWithinTarget(incident, 'response', to.at, rules)
  to.record({ type: 'first_response_recorded' }, { firstResponseAt: to.at, responseMet })
}

/** Leaving pending ends its reason with it; what is over sleeps no more. */
function moved(status: Status): Partial<Incident> {
  if (status === 'pending') return { status }
  const ended = { status, pendingReason: null, pendingUntil: null }
  return lifecycle[status].isOpen ? ended : { ...ended, snoozedUntil: null }
}

function statusWhenAssigned(incident: Incident, assigneeId: string | null, group: string | null): Status {
  if (assigneeId === null && group === null) return 'new'
  if (incident.status === 'pending') return 'pending'
  return assigneeId !== null && assigneeId === incident.assigneeId ? incident.status : 'assigned'
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
