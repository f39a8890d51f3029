import type { ColumnType, Generated } from 'kysely'
import type { CannedScope } from '../../incidents/macros/canned-reply.ts'
import type { MacroStep, WordsBy } from '../../incidents/macros/step.ts'
import type { SessionEnding } from '../../desk/access/session-ports.ts'
import type { DraftOrigin, DraftStatus } from '../../desk/articles/drafts/draft-ports.ts'
import type { Language } from '../../kit/language.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { Presence } from '../../routing/presence.ts'
import type { QueueView } from '../../desk/conversations/console-ports.ts'
import type { QueueFilter, QueueSort } from '../../desk/conversations/queue-filter.ts'
import type { DraftKind } from '../../desk/conversations/workplace-port.ts'
import type {
  At,
  GeneratedAt,
  GeneratedId,
  GeneratedJson,
  Id,
  Json,
  JsonOf,
  OptionalAt,
  OptionalJson,
} from './column-types.ts'
import type { PeopleTables } from '../people/people-tables.ts'
import type { QualityTables } from '../quality/quality-tables.ts'
import type { IncidentTables } from './incident-tables.ts'

type OtherTables = {
  users: {
    id: GeneratedId
    name: SafeText | null
    language: string
    is_vip: Generated<boolean>
    created_at: GeneratedAt
    announcements_off_at: OptionalAt
    blocked_until: OptionalAt
    blocked_reason: SafeText | null
    blocked_by: Id | null
    person_id: Id | null
    is_language_chosen: Generated<boolean>
    nps_asked_at: OptionalAt
    name_corrected_by: Id | null
    name_corrected_at: OptionalAt
  }
  article_drafts: {
    id: GeneratedId
    language: Language
    article_id: string
    title: SafeText
    text: SafeText
    origin: DraftOrigin
    incident_id: Id | null
    conversation_id: Id | null
    agent_id: Id
    at: At
    status: Generated<DraftStatus>
    decided_by: Id | null
    decided_at: OptionalAt
  }
  addresses: {
    id: GeneratedId
    user_id: Id
    channel: string
    external_id: string
    unreachable_at: OptionalAt
    created_at: GeneratedAt
    person_id: Id | null
    proved_at: OptionalAt
    username: SafeText | null
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
    erased_at: OptionalAt
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
    totp_secret: string | null
    totp_confirmed_at: OptionalAt
    totp_last_step: number | null
  }
  lookers: { agent_id: Id; conversation_id: Id; looks_until: At; types_until: OptionalAt }
  reads: { agent_id: Id; conversation_id: Id; number: number; at: At }
  drafts: {
    agent_id: Id
    conversation_id: Id
    kind: DraftKind
    text: SafeText
    quotes: number | null
    files: GeneratedJson
    at: At
  }
  link_codes: { code: string; agent_id: Id; expires_at: At }
  sessions: {
    token_hash: string
    agent_id: Id
    created_at: GeneratedAt
    seen_at: GeneratedAt
    id: GeneratedId
    address: string | null
    device: SafeText | null
  }
  ended_sessions: { token_hash: string; why: SessionEnding; ended_at: GeneratedAt }
  half_sessions: { token_hash: string; agent_id: Id; created_at: GeneratedAt }
  recovery_codes: { agent_id: Id; code_hash: string; used_at: OptionalAt }
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
    /** Filled by a trigger; null for what nobody looks for, as articles, phrases of the bot and buttons. */
    words: ColumnType<string | null, never, never>
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
    /** Made by the database of its file's name, for the search. */
    words: ColumnType<string | null, never, never>
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
    audience: OptionalJson
    starts_at: OptionalAt
    cancelled_by: Id | null
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
  canned_replies: {
    id: GeneratedId
    titles: JsonOf<WordsBy<SafeText>>
    texts: JsonOf<WordsBy<SafeText>>
    scope: CannedScope
    group: string | null
    agent_id: Id | null
    steps: JsonOf<readonly MacroStep<SafeText>[]>
    used_count: Generated<number>
    last_used_at: OptionalAt
    archived_at: OptionalAt
    version: Generated<number>
  }
  restores: { id: GeneratedId; at: GeneratedAt; backup_at: At; released_at: OptionalAt }
  canned_versions: {
    canned_id: Id
    version: number
    titles: JsonOf<WordsBy<SafeText>>
    texts: JsonOf<WordsBy<SafeText>>
    scope: CannedScope
    group: string | null
    steps: JsonOf<readonly MacroStep<SafeText>[]>
  }
  views: {
    id: GeneratedId
    name: SafeText
    view: QueueView
    filter: JsonOf<QueueFilter>
    sort: QueueSort
    agent_id: Id | null
    version: Generated<number>
  }
  sign_in_failures: { id: GeneratedId; login: string; address: string; is_code: Generated<boolean>; at: GeneratedAt }
  retention_marks: { class: string; until_at: At }
  health_beat: { id: number; at: At }
  signing_key: { id: Generated<number>; key: string }
  known_browsers: { token_hash: string; agent_id: Id; seen_at: At }
}

/** Hand-written beside migrations/; test/database/server/tables.test.ts compares the two. What people wrote is `SafeText`. */
export type Tables = IncidentTables & PeopleTables & QualityTables & OtherTables

type AgentRole = 'agent' | 'supervisor' | 'editor' | 'admin' | 'auditor'
type MessageKind = 'text' | 'choice' | 'media' | 'edit' | 'reaction' | 'withdrawal' | 'note' | 'event'
type AttachmentStatus = 'waiting' | 'fetching' | 'stored' | 'too_large' | 'lost' | 'deleted'
type AnnouncementStatus = 'draft' | 'scheduled' | 'running' | 'paused' | 'cancelled' | 'finished'
type OutboxStatus = 'queued' | 'sending' | 'sent' | 'unknown' | 'refused' | 'dropped' | 'held' | 'paused'
