import type { Generated } from 'kysely'
import type { Marks, ScoreSheet } from '../../figures/quality/score-sheet.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { At, GeneratedId, Id, JsonOf, OptionalAt, OptionalJsonOf } from '../server/column-types.ts'

/** Reviews of transcripts; a part of `Tables`. */
export type QualityTables = {
  quality_weeks: { monday: string; seed: string }
  quality_transcripts: {
    id: GeneratedId
    incident_id: Id
    agent_id: Id
    monday: string | null
    chosen_by: Id | null
    drawn_at: At
    is_calibration: Generated<boolean>
    sheet: OptionalJsonOf<ScoreSheet>
  }
  quality_reviews: {
    id: GeneratedId
    transcript_id: Id
    reviewer_id: Id
    marks: JsonOf<Marks>
    comments: JsonOf<Readonly<Record<string, SafeText>>>
    comment: SafeText | null
    version: Generated<number>
    begun_at: At
    saved_at: OptionalAt
    score: number | null
    acknowledged_at: OptionalAt
    reply: SafeText | null
    replied_at: OptionalAt
  }
}
