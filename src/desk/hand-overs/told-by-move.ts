import type { AgentWork } from '../work.ts'

/** A move of which the user has been told is an answer: nobody waits for a reply of whoever made it, or moves on from them. */
export async function toldByMove(incidentId: string, { unit, conversation, agent }: AgentWork): Promise<void> {
  const talk = await unit.handOvers.current(conversation.id)
  if (talk?.incidentId === incidentId && talk.acceptedBy === agent.id) await unit.handOvers.answered(talk.id)
}
