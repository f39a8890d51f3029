import { scoreReview } from '../../figures/quality/review-score.ts'
import { isMark, markOf, type ScoreSheet } from '../../figures/quality/score-sheet.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import { protectJson } from '../../privacy/protect-json.ts'
import type { DeskContext } from '../desk-context.ts'
import { isSame } from '../../kit/same-json.ts'
import type { Transactions, UnitOfWork } from '../unit-of-work.ts'
import type { ActingAgent } from '../work.ts'
import type { ReviewContent, ReviewRecord, TranscriptRecord } from './quality-ports.ts'
import { calibrators } from './visible-reviews.ts'

type ReviewRefusal =
  | { readonly code: 'transcript_unknown' }
  | { readonly code: 'own_work' }
  /** Two have scored it: a third would compare with whom? */
  | { readonly code: 'calibration_full' }
  /** A colleague has saved theirs; this one's draft stays. */
  | { readonly code: 'reviewed_before'; readonly owner: SafeText }
  /** It is saved: what is saved stays. */
  | { readonly code: 'review_saved' }
  /** The same reviewer has written more elsewhere. */
  | { readonly code: 'review_changed' }
  | { readonly code: 'invalid'; readonly fields: readonly string[] }
  | { readonly code: 'marks_missing'; readonly fields: readonly string[] }
  /** Somebody has saved: it cannot be scored blind any more. */
  | { readonly code: 'too_late_to_calibrate' }

type Outcome<Value> = Promise<Result<Value, ReviewRefusal>>

export type ReviewTranscript = {
  /** Keeps what is typed so far. `version`: of the draft it was typed over, 0 for none. */
  keep(by: ActingAgent, id: string, content: ReviewContent, version: number): Outcome<{ readonly version: number }>
  /** Makes it final, once: the agent is told, unless it is a calibration. The same once more changes nothing. */
  save(by: ActingAgent, id: string, content: ReviewContent, version: number): Outcome<{ readonly version: number }>
  /** From now on two score it, neither seeing the other's. */
  calibrate(by: ActingAgent, id: string): Outcome<null>
}

type Reviewing = {
  readonly unit: UnitOfWork
  readonly transcript: TranscriptRecord
  readonly reviews: readonly ReviewRecord[]
  readonly own: ReviewRecord | undefined
  readonly sheet: ScoreSheet
}

/** Reviewing a transcript: each step in one transaction, under the lock of its row. */
export function makeReviewTranscript(
  context: Pick<DeskContext, 'now' | 'settings'>,
  transactions: Transactions,
): ReviewTranscript {
  const reviewing = <Value>(by: ActingAgent, id: string, work: (at: Reviewing) => Outcome<Value>): Outcome<Value> =>
    transactions.run(async (unit) => {
      const transcript = await unit.quality.lock(id)
      if (transcript === null) return refuse({ code: 'transcript_unknown' })
      if (transcript.agentId === by.id) return refuse({ code: 'own_work' })
      const reviews = await unit.quality.reviewsOf(id)
      const own = reviews.find(({ reviewerId }) => reviewerId === by.id)
      const sheet = transcript.sheet ?? context.settings().quality.criteria
      return await work({ unit, transcript, reviews, own, sheet })
    })

  return {
    keep: (by, id, content, version) =>
      reviewing(by, id, async (at) => {
        const refusal = refusalOf(at, content, version)
        return refusal === null ? accept({ version: await keep(at, by, content, context.now()) }) : refuse(refusal)
      }),
    save: (by, id, content, version) =>
      reviewing(by, id, async (at) => {
        const { unit, transcript, own, sheet } = at
        // Pressed twice, or sent again because the answer was lost.
        if (own !== undefined && own.savedAt !== null && isSameContent(own, content))
          return accept({ version: own.version })
        const refusal = refusalOf(at, content, version)
        if (refusal !== null) return refuse(refusal)
        const { unmarked, share } = scoreReview(sheet, content.marks)
        if (unmarked.length > 0) return refuse({ code: 'marks_missing', fields: unmarked.map((one) => one.id) })
        const now = context.now()
        const next = await keep(at, by, content, now)
        await unit.quality.save(transcript.id, by.id, share, now)
        if (!transcript.isCalibration) {
          const { incidentId, conversationId, agentId } = transcript
          await unit.notices.tell([agentId], {
            kind: 'reviewed',
            incidentId,
            conversationId,
            details: { by: by.name, transcriptId: transcript.id },
            at: now,
          })
        }
        return accept({ version: next })
      }),
    calibrate: (by, id) =>
      reviewing(by, id, async ({ unit, transcript, reviews }) => {
        if (transcript.isCalibration) return accept(null)
        if (reviews.some(({ savedAt }) => savedAt !== null)) return refuse({ code: 'too_late_to_calibrate' })
        await unit.quality.calibrate(transcript.id)
        return accept(null)
      }),
  }
}

async function keep({ unit, transcript, sheet }: Reviewing, by: ActingAgent, content: ReviewContent, at: number) {
  if (transcript.sheet === null) await unit.quality.fixSheet(transcript.id, protectJson(sheet).json)
  return await unit.quality.keep(transcript.id, by.id, content, at)
}

const isSameContent = (one: ReviewContent, other: ReviewContent): boolean =>
  isSame(one.marks, other.marks) && isSame(one.comments, other.comments) && one.comment === other.comment

function refusalOf(
  { transcript, reviews, own, sheet }: Reviewing,
  { marks, comments }: ReviewContent,
  version: number,
): ReviewRefusal | null {
  if (own !== undefined && own.savedAt !== null) return { code: 'review_saved' }
  const saved = reviews.filter(({ savedAt }) => savedAt !== null)
  const [first] = saved
  if (transcript.isCalibration && saved.length >= calibrators) return { code: 'calibration_full' }
  if (!transcript.isCalibration && first !== undefined) return { code: 'reviewed_before', owner: first.reviewerName }
  if ((own?.version ?? 0) !== version) return { code: 'review_changed' }
  const ids = sheet.map(({ id }) => id)
  const strange = [...Object.keys(marks), ...Object.keys(comments)].filter((id) => !ids.includes(id))
  const wrong = sheet.filter((criterion) => {
    const mark = markOf(marks, criterion)
    return mark !== undefined && !isMark(criterion, mark)
  })
  const fields = [...strange, ...wrong.map(({ id }) => id)]
  return fields.length === 0 ? null : { code: 'invalid', fields }
}
