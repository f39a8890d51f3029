import { sql } from 'kysely'

/** A review `r` and its reviewer `g`, as ports name them. */
export const reviewColumns = sql`
  r.id, r.reviewer_id as "reviewerId", g.name as "reviewerName", r.marks, r.comments, r.comment, r.version,
  r.saved_at as "savedAt", r.score, r.acknowledged_at as "acknowledgedAt", r.reply, r.replied_at as "repliedAt"`
