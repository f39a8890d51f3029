import type { Instant } from '../../kit/time.ts'
import type { DeskContext, SettingsSnapshot } from '../desk-context.ts'
import type { Why } from '../articles/why.ts'
import type { ConversationRecord } from '../conversations/conversation-ports.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** What an effect is carried out with. */
export type Surroundings = {
  readonly unit: UnitOfWork
  readonly context: DeskContext
  readonly settings: SettingsSnapshot
  readonly conversation: ConversationRecord
  readonly at: Instant
  /** The search just made, until its answer is said; filled only for a messenger whose page shows why. */
  readonly explanation: { why: Why | null }
}
