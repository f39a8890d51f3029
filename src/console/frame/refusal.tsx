import { secretNames } from '../conversations/messages/message-kinds.ts'
import { sizeInWords } from '../conversations/messages/media-line.tsx'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import type { ApiError, RefusalCode } from '../connection/api-client.ts'

/** A code of the API without a sentence here does not compile. */
const refusals = {
  actor_unknown: 'error-actor-unknown',
  already_claimed: 'error-already-claimed',
  already_on: 'error-already-on',
  already_decided: 'error-already-decided',
  announcement_changed: 'error-announcement-changed',
  announcement_moved_on: 'error-announcement-moved-on',
  announcement_unknown: 'error-announcement-unknown',
  channel_unknown: 'error-channel-unknown',
  approval_waits: 'error-approval-waits',
  too_many_tags: 'error-too-many-tags',
  article_for_agents: 'error-article-for-agents',
  article_unknown: 'error-article-unknown',
  broken: 'error-broken',
  canned_changed: 'error-canned-changed',
  canned_faulty: 'error-canned-faulty',
  canned_unknown: 'error-canned-unknown',
  changed_meanwhile: 'error-changed-meanwhile',
  colleague_unknown: 'error-colleague-unknown',
  draft_unknown: 'error-draft-unknown',
  not_solved: 'error-not-solved',
  nobody_to_praise: 'error-nobody-to-praise',
  name_missing: 'error-name-missing',
  user_note_unknown: 'error-user-note-unknown',
  nobody_to_pass_to: 'error-nobody-to-pass-to',
  nobody_to_tell: 'error-nobody-to-tell',
  not_offered: 'error-not-offered',
  reason_needed: 'error-reason-needed',
  category_unknown: 'error-category-unknown',
  conversation_unknown: 'error-conversation-unknown',
  date_in_past: 'error-date-in-past',
  directory_column_twice: 'error-directory-column-twice',
  directory_empty: 'error-directory-empty',
  directory_no_name_column: 'error-directory-no-name-column',
  directory_no_phone_column: 'error-directory-no-phone-column',
  directory_open_quote: 'error-directory-open-quote',
  answered_before: 'error-answered-before',
  calibration_full: 'error-calibration-full',
  marks_missing: 'error-marks-missing',
  nobody_answered: 'error-nobody-answered',
  own_work: 'error-own-work',
  review_changed: 'error-review-changed',
  review_saved: 'error-review-saved',
  review_unknown: 'error-review-unknown',
  reviewed_before: 'error-reviewed-before',
  too_late_to_calibrate: 'error-too-late-to-calibrate',
  transcript_unknown: 'error-transcript-unknown',
  example_unknown: 'error-example-unknown',
  feedback_done: 'error-feedback-done',
  feedback_unknown: 'error-feedback-unknown',
  file_broken: 'error-file-broken',
  file_empty: 'error-file-empty',
  file_is_program: 'error-file-is-program',
  file_too_large: 'error-file-too-large',
  file_unknown: 'error-file-unknown',
  files_not_carried: 'error-files-not-carried',
  incident_unknown: 'error-incident-unknown',
  invalid: 'error-invalid',
  invalid_rating: 'error-invalid-rating',
  like_login: 'error-like-login',
  login_taken: 'error-login-taken',
  major_over: 'error-major-over',
  major_unknown: 'error-major-unknown',
  message_unknown: 'error-message-unknown',
  message_withdrawn: 'error-message-withdrawn',
  messenger_cannot: 'error-messenger-cannot',
  messages_unknown: 'error-messages-unknown',
  must_change_password: 'error-must-change-password',
  must_set_up_totp: 'error-must-set-up-totp',
  no_approval_asked: 'error-no-approval-asked',
  no_connection: 'error-no-connection',
  nobody_joined: 'error-nobody-joined',
  not_allowed: 'error-not-allowed',
  not_allowed_for_actor: 'error-not-allowed-for-actor',
  not_allowed_in_status: 'error-not-allowed-in-status',
  not_confirmed: 'error-not-confirmed',
  not_found: 'error-not-found',
  requests_open: 'error-requests-open',
  user_unknown: 'error-user-unknown',
  not_in_major: 'error-not-in-major',
  not_own_incident: 'error-not-own-incident',
  not_own_message: 'error-not-own-message',
  not_sent_yet: 'error-not-sent-yet',
  not_the_approver: 'error-not-the-approver',
  not_writable: 'error-not-writable',
  nothing_to_resend: 'error-nothing-to-resend',
  announcement_cancelled: 'error-announcement-cancelled',
  dropped_before: 'error-dropped-before',
  kept_before: 'error-kept-before',
  reply_outdated: 'error-reply-outdated',
  sent_before: 'error-sent-before',
  other_conversation: 'error-other-conversation',
  other_is_over: 'error-other-is-over',
  own_account: 'error-own-account',
  same: 'error-same',
  same_incident: 'error-same-incident',
  secret_in_text: 'error-secret-in-text',
  text_missing: 'error-text-missing',
  text_too_long: 'error-text-too-long',
  too_common: 'error-too-common',
  too_early: 'error-too-early',
  too_large: 'error-too-large',
  too_late_for_code: 'error-too-late-for-code',
  too_late: 'error-too-late',
  too_late_to_change: 'error-too-late-to-change',
  too_long: 'error-too-long',
  too_many: 'error-too-many',
  too_short: 'error-too-short',
  too_many_views: 'error-too-many-views',
  view_changed: 'error-view-changed',
  view_unknown: 'error-view-unknown',
  variable_unfilled: 'error-variable-unfilled',
  wrong: 'error-wrong',
  written_before: 'error-written-before',
  wrong_code: 'error-wrong-code',
  // What this page never asks for, or shows otherwise than in words.
  cross_site: 'error-broken',
  faulty: 'error-broken',
  newer_messages: 'error-broken',
  setting_unknown: 'error-broken',
  signed_out: 'error-broken',
  unreadable: 'error-broken',
} satisfies Record<RefusalCode, SentenceId>

/** Why something was not done, next to the thing. */
export function Refusal({ error }: { readonly error: ApiError | null }) {
  if (error === null) return null
  return (
    <p class="refusal" role="alert">
      {refusalText(error)}
    </p>
  )
}

export function refusalText(error: ApiError): string {
  const sentence = sentenceOf(error)
  return error.fileName === null ? sentence : `${error.fileName}: ${sentence}`
}

/** Each sentence takes of the error what it tells. */
function sentenceOf({ code, owner, kinds, retryAfterSeconds, mostBytes }: ApiError): string {
  return sayKind(refusals, code, {
    owner: owner ?? say('actor-agent'),
    what: [...new Set(kinds)].map((kind) => sayKind(secretNames, kind)).join(', '),
    minutes: Math.ceil(retryAfterSeconds / 60),
    most: sizeInWords(mostBytes),
  })
}
