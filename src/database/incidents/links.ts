import { sql } from 'kysely'
import type { Link } from '../../desk/incidents/incident-ports.ts'
import type { Instant } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

/** Related ones have no first and second. */
const ordered = ({ fromId, toId, relation }: Link): Link =>
  relation === 'related' && BigInt(fromId) > BigInt(toId)
    ? { fromId: toId, toId: fromId, relation }
    : { fromId, toId, relation }

/** @returns whether it was not there yet. */
export async function addLink(trx: Database, link: Link, at: Instant): Promise<boolean> {
  const { fromId, toId, relation } = ordered(link)
  const { numAffectedRows } = await sql`
    insert into incident_links (from_id, to_id, relation, at)
    values (${fromId}, ${toId}, ${relation}, ${timestamp(at)}) on conflict do nothing`.execute(trx)
  return numAffectedRows === 1n
}

/** @returns whether it was there. */
export async function removeLink(trx: Database, link: Link): Promise<boolean> {
  const { fromId, toId, relation } = ordered(link)
  const { numAffectedRows } = await sql`
    delete from incident_links where from_id = ${fromId} and to_id = ${toId} and relation = ${relation}`.execute(trx)
  return numAffectedRows === 1n
}

/** What one was linked with the other is from now on; what stands between the two stays. */
export async function moveLinks(trx: Database, fromId: string, toId: string): Promise<void> {
  await sql`
    insert into incident_links (from_id, to_id, relation, at)
    select case when l.relation = 'related' then least(n.a, n.b) else n.a end,
           case when l.relation = 'related' then greatest(n.a, n.b) else n.b end, l.relation, l.at
    from incident_links l
    cross join lateral (select case when l.from_id = ${fromId} then ${toId}::bigint else l.from_id end as a,
                               case when l.to_id = ${fromId} then ${toId}::bigint else l.to_id end as b) n
    where (l.from_id = ${fromId} or l.to_id = ${fromId}) and n.a <> n.b
    on conflict do nothing`.execute(trx)
  await sql`
    delete from incident_links
    where (from_id = ${fromId} and to_id <> ${toId}) or (to_id = ${fromId} and from_id <> ${toId})`.execute(trx)
}
