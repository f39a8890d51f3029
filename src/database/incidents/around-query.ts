import { type RawBuilder, sql } from 'kysely'
import type { Around, SeenLink, SimilarIncident } from '../../desk/incidents/around-ports.ts'
import { otherEnd, type Relation } from '../../incidents/relations/relation.ts'
import type { Status } from '../../incidents/lifecycle.ts'
import type { Database } from '../server/connect.ts'

type LinkRow = {
  relation: Relation
  is_first: boolean
  id: string
  number: number
  status: Status
  mergedInto: string | null
  description: string
  conversation_id: string
}

/** How an incident stands to others, its checklist, whose consent is waited for; null: there is no such incident. */
export async function around(db: Database, incidentId: string): Promise<Around | null> {
  const { rows } = await sql<{ id: string; into_number: number | null; into_conversation: string | null }>`
    select i.id, m.number as into_number, m.conversation_id as into_conversation
    from incidents i left join incidents m on m.id = i.merged_into where i.id = ${incidentId}`.execute(db)
  const [found] = rows
  if (found === undefined) return null
  const { into_number: number, into_conversation: conversationId } = found
  return {
    links: await links(db, incidentId),
    steps: await steps(db, incidentId),
    approval: await approval(db, incidentId),
    mergedInto: number === null || conversationId === null ? null : { number, conversationId },
    similar: await similar(db, incidentId),
  }
}

async function links(db: Database, incidentId: string): Promise<readonly SeenLink[]> {
  const { rows } = await sql<LinkRow>`
    select l.relation, l.from_id = ${incidentId} as is_first, o.id, o.number, o.status, o.merged_into as "mergedInto", left(o.description, 200) as description,
           o.conversation_id
    from incident_links l join incidents o on o.id = case when l.from_id = ${incidentId} then l.to_id else l.from_id end
    where l.from_id = ${incidentId} or l.to_id = ${incidentId} order by l.at, o.id`.execute(db)
  return rows.map(({ is_first, conversation_id: conversationId, relation, ...other }) => ({
    ...other,
    conversationId,
    relation,
    seen: is_first ? relation : otherEnd[relation],
  }))
}

async function steps(db: Database, incidentId: string): Promise<Around['steps']> {
  const { rows } = await sql<Around['steps'][number]>`
    select s.id, s.title, s.assignee_id as "assigneeId", a.name as "assigneeName", s.done_at as "doneAt", d.name as "doneBy"
    from incident_steps s left join agents a on a.id = s.assignee_id left join agents d on d.id = s.done_by
    where s.incident_id = ${incidentId} order by s.position, s.id`.execute(db)
  return rows
}

async function approval(db: Database, incidentId: string): Promise<Around['approval']> {
  const { rows } = await sql<NonNullable<Around['approval']>>`
    select p.approver_id as "approverId", a.name as "approverName", p.asked_at as "askedAt",
           p.decided_at as "decidedAt", d.name as "decidedBy", p.is_granted as "isGranted", p.reason
    from approvals p left join agents a on a.id = p.approver_id left join agents d on d.id = p.decided_by
    where p.incident_id = ${incidentId} order by p.id desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** So many of the last solved ones are looked through: an old cure is seldom the cure. */
const lookedThrough = 500
const shown = 3

/** Words apart, at a third of what the search's own folding costs: hundreds of descriptions are taken apart at each look. */
const taken = (text: RawBuilder<unknown>) => sql`translate(${text}, 'ёЁ.,:/\\|_@-', 'еЕ         ')`

/** Solved for others, and most alike by their words in any form; the same category comes before words. */
async function similar(db: Database, incidentId: string): Promise<readonly SimilarIncident[]> {
  const { rows } = await sql<SimilarIncident>`
    with me as (
      select i.id, i.user_id, i.category,
             nullif(replace(plainto_tsquery('russian', ${taken(sql`left(i.description, 500)`)})::text, '&', '|'), '')::tsquery as words
      from incidents i where i.id = ${incidentId}
    ), solved as (
      select i.* from incidents i, me
      where i.status in ('resolved', 'closed') and i.resolution_text is not null and i.user_id <> me.user_id
      order by i.id desc limit ${lookedThrough}
    ), ranked as (
      select s.id, s.number, s.conversation_id as "conversationId", left(s.description, 200) as description,
             left(s.resolution_text, 400) as resolution,
             coalesce(ts_rank(to_tsvector('russian', ${taken(sql`left(s.description, 500)`)}), me.words), 0)
               * case when s.category is not distinct from me.category then 2 else 1 end as likeness
      from solved s, me
    )
    select id, number, "conversationId", description, resolution from ranked
    where likeness > 0.02 order by likeness desc, id desc limit ${shown}`.execute(db)
  return rows
}
