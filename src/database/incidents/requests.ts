import { sql } from 'kysely'
import type { RequestWrites, Step } from '../../desk/incidents/requests/request-ports.ts'
import type { Database } from '../server/connect.ts'
import { optionalTimestamp, timestamp } from '../server/timestamp.ts'

/** The checklists and approvals of one transaction. */
export const requestWrites = (trx: Database): RequestWrites => ({
  addSteps: async (incidentId, steps) => {
    for (const { title, assigneeId } of steps) {
      await sql`
        insert into incident_steps (incident_id, position, title, assignee_id)
        select ${incidentId}, coalesce(max(position) + 1, 0), ${title}, ${assigneeId}
        from incident_steps where incident_id = ${incidentId}`.execute(trx)
    }
  },
  step: async (id) => {
    const { rows } = await sql<Step>`
      select id, incident_id as "incidentId", title, assignee_id as "assigneeId", done_at as "doneAt"
      from incident_steps where id = ${id}`.execute(trx)
    return rows[0] ?? null
  },
  finishStep: async (id, agentId, doneAt) => {
    const done_by = doneAt === null ? null : agentId
    await trx
      .updateTable('incident_steps')
      .set({ done_at: optionalTimestamp(doneAt), done_by })
      .where('id', '=', id)
      .execute()
  },
  removeStep: async (id) => {
    await trx.deleteFrom('incident_steps').where('id', '=', id).execute()
  },
  moveAll: async (fromIncidentId, toIncidentId) => {
    // The same form gave both the same steps: one of them is enough, unless it is done.
    await sql`
      delete from incident_steps s using incident_steps o
      where s.incident_id = ${fromIncidentId} and s.done_at is null and o.incident_id = ${toIncidentId}
        and o.title = s.title`.execute(trx)
    await sql`
      update incident_steps s set incident_id = ${toIncidentId}, position = s.position + m.next
      from (select coalesce(max(position) + 1, 0) as next from incident_steps where incident_id = ${toIncidentId}) m
      where s.incident_id = ${fromIncidentId}`.execute(trx)
    await sql`
      update approvals set incident_id = ${toIncidentId}
      where incident_id = ${fromIncidentId} and decided_at is not null`.execute(trx)
  },
  askApproval: async (incidentId, approverId, at) => {
    await sql`
      insert into approvals (incident_id, approver_id, asked_at)
      values (${incidentId}, ${approverId}, ${timestamp(at)}) on conflict do nothing`.execute(trx)
  },
  openApproval: async (incidentId) => {
    const { rows } = await sql<{ approverId: string | null }>`
      select approver_id as "approverId" from approvals
      where incident_id = ${incidentId} and decided_at is null`.execute(trx)
    return rows[0] ?? null
  },
  dropApproval: async (incidentId) => {
    await sql`delete from approvals where incident_id = ${incidentId} and decided_at is null`.execute(trx)
  },
  decideApproval: async (incidentId, { by, isGranted, reason }, at) => {
    await sql`
      update approvals set decided_at = ${timestamp(at)}, decided_by = ${by}, is_granted = ${isGranted}, reason = ${reason}
      where incident_id = ${incidentId} and decided_at is null`.execute(trx)
  },
})
