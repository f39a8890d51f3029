import type { Incident } from '../../../incidents/incident.ts'
import { protectText } from '../../../privacy/protect-words.ts'
import type { Work } from '../../work.ts'
import { servedBy } from './keep-score.ts'

/** Lets whoever served hear that they are thanked, and by whom: once, however often the button is found. */
export async function thankAgent(incident: Incident | null, work: Work): Promise<void> {
  const { unit, conversation, at } = work
  if (incident === null || !(await unit.feedback.thank(incident.id, at))) return
  const agentId = await servedBy(work, incident)
  if (agentId === null) return
  const { userName } = conversation
  const details = userName === null ? {} : { by: protectText(userName) }
  await unit.notices.tell([agentId], {
    kind: 'thanked',
    incidentId: incident.id,
    conversationId: conversation.id,
    details,
    at,
  })
}
