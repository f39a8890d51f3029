import type { FindingCode, FindingWeight } from '../../../messaging/channel-finding.ts'
import type { IconName } from '../../frame/icon.tsx'
import type { SentenceId } from '../../words/say.ts'

/** What was found, and what to do next. */
export const findingWords = {
  bot_answers: 'finding-bot-answers',
  webhook_ours: 'finding-webhook-ours',
  nothing_waits: 'finding-nothing-waits',
  polls: 'finding-polls',
  events_complete: 'finding-events-complete',
  nothing_outside: 'finding-nothing-outside',
  updates_wait: 'finding-updates-wait',
  delivery_failed: 'finding-delivery-failed',
  events_missing: 'finding-events-missing',
  polls_elsewhere: 'finding-polls-elsewhere',
  not_started: 'finding-not-started',
  messenger_busy: 'finding-messenger-busy',
  messenger_fails: 'finding-messenger-fails',
  delivery_fails: 'finding-delivery-fails',
  webhook_foreign: 'finding-webhook-foreign',
  webhook_takes_updates: 'finding-webhook-takes-updates',
  webhook_missing: 'finding-webhook-missing',
  refused: 'finding-refused',
  token_refused: 'finding-token-refused',
  account_blocked: 'finding-account-blocked',
  unreachable: 'finding-unreachable',
  no_answer: 'finding-no-answer',
  strange_answer: 'finding-strange-answer',
  polling_conflict: 'finding-polling-conflict',
  polling_fails: 'finding-polling-fails',
  no_public_url: 'finding-no-public-url',
} satisfies Record<FindingCode, SentenceId>

/** Said before each finding: colour and icon alone say nothing to everybody. */
export const weightWords = {
  good: 'finding-good',
  notice: 'finding-notice',
  bad: 'finding-bad',
} satisfies Record<FindingWeight, SentenceId>

export const weightIcons = {
  good: 'check',
  notice: 'question',
  bad: 'alert',
} satisfies Record<FindingWeight, IconName>
