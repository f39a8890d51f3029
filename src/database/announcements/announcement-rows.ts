import { sql } from 'kysely'
import type {
  Announcement,
  AnnouncementStatus,
  AnnouncementTexts,
  Audience,
} from '../../desk/announcements/announcement-ports.ts'

export type AnnouncementRow = {
  id: string
  texts: AnnouncementTexts
  is_urgent: boolean
  article_id: string | null
  major_id: string | null
  major_number: number | null
  channels: readonly string[]
  audience: Audience | null
  starts_at: number | null
  status: AnnouncementStatus
  created_by: string | null
  created_at: number
  started_at: number | null
  finished_at: number | null
}

/** Of a table called a. */
export const announcementColumns = sql`
  a.id, a.texts, a.is_urgent, a.article_id, a.major_id, a.major_number, a.channels, a.audience, a.starts_at, a.status, a.created_by, a.created_at, a.started_at, a.finished_at`

export const toAnnouncement = (row: AnnouncementRow): Announcement => ({
  id: row.id,
  texts: row.texts,
  isUrgent: row.is_urgent,
  articleId: row.article_id,
  major: row.major_id === null ? null : { majorId: row.major_id, number: row.major_number ?? 0 },
  channels: row.channels,
  audience: row.audience,
  startsAt: row.starts_at,
  status: row.status,
  createdBy: row.created_by,
  createdAt: row.created_at,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
})
