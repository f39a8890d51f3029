import type { Event } from '../../../conversation/event.ts'
import { accept, refuse, type Result } from '../../../kit/result.ts'
import { protectText } from '../../../privacy/protect-words.ts'
import type { SafeText } from '../../../kit/safe-text.ts'
import type { Advance } from '../../road/advance.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { Transactions } from '../../unit-of-work.ts'
import type { ActingAgent } from '../../work.ts'
import type { FeedbackKind, OpenFeedback } from './feedback-ports.ts'

/** What somebody in charge does with a wish, a complaint or a score. */
type FeedbackMove =
  /** `from`: in whose hand they saw it, so that nobody is taken anything from unseen. */
  | { readonly kind: 'take'; readonly from: string | null }
  /** Goes to the user, in the chat where they said it; then it is done. */
  | { readonly kind: 'answer'; readonly text: SafeText }
  | { readonly kind: 'done' }
  /** The agent who served hears the user's words; then it is done. */
  | { readonly kind: 'praise' }

type FeedbackRefusal =
  | { readonly code: 'feedback_unknown' }
  | { readonly code: 'feedback_done' }
  | { readonly code: 'text_missing' }
  | { readonly code: 'nobody_to_praise' }
  | { readonly code: 'already_claimed'; readonly owner: SafeText | null }

export type WorkOffFeedback = (
  agent: ActingAgent,
  id: string,
  move: FeedbackMove,
) => Promise<Result<null, FeedbackRefusal>>

/** Each in one transaction, under the lock of the conversation that it came from: an answer is said in that. */
export const makeWorkOffFeedback =
  (context: DeskContext, transactions: Transactions, advance: Advance): WorkOffFeedback =>
  (agent, id, move) =>
    transactions.run(async (unit) => {
      const conversationId = await unit.feedback.conversationOf(id)
      const conversation = conversationId === null ? null : await unit.conversations.lock(conversationId)
      const feedback = conversation === null ? null : await unit.feedback.lock(id)
      if (conversation === null || feedback === null) return refuse({ code: 'feedback_unknown' })
      const refusal = refusalOf(move, feedback, agent.id)
      if (refusal !== null) return refuse(refusal)
      const at = context.now()
      const status = move.kind === 'take' ? 'in_hand' : 'done'
      const answer = move.kind === 'answer' ? move.text : null
      await unit.feedback.handle(id, { status, by: agent.id, answer }, at)
      if (move.kind === 'praise' && feedback.agentId !== null) {
        await unit.feedback.praised(id, at)
        const details = {
          ...(conversation.userName === null ? {} : { by: protectText(conversation.userName) }),
          via: agent.name,
          ...(feedback.comment === null ? {} : { why: feedback.comment }),
        }
        const { incidentId, agentId } = feedback
        await unit.notices.tell([agentId], {
          kind: 'thanked',
          incidentId,
          conversationId: conversation.id,
          details,
          at,
        })
      }
      if (answer === null) return accept(null)
      const eventId = `feedback:${id}:${at}`
      const work = { context, unit, conversation, settings: context.settings(), at, eventId, isByUser: false }
      await advance(work, answered(feedback.kind, agent.name, answer))
      return accept(null)
    })

const whatOf = {
  wish: 'wish',
  complaint: 'complaint',
  csat: 'score',
  ces: 'score',
  nps: 'score',
} as const satisfies Record<FeedbackKind, Extract<Event, { kind: 'feedback_answered' }>['what']>

const answered = (kind: FeedbackKind, agentName: SafeText, answer: SafeText): Event => ({
  kind: 'feedback_answered',
  what: whatOf[kind],
  agentName,
  answer,
})

function refusalOf(move: FeedbackMove, feedback: OpenFeedback, agentId: string): FeedbackRefusal | null {
  const { status, handledBy, handledByName: owner } = feedback
  if (status === 'done') return { code: 'feedback_done' }
  if (move.kind === 'praise' && feedback.agentId === null) return { code: 'nobody_to_praise' }
  if (move.kind === 'answer' && move.text.trim() === '') return { code: 'text_missing' }
  const seen = move.kind === 'take' ? move.from : agentId
  const isAnothers = handledBy !== null && handledBy !== agentId && handledBy !== seen
  return isAnothers ? { code: 'already_claimed', owner } : null
}
