import { bestScore } from '../../../conversation/feedback/which-question.ts'
import type { api, BodyOf } from '../../connection/api-client.ts'
import type { SentenceId } from '../../words/say.ts'

export type FeedbackPage = BodyOf<typeof api.feedback.$get>
export type Feedback = FeedbackPage['items'][number]
export type Move = Parameters<(typeof api.feedback)[':id']['moves']['$post']>[0]['json']
type Query = Parameters<typeof api.feedback.$get>[0]['query']
export type List = NonNullable<Query['list']>
export type Stage = NonNullable<Query['stage']>

export const listNames = {
  all: 'feedback-all',
  wish: 'feedback-wishes',
  complaint: 'feedback-complaints',
  low: 'feedback-low',
  csat: 'feedback-csat',
  ces: 'feedback-ces',
  nps: 'feedback-nps',
} as const satisfies Record<List, SentenceId>

export const stageNames = {
  open: 'feedback-stage-open',
  new: 'feedback-stage-new',
  in_hand: 'feedback-stage-in-hand',
  done: 'feedback-stage-done',
  all: 'feedback-stage-all',
} as const satisfies Record<Stage, SentenceId>

export const statusNames = {
  new: 'feedback-status-new',
  in_hand: 'feedback-status-in-hand',
  done: 'feedback-status-done',
} as const satisfies Record<Feedback['status'], SentenceId>

export const kindNames = {
  csat: 'feedback-kind-csat',
  ces: 'feedback-kind-ces',
  nps: 'feedback-kind-nps',
  wish: 'feedback-kind-wish',
  complaint: 'feedback-kind-complaint',
} as const satisfies Record<Feedback['kind'], SentenceId>

export const reasonNames = {
  slow: 'feedback-reason-slow',
  unsolved: 'feedback-reason-unsolved',
  unclear: 'feedback-reason-unclear',
  rude: 'feedback-reason-rude',
  other: 'feedback-reason-other',
} as const satisfies Record<NonNullable<Feedback['reason']>, SentenceId>

/** Of how many a score is; null: nobody rated anything. */
export const mostOf = (kind: Feedback['kind']): number | null =>
  kind === 'wish' || kind === 'complaint' ? null : bestScore[kind]

/** From which score on somebody is content; a wish or a complaint never says so. */
const goodFrom = { csat: 4, ces: 4, nps: 9, wish: Infinity, complaint: Infinity } as const satisfies Record<
  Feedback['kind'],
  number
>

/** Nobody has to work it off; it may be passed on to whoever served. */
export const isPraise = ({ kind, score }: Feedback): boolean => score !== null && score >= goodFrom[kind]
