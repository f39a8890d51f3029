import { protectText } from '../../privacy/protect-words.ts'
import { tellInCharge } from '../hand-overs/bells/tell-desk.ts'
import type { Work } from '../work.ts'

/** From this score down those in charge are told. */
const lowScore = 2

/** A rating goes back to the agent who earned it; a low one to those in charge as well. */
export async function tellOfRating(
  incidentId: string,
  { score, comment }: { readonly score: number; readonly comment: string },
  work: Work,
): Promise<void> {
  const { unit, conversation, at } = work
  const incident = await unit.incidents.lock(incidentId)
  if (incident === null) return
  const details = { score, ...(comment === '' ? {} : { why: protectText(comment) }) }
  // Whoever solved it was rated, also where it was a colleague's.
  const ratedId = (await unit.incidents.resolverOf(incidentId)) ?? incident.assigneeId
  if (ratedId !== null) {
    await unit.notices.tell([ratedId], { kind: 'rated', incidentId, conversationId: conversation.id, details, at })
  }
  if (score <= lowScore) await tellInCharge(work, incident, 'rated_low', details, ratedId)
}
