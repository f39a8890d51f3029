import type { Instant } from '../../kit/time.ts'

export type HandOver = {
  readonly id: string
  readonly incidentId: string
  readonly acceptedBy: string | null
  readonly acceptedByName: string | null
}

/** Hand-overs within one transaction. */
export interface HandOverWrites {
  /** The one that is asked for or accepted and not ended; there is never more than one. */
  current(conversationId: string): Promise<HandOver | null>
  ask(conversationId: string, incidentId: string, generation: number, at: Instant): Promise<void>
  accept(id: string, agentId: string, at: Instant): Promise<void>
  end(id: string, endedBy: 'user' | 'agent' | 'resolved' | 'cancelled', at: Instant): Promise<void>
}
