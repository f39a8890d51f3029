import type { ScoreKind } from './which-question.ts'

/** Why a score is low, where a button says it; and by which phrase. */
export const reasonPhrases = {
  slow: 'button-reason-slow',
  unsolved: 'button-reason-unsolved',
  unclear: 'button-reason-unclear',
  rude: 'button-reason-rude',
  other: 'button-reason-other',
} as const

export type Reason = keyof typeof reasonPhrases

export const reasons = Object.keys(reasonPhrases) as readonly Reason[]

/** Up to this score the reason is asked; of a recommendation it is asked in words. */
const lowest = { csat: 3, ces: 3, nps: null } as const satisfies Record<ScoreKind, number | null>

export function asksReason(kind: ScoreKind, score: number): boolean {
  const most = lowest[kind]
  return most !== null && score <= most
}
