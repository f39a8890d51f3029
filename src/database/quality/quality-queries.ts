import { type RawBuilder, sql } from 'kysely'
import type {
  OwnReview,
  QualityQueries,
  ReviewRecord,
  TranscriptCounts,
  TranscriptItem,
  TranscriptList,
} from '../../desk/quality/quality-ports.ts'
import type { ScoreSheet } from '../../figures/quality/score-sheet.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { Database } from '../server/connect.ts'
import { reviewColumns } from './review-columns.ts'

const isSaved = sql<boolean>`exists (select from quality_reviews s where s.transcript_id = t.id and s.saved_at is not null)`

const ofList = {
  to_review: (viewerId) => sql`not t.is_calibration and not ${isSaved} and t.agent_id <> ${viewerId}`,
  reviewed: () => sql`not t.is_calibration and ${isSaved}`,
  calibration: (viewerId) => sql`t.is_calibration and t.agent_id <> ${viewerId}`,
} satisfies Record<TranscriptList, (viewerId: string) => RawBuilder<unknown>>

/** The newest first; what is to be done of one week in an order that does not put one agent before the others. */
const inOrder = {
  to_review: sql`t.drawn_at desc, t.id desc`,
  reviewed: sql`(select max(s.saved_at) from quality_reviews s where s.transcript_id = t.id) desc, t.id desc`,
  calibration: sql`t.id desc`,
} satisfies Record<TranscriptList, RawBuilder<unknown>>

const ofAgent = (agentId: string | null) => (agentId === null ? sql`true` : sql`t.agent_id = ${agentId}`)

/** Instants inside JSON are milliseconds, as everywhere else. */
const inMs = (column: RawBuilder<unknown>) => sql`(extract(epoch from ${column}) * 1000)::float8`

const items = sql`
  select t.id, t.incident_id as "incidentId", i.conversation_id as "conversationId", t.agent_id as "agentId",
         t.is_calibration as "isCalibration", i.number, i.description, i.opened_at as "openedAt", u.name as "userName",
         d.channel, a.name as "agentName", t.monday, b.name as "chosenByName",
         coalesce((
           select jsonb_agg(jsonb_build_object(
             'reviewerId', r.reviewer_id::text, 'reviewerName', g.name, 'savedAt', ${inMs(sql`r.saved_at`)}, 'score', r.score,
             'acknowledgedAt', ${inMs(sql`r.acknowledged_at`)}, 'reply', r.reply) order by r.id)
           from quality_reviews r join agents g on g.id = r.reviewer_id where r.transcript_id = t.id), '[]') as reviews
  from quality_transcripts t
  join incidents i on i.id = t.incident_id
  join users u on u.id = i.user_id
  join conversations c on c.id = i.conversation_id join addresses d on d.id = c.address_id
  join agents a on a.id = t.agent_id
  left join agents b on b.id = t.chosen_by`

/** What is to be reviewed, what was, and what of it an agent sees. */
export const makeQualityQueries = (db: Database): QualityQueries => ({
  list: async (list, viewerId, agentId, limit) => {
    const { rows } = await sql<TranscriptItem>`
      ${items} where ${ofList[list](viewerId)} and ${ofAgent(agentId)} order by ${inOrder[list]} limit ${limit}`.execute(
      db,
    )
    return rows
  },
  counts: async (viewerId, agentId) => {
    const count = (list: TranscriptList) => sql`(count(*) filter (where ${ofList[list](viewerId)}))::int`
    const { rows } = await sql<TranscriptCounts>`
      select ${count('to_review')} as to_review, ${count('reviewed')} as reviewed, ${count('calibration')} as calibration
      from quality_transcripts t where ${ofAgent(agentId)}`.execute(db)
    return rows[0] ?? { to_review: 0, reviewed: 0, calibration: 0 }
  },
  agents: async () => {
    const { rows } = await sql<{ id: string; name: SafeText }>`
      select a.id, a.name from agents a
      where exists (select from quality_transcripts t where t.agent_id = a.id) order by a.name, a.id`.execute(db)
    return rows
  },
  find: async (transcriptId) => {
    const found = await sql<TranscriptItem>`${items} where t.id = ${transcriptId}`.execute(db)
    const [item] = found.rows
    if (item === undefined) return null
    const { rows: reviews } = await sql<ReviewRecord>`
      select ${reviewColumns} from quality_reviews r join agents g on g.id = r.reviewer_id
      where r.transcript_id = ${transcriptId} order by r.id`.execute(db)
    const sheets = await sql<{ sheet: ScoreSheet | null }>`
      select sheet from quality_transcripts where id = ${transcriptId}`.execute(db)
    return { item, reviews, sheet: sheets.rows[0]?.sheet ?? null }
  },
  ofAgent: async (agentId, limit) => {
    const { rows } = await sql<OwnReview>`
      select ${reviewColumns}, t.id as "transcriptId", i.conversation_id as "conversationId", t.incident_id as "incidentId",
             i.number, i.description, t.sheet
      from quality_reviews r
      join quality_transcripts t on t.id = r.transcript_id
      join incidents i on i.id = t.incident_id
      join agents g on g.id = r.reviewer_id
      where t.agent_id = ${agentId} and r.saved_at is not null and not t.is_calibration
      order by r.saved_at desc, r.id desc limit ${limit}`.execute(db)
    return rows
  },
})
