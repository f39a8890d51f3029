import type { HandOver } from '../desk/ports.ts'
import type { Instant } from '../kit/time.ts'
import type { Database } from './server/connect.ts'
import { timestamp } from './server/timestamp.ts'

export async function openHandOver(trx: Database, conversationId: string): Promise<HandOver | null> {
  const row = await trx
    .selectFrom('hand_overs')
    .leftJoin('agents', 'agents.id', 'hand_overs.accepted_by')
    .select(['hand_overs.id', 'incident_id', 'accepted_by', 'agents.name'])
    .where('conversation_id', '=', conversationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return { id: row.id, incidentId: row.incident_id, acceptedBy: row.accepted_by, acceptedByName: row.name }
}

export async function askHandOver(
  trx: Database,
  conversationId: string,
  incidentId: string,
  generation: number,
  at: Instant,
): Promise<void> {
  const row = { conversation_id: conversationId, incident_id: incidentId, asked_at: timestamp(at), generation }
  await trx.insertInto('hand_overs').values(row).execute()
}

/** The condition makes a second acceptance impossible even without the conversation's lock. */
export async function acceptHandOver(trx: Database, id: string, agentId: string, at: Instant): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('hand_overs')
    .set({ accepted_by: agentId, accepted_at: timestamp(at) })
    .where('id', '=', id)
    .where('accepted_by', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error('the hand-over was accepted or ended by somebody else')
}

export async function endHandOver(
  trx: Database,
  id: string,
  endedBy: 'user' | 'agent' | 'resolved' | 'cancelled',
  at: Instant,
): Promise<void> {
  const change = { ended_at: timestamp(at), ended_by: endedBy }
  await trx.updateTable('hand_overs').set(change).where('id', '=', id).where('ended_at', 'is', null).execute()
}
