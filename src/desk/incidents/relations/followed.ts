import { accept, refuse, type Result } from '../../../kit/result.ts'
import type { AgentAction } from '../../conversations/agent-actions.ts'
import type { AgentRefusal } from '../../hand-overs/agent-joins.ts'
import type { UnitOfWork } from '../../unit-of-work.ts'

/**
 * A click on an incident that was merged meanwhile means the one it goes on in. A change that was decided on before its
 * writer knew of that is shown to them first.
 */
export async function followed(action: AgentAction, unit: UnitOfWork): Promise<Result<AgentAction, AgentRefusal>> {
  if (!('incidentId' in action) || action.incidentId === null) return accept(action)
  let incidentId = action.incidentId
  for (let seen = await unit.incidents.lock(incidentId); seen !== null && seen.mergedInto !== null; ) {
    incidentId = seen.mergedInto
    seen = await unit.incidents.lock(incidentId)
  }
  if (incidentId === action.incidentId) return accept(action)
  if ('seenVersion' in action && action.seenVersion !== undefined && action.seenVersion !== null) {
    return refuse({ code: 'changed_meanwhile', owner: null, what: 'merged' })
  }
  return accept({ ...action, incidentId })
}
