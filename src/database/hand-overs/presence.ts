import { sql } from 'kysely'
import type { PresenceStore, PresenceWrites } from '../../desk/people/presence-ports.ts'
import { deskHint } from '../../desk/road/live.ts'
import { type Instant, minute } from '../../kit/time.ts'
import type { Presence } from '../../routing/presence.ts'
import type { BufferedWrites } from '../road/buffered-writes.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

/** Another browser that has asked for nothing for so long has been left. */
const aliveMs = minute

async function set(db: Database, agentId: string, presence: Presence, at: Instant): Promise<void> {
  await sql`
    update agents set presence = ${presence}, missed_offers = 0,
      seen_at = greatest(seen_at, ${timestamp(at)}), active_at = ${timestamp(at)}
    where id = ${agentId}`.execute(db)
}

export const makePresenceStore = (db: Database): PresenceStore => ({
  set: (agentId, presence, at) => set(db, agentId, presence, at),
  arrived: async (agentId, at) => {
    await sql`
      update agents a set seen_at = greatest(a.seen_at, ${timestamp(at)}), active_at = ${timestamp(at)}, missed_offers = 0,
        presence = case
          when (select count(*) from sessions s where s.agent_id = a.id) > 1 and a.seen_at > ${timestamp(at - aliveMs)}
          then a.presence else 'on_duty' end
      where id = ${agentId}`.execute(db)
  },
  seen: async (agentId, at, isActive) => {
    await sql`
      update agents set seen_at = greatest(seen_at, ${timestamp(at)}),
        active_at = case when ${isActive} then ${timestamp(at)} else active_at end
      where id = ${agentId}`.execute(db)
  },
})

export const presenceWrites = (trx: Database, writes: BufferedWrites): PresenceWrites => ({
  set: async (agentId, presence) => {
    await sql`update agents set presence = ${presence}, missed_offers = 0 where id = ${agentId}`.execute(trx)
    writes.touch([deskHint])
  },
  missed: async (agentId, handOverId, offeredAt) => {
    const { rows } = await sql<{ missed: number }>`
      update agents a set missed_offers = missed_offers + 1
      where id = ${agentId} and (a.active_at is null or a.active_at < ${timestamp(offeredAt)})
        and not exists (
          select 1 from offers o
          where o.agent_id = a.id and o.outcome = 'missed' and o.ended_at > ${timestamp(offeredAt)} and o.hand_over_id <> ${handOverId})
      returning missed_offers as missed`.execute(trx)
    return rows[0]?.missed ?? 0
  },
  expect: async (agentId, until) => {
    await sql`
      update agents set presence = 'on_duty', missed_offers = 0, active_at = greatest(active_at, now()),
        seen_at = greatest(seen_at, ${timestamp(until)})
      where id = ${agentId}`.execute(trx)
  },
})
