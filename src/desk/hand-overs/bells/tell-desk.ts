import type { Incident } from '../../../incidents/incident.ts'
import type { Work } from '../../work.ts'
import { peopleFor } from '../desk-people.ts'
import type { NoticeDetails, NoticeKind } from './notice-ports.ts'

type About = Pick<Work, 'unit' | 'conversation' | 'settings' | 'at'>

/** Tells those in charge of an incident's group, but for one who is meant themselves. @returns how many. */
export async function tellInCharge(
  { unit, conversation, settings, at }: About,
  incident: Incident,
  kind: NoticeKind,
  details: NoticeDetails,
  except: string | null = null,
): Promise<number> {
  const { agents } = await unit.desk.look()
  const { supervisors } = peopleFor(incident.group, agents, settings)
  const told = supervisors.filter((id) => id !== except)
  await unit.notices.tell(told, { kind, incidentId: incident.id, conversationId: conversation.id, details, at })
  return told.length
}

/** Tells whoever has it. */
export async function tellAssignee(
  { unit, conversation, at }: About,
  incident: Incident,
  kind: NoticeKind,
  details: NoticeDetails,
): Promise<void> {
  if (incident.assigneeId === null) return
  const notice = { kind, incidentId: incident.id, conversationId: conversation.id, details, at }
  await unit.notices.tell([incident.assigneeId], notice)
}
