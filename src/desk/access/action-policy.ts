import type { AgentAction } from '../conversations/agent-actions.ts'

/** What may be done to an incident that a colleague has: as to one's own, or with a reason that the colleague reads. */
type OfColleague = 'free' | 'with_reason'

/** Every action is in it: a new one does not compile until it is decided. */
export const actionPolicy: Readonly<Record<AgentAction['kind'], OfColleague>> = {
  claim: 'free',
  take_over: 'free',
  reply: 'free',
  edit_message: 'free',
  withdraw_message: 'free',
  react: 'free',
  note: 'free',
  give_back: 'free',
  start: 'free',
  pend: 'free',
  resume: 'free',
  resolve: 'with_reason',
  cancel: 'with_reason',
  reopen: 'free',
  undo_resolve: 'free',
  set_impact_urgency: 'with_reason',
  set_category: 'free',
  renew_promise: 'with_reason',
  refuse_offer: 'free',
  // It has a reason of its own.
  pass_on: 'free',
  escalate: 'free',
  invite: 'free',
  block: 'free',
  unblock: 'free',
  correct_name: 'free',
  add_user_note: 'free',
  remove_user_note: 'free',
  join_major: 'free',
  leave_major: 'free',
  merge: 'with_reason',
  split: 'free',
  link: 'free',
  unlink: 'free',
  follow_up: 'free',
  change_tags: 'free',
  fill_form: 'free',
  set_kind: 'free',
  snooze: 'free',
  ask_approval: 'free',
  // Only whoever was asked may.
  decide_approval: 'free',
  add_step: 'free',
  change_step: 'free',
}
