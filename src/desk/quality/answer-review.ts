import { accept, refuse, type Result } from '../../kit/result.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { DeskContext } from '../desk-context.ts'
import type { Transactions } from '../unit-of-work.ts'
import type { ActingAgent } from '../work.ts'

type AnswerRefusal =
  /** There is no such one, or it is of somebody else's work. */
  { readonly code: 'review_unknown' } | { readonly code: 'answered_before' }

/** `reply` null: read, and nothing to say. */
export type AnswerReview = (
  agent: ActingAgent,
  reviewId: string,
  reply: SafeText | null,
) => Promise<Result<null, AnswerRefusal>>

/** The agent has read a review of their work and may say once how they see it; the reviewer hears it. */
export const makeAnswerReview =
  (context: Pick<DeskContext, 'now'>, transactions: Transactions): AnswerReview =>
  (agent, reviewId, given) =>
    transactions.run(async (unit) => {
      const review = await unit.quality.lockOwn(reviewId, agent.id)
      if (review === null) return refuse({ code: 'review_unknown' })
      const reply = given === null || given.trim() === '' ? null : given
      const hasReplied = review.reply !== null
      if (hasReplied && reply !== null && reply !== review.reply) return refuse({ code: 'answered_before' })
      if (hasReplied || (reply === null && review.acknowledgedAt !== null)) return accept(null)
      const at = context.now()
      await unit.quality.answer(reviewId, reply, at)
      if (reply === null) return accept(null)
      const { reviewerId, incidentId, conversationId, transcriptId } = review
      await unit.notices.tell([reviewerId], {
        kind: 'review_answered',
        incidentId,
        conversationId,
        details: { by: agent.name, why: reply, transcriptId },
        at,
      })
      return accept(null)
    })
