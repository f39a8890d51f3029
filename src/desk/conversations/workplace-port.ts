import type { SafeText } from '../../kit/safe-text.ts'
import { type Instant, second } from '../../kit/time.ts'

export type DraftKind = 'reply' | 'note'

/** What an agent has typed and not sent. Words that must not be stored are masked in it; the page that they were typed on keeps them. */
type Draft<Text = SafeText> = {
  readonly kind: DraftKind
  readonly text: Text
  /** Number of the message that is answered. */
  readonly quotes: number | null
  /** Keys of uploaded files, in the order in which they are to be sent. */
  readonly fileKeys: readonly string[]
}

/** A draft as it is found again, its files with what is known of them; files that are gone are left out. */
export type KeptDraft = Omit<Draft, 'fileKeys'> & {
  readonly files: readonly { readonly key: string; readonly name: string; readonly sizeBytes: number }[]
  readonly at: Instant
}

type Here = 'looking' | 'typing' | 'gone'

/** A colleague who has the same conversation on the screen at this moment. */
export type Looker = {
  readonly id: string
  readonly name: string
  readonly looksUntil: Instant
  readonly typesUntil: Instant | null
}

/** How long a word of theirs counts: a page says it again before that, ms. */
export const looksForMs = 40 * second
export const typesForMs = 7 * second

/** What an agent's own desk looks like, whatever browser they sit at. */
export interface Workplace {
  /** They have seen the conversation up to this message; never takes back. Nothing happens where there is no such one. */
  read(agentId: string, conversationId: string, number: number, at: Instant): Promise<void>
  /** The user's last words are news to them once more. */
  unread(agentId: string, conversationId: string, at: Instant): Promise<void>
  /** @returns whether colleagues see something new by it. */
  look(agentId: string, conversationId: string, here: Here, at: Instant): Promise<boolean>
  /** The colleagues of this agent who are there. */
  lookers(agentId: string, conversationId: string, at: Instant): Promise<readonly Looker[]>
  drafts(agentId: string, conversationId: string): Promise<readonly KeptDraft[]>
  /**
   * Replaces one that was typed before `at`, and never one that was typed later: requests may overtake each other. One without
   * words and files stays for a while, so that an older one that comes late is not taken for new. Nothing happens where there
   * is no such conversation.
   * @returns whether it stands there now.
   */
  keepDraft(agentId: string, conversationId: string, draft: Draft, at: Instant): Promise<boolean>
}
