import { sql } from 'kysely'
import type { FigureQueries, HandOverPast, IncidentPast } from '../desk/figures/figure-ports.ts'
import type { Status } from '../incidents/lifecycle.ts'
import type { Instant } from '../kit/time.ts'
import { type EventRow, toIncidentEvent } from './incidents/incident-rows.ts'
import type { Database } from './server/connect.ts'
import { timestamp } from './server/timestamp.ts'

type Row = {
  id: string
  opened_at: Instant
  statuses: readonly { readonly at: Instant; readonly status: Status }[]
  reopened: boolean
  tier: number
  groups: readonly string[]
}

/** Everything a figure asks is read from the append-only history: what an incident is now does not tell what it was. */
export const makeFigureQueries = (db: Database): FigureQueries => ({
  async handOvers({ from, until, group, category, channel }) {
    const { rows } = await sql<HandOverPast>`
      select h."group", h.asked_at as "askedAt", h.accepted_at as "acceptedAt", h.ended_at as "endedAt"
      from hand_overs h
      join incidents i on i.id = h.incident_id
      join conversations c on c.id = h.conversation_id
      join addresses a on a.id = c.address_id
      where h.asked_at >= ${timestamp(from)} and h.asked_at < ${timestamp(until)}
        and (${group}::text is null or h."group" = ${group})
        and (${category}::text is null or i.category = ${category})
        and (${channel}::text is null or a.channel = ${channel})`.execute(db)
    return rows
  },
  async records({ from, until }, after, limit) {
    const { rows } = await sql<{ id: string; openedAt: Instant; events: readonly EventRow[] }>`
      select i.id, i.opened_at as "openedAt", h.events
      from incidents i
      cross join lateral (
        select json_agg(json_build_object('type', type, 'at', (extract(epoch from at) * 1000)::bigint, 'actor_kind', actor_kind,
          'actor_id', actor_id::text, 'details', details) order by id) as events
        from incident_events where incident_id = i.id
      ) h
      where i.opened_at >= ${timestamp(from)} and i.opened_at < ${timestamp(until)}
        and (i.opened_at, i.id) > (${timestamp(after?.openedAt ?? from)}::timestamptz, ${after?.id ?? '0'}::bigint)
      order by i.opened_at, i.id limit ${limit}`.execute(db)
    return rows.map(({ id, openedAt, events }) => ({ id, openedAt, history: events.map(toIncidentEvent) }))
  },
  async pasts({ from, until, group, category, channel }, after, limit) {
    const { rows } = await sql<Row>`
      select i.id, i.opened_at, h.statuses, h.reopened, h.tier, h.groups
      from incidents i
      join conversations c on c.id = i.conversation_id
      join addresses a on a.id = c.address_id
      cross join lateral (
        select
          json_agg(json_build_object('at', (extract(epoch from e.at) * 1000)::bigint, 'status', e.status) order by e.id)
            filter (where e.status is not null) as statuses,
          bool_or(e.type = 'reopened') as reopened,
          max(e.tier) as tier,
          coalesce(json_agg(distinct e."group") filter (where e."group" is not null), '[]') as groups
        from (
          select id, at, type,
            coalesce(details #>> '{incident,status}', details #>> '{changes,status,to}') as status,
            coalesce(details #>> '{incident,supportTier}', details #>> '{changes,supportTier,to}')::int as tier,
            coalesce(details #>> '{incident,group}', details #>> '{changes,group,to}') as "group"
          from incident_events where incident_id = i.id
        ) e
      ) h
      where i.opened_at >= ${timestamp(from)} and i.opened_at < ${timestamp(until)}
        and (i.opened_at, i.id) > (${timestamp(after?.openedAt ?? from)}::timestamptz, ${after?.id ?? '0'}::bigint)
        and (${group}::text is null or i."group" = ${group})
        and (${category}::text is null or i.category = ${category})
        and (${channel}::text is null or a.channel = ${channel})
      order by i.opened_at, i.id limit ${limit}`.execute(db)
    return rows.map(toPast)
  },
})

const toPast = (row: Row): IncidentPast => ({
  id: row.id,
  openedAt: row.opened_at,
  statuses: row.statuses,
  wasReopened: row.reopened,
  highestTier: row.tier,
  groups: row.groups,
})
