import { type RawBuilder, sql } from 'kysely'
import { withoutWords } from '../../people/without-words.ts'
import type { Database } from '../server/connect.ts'

/** Stands where words were: an empty line would look like a fault. */
export const gone = '—'

/** Takes the words out of incidents; numbers, times, states and scores stay for the figures. `incidents`: a subquery of ids. */
export async function eraseIncidents(trx: Database, incidents: RawBuilder<unknown>): Promise<void> {
  const ofIncidents = sql`incident_id in ${incidents}`
  const run = (statement: RawBuilder<unknown>) => statement.execute(trx)
  await run(sql`
    update incidents set description = ${gone}, resolution_text = null, cause = null, rating_comment = null, complaint = null,
      form = '{}', tags = '[]', words_gone_at = now()
    where id in ${incidents}`)
  await eraseHistory(trx, incidents)
  await run(sql`update approvals set reason = null where ${ofIncidents}`)
  await run(sql`update incident_steps set title = ${gone} where ${ofIncidents}`)
  await run(sql`update feedback set comment = null, answer = null where ${ofIncidents}`)
  await run(sql`update quality_reviews set comment = null, comments = '{}', reply = null
    where transcript_id in (select id from quality_transcripts where ${ofIncidents})`)
  await run(sql`update offers set reason = null where hand_over_id in (select id from hand_overs where ${ofIncidents})`)
  await run(sql`delete from article_drafts where ${ofIncidents} and status = 'new'`)
  await run(sql`
    update article_drafts set title = ${gone}, text = ${gone}, article_id = 'erased' where ${ofIncidents} and status <> 'new'`)
  await run(sql`delete from incident_cards where ${ofIncidents}`)
  await run(sql`update notices set details = '{}' where ${ofIncidents}`)
}

/** Who did what and when stays; what was said with it goes. */
async function eraseHistory(trx: Database, incidents: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; details: unknown }>`
    select id, details from incident_events where incident_id in ${incidents}`.execute(trx)
  if (rows.length === 0) return
  const bare = rows.map(({ id, details }) => ({ id, details: withoutWords(details) }))
  await sql`
    update incident_events e set details = b.details
    from jsonb_to_recordset(${JSON.stringify(bare)}::jsonb) as b (id bigint, details jsonb) where e.id = b.id`.execute(
    trx,
  )
}
