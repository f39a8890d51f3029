import { sql } from 'kysely'
import { makeFactStore } from '../../src/database/figures/facts.ts'
import { makeReportQueries } from '../../src/database/figures/report-queries.ts'
import type { Database } from '../../src/database/server/connect.ts'
import { makeParts, makeReport } from '../../src/desk/figures/report.ts'
import type { ReportScope } from '../../src/desk/figures/report-ports.ts'
import { figuresOfAgents, figuresOfShield, reportIds, reports } from '../../src/figures/reports.ts'
import { day } from '../../src/kit/time.ts'
import { timed, withBigDatabase } from './big-database.ts'

const rounds = 3
const years = 3
const now = Date.parse('2026-11-29T12:00:00Z')
const begin = now - years * 365 * day
const zone = 'Europe/Moscow'

/** Reports among `--incidents N` (a million) of three years: over all of them, and over the usual thirty days. */
export async function benchReports(incidents: number): Promise<void> {
  await withBigDatabase(
    `${incidents} incidents`,
    (db) => fill(db, incidents),
    async (db) => {
      await sum(db)
      const queries = makeReportQueries(db)
      const scopes: readonly (readonly [string, ReportScope])[] = [
        ['30 days', { from: now - 30 * day, until: now, only: {} }],
        ['a year', { from: now - 365 * day, until: now, only: {} }],
        ['everything', { from: begin, until: now, only: {} }],
      ]
      for (const [name, scope] of scopes) {
        for (const id of reportIds) {
          await report(`${name}: ${id}`, () => makeReport(reports[id], scope, zone, queries, now))
        }
        const parts = (figures: Parameters<typeof makeParts>[0], split: Parameters<typeof makeParts>[2]) =>
          makeParts(figures, scope, split, queries, now)
        await report(`${name}: agents`, () => parts(figuresOfAgents, { by: 'cut', cut: 'agent' }))
        await report(`${name}: shield`, () => parts(figuresOfShield, { by: 'cut', cut: 'category' }))
        await report(`${name}: hours`, () => parts(['requests'], { by: 'hour', zone }))
        await report(`${name}: behind`, () =>
          queries.behind('reopened', 'counted', scope, { before: null, limit: 50 }, now),
        )
      }
    },
  )
}

/** As the figures' loop does by itself within the first hours. */
async function sum(db: Database): Promise<void> {
  const begun = performance.now()
  const store = makeFactStore(db)
  while (((await store.keep((writes) => writes.sum(zone, now))) ?? 0) > 0);
  console.log(`days and months summed in ${((performance.now() - begun) / 1_000).toFixed(0)} s`)
}

async function report(name: string, run: () => Promise<unknown>): Promise<void> {
  const took = await timed(rounds, run)
  const sorted = took.toSorted((a, b) => a - b)
  console.log(`${name.padEnd(28)} ${sorted[Math.floor(rounds / 2)]?.toFixed(0).padStart(6)} ms`)
}

/** As many people as come back twenty times; each incident with a talk, every fifth with a score, two visits to the bot. */
async function fill(db: Database, incidents: number): Promise<void> {
  const people = Math.max(10, Math.floor(incidents / 20))
  const at = sql`(timestamptz '2023-11-30 12:00+00' + (n::float / ${incidents}) * interval '1094 days')`
  const run = async (query: ReturnType<typeof sql>) => {
    await db.transaction().execute(async (trx) => {
      await sql`set local statement_timeout = 0`.execute(trx)
      await sql`set local session_replication_role = replica`.execute(trx)
      await query.execute(trx)
    })
  }
  await run(sql`insert into agents (login, name, role, password_hash)
    select 'agent' || n, 'Agent ' || n, 'agent', 'x' from generate_series(1, 40) n`)
  await run(sql`insert into users (name, language) select 'U' || n, (array['ru','ru','ru','en','uk'])[1 + n % 5]
    from generate_series(1, ${people}) n`)
  await run(sql`insert into addresses (user_id, channel, external_id)
    select n, (array['telegram','viber'])[1 + n % 2], 'x' || n from generate_series(1, ${people}) n`)
  await run(sql`insert into conversations (address_id, state) select n, '{}' from generate_series(1, ${people}) n`)
  await run(sql`insert into incidents (kind, user_id, conversation_id, origin_event_id, status, impact, urgency, priority,
      is_priority_confirmed, is_vip, category, description, support_tier, opened_at, reopened_count, begun_by_desk,
      clock_working_ms, clock_elapsed_ms)
    select 'incident', 1 + n % ${people}, 1 + n % ${people}, 'b' || n, 'closed', 2, 2, 3, false, false, 'c' || n % 12,
      'It does not work, and has not since this morning', 1, ${at}, 0, false, 0, 0
    from generate_series(1, ${incidents}) n`)
  await run(sql`insert into incident_facts (incident_id, user_id, opened_at, kind, channel, category, "group", agent_id, language,
      class, is_vip, line, is_dropped, solved_at, was_solved, was_reopened, worked_ms, late_at, first_response_ms,
      response_met, resolution_met, is_first_contact, reassignments, queued_ms, life_ms)
    select n, 1 + n % ${people}, ${at}, 'incident', (array['telegram','viber'])[1 + n % 2], 'c' || n % 12, 'g' || n % 5,
      1 + n % 40, (array['ru','ru','ru','en','uk'])[1 + n % 5], (array['staff','client',null])[1 + n % 3], n % 50 = 0,
      1 + (n % 7 = 0)::int, n % 30 = 0, case when n % 30 > 1 then ${at} + interval '3 hours' end, n % 30 > 1, n % 40 = 0,
      (-ln(1 - random()) * 1e7)::bigint, case when n % 30 = 1 then ${at} + interval '2 days' end, (-ln(1 - random()) * 3e6)::bigint,
      n % 9 > 0, n % 8 > 0, n % 3 > 0, n % 3, (random() * 1e6)::bigint, 10800000
    from generate_series(1, ${incidents}) n`)
  await run(sql`insert into incident_spans (incident_id, is_overdue, from_at, until_at)
    select n, false, ${at}, case when n % 3000 > 0 then ${at} + random() * interval '5 days' end
    from generate_series(1, ${incidents}) n
    union all select n, true, ${at} + interval '1 day', ${at} + interval '2 days'
    from generate_series(1, ${incidents}, 10) n`)
  await run(sql`insert into hand_overs (conversation_id, incident_id, asked_at, accepted_at, accepted_by, ended_at, ended_by, generation)
    select 1 + n % ${people}, n, ${at}, ${at} + interval '10 seconds', 1 + n % 40, ${at} + interval '20 minutes', 'agent', 1
    from generate_series(1, ${incidents}) n`)
  await run(sql`insert into talk_facts (hand_over_id, incident_id, asked_at, channel, category, "group", agent_id, language, class,
      is_vip, line, is_in_hours, waited_ms, ended_at, is_left, reply_waits, handling_ms)
    select n, n, ${at}, (array['telegram','viber'])[1 + n % 2], 'c' || n % 12, 'g' || n % 5, 1 + n % 40,
      (array['ru','ru','ru','en','uk'])[1 + n % 5], (array['staff','client',null])[1 + n % 3], n % 50 = 0, 1, n % 10 > 0,
      (random() * 40000)::bigint, ${at} + interval '20 minutes', false,
      int2send((random() * 300 - 32768)::int2) || int2send((random() * 300 - 32768)::int2) || int2send((random() * 300 - 32768)::int2), (random() * 900000)::bigint
    from generate_series(1, ${incidents}) n`)
  await run(sql`insert into feedback (kind, user_id, conversation_id, incident_id, agent_id, score, at)
    select 'csat', 1 + n % ${people}, 1 + n % ${people}, n, 1 + n % 40, 1 + n % 5, ${at}
    from generate_series(1, ${incidents}, 5) n`)
  await run(sql`insert into visit_facts (conversation_id, first_at, last_at, channel, language, is_answered, needed_person)
    select 1 + n % ${people}, ${at}, ${at} + interval '5 minutes', (array['telegram','viber'])[1 + n % 2],
      (array['ru','ru','ru','en','uk'])[1 + n % 5], n % 3 > 0, n % 4 = 0
    from generate_series(1, ${incidents}) n`)
  await db.connection().execute(async (one) => {
    await sql`set statement_timeout = 0`.execute(one)
    await sql`vacuum analyze`.execute(one)
    await sql`reset statement_timeout`.execute(one)
  })
}
