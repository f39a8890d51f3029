import type { Instant } from '../../../kit/time.ts'

/** What stands in the log of the desk itself. */
export const auditedActs = [
  'signed_in',
  'sign_in_refused',
  'signed_out',
  'password_changed',
  'totp_set_up',
  'totp_turned_off',
  'recovery_codes_made',
  'sessions_ended',
  'agent_made',
  'agent_changed',
  'setting_changed',
  'people_imported',
  'chats_parted',
  'person_erased',
  'announcement_written',
  'announcement_changed',
  'announcement_moved',
  'announcement_removed',
  'agents_told',
  'major_declared',
  'major_changed',
  'major_updated',
  'major_ended',
  'canned_reply_made',
  'canned_reply_changed',
  'canned_reply_archived',
  'learned_decided',
  'draft_decided',
  'feedback_worked_off',
  'unconfirmed_sent',
  'unconfirmed_dropped',
  'unconfirmed_kept',
  'transcript_chosen',
  'transcript_calibrated',
  'review_saved',
  'review_answered',
  'exported',
] as const
export type AuditedAct = (typeof auditedActs)[number]

/** Plain values by their names; ids and choices, never what somebody wrote. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>

export type AuditEntry = {
  readonly at: Instant
  readonly agentId: string | null
  readonly what: AuditedAct
  readonly subject: string | null
  readonly details: AuditDetails
  readonly address: string | null
}

/** A line of the log as it is kept. */
export type AuditLine = AuditEntry & { readonly number: number; readonly hash: string }

/** What a command did: whoever sat at the server. */
export const byCommand = 'command'

export type AuditFilter = {
  /** An agent's id, or `byCommand`. */
  readonly agentId: string | null
  readonly what: AuditedAct | null
  readonly from: Instant | null
  readonly until: Instant | null
}

export interface AuditLog {
  /** Adds a line to the chain, in a transaction of its own. */
  record(entry: AuditEntry): Promise<void>
  /** Up to `limit` lines from the newest on, older than the number `before`. */
  list(filter: AuditFilter, before: number | null, limit: number): Promise<readonly AuditLine[]>
  /** Up to `limit` lines from the oldest on, newer than the number `after`. */
  chain(after: number, limit: number): Promise<readonly AuditLine[]>
}
