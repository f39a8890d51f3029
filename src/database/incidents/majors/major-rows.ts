import { sql } from 'kysely'
import type { MajorIncident, MajorTexts } from '../../../incidents/majors/major.ts'

export type MajorRowColumns = {
  id: string
  title: MajorTexts
  text: MajorTexts
  category: string | null
  article_ids: readonly string[]
  declared_at: number
  next_update_at: number
  updates: number
  latest: MajorTexts | null
  apologised_at: number | null
  ended_at: number | null
}

/** Of a table called m. What was told last with words stands in its updates. */
export const majorColumns = sql`
  m.id, m.title, m.text, m.category, m.article_ids, m.declared_at, m.next_update_at, m.updates, m.apologised_at, m.ended_at,
  (select l.texts from major_updates l where l.major_id = m.id and l.kind = 'update' order by l.number desc limit 1) as latest`

export const toMajor = (row: MajorRowColumns): MajorIncident => ({
  id: row.id,
  title: row.title,
  text: row.text,
  category: row.category,
  articleIds: row.article_ids,
  declaredAt: row.declared_at,
  nextUpdateAt: row.next_update_at,
  updates: row.updates,
  latest: row.latest,
  apologisedAt: row.apologised_at,
  endedAt: row.ended_at,
})
