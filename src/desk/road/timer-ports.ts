import type { Instant } from '../../kit/time.ts'

/** Waits within one transaction. */
export interface TimerWrites {
  /** The same key replaces. */
  set(conversationId: string, key: string, at: Instant): void
  forget(conversationId: string, key: string): void
  /** The most overdue wait whose conversation is free; that conversation is locked, as everybody does first. */
  due(now: Instant): Promise<{ readonly conversationId: string; readonly key: string } | null>
  /** Under the conversation's lock. False when the wait was replaced, forgotten or taken meanwhile. */
  take(conversationId: string, key: string, now: Instant): Promise<boolean>
}

/** The clock's side of the waits. */
export interface Timers {
  /** Lets a wait whose handling failed rest, longer each time, so that it stands in nobody's way. */
  recordFailure(conversationId: string, key: string): Promise<void>
}
