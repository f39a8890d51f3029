import { sql } from 'kysely'
import type {
  OwnReviewRecord,
  QualityWrites,
  ReviewRecord,
  TranscriptRecord,
} from '../../desk/quality/quality-ports.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'
import { reviewColumns } from './review-columns.ts'

/** Reviews of transcripts, within one transaction. */
export const qualityWrites = (trx: Database): QualityWrites => ({
  answerersOf: async (incidentId) => {
    const { rows } = await sql<{ id: string }>`
      select agent_id as id from messages
      where incident_id = ${incidentId} and author = 'agent' and kind in ('text', 'media') and agent_id is not null
        and conversation_id = (select conversation_id from incidents where id = ${incidentId})
      group by agent_id order by count(*) desc, agent_id`.execute(trx)
    return rows.map(({ id }) => id)
  },
  choose: async ({ incidentId, agentId }, by, at) => {
    await sql`
      insert into quality_transcripts (incident_id, agent_id, chosen_by, drawn_at)
      values (${incidentId}, ${agentId}, ${by}, ${timestamp(at)}) on conflict do nothing`.execute(trx)
    const { id } = await trx
      .selectFrom('quality_transcripts')
      .select('id')
      .where('incident_id', '=', incidentId)
      .where('agent_id', '=', agentId)
      .executeTakeFirstOrThrow()
    return id
  },
  lock: async (transcriptId) => {
    const { rows } = await sql<TranscriptRecord>`
      select t.id, t.incident_id as "incidentId", i.conversation_id as "conversationId", t.agent_id as "agentId",
             t.is_calibration as "isCalibration", t.sheet
      from quality_transcripts t join incidents i on i.id = t.incident_id
      where t.id = ${transcriptId} for no key update of t`.execute(trx)
    return rows[0] ?? null
  },
  reviewsOf: async (transcriptId) => {
    const { rows } = await sql<ReviewRecord>`
      select ${reviewColumns} from quality_reviews r join agents g on g.id = r.reviewer_id
      where r.transcript_id = ${transcriptId} order by r.id`.execute(trx)
    return rows
  },
  fixSheet: async (transcriptId, sheet) => {
    await trx
      .updateTable('quality_transcripts')
      .set({ sheet: JSON.stringify(sheet) })
      .where('id', '=', transcriptId)
      .execute()
  },
  calibrate: async (transcriptId) => {
    await trx.updateTable('quality_transcripts').set({ is_calibration: true }).where('id', '=', transcriptId).execute()
  },
  keep: async (transcriptId, reviewerId, { marks, comments, comment }, at) => {
    const { rows } = await sql<{ version: number }>`
      insert into quality_reviews as r (transcript_id, reviewer_id, marks, comments, comment, version, begun_at)
      values (${transcriptId}, ${reviewerId}, ${JSON.stringify(marks)}::jsonb, ${JSON.stringify(comments)}::jsonb,
              ${comment}, 1, ${timestamp(at)})
      on conflict (transcript_id, reviewer_id) do update
      set marks = excluded.marks, comments = excluded.comments, comment = excluded.comment, version = r.version + 1
      returning version`.execute(trx)
    return rows[0]?.version ?? 0
  },
  save: async (transcriptId, reviewerId, score, at) => {
    await trx
      .updateTable('quality_reviews')
      .set({ score, saved_at: timestamp(at) })
      .where('transcript_id', '=', transcriptId)
      .where('reviewer_id', '=', reviewerId)
      .execute()
  },
  lockOwn: async (reviewId, agentId) => {
    const { rows } = await sql<OwnReviewRecord>`
      select r.id, r.transcript_id as "transcriptId", r.reviewer_id as "reviewerId", r.acknowledged_at as "acknowledgedAt",
             r.reply, t.incident_id as "incidentId", i.conversation_id as "conversationId"
      from quality_reviews r
      join quality_transcripts t on t.id = r.transcript_id join incidents i on i.id = t.incident_id
      where r.id = ${reviewId} and t.agent_id = ${agentId} and r.saved_at is not null and not t.is_calibration
      for no key update of r`.execute(trx)
    return rows[0] ?? null
  },
  answer: async (reviewId, reply, at) => {
    await sql`
      update quality_reviews set acknowledged_at = coalesce(acknowledged_at, ${timestamp(at)}), reply = ${reply},
        replied_at = ${reply === null ? null : timestamp(at)}
      where id = ${reviewId}`.execute(trx)
  },
})
