import type { BodyOf, api } from '../../connection/api-client.ts'
import type { SentenceId } from '../../words/say.ts'

export type AuditLine = BodyOf<typeof api.audit.$get>['lines'][number]
export type AuditedAct = AuditLine['what']

export const actNames = {
  signed_in: 'audit-signed-in',
  sign_in_refused: 'audit-sign-in-refused',
  signed_out: 'audit-signed-out',
  password_changed: 'audit-password-changed',
  totp_set_up: 'audit-totp-set-up',
  totp_turned_off: 'audit-totp-turned-off',
  recovery_codes_made: 'audit-recovery-codes-made',
  sessions_ended: 'audit-sessions-ended',
  agent_made: 'audit-agent-made',
  agent_changed: 'audit-agent-changed',
  setting_changed: 'audit-setting-changed',
  people_imported: 'audit-people-imported',
  chats_parted: 'audit-chats-parted',
  announcement_written: 'audit-announcement-written',
  announcement_moved: 'audit-announcement-moved',
  announcement_removed: 'audit-announcement-removed',
  major_declared: 'audit-major-declared',
  major_updated: 'audit-major-updated',
  major_ended: 'audit-major-ended',
  canned_reply_changed: 'audit-canned-reply-changed',
  learned_decided: 'audit-learned-decided',
  draft_decided: 'audit-draft-decided',
  feedback_worked_off: 'audit-feedback-worked-off',
  transcript_chosen: 'audit-transcript-chosen',
  transcript_calibrated: 'audit-transcript-calibrated',
  review_saved: 'audit-review-saved',
  review_answered: 'audit-review-answered',
  exported: 'audit-exported',
} satisfies Record<AuditedAct, SentenceId>
