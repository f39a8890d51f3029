import { sql } from 'kysely'
import type { FeedbackWrites, OpenFeedback } from '../../desk/incidents/feedback/feedback-ports.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

/** What users think of the desk, within one transaction. */
export const feedbackWrites = (trx: Database): FeedbackWrites => ({
  score: async ({ userId, conversationId, incidentId }, { kind, score, agentId }, at) => {
    await sql`
      insert into feedback (kind, user_id, conversation_id, incident_id, agent_id, score, at)
      values (${kind}, ${userId}, ${conversationId}, ${incidentId}, ${agentId}, ${score}, ${timestamp(at)})
      on conflict (incident_id, kind) where kind in ('csat', 'ces', 'nps') do update
      set score = excluded.score, agent_id = excluded.agent_id, at = excluded.at, reason = null, comment = null,
          status = 'new', handled_by = null, handled_at = null, answer = null
      where feedback.score <> excluded.score`.execute(trx)
  },
  reason: async (incidentId, kind, reason) => {
    await trx
      .updateTable('feedback')
      .set({ reason })
      .where('incident_id', '=', incidentId)
      .where('kind', '=', kind)
      .execute()
  },
  comment: async (incidentId, kind, comment) => {
    await trx
      .updateTable('feedback')
      .set({ comment })
      .where('incident_id', '=', incidentId)
      .where('kind', '=', kind)
      .execute()
  },
  wish: async ({ userId, conversationId, incidentId }, text, at) => {
    await sql`
      insert into feedback (kind, user_id, conversation_id, incident_id, comment, at)
      values ('wish', ${userId}, ${conversationId}, ${incidentId}, ${text}, ${timestamp(at)})`.execute(trx)
  },
  complain: async ({ userId, conversationId, incidentId }, text, agentId, at) => {
    const { numAffectedRows } = await sql`
      update feedback set comment = comment || ${`\n${text}`}, agent_id = coalesce(agent_id, ${agentId})
      where id = (
        select id from feedback
        where kind = 'complaint' and incident_id = ${incidentId} and status <> 'done' order by id desc limit 1)`.execute(
      trx,
    )
    if ((numAffectedRows ?? 0n) > 0n) return
    await sql`
      insert into feedback (kind, user_id, conversation_id, incident_id, agent_id, comment, at)
      values ('complaint', ${userId}, ${conversationId}, ${incidentId}, ${agentId}, ${text}, ${timestamp(at)})`.execute(
      trx,
    )
  },
  thank: async (incidentId, at) => {
    const { numAffectedRows } = await sql`
      update feedback set thanked_at = ${timestamp(at)}
      where incident_id = ${incidentId} and kind in ('csat', 'ces') and not exists (
        select from feedback f where f.incident_id = ${incidentId} and f.thanked_at is not null)`.execute(trx)
    return (numAffectedRows ?? 0n) > 0n
  },
  npsAskedAt: async (userId) => {
    const { rows } = await sql<{ at: number | null }>`
      select nps_asked_at as at from users where id = ${userId} for no key update`.execute(trx)
    return rows[0]?.at ?? null
  },
  noteNpsAsked: async (userId, at) => {
    await trx
      .updateTable('users')
      .set({ nps_asked_at: timestamp(at) })
      .where('id', '=', userId)
      .execute()
  },
  conversationOf: async (id) => {
    const query = trx.selectFrom('feedback').select('conversation_id').where('id', '=', id)
    return (await query.executeTakeFirst())?.conversation_id ?? null
  },
  lock: async (id) => {
    const { rows } = await sql<OpenFeedback>`
      select f.id, f.kind, f.conversation_id as "conversationId", f.status, f.handled_by as "handledBy",
             f.incident_id as "incidentId", f.agent_id as "agentId", f.comment, g.name as "handledByName"
      from feedback f left join agents g on g.id = f.handled_by where f.id = ${id} for no key update of f`.execute(trx)
    return rows[0] ?? null
  },
  praised: async (id, at) => {
    await sql`update feedback set thanked_at = ${timestamp(at)} where id = ${id}`.execute(trx)
  },
  handle: async (id, { status, by, answer }, at) => {
    await sql`
      update feedback set status = ${status}, handled_by = ${by}, handled_at = ${timestamp(at)},
        answer = coalesce(${answer}, answer)
      where id = ${id}`.execute(trx)
  },
})
