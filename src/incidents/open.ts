import type { Instant } from '../kit/time.ts'
import type { OpenCommand } from './command.ts'
import type { OpenedEvent } from './event.ts'
import type { Incident } from './incident.ts'
import { priorityOf } from './priority.ts'
import type { IncidentRules } from './rules.ts'
import { settle } from './settle.ts'

/** Opens an incident. It cannot be refused: every request is registered. */
export function open(command: OpenCommand, at: Instant, rules: IncidentRules): OpenedEvent {
  const { type: _, actor, isOfUser = false, ...facts } = command
  const isPriorityConfirmed = actor.kind === 'agent' && command.isPriorityConfirmed
  const fresh: Incident = {
    ...facts,
    isPriorityConfirmed,
    priority: priorityOf({ ...facts, isConfirmed: isPriorityConfirmed }, rules.matrix),
    status: 'new',
    assigneeId: null,
    supportTier: 1,
    openedAt: at,
    firstResponseAt: null,
    resolvedAt: null,
    closedAt: null,
    reopenedCount: 0,
    pendingReason: null,
    pendingUntil: null,
    majorId: null,
    majorUpdate: null,
    resolutionText: null,
    resolutionCode: null,
    cause: null,
    tags: [],
    form: command.form ?? {},
    snoozedUntil: null,
    mergedInto: null,
    approval: null,
    rating: null,
    ratingComment: null,
    complaint: null,
    complainedOf: null,
    complainedAt: null,
    isBegunByDesk: actor.kind === 'agent' && !isOfUser,
    clockRunningSince: null,
    clockWorkingMs: 0,
    clockElapsedMs: 0,
    responseDueAt: null,
    resolutionDueAt: null,
    nextDueAt: null,
    responseMet: null,
    resolutionMet: null,
    responseTargetMs: 0,
    resolutionTargetMs: 0,
    targetCounts: 'working_hours',
    responseWarnedAt: null,
    responseBreachedAt: null,
    resolutionWarnedAt: null,
    resolutionBreachedAt: null,
    nextAlarmAt: null,
    reassignmentCount: 0,
    queuedMs: 0,
    queuedSince: null,
    version: 0,
  }
  const incident = settle(null, fresh, at, rules)
  return { type: 'opened', at, actor, changes: {}, incident }
}
