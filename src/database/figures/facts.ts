import { sql } from 'kysely'
import type { FactSource, FactStore, FactWrites, MadeFacts } from '../../desk/figures/facts/fact-ports.ts'
import { type EventRow, toIncidentEvent } from '../incidents/incident-rows.ts'
import type { Instant } from '../../kit/time.ts'
import { packSeconds } from './packed-seconds.ts'
import { forgetSums, sumUnits } from './sums.ts'
import { nextBelow } from './recount.ts'
import { keepVisits } from './visits.ts'
import type { Database } from '../server/connect.ts'
import { optionalTimestamp, timestamp } from '../server/timestamp.ts'

/** Of all instances on one database: 'figs'. */
const lock = 1_718_183_795

/** What reports count. Only this file writes it. */
export const makeFactStore = (db: Database): FactStore => ({
  keep: async (work) =>
    await db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ mine: boolean }>`
        select pg_try_advisory_xact_lock(${lock}) as mine`.execute(trx)
      return rows[0]?.mine === true ? await work(factWrites(trx)) : null
    }),
  async markAll() {
    await sql`update facts_rules set recount_below = ${beyondAll('incidents')}, revisit_below = ${beyondAll('conversations')}`.execute(
      db,
    )
  },
})

const beyondAll = (table: 'incidents' | 'conversations') => sql`(select max(id) + 1 from ${sql.table(table)})`

const factWrites = (trx: Database): FactWrites => ({
  async useRules(rules) {
    const { rows } = await sql<{ rules: string }>`select rules from facts_rules`.execute(trx)
    if (rows.length === 1 && rows[0]?.rules === rules) return
    await sql`delete from facts_rules`.execute(trx)
    await sql`insert into facts_rules (rules) values (${rules})`.execute(trx)
    await makeFactStore(trx).markAll()
  },

  async takeDue(limit) {
    // Marks first, histories after them in a statement of their own: whatever set a mark that is seen is seen as well.
    const { rows } = await sql<{ incident_id: string }>`
      delete from facts_due where id in (select id from facts_due order by id limit ${limit})
      returning incident_id`.execute(trx)
    const anew = await nextBelow(trx, 'recount_below', 'incidents', limit - rows.length)
    const ids = [...rows.map((row) => row.incident_id), ...anew]
    return { sources: await readSources(trx, [...new Set(ids)]), marks: ids.length }
  },

  keepVisits: (limit) => keepVisits(trx, limit),

  async put(made) {
    if (made.length > 0) await putFacts(trx, made)
  },

  sum: (zone, now) => sumUnits(trx, zone, now),
})

type SourceRow = Omit<FactSource, 'history'> & { readonly events: readonly EventRow[] }

const ms = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`

/** Times as numbers, ids as text: what is read is what the facts are made from. */
async function readSources(trx: Database, ids: readonly string[]): Promise<readonly FactSource[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<SourceRow>`
    select i.id as "incidentId", a.channel, u.language, p.class as "personClass", h.events, t.talks
    from incidents i
    join conversations c on c.id = i.conversation_id
    join addresses a on a.id = c.address_id
    join users u on u.id = i.user_id
    left join people p on p.id = u.person_id
    cross join lateral (
      select json_agg(json_build_object('type', type, 'at', ${ms('at')}, 'actor_kind', actor_kind,
        'actor_id', actor_id::text, 'details', details) order by id) as events
      from incident_events where incident_id = i.id
    ) h
    cross join lateral (
      select coalesce(json_agg(json_build_object('handOverId', o.id::text, 'group', o."group",
        'askedAt', ${ms('o.asked_at')}, 'acceptedAt', ${ms('o.accepted_at')}, 'acceptedBy', o.accepted_by::text,
        'endedAt', ${ms('o.ended_at')}, 'happenings', coalesce(w.happenings, '[]')) order by o.id), '[]') as talks
      from hand_overs o
      left join lateral (
        select json_agg(json_build_object('at', ${ms('at')}, 'author', author, 'agentId', agent_id::text)
          order by at, place) as happenings
        from (
          select created_at as at, number as place,
            case when author in ('user', 'agent') and kind in ('text', 'choice', 'media') then author end as author,
            agent_id
          from messages
          where conversation_id = o.conversation_id and created_at >= o.accepted_at and created_at <= o.ended_at
          union all
          select at, null, null, case when actor_kind = 'agent' then actor_id end
          from incident_events
          where incident_id = o.incident_id and at >= o.accepted_at and at <= o.ended_at
        ) happened
      ) w on o.ended_at is not null and o.accepted_at is not null
      where o.incident_id = i.id
    ) t
    where i.id = any(${ids}::bigint[])
      -- What was over before stands as it was counted: what was said of it may be gone.
      and (i.status not in ('closed', 'cancelled') or coalesce(i.closed_at, i.opened_at)
        >= coalesce((select until_at from retention_marks where class = 'conversations'), '-infinity'))`.execute(trx)
  return rows.map(({ events, ...row }) => ({ ...row, history: events.map(toIncidentEvent) }))
}

/** Old rows away, then the new ones: an incident has lost a talk or a span where a chat was parted. */
async function putFacts(trx: Database, made: readonly MadeFacts[]): Promise<void> {
  const ids = made.map(({ incidentId }) => incidentId)
  await forgetSumsOf(trx, ids, made)
  for (const table of ['incident_facts', 'incident_spans', 'talk_facts'] as const) {
    await trx.deleteFrom(table).where('incident_id', 'in', ids).execute()
  }
  await trx.insertInto('incident_facts').values(made.map(toIncidentRow)).execute()
  await trx.insertInto('incident_spans').values(made.flatMap(toSpanRows)).execute()
  const talks = made.flatMap(toTalkRows)
  if (talks.length > 0) await trx.insertInto('talk_facts').values(talks).execute()
}

/** Of where they were counted before, and of where they are counted now. */
async function forgetSumsOf(trx: Database, ids: readonly string[], made: readonly MadeFacts[]): Promise<void> {
  const { rows } = await sql<{ is_talk: boolean; at: Instant }>`
    select false as is_talk, opened_at as at from incident_facts where incident_id = any(${ids}::bigint[])
    union all select true, asked_at from talk_facts where incident_id = any(${ids}::bigint[])`.execute(trx)
  const momentsOf = (isTalk: boolean, now: readonly Instant[]) =>
    [...new Set([...rows.flatMap((row) => (row.is_talk === isTalk ? [row.at] : [])), ...now])].map(timestamp)
  await forgetSums(
    trx,
    'incidents',
    momentsOf(
      false,
      made.map(({ incident }) => incident.openedAt),
    ),
  )
  await forgetSums(
    trx,
    'talks',
    momentsOf(
      true,
      made.flatMap(({ talks }) => talks.map(({ askedAt }) => askedAt)),
    ),
  )
}

const toIncidentRow = ({ incidentId, channel, language, personClass, incident }: MadeFacts) => ({
  incident_id: incidentId,
  user_id: incident.userId,
  opened_at: timestamp(incident.openedAt),
  kind: incident.kind,
  channel,
  category: incident.category,
  group: incident.group,
  agent_id: incident.agentId,
  language,
  class: personClass,
  is_vip: incident.isVip,
  line: incident.line,
  is_dropped: incident.isDropped,
  solved_at: optionalTimestamp(incident.solvedAt),
  was_solved: incident.wasSolved,
  was_reopened: incident.wasReopened,
  worked_ms: incident.workedMs,
  late_at: optionalTimestamp(incident.lateAt),
  first_response_ms: incident.firstResponseMs,
  response_met: incident.responseMet,
  resolution_met: incident.resolutionMet,
  is_first_contact: incident.isFirstContact,
  reassignments: incident.reassignments,
  queued_ms: Math.round(incident.queuedMs),
  life_ms: incident.lifeMs,
})

const toSpanRows = ({ incidentId, incident }: MadeFacts) =>
  incident.spans.map(({ isOverdue, from, until }) => ({
    incident_id: incidentId,
    is_overdue: isOverdue,
    from_at: timestamp(from),
    until_at: optionalTimestamp(until),
  }))

const toTalkRows = ({ incidentId, channel, language, personClass, incident, talks }: MadeFacts) =>
  talks.map((talk) => ({
    hand_over_id: talk.handOverId,
    incident_id: incidentId,
    asked_at: timestamp(talk.askedAt),
    channel,
    category: incident.category,
    group: talk.group,
    agent_id: talk.agentId,
    language,
    class: personClass,
    is_vip: incident.isVip,
    line: incident.line,
    is_in_hours: talk.isInHours,
    waited_ms: talk.waitedMs,
    ended_at: optionalTimestamp(talk.endedAt),
    is_left: talk.isLeft,
    reply_waits: talk.replyWaits === null ? null : packSeconds(talk.replyWaits),
    handling_ms: talk.handlingMs,
  }))
