import { accept, refuse, type Result } from '../../../kit/result.ts'
import type { SafeText } from '../../../kit/safe-text.ts'
import type { AgentWork } from '../../work.ts'
import type { AgentRefusal } from '../agent-joins.ts'

/** "Not mine": it goes to the next at once, with the reason kept. */
export async function refuseOffer(
  incidentId: string,
  reason: SafeText,
  { unit, conversation, agent, at }: AgentWork,
): Promise<Result<null, AgentRefusal>> {
  const handOver = await unit.handOvers.current(conversation.id)
  if (handOver?.incidentId !== incidentId || handOver.offeredTo !== agent.id) return refuse({ code: 'not_offered' })
  if (reason.trim() === '') return refuse({ code: 'text_missing' })
  await unit.handOvers.endOffer(handOver.id, 'refused', reason, at)
  return accept(null)
}
