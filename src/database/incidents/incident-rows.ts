import type { Insertable, Selectable } from 'kysely'
import { defaultTargets } from '../../incidents/clock/sla-targets.ts'
import type { IncidentEvent } from '../../incidents/event.ts'
import type { Incident } from '../../incidents/incident.ts'
import type { Tables } from '../server/tables.ts'
import { optionalTimestamp, timestamp } from '../server/timestamp.ts'

export function toIncident(row: Selectable<Tables['incidents']>): Incident {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    userId: row.user_id,
    conversationId: row.conversation_id,
    originEventId: row.origin_event_id,
    status: row.status,
    impact: row.impact,
    urgency: row.urgency,
    priority: row.priority,
    isPriorityConfirmed: row.is_priority_confirmed,
    isVip: row.is_vip,
    category: row.category,
    description: row.description,
    assigneeId: row.assignee_id,
    group: row.group,
    supportTier: row.support_tier,
    openedAt: row.opened_at,
    firstResponseAt: row.first_response_at,
    resolvedAt: row.resolved_at,
    closedAt: row.closed_at,
    reopenedCount: row.reopened_count,
    pendingReason: row.pending_reason,
    pendingUntil: row.pending_until,
    majorId: row.major_id,
    majorUpdate: row.major_update,
    resolutionText: row.resolution_text,
    resolutionCode: row.resolution_code,
    cause: row.cause,
    tags: row.tags,
    form: row.form,
    snoozedUntil: row.snoozed_until,
    mergedInto: row.merged_into,
    approval: row.approval,
    rating: row.rating,
    ratingComment: row.rating_comment,
    complaint: row.complaint,
    complainedOf: row.complained_of,
    complainedAt: row.complained_at,
    isBegunByDesk: row.begun_by_desk,
    clockRunningSince: row.clock_running_since,
    clockWorkingMs: Number(row.clock_working_ms),
    clockElapsedMs: Number(row.clock_elapsed_ms),
    responseDueAt: row.response_due_at,
    resolutionDueAt: row.resolution_due_at,
    nextDueAt: row.next_due_at,
    responseMet: row.response_met,
    resolutionMet: row.resolution_met,
    // Empty where a process of the version before wrote it.
    responseTargetMs: Number(row.response_target_ms ?? defaultTargets[row.priority].responseMs),
    resolutionTargetMs: Number(row.resolution_target_ms ?? defaultTargets[row.priority].resolutionMs),
    targetCounts: row.target_counts ?? defaultTargets[row.priority].counts,
    responseWarnedAt: row.response_warned_at,
    responseBreachedAt: row.response_breached_at,
    resolutionWarnedAt: row.resolution_warned_at,
    resolutionBreachedAt: row.resolution_breached_at,
    nextAlarmAt: row.next_alarm_at,
    reassignmentCount: row.reassignment_count,
    queuedMs: Number(row.queued_ms),
    queuedSince: row.queued_since,
    version: row.version,
  }
}

type Row = Omit<Insertable<Tables['incidents']>, 'id' | 'number' | 'words_gone_at'>

/** Every column but the two that the database draws, and retention's mark: one that is forgotten does not compile. */
export function toIncidentRow(incident: Incident): { [Column in keyof Row]-?: Exclude<Row[Column], undefined> } {
  return {
    kind: incident.kind,
    user_id: incident.userId,
    conversation_id: incident.conversationId,
    origin_event_id: incident.originEventId,
    status: incident.status,
    impact: incident.impact,
    urgency: incident.urgency,
    priority: incident.priority,
    is_priority_confirmed: incident.isPriorityConfirmed,
    is_vip: incident.isVip,
    category: incident.category,
    description: incident.description,
    assignee_id: incident.assigneeId,
    group: incident.group,
    support_tier: incident.supportTier,
    opened_at: timestamp(incident.openedAt),
    first_response_at: optionalTimestamp(incident.firstResponseAt),
    resolved_at: optionalTimestamp(incident.resolvedAt),
    closed_at: optionalTimestamp(incident.closedAt),
    reopened_count: incident.reopenedCount,
    pending_reason: incident.pendingReason,
    pending_until: optionalTimestamp(incident.pendingUntil),
    major_id: incident.majorId,
    major_update: incident.majorUpdate,
    resolution_text: incident.resolutionText,
    resolution_code: incident.resolutionCode,
    cause: incident.cause,
    tags: JSON.stringify(incident.tags),
    form: JSON.stringify(incident.form),
    snoozed_until: optionalTimestamp(incident.snoozedUntil),
    merged_into: incident.mergedInto,
    approval: incident.approval,
    rating: incident.rating,
    rating_comment: incident.ratingComment,
    complaint: incident.complaint,
    complained_of: incident.complainedOf,
    complained_at: optionalTimestamp(incident.complainedAt),
    begun_by_desk: incident.isBegunByDesk,
    clock_running_since: optionalTimestamp(incident.clockRunningSince),
    clock_working_ms: Math.round(incident.clockWorkingMs),
    clock_elapsed_ms: Math.round(incident.clockElapsedMs),
    response_due_at: optionalTimestamp(incident.responseDueAt),
    resolution_due_at: optionalTimestamp(incident.resolutionDueAt),
    next_due_at: optionalTimestamp(incident.nextDueAt),
    response_met: incident.responseMet,
    resolution_met: incident.resolutionMet,
    response_target_ms: incident.responseTargetMs,
    resolution_target_ms: incident.resolutionTargetMs,
    target_counts: incident.targetCounts,
    response_warned_at: optionalTimestamp(incident.responseWarnedAt),
    response_breached_at: optionalTimestamp(incident.responseBreachedAt),
    resolution_warned_at: optionalTimestamp(incident.resolutionWarnedAt),
    resolution_breached_at: optionalTimestamp(incident.resolutionBreachedAt),
    next_alarm_at: optionalTimestamp(incident.nextAlarmAt),
    reassignment_count: incident.reassignmentCount,
    queued_ms: Math.round(incident.queuedMs),
    queued_since: optionalTimestamp(incident.queuedSince),
    version: incident.version,
  }
}

export type EventRow = Pick<
  Selectable<Tables['incident_events']>,
  'type' | 'at' | 'actor_kind' | 'actor_id' | 'details'
>

export function toEventRow(incidentId: string, { type, at, actor, ...details }: IncidentEvent) {
  const row = { incident_id: incidentId, type, at: timestamp(at), actor_kind: actor.kind, actor_id: actor.id }
  return { ...row, details: JSON.stringify(details) }
}

export const toIncidentEvent = ({ type, at, actor_kind: kind, actor_id: id, details }: EventRow): IncidentEvent =>
  ({ type, at, actor: { kind, id }, ...(details as object) }) as IncidentEvent
