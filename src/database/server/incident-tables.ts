import type { ColumnType, Generated } from 'kysely'
import type { AuditedAct } from '../../desk/access/audit/audit-ports.ts'
import type { Reason } from '../../conversation/feedback/reasons.ts'
import type { NoticeKind } from '../../desk/hand-overs/bells/notice-ports.ts'
import type { FeedbackKind, FeedbackStatus } from '../../desk/incidents/feedback/feedback-ports.ts'
import type { CountsTime } from '../../incidents/clock/sla-targets.ts'
import type { Approval, IncidentKind, PendingReason, SupportTier } from '../../incidents/incident.ts'
import type { Status } from '../../incidents/lifecycle.ts'
import type { MajorUpdateKind } from '../../incidents/majors/major.ts'
import type { Impact, Priority, Urgency } from '../../incidents/priority.ts'
import type { Relation } from '../../incidents/relations/relation.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { At, GeneratedId, GeneratedJson, Id, Json, JsonOf, OptionalAt, OptionalJsonOf } from './column-types.ts'

/** Incidents, what belongs to them, and who is told of them; a part of `Tables`. */
export type IncidentTables = {
  incidents: {
    id: GeneratedId
    number: Generated<number>
    kind: IncidentKind
    user_id: Id
    conversation_id: Id
    origin_event_id: string
    status: Status
    impact: Impact
    urgency: Urgency
    priority: Priority
    is_priority_confirmed: boolean
    is_vip: boolean
    category: string | null
    description: SafeText
    assignee_id: Id | null
    group: string | null
    support_tier: SupportTier
    opened_at: At
    first_response_at: OptionalAt
    resolved_at: OptionalAt
    closed_at: OptionalAt
    words_gone_at: OptionalAt
    reopened_count: number
    pending_reason: PendingReason | null
    pending_until: OptionalAt
    major_id: Id | null
    major_update: number | null
    resolution_text: SafeText | null
    resolution_code: string | null
    cause: SafeText | null
    tags: JsonOf<readonly SafeText[]>
    form: JsonOf<Readonly<Record<string, SafeText>>>
    snoozed_until: OptionalAt
    merged_into: Id | null
    approval: Approval | null
    rating: number | null
    rating_comment: SafeText | null
    complaint: SafeText | null
    complained_of: Id | null
    complained_at: OptionalAt
    begun_by_desk: boolean
    clock_running_since: OptionalAt
    clock_working_ms: ColumnType<string, number, number>
    clock_elapsed_ms: ColumnType<string, number, number>
    response_due_at: OptionalAt
    resolution_due_at: OptionalAt
    next_due_at: OptionalAt
    response_met: boolean | null
    resolution_met: boolean | null
    response_target_ms: ColumnType<string | null, number, number>
    resolution_target_ms: ColumnType<string | null, number, number>
    target_counts: CountsTime | null
    response_warned_at: OptionalAt
    response_breached_at: OptionalAt
    resolution_warned_at: OptionalAt
    resolution_breached_at: OptionalAt
    next_alarm_at: OptionalAt
    reassignment_count: Generated<number>
    queued_ms: ColumnType<string, number | undefined, number>
    queued_since: OptionalAt
    version: Generated<number>
  }
  incident_events: {
    id: GeneratedId
    incident_id: Id
    type: string
    at: At
    actor_kind: 'user' | 'agent' | 'bot' | 'clock'
    actor_id: Id | null
    details: Json
  }
  incident_cards: {
    incident_id: Id
    conversation_id: Id
    message_number: number | null
    shown: SafeText
    news_told: Generated<number>
  }
  feedback: {
    id: GeneratedId
    kind: FeedbackKind
    user_id: Id
    conversation_id: Id
    incident_id: Id | null
    agent_id: Id | null
    score: number | null
    reason: Reason | null
    comment: SafeText | null
    at: At
    status: Generated<FeedbackStatus>
    handled_by: Id | null
    handled_at: OptionalAt
    answer: SafeText | null
    thanked_at: OptionalAt
  }
  incident_links: { from_id: Id; to_id: Id; relation: Relation; at: At }
  incident_steps: {
    id: GeneratedId
    incident_id: Id
    position: number
    title: SafeText
    assignee_id: Id | null
    done_at: OptionalAt
    done_by: Id | null
  }
  approvals: {
    id: GeneratedId
    incident_id: Id
    approver_id: Id | null
    asked_at: At
    decided_at: OptionalAt
    decided_by: Id | null
    is_granted: boolean | null
    reason: SafeText | null
  }
  hand_overs: {
    id: GeneratedId
    conversation_id: Id
    incident_id: Id
    asked_at: At
    accepted_at: OptionalAt
    accepted_by: Id | null
    ended_at: OptionalAt
    ended_by: 'user' | 'agent' | 'resolved' | 'cancelled' | 'lost' | 'silent' | 'passed_on' | null
    generation: number
    group: string | null
    is_returned: Generated<boolean>
    last_agent_id: Id | null
    offered_to: Id | null
    offered_at: OptionalAt
    offer_ends_at: OptionalAt
    refused_by: GeneratedJson
    missed_by: GeneratedJson
    owed_since: OptionalAt
    owed_told_at: OptionalAt
  }
  offers: {
    id: GeneratedId
    hand_over_id: Id
    agent_id: Id
    offered_at: At
    ended_at: OptionalAt
    outcome: 'accepted' | 'refused' | 'missed' | 'withdrawn' | null
    reason: SafeText | null
  }
  alarms: {
    id: GeneratedId
    kind: 'hand_over' | 'incident' | 'breach'
    incident_id: Id
    began_at: At
    step: Generated<number>
    next_at: OptionalAt
    ended_at: OptionalAt
  }
  bulletins: { id: GeneratedId; text: SafeText; groups: OptionalJsonOf<readonly string[]>; created_by: Id; at: At }
  notices: {
    id: GeneratedId
    agent_id: Id
    kind: NoticeKind
    incident_id: Id | null
    conversation_id: Id | null
    details: GeneratedJson
    at: At
    seen_at: OptionalAt
    bulletin_id: Id | null
  }
  takes: { id: GeneratedId; agent_id: Id; incident_id: Id; asked_in: Id; asked_at: At }
  major_incidents: {
    id: GeneratedId
    incident_id: Id | null
    title: Json
    text: Json
    category: string | null
    article_ids: GeneratedJson
    declared_by: Id
    declared_at: At
    next_update_at: At
    updates: Generated<number>
    apologised_at: OptionalAt
    ended_at: OptionalAt
    ended_by: Id | null
  }
  major_updates: {
    major_id: Id
    number: number
    kind: MajorUpdateKind
    texts: Json
    next_update_at: OptionalAt
    created_by: Id | null
    created_at: At
    request_id: string | null
  }
  incident_facts: {
    incident_id: Id
    user_id: Id
    opened_at: At
    kind: IncidentKind
    channel: string
    category: string | null
    group: string | null
    agent_id: Id | null
    language: string
    class: SafeText | null
    is_vip: boolean
    line: SupportTier
    is_dropped: boolean
    solved_at: OptionalAt
    was_solved: boolean
    was_reopened: boolean
    worked_ms: ColumnType<string, number, number>
    late_at: OptionalAt
    first_response_ms: ColumnType<string | null, number | null, number | null>
    response_met: boolean | null
    resolution_met: boolean | null
    is_first_contact: boolean
    reassignments: number
    queued_ms: ColumnType<string, number, number>
    life_ms: ColumnType<string | null, number | null, number | null>
  }
  incident_spans: { incident_id: Id; is_overdue: boolean; from_at: At; until_at: OptionalAt }
  fact_units: {
    id: GeneratedId
    rows: 'incidents' | 'talks'
    size: 'day' | 'month'
    from_at: At
    until_at: At
    zone: string
    made_by: string
  }
  fact_sums: { unit_id: Id; cut: string; key: string | null; counts: Json }
  talk_facts: {
    hand_over_id: Id
    incident_id: Id
    asked_at: At
    channel: string
    category: string | null
    group: string | null
    agent_id: Id | null
    language: string
    class: SafeText | null
    is_vip: boolean
    line: SupportTier
    is_in_hours: boolean
    waited_ms: ColumnType<string | null, number | null, number | null>
    ended_at: OptionalAt
    is_left: boolean
    reply_waits: Buffer | null
    handling_ms: ColumnType<string | null, number | null, number | null>
  }
  visit_facts: {
    conversation_id: Id
    first_at: At
    last_at: At
    channel: string
    language: string
    is_answered: boolean
    needed_person: boolean
  }
  visits_due: { id: GeneratedId; conversation_id: Id }
  facts_due: { id: GeneratedId; incident_id: Id }
  audit_log: {
    number: Id
    at: At
    agent_id: Id | null
    what: AuditedAct
    subject: string | null
    details: Json
    address: string | null
    hash: string
  }
  facts_rules: { rules: string; recount_below: Id | null; revisit_below: Id | null }
  major_proposals: {
    id: GeneratedId
    category: string | null
    article_id: string | null
    reports: number
    proposed_at: At
  }
}
