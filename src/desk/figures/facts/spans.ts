import type { Incident } from '../../../incidents/incident.ts'
import { lifecycle } from '../../../incidents/lifecycle.ts'
import type { Instant } from '../../../kit/time.ts'
import type { Turn } from './incident-facts.ts'

/** A time in which an incident was open, or open and overdue; `until` null: it still is. */
export type Span = { readonly isOverdue: boolean; readonly from: Instant; readonly until: Instant | null }

/** When an incident was part of the backlog, and when of what is overdue. None is empty. */
export function spansOf(turns: readonly Turn[]): readonly Span[] {
  const isOpen = ({ status }: Incident) => lifecycle[status].isOpen
  return [
    ...stretches(turns, false, isOpen),
    ...stretches(turns, true, (incident) => isOpen(incident) && incident.resolutionBreachedAt !== null),
  ].filter(({ from, until }) => until === null || until > from)
}

/** Each time in which `holds` did, put together where turns follow each other. */
function stretches(
  turns: readonly Turn[],
  isOverdue: boolean,
  holds: (incident: Incident) => boolean,
): readonly Span[] {
  const spans: Span[] = []
  for (const { incident, event, until } of turns) {
    if (!holds(incident)) continue
    const last = spans.at(-1)
    if (last?.until === event.at) spans[spans.length - 1] = { ...last, until }
    else spans.push({ isOverdue, from: event.at, until })
  }
  return spans
}
