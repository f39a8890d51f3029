import type { Instant } from '../kit/time.ts'

/** What a live self-check of a messenger came upon, as a code with values; the console has the words. Holds no secret. */
export type ChannelFinding =
  | { readonly code: PlainCode }
  /** The token is good; `name` is that of the bot or account it belongs to. */
  | { readonly code: 'bot_answers'; readonly name: string }
  /** `host` alone: the rest of another program's address may be its secret. */
  | { readonly code: 'webhook_ours' | 'webhook_foreign' | 'webhook_takes_updates'; readonly host: string }
  /** How many updates the messenger has not got rid of. */
  | { readonly code: 'updates_wait'; readonly count: number }
  /** Its last call of our address that came to nothing, in the messenger's words; lately, or some time ago. */
  | { readonly code: 'delivery_fails' | 'delivery_failed'; readonly at: Instant; readonly said: string }
  /** What the messenger does not tell us of, in its own names. */
  | { readonly code: 'events_missing'; readonly events: string }
  /** It answered with an error that has no code of its own here, in its words. */
  | { readonly code: 'refused'; readonly said: string }

type PlainCode =
  | 'nothing_waits'
  | 'polls'
  | 'events_complete'
  | 'nothing_outside'
  | 'polls_elsewhere'
  | 'not_started'
  | 'messenger_busy'
  | 'messenger_fails'
  | 'token_refused'
  | 'account_blocked'
  | 'unreachable'
  | 'no_answer'
  | 'strange_answer'
  | 'webhook_missing'
  | 'polling_conflict'
  | 'polling_fails'
  | 'no_public_url'

export type FindingCode = ChannelFinding['code']
/** All is well; worth knowing, nothing has to be done at once; users are not heard or get nothing. */
export type FindingWeight = 'good' | 'notice' | 'bad'

/** How much each finding weighs, whichever messenger it is of. */
export const findingWeights = {
  bot_answers: 'good',
  webhook_ours: 'good',
  nothing_waits: 'good',
  polls: 'good',
  events_complete: 'good',
  nothing_outside: 'good',
  updates_wait: 'notice',
  delivery_failed: 'notice',
  events_missing: 'notice',
  polls_elsewhere: 'notice',
  not_started: 'notice',
  messenger_busy: 'notice',
  messenger_fails: 'bad',
  delivery_fails: 'bad',
  webhook_foreign: 'bad',
  webhook_takes_updates: 'bad',
  webhook_missing: 'bad',
  refused: 'bad',
  token_refused: 'bad',
  account_blocked: 'bad',
  unreachable: 'bad',
  no_answer: 'bad',
  strange_answer: 'bad',
  polling_conflict: 'bad',
  polling_fails: 'bad',
  no_public_url: 'bad',
} satisfies Record<FindingCode, FindingWeight>
