import { sql } from 'kysely'
import type { ArticleDraft, DraftStore } from '../../desk/articles/drafts/draft-ports.ts'
import type { Instant } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

/** So many that wait, and so many of the last ones decided about. */
const mostWaiting = 200
const mostDecided = 30

type Row = Omit<ArticleDraft, 'decided'> & { readonly decided_by: string | null; readonly decided_at: Instant | null }

export const makeDraftStore = (db: Database): DraftStore => ({
  async add({ language, id, title, text, origin, incidentId, conversationId, agentId }, at) {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('article_drafts')
      .values({
        language,
        article_id: id,
        title,
        text,
        origin,
        incident_id: incidentId,
        conversation_id: conversationId,
        agent_id: agentId,
        at: timestamp(at),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows > 0n
  },
  async list() {
    const { rows } = await sql<Row>`
      select d.id, d.language, d.article_id as "articleId", d.title, d.text, d.origin,
        coalesce(d.conversation_id, i.conversation_id) as "conversationId", d.incident_id as "incidentId",
        i.number as "incidentNumber", g.name as "byName", d.at, d.status, e.name as decided_by, d.decided_at
      from (
        (select * from article_drafts where status = 'new' order by id desc limit ${mostWaiting})
        union all
        (select * from article_drafts where status <> 'new' order by decided_at desc limit ${mostDecided})
      ) d
      join agents g on g.id = d.agent_id left join agents e on e.id = d.decided_by
      left join incidents i on i.id = d.incident_id
      order by d.status <> 'new', d.decided_at desc, d.id desc`.execute(db)
    return rows.map(({ decided_by: byName, decided_at: at, ...draft }) => ({
      ...draft,
      decided: byName === null || at === null ? null : { byName, at },
    }))
  },
  async decide(id, status, agentId, at) {
    const [by, when] = status === 'new' ? [null, null] : [agentId, timestamp(at)]
    // Brought back, it must not stand beside another of the same.
    const { rows } = await sql<{ id: string }>`
      update article_drafts d set status = ${status}, decided_by = ${by}, decided_at = ${when}
      where d.id = ${id} and (${status !== 'new'} or not exists (
        select from article_drafts o where o.id <> d.id and (
          (o.status <> 'dropped' and o.incident_id = d.incident_id)
          or (o.status = 'new' and o.incident_id is null and d.incident_id is null
            and o.language = d.language and o.title = d.title))))
      returning d.id`.execute(db)
    return rows.length > 0
  },
})
