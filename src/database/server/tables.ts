import type { SafeText } from '../../kit/safe-text.ts'
import type { ColumnType, Generated } from 'kysely'
import type { CountsTime } from '../../incidents/clock/sla-targets.ts'
import type { IncidentKind, PendingReason, SupportTier } from '../../incidents/incident.ts'
import type { Status } from '../../incidents/lifecycle.ts'
import type { MajorUpdateKind } from '../../incidents/majors/major.ts'
import type { Impact, Priority, Urgency } from '../../incidents/priority.ts'
import type { NoticeKind } from '../../desk/hand-overs/bells/notice-ports.ts'
import type { Presence } from '../../routing/presence.ts'

/** bigint: text in both directions, so that no digit is lost. */
type Id = string
type GeneratedId = ColumnType<Id, never, never>
/** timestamptz: milliseconds when read, an ISO text when written. */
type At = ColumnType<number, string, string>
type GeneratedAt = ColumnType<number, string | undefined, string>
type OptionalAt = ColumnType<number | null, string | null | undefined, string | null>
/** jsonb: parsed when read, JSON text when written. */
type Json = ColumnType<unknown, string, string>
type GeneratedJson = ColumnType<unknown, string | undefined, string>
type OptionalJson = ColumnType<unknown, string | null, never>

/** Hand-written beside migrations/; test/database/server/tables.test.ts compares the two. What people wrote is `SafeText`. */
export type Tables = {
  users: {
    id: GeneratedId
    name: SafeText | null
    language: string
    is_vip: Generated<boolean>
    created_at: GeneratedAt
    announcements_off_at: OptionalAt
  }
  addresses: {
    id: GeneratedId
    user_id: Id
    channel: string
    external_id: string
    unreachable_at: OptionalAt
    created_at: GeneratedAt
  }
  conversations: {
    id: GeneratedId
    address_id: Id
    state: Json
    generation: Generated<number>
    message_count: Generated<number>
    version: Generated<number>
    last_message_at: OptionalAt
    last_user_message_at: OptionalAt
    created_at: GeneratedAt
  }
  agents: {
    id: GeneratedId
    login: string
    name: SafeText
    role: AgentRole
    language: Generated<string>
    password_hash: string
    must_change_password: Generated<boolean>
    disabled_at: OptionalAt
    created_at: GeneratedAt
    presence: Generated<Presence>
    seen_at: OptionalAt
    active_at: OptionalAt
    missed_offers: Generated<number>
    paging_conversation_id: Id | null
  }
  link_codes: { code: string; agent_id: Id; expires_at: At }
  sessions: { token_hash: string; agent_id: Id; created_at: GeneratedAt; seen_at: GeneratedAt }
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
    reopened_count: number
    pending_reason: PendingReason | null
    pending_until: OptionalAt
    major_id: Id | null
    major_update: number | null
    resolution_text: SafeText | null
    resolution_code: string | null
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
  notices: {
    id: GeneratedId
    agent_id: Id
    kind: NoticeKind
    incident_id: Id | null
    conversation_id: Id | null
    details: GeneratedJson
    at: At
    seen_at: OptionalAt
  }
  takes: { id: GeneratedId; agent_id: Id; incident_id: Id; asked_in: Id; asked_at: At }
  messages: {
    conversation_id: Id
    number: number
    author: 'user' | 'bot' | 'agent' | 'system'
    agent_id: Id | null
    kind: MessageKind
    text: SafeText
    content: Json
    incident_id: Id | null
    external_id: string | null
    created_at: At
  }
  inbox: {
    id: GeneratedId
    channel: string
    external_id: string
    sender: string
    event: Json
    received_at: GeneratedAt
    attempts: Generated<number>
    next_try_at: OptionalAt
    finished_at: OptionalAt
    outcome: 'handled' | 'ignored' | 'set_aside' | null
    last_error: SafeText | null
  }
  outbox: {
    id: GeneratedId
    conversation_id: Id
    message_number: number
    channel: string
    recipient: string
    kind: 'reply' | 'notice'
    author: 'bot' | 'agent'
    generation: number
    status: OutboxStatus
    attempts: Generated<number>
    is_uncertain: Generated<boolean>
    next_try_at: GeneratedAt
    lease_until: OptionalAt
    external_id: string | null
    error: SafeText | null
    created_at: GeneratedAt
    settled_at: OptionalAt
    delivered_at: OptionalAt
    seen_at: OptionalAt
    billing_status: number | null
    gives_way: Generated<boolean>
  }
  blobs: {
    key: string
    size_bytes: ColumnType<string, number | undefined, number>
    content_type: Generated<string>
    file_name: SafeText | null
    is_complete: Generated<boolean>
    created_by: Id | null
    created_at: GeneratedAt
  }
  attachment_chunks: { blob_key: string; number: number; bytes: Buffer }
  attachments: {
    id: GeneratedId
    conversation_id: Id
    message_number: number
    position: number
    media: Json
    status: AttachmentStatus
    external_id: string | null
    remote: string | null
    blob_key: string | null
    error: SafeText | null
    attempts: Generated<number>
    next_try_at: GeneratedAt
    lease_until: OptionalAt
    public_key: string | null
    created_at: GeneratedAt
  }
  announcements: {
    id: GeneratedId
    texts: Json
    is_urgent: boolean
    channels: Json
    status: AnnouncementStatus
    created_by: Id | null
    created_at: GeneratedAt
    started_at: OptionalAt
    finished_at: OptionalAt
    article_id: string | null
    major_id: Id | null
    major_number: number | null
  }
  announcement_recipients: {
    announcement_id: Id
    conversation_id: Id
    channel: string
    status: 'waiting' | 'queued' | 'skipped'
    message_number: number | null
    answer_id: Id | null
  }
  timers: { conversation_id: Id; key: string; due_at: At; attempts: Generated<number> }
  answers: {
    id: GeneratedId
    conversation_id: Id
    at: At
    language: string
    question: SafeText
    outcome: 'shown' | 'suggested' | 'nothing' | 'helped' | 'not_helped'
    article_id: string | null
  }
  learned_votes: {
    voter: string
    language: string
    article_id: string
    question_key: SafeText
    has_helped: boolean
    voted_at: GeneratedAt
  }
  learned_examples: {
    id: GeneratedId
    language: string
    article_id: string
    question_key: SafeText
    question: SafeText
    source: 'user' | 'agent'
    helped: Generated<number>
    not_helped: Generated<number>
    status: Generated<'learned' | 'accepted' | 'rejected'>
    created_at: GeneratedAt
    changed_at: GeneratedAt
  }
  learned_decisions: {
    id: GeneratedId
    example_id: Id
    agent_id: Id | null
    status_before: string
    status_after: string
    decided_at: GeneratedAt
  }
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
  major_proposals: {
    id: GeneratedId
    category: string | null
    article_id: string | null
    reports: number
    proposed_at: At
  }
  settings: { key: string; value: Json; version: Generated<number>; changed_at: GeneratedAt }
  settings_changes: {
    id: GeneratedId
    at: GeneratedAt
    agent_id: Id | null
    key: string
    version: number
    value_before: OptionalJson
    value_after: OptionalJson
  }
  sign_in_failures: { id: GeneratedId; login: string; address: string; at: GeneratedAt }
}

type AgentRole = 'agent' | 'supervisor' | 'editor' | 'admin'
type MessageKind = 'text' | 'choice' | 'media' | 'edit' | 'reaction' | 'withdrawal' | 'note' | 'event'
type AttachmentStatus = 'waiting' | 'fetching' | 'stored' | 'too_large' | 'lost'
type AnnouncementStatus = 'draft' | 'running' | 'paused' | 'cancelled' | 'finished'
type OutboxStatus = 'queued' | 'sending' | 'sent' | 'unknown' | 'refused' | 'dropped' | 'held'
