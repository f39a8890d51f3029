import type { Instant } from '../kit/time.ts'
import type { Ladder, LadderWho } from './support-group.ts'

type Rung = {
  readonly who: LadderWho
  /** The step after this one, and when. */
  readonly next: { readonly step: number; readonly at: Instant }
}

/** The step that is due at `at`, of a wait that began at `beganAt`; the last one is told again until somebody accepts. */
export function climbLadder(ladder: Ladder, step: number, beganAt: Instant, at: Instant): Rung | null {
  const last = ladder.steps.length - 1
  const present = ladder.steps[Math.min(step, last)]
  if (present === undefined) return null
  const following = step < last ? ladder.steps[step + 1] : undefined
  // A step that a stopped process has slept through is told at once, and the next one keeps its own time.
  const next =
    following === undefined
      ? { step: last, at: at + ladder.repeatMs }
      : { step: step + 1, at: Math.max(at, beganAt + following.afterMs) }
  return { who: present.who, next }
}

/** When the first step is due. */
export const ladderBegins = (ladder: Ladder, beganAt: Instant): Instant => beganAt + (ladder.steps[0]?.afterMs ?? 0)
