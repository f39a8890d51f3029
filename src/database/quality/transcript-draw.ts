import { sql } from 'kysely'
import type { TranscriptDraw } from '../../desk/quality/quality-ports.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

/** Drawing transcripts by chance: an order made of the week's seed, which is the same for whoever draws. */
export const makeTranscriptDraw = (db: Database): TranscriptDraw => ({
  draw: ({ monday, from, until }, perAgent, newSeed, at) =>
    db.transaction().execute(async (trx) => {
      await sql`insert into quality_weeks (monday, seed) values (${monday}, ${newSeed}) on conflict do nothing`.execute(
        trx,
      )
      // One instance at a time: two that see the desk a moment apart would draw one too many.
      const { rows } = await sql<{ seed: string }>`
        select seed from quality_weeks where monday = ${monday} for update`.execute(trx)
      const seed = rows[0]?.seed ?? newSeed
      const { numAffectedRows } = await sql`
        with drawn as (
          select agent_id, count(*) as count from quality_transcripts where monday = ${monday} group by agent_id
        ), wanting as (
          select a.id, ${perAgent} - coalesce(d.count, 0) as missing
          from agents a left join drawn d on d.agent_id = a.id
          where a.disabled_at is null and coalesce(d.count, 0) < ${perAgent}
        ), answered as (
          select distinct m.incident_id, m.agent_id from messages m
          where m.created_at >= ${timestamp(from)} and m.created_at < ${timestamp(until)}
            and m.author = 'agent' and m.kind in ('text', 'media') and m.incident_id is not null
            and m.agent_id = any(array(select id from wanting))
        ), ordered as (
          select w.incident_id, w.agent_id, row_number() over (
            partition by w.agent_id order by md5(${seed} || ':' || w.agent_id || ':' || w.incident_id), w.incident_id) as place
          from answered w
          join incidents i on i.id = w.incident_id and i.status in ('resolved', 'closed')
          where not exists (
            select from quality_transcripts t where t.incident_id = w.incident_id and t.agent_id = w.agent_id)
        )
        insert into quality_transcripts (incident_id, agent_id, monday, drawn_at)
        select o.incident_id, o.agent_id, ${monday}, ${timestamp(at)}::timestamptz
        from ordered o join wanting w on w.id = o.agent_id and o.place <= w.missing
        order by o.agent_id, o.place
        on conflict do nothing`.execute(trx)
      return Number(numAffectedRows ?? 0n)
    }),
})
