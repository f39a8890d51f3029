import type { Language } from '../../kit/language.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import { hour, type Instant } from '../../kit/time.ts'
import type { Incident } from '../incident.ts'

/** In at least one language; readers of the others get the nearest one. */
export type MajorTexts = Partial<Readonly<Record<Language, SafeText>>>

/** One outage that many have. Those who have it too are its children: incidents that wait for it. */
export type MajorIncident = {
  readonly id: string
  /** What it is, as a few words that a user knows it by; and what stands about it besides. */
  readonly title: MajorTexts
  readonly text: MajorTexts
  readonly category: string | null
  /** Whoever is shown one of these articles first has it, too. */
  readonly articleIds: readonly string[]
  readonly declaredAt: Instant
  /** When its users were promised to hear again. */
  readonly nextUpdateAt: Instant
  /** How many updates there were: 0 at first; each has the number that this then is. */
  readonly updates: number
  /** What was told last, where there was an update with words. */
  readonly latest: MajorTexts | null
  readonly apologisedAt: Instant | null
  readonly endedAt: Instant | null
}

/** Words of a supervisor; the bot's own, because a time has passed; the end, with which the children are resolved. */
export type MajorUpdateKind = 'update' | 'apology' | 'end'

export type MajorRefusal = { readonly code: 'major_unknown' | 'major_over' | 'date_in_past' | 'text_missing' }

/** Whether people can be told something of it; the next time is a promise and lies ahead. */
export function mayUpdate(
  major: Pick<MajorIncident, 'endedAt'>,
  nextUpdateAt: Instant | null,
  at: Instant,
): Result<null, MajorRefusal> {
  if (major.endedAt !== null) return refuse({ code: 'major_over' })
  if (nextUpdateAt !== null && nextUpdateAt <= at) return refuse({ code: 'date_in_past' })
  return accept(null)
}

/** Nobody hears the bot's regrets more often. */
const apologyEveryMs = hour

/**
 * A promised time that has passed without a word: when the next word is promised with the apology; null: nothing is
 * owed. No apology promises a time that could not be apologised for, so that none passes in silence.
 */
export function apologyDue(
  { endedAt, nextUpdateAt }: Pick<MajorIncident, 'endedAt' | 'nextUpdateAt'>,
  at: Instant,
  everyMs: number,
): Instant | null {
  if (endedAt !== null || nextUpdateAt > at) return null
  return at + Math.max(everyMs, apologyEveryMs)
}

/** Whether an incident waits for a major one. */
export const isChildOf = (incident: Pick<Incident, 'majorId' | 'pendingReason'>, majorId: string): boolean =>
  incident.majorId === majorId && incident.pendingReason === 'major'

/** Whether the user of an incident is still to hear an update: they waited for it before it came, and still do. */
export const isOwed = (
  incident: Pick<Incident, 'majorId' | 'majorUpdate' | 'pendingReason'>,
  { majorId, number }: { readonly majorId: string; readonly number: number },
): boolean => isChildOf(incident, majorId) && (incident.majorUpdate ?? 0) < number
