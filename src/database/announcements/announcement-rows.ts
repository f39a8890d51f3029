import { sql } from 'kysely'
import type {
  Announcement,
  AnnouncementStatus,
  AnnouncementTexts,
} from '../../desk/announcements/announcement-ports.ts'
import { type Audience, everybody } from '../../desk/announcements/audience-ports.ts'
import type { SafeText } from '../../kit/safe-text.ts'

export type AnnouncementRow = {
  id: string
  texts: AnnouncementTexts
  is_urgent: boolean
  article_id: string | null
  major_id: string | null
  major_number: number | null
  channels: readonly string[]
  /** Of long ago: without what could not be chosen yet. */
  audience: Partial<Audience> | null
  starts_at: number | null
  status: AnnouncementStatus
  created_by: string | null
  created_by_name: SafeText | null
  created_at: number
  started_at: number | null
  finished_at: number | null
  cancelled_by_name: SafeText | null
  version: string
}

/** Tells one reading of what was written from the next: the same words are the same version. */
export const versionColumn = sql<string>`
  hashtextextended(jsonb_build_array(
    a.texts, a.is_urgent, a.channels, a.audience, extract(epoch from a.starts_at))::text, 0)::text`

/** Of a table called a. */
export const announcementColumns = sql`
  a.id, a.texts, a.is_urgent, a.article_id, a.major_id, a.major_number, a.channels, a.audience, a.starts_at, a.status,
  a.created_by, (select g.name from agents g where g.id = a.created_by) as created_by_name, a.created_at, a.started_at,
  a.finished_at, (select g.name from agents g where g.id = a.cancelled_by) as cancelled_by_name, ${versionColumn} as version`

export const toAnnouncement = (row: AnnouncementRow): Announcement => ({
  id: row.id,
  texts: row.texts,
  isUrgent: row.is_urgent,
  articleId: row.article_id,
  major: row.major_id === null ? null : { majorId: row.major_id, number: row.major_number ?? 0 },
  channels: row.channels,
  audience: row.audience === null ? null : { ...everybody, ...row.audience },
  startsAt: row.starts_at,
  status: row.status,
  createdBy: row.created_by,
  createdByName: row.created_by_name,
  createdAt: row.created_at,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  cancelledByName: row.cancelled_by_name,
  version: row.version,
})
