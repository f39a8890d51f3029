import type { Instant } from '../../kit/time.ts'
import type { Presence } from '../../routing/presence.ts'

/** Who is there: what agents set by hand, and their signs of life. */
export interface PresenceStore {
  set(agentId: string, presence: Presence, at: Instant): Promise<void>
  /** Signed in: on duty from now on, unless another browser of theirs has said something else. */
  arrived(agentId: string, at: Instant): Promise<void>
  /** `isActive`: they did something, and not only their page. */
  seen(agentId: string, at: Instant, isActive: boolean): Promise<void>
}

/** The same within one transaction. */
export interface PresenceWrites {
  set(agentId: string, presence: Presence): Promise<void>
  /**
   * One more offer was let pass: by somebody who did nothing else while it stood, and of several that stood at once only
   * the first counts. @returns how many in a row; 0 when this one does not count.
   */
  missed(agentId: string, handOverId: string, offeredAt: Instant): Promise<number>
  /** Paged outside the console: so long nobody takes what they took away again. */
  expect(agentId: string, until: Instant): Promise<void>
}
