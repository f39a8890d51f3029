import type { Event } from '../../conversation/event.ts'

/** An event that the core was given. `assumed`: what of it does not stand in the rows, in words; null: all does. */
export type Cause = { readonly event: Event; readonly assumed: string | null }

/** What the rows of one occasion say of its beginning. */
export type Rebuilt =
  | { readonly kind: 'causes'; readonly causes: readonly Cause[] }
  /** The core was not asked: a note, a reaction, an agent's words, an announcement. */
  | { readonly kind: 'not asked' }
  | { readonly kind: 'lost'; readonly reason: string }

export const stored = (event: Event): Cause => ({ event, assumed: null })
export const causedBy = (...causes: readonly Cause[]): Rebuilt => ({ kind: 'causes', causes })
export const lost = (reason: string): Rebuilt => ({ kind: 'lost', reason })
