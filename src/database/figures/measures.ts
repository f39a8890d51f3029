import { type RawBuilder, sql } from 'kysely'
import type {
  FeedbackFigureId,
  IncidentFigureId,
  QuestionFigureId,
  ReviewFigureId,
  TalkFigureId,
} from '../../figures/figure.ts'
import { inTimeMs } from '../../desk/figures/facts/incident-facts.ts'
import { type Instant, second } from '../../kit/time.ts'
import { timestamp } from '../server/timestamp.ts'

type Condition = RawBuilder<boolean>
type Amount = RawBuilder<number>

/** What is counted of one row, written once for numbers, curves, tables and the list behind each. */
export type Measure =
  | { readonly shape: 'amount'; readonly asked: Condition }
  | { readonly shape: 'share'; readonly asked: Condition; readonly counted: Condition }
  | { readonly shape: 'part'; readonly asked: Condition; readonly part: Amount; readonly whole: Amount }
  | { readonly shape: 'time'; readonly asked: Condition; readonly ms: Amount }
  /** Several times in a row of the table, packed as whole seconds. */
  | { readonly shape: 'times'; readonly asked: Condition; readonly seconds: RawBuilder<Buffer> }
  | { readonly shape: 'mean' | 'score'; readonly asked: Condition; readonly value: Amount }
  | { readonly shape: 'balance'; readonly asked: Condition; readonly pro: Condition; readonly contra: Condition }

const all = sql<boolean>`true`
const kept = sql<boolean>`not f.is_dropped`

/** Over `incident_facts f`. What is open and late counts as not solved in time: a backlog must not make a desk quick. */
export function incidentMeasures(now: Instant): Readonly<Record<IncidentFigureId, Measure>> {
  return {
    requests: { shape: 'amount', asked: all },
    solved_in_time: {
      shape: 'share',
      asked: sql`not f.is_dropped and (f.solved_at is not null or f.late_at <= ${timestamp(now)})`,
      counted: sql`f.solved_at is not null and f.worked_ms <= ${inTimeMs}`,
    },
    passed_to_line_2: { shape: 'share', asked: kept, counted: sql`f.line >= 2` },
    passed_to_line_3: { shape: 'share', asked: kept, counted: sql`f.line >= 3` },
    reopened: { shape: 'share', asked: sql`f.was_solved`, counted: sql`f.was_reopened` },
    resolution_rate: { shape: 'share', asked: kept, counted: sql`f.solved_at is not null` },
    first_contact: {
      shape: 'share',
      asked: sql`f.solved_at is not null and f.first_response_ms is not null`,
      counted: sql`f.is_first_contact`,
    },
    first_response: { shape: 'time', asked: sql`f.first_response_ms is not null`, ms: sql`f.first_response_ms` },
    response_kept: { shape: 'share', asked: sql`f.response_met is not null`, counted: sql`f.response_met` },
    resolution: { shape: 'time', asked: sql`f.solved_at is not null`, ms: sql`f.worked_ms` },
    resolution_kept: { shape: 'share', asked: sql`f.resolution_met is not null`, counted: sql`f.resolution_met` },
    reassignments: { shape: 'mean', asked: kept, value: sql`f.reassignments` },
    queued: { shape: 'part', asked: sql`f.solved_at is not null`, part: sql`f.queued_ms`, whole: sql`f.life_ms` },
  }
}

/** Over `talk_facts f`. Whoever left sooner than 15 s, or asked just now, is asked about not at all: nobody was too late. */
export function talkMeasures(now: Instant): Readonly<Record<TalkFigureId, Measure>> {
  const quick = sql<boolean>`coalesce(f.waited_ms <= ${acceptedInMs}, false)`
  const hasWaited = sql<boolean>`coalesce(f.ended_at, ${timestamp(now)}::timestamptz) - f.asked_at > ${acceptedInMs} * interval '1 millisecond'`
  return {
    accepted_in_time: { shape: 'share', asked: sql`f.is_in_hours and (${quick} or ${hasWaited})`, counted: quick },
    wait: { shape: 'time', asked: sql`f.is_in_hours and f.waited_ms is not null`, ms: sql`f.waited_ms` },
    left_waiting: {
      shape: 'share',
      asked: sql`f.is_in_hours and (f.waited_ms is not null or f.is_left)`,
      counted: sql`f.is_left`,
    },
    reply: { shape: 'times', asked: sql`length(f.reply_waits) > 0`, seconds: sql`f.reply_waits` },
    handling: { shape: 'time', asked: sql`f.handling_ms is not null`, ms: sql`f.handling_ms` },
  }
}

/** Over `feedback f`. */
export const feedbackMeasures: Readonly<Record<FeedbackFigureId, Measure>> = {
  csat: { shape: 'share', asked: sql`f.kind = 'csat'`, counted: sql`f.score >= 4` },
  ces: { shape: 'mean', asked: sql`f.kind = 'ces'`, value: sql`f.score` },
  nps: { shape: 'balance', asked: sql`f.kind = 'nps'`, pro: sql`f.score >= 9`, contra: sql`f.score <= 6` },
}

/** Over saved reviews `f`. One of which nothing applied has no score. */
export const reviewMeasures: Readonly<Record<ReviewFigureId, Measure>> = {
  iqs: { shape: 'score', asked: sql`f.score is not null`, value: sql`f.score` },
}

/** Over visits `f`: what one user asked the bot, less than eight hours apart. */
export function questionMeasures(now: Instant): Readonly<Record<QuestionFigureId, Measure>> {
  return {
    self_service: {
      shape: 'share',
      asked: sql`f.last_at + interval '24 hours' <= ${timestamp(now)}`,
      counted: sql`f.is_answered and not f.needed_person`,
    },
    unanswered: { shape: 'share', asked: all, counted: sql`not f.is_answered` },
  }
}

/** Within this, by the desk's own promise, whoever asks for a person gets one. */
const acceptedInMs = 15 * second
