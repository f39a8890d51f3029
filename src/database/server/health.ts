import { openStatuses } from '../incidents/open-statuses.ts'
import { sql } from 'kysely'
import type { HealthProbe, RoadHealth } from '../../desk/health-port.ts'
import type { Database } from './connect.ts'

export function makeHealthProbe(db: Database): HealthProbe {
  return {
    look: async () => {
      const { rows } = await sql<RoadHealth & { isReadOnly: boolean }>`
        select
          pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as "isReadOnly",
          (select count(*)::int from inbox where finished_at is null) as "inboxWaiting",
          (select coalesce(extract(epoch from now() - min(received_at)), 0)::float8
             from inbox where finished_at is null and next_try_at is null) as "inboxOldestSeconds",
          (select count(*)::int from outbox where status in ('queued', 'sending')) as "outboxQueued",
          (select coalesce(extract(epoch from now() - min(created_at)), 0)::float8
             from outbox where status in ('queued', 'sending')) as "outboxOldestSeconds",
          (select coalesce(extract(epoch from now() - min(next_try_at)), 0)::float8
             from outbox o where status = 'queued' and next_try_at <= now() and not exists (
               select 1 from outbox e
               where e.conversation_id = o.conversation_id and e.id < o.id and e.status in ('queued', 'sending')
             )) as "outboxOverdueSeconds",
          (select count(*)::int from outbox where status = 'unknown') as "outboxUnknown",
          (select count(*)::int from inbox where outcome = 'set_aside') as "setAside",
          (select count(*)::int from hand_overs where ended_at is null and accepted_at is null) as "handOversWaiting",
          (select count(*)::int from incidents where status in (${openStatuses})) as "incidentsOpen"
      `.execute(db)
      const found = rows[0]
      if (found === undefined || found.isReadOnly) throw new Error('the database takes no writes')
      const { isReadOnly: _, ...health } = found
      return health
    },
  }
}
