import type { HandOver, HandOverWrites } from '../desk/hand-overs/hand-over-ports.ts'
import type { Instant } from '../kit/time.ts'
import type { Database } from './server/connect.ts'
import { timestamp } from './server/timestamp.ts'

async function currentHandOver(trx: Database, conversationId: string): Promise<HandOver | null> {
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

async function askHandOver(
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
async function acceptHandOver(trx: Database, id: string, agentId: string, at: Instant): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('hand_overs')
    .set({ accepted_by: agentId, accepted_at: timestamp(at) })
    .where('id', '=', id)
    .where('accepted_by', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error('the hand-over was accepted or ended by somebody else')
}

async function endHandOver(
  trx: Database,
  id: string,
  endedBy: 'user' | 'agent' | 'resolved' | 'cancelled',
  at: Instant,
): Promise<void> {
  const change = { ended_at: timestamp(at), ended_by: endedBy }
  await trx.updateTable('hand_overs').set(change).where('id', '=', id).where('ended_at', 'is', null).execute()
}

/** The hand-overs' part of one transaction. */
export const handOverWrites = (trx: Database): HandOverWrites => ({
  current: (conversationId) => currentHandOver(trx, conversationId),
  ask: (conversationId, incidentId, generation, at) => askHandOver(trx, conversationId, incidentId, generation, at),
  accept: (id, agentId, at) => acceptHandOver(trx, id, agentId, at),
  end: (id, endedBy, at) => endHandOver(trx, id, endedBy, at),
})
