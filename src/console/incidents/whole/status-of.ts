import type { Incident } from '../../conversations/conversation.ts'
import { say, sayKind } from '../../words/say.ts'
import { statuses } from '../incident-kinds.ts'

type Known = Pick<Incident, 'status' | 'mergedInto'> & Partial<Pick<Incident, 'assigneeId'>>

/** As whoever works with it says it: one that was merged was not cancelled, one of a group is nobody's own. */
export function statusOf({ status, assigneeId, mergedInto }: Known): string {
  if (mergedInto !== null) return say('status-merged')
  return status === 'assigned' && assigneeId === null ? say('status-with-group') : sayKind(statuses, status)
}
