import { sql } from 'kysely'
import type { HistoryQueries } from '../../desk/figures/history-ports.ts'
import { type EventRow, toIncidentEvent } from '../incidents/incident-rows.ts'
import type { Instant } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

/** Whole histories, for what no fact tells beforehand: what other rules would have made of them. */
export const makeHistoryQueries = (db: Database): HistoryQueries => ({
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
})
