import type { SafeText } from '../../kit/safe-text.ts'
import type { Language } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import type { NewConfirmation } from './confirmation.ts'
import type { Line } from './last-question.ts'

/** What the bot answered and what is learned from it, within one transaction. */
export interface AnswerWrites {
  record(answer: {
    readonly conversationId: string
    readonly at: Instant
    readonly language: Language
    readonly question: SafeText
    readonly outcome: 'shown' | 'suggested' | 'nothing' | 'helped' | 'not_helped'
    readonly articleId: string | null
  }): void
  /** Whether an article helped with a question: the search learns from it. */
  confirm(confirmation: NewConfirmation): void
  /** The newest words of a conversation, as they read now. Sees only what is committed. */
  questionLines(conversationId: string): Promise<readonly Line[]>
}
