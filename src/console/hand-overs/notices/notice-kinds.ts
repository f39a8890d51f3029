import type { Notice } from '../desk.ts'
import type { SentenceId } from '../../words/say.ts'

type NoticeKind = Notice['kind']

export const noticeNames = {
  rings: 'notice-rings',
  deadline_warned: 'notice-deadline-warned',
  deadline_breached: 'notice-deadline-breached',
  complained: 'notice-complained',
  rated: 'notice-rated',
  rated_low: 'notice-rated-low',
  thanked: 'notice-thanked',
  reply_owed: 'notice-reply-owed',
  moved_on: 'notice-moved-on',
  set_away: 'notice-set-away',
  abandoned: 'notice-abandoned',
  passed_to_you: 'notice-passed-to-you',
  invited: 'notice-invited',
  escalated: 'notice-escalated',
  changed_by_colleague: 'notice-changed-by-colleague',
  assigned: 'notice-assigned',
  major_proposed: 'notice-major-proposed',
  major_overdue: 'notice-major-overdue',
  snooze_over: 'notice-snooze-over',
  approval_asked: 'notice-approval-asked',
  approval_decided: 'notice-approval-decided',
  step_given: 'notice-step-given',
  mentioned: 'notice-mentioned',
  reviewed: 'notice-reviewed',
  review_answered: 'notice-review-answered',
  bulletin: 'notice-bulletin',
} satisfies Record<NoticeKind, SentenceId>

/** What a notice is about, where its kind alone does not say it. */
export const noticeMatters = {
  hand_over: 'notice-what-hand-over',
  incident: 'notice-what-incident',
  breach: 'notice-what-breach',
  response: 'notice-what-response',
  resolution: 'notice-what-resolution',
  lost: 'notice-what-lost',
  silent: 'notice-what-silent',
  idle: 'notice-what-idle',
  missed: 'notice-what-missed',
  resolve: 'notice-what-resolve',
  cancel: 'notice-what-cancel',
  set_impact_urgency: 'notice-what-priority',
  set_category: 'notice-what-category',
  renew_promise: 'notice-what-promise',
  pass_on: 'notice-what-pass-on',
  take_over: 'notice-what-take-over',
  start: 'notice-what-start',
  join_major: 'notice-what-join-major',
  leave_major: 'notice-what-leave-major',
  pend: 'notice-what-pend',
  resume: 'notice-what-resume',
  merge: 'notice-what-merge',
  granted: 'notice-what-granted',
  denied: 'notice-what-denied',
} as const satisfies Record<string, SentenceId>

/** What those in charge look for first. */
export const troubles: readonly NoticeKind[] = [
  'deadline_breached',
  'complained',
  'rated_low',
  'escalated',
  'major_proposed',
  'major_overdue',
]

/** What must not wait until somebody looks. */
export const urgent: readonly NoticeKind[] = [
  'rings',
  'major_proposed',
  'major_overdue',
  'abandoned',
  'deadline_breached',
  'complained',
  'rated_low',
  'escalated',
]
