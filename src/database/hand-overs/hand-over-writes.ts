import { sql } from 'kysely'
import type {
  HandOver,
  HandOverEnd,
  HandOverWrites,
  NewHandOver,
  PastHandOver,
} from '../../desk/hand-overs/hand-over-ports.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import { hour, type Instant } from '../../kit/time.ts'
import type { BufferedWrites } from '../road/buffered-writes.ts'
import { deskHint } from '../../desk/road/live.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

async function current(trx: Database, conversationId: string): Promise<HandOver | null> {
  const row = await trx
    .selectFrom('hand_overs')
    .leftJoin('agents', 'agents.id', 'hand_overs.accepted_by')
    .select(['hand_overs.id', 'incident_id', 'hand_overs.group', 'asked_at', 'accepted_by', 'agents.name'])
    .select(['offered_to', 'offered_at', 'offer_ends_at', 'missed_by', 'owed_since', 'owed_told_at'])
    .where('conversation_id', '=', conversationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    incidentId: row.incident_id,
    group: row.group,
    askedAt: row.asked_at,
    acceptedBy: row.accepted_by,
    acceptedByName: row.name,
    offeredTo: row.offered_to,
    offeredAt: row.offered_at,
    offerEndsAt: row.offer_ends_at,
    missedBy: row.missed_by as readonly string[],
    owedSince: row.owed_since,
    owedToldAt: row.owed_told_at,
  }
}

async function last(trx: Database, conversationId: string): Promise<PastHandOver | null> {
  const row = await trx
    .selectFrom('hand_overs')
    .select([
      'incident_id as incidentId',
      'accepted_by as acceptedBy',
      'owed_since as owedSince',
      'ended_by as endedBy',
      'ended_at as endedAt',
    ])
    .where('conversation_id', '=', conversationId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

async function ask(trx: Database, conversationId: string, asked: NewHandOver, at: Instant): Promise<void> {
  const row = {
    conversation_id: conversationId,
    incident_id: asked.incidentId,
    asked_at: timestamp(at),
    generation: asked.generation,
    group: asked.group,
    is_returned: asked.isReturned ?? false,
    last_agent_id: asked.lastAgentId ?? null,
    missed_by: JSON.stringify(asked.missedBy ?? []),
  }
  await trx.insertInto('hand_overs').values(row).execute()
}

/** The condition makes a second acceptance impossible even without the conversation's lock. */
async function accept(trx: Database, id: string, agentId: string, at: Instant): Promise<void> {
  await endOffer(trx, id, 'accepted', null, at, agentId)
  const { numAffectedRows } = await sql`
    update hand_overs
    set accepted_by = ${agentId}, accepted_at = ${timestamp(at)}, owed_since = ${timestamp(at)}, owed_told_at = null,
        offered_to = null, offered_at = null, offer_ends_at = null
    where id = ${id} and accepted_by is null and ended_at is null`.execute(trx)
  if (numAffectedRows !== 1n) throw new Error('the hand-over was accepted or ended by somebody else')
  await sql`update agents set missed_offers = 0 where id = ${agentId} and missed_offers > 0`.execute(trx)
}

async function end(trx: Database, id: string, endedBy: HandOverEnd, at: Instant): Promise<void> {
  await endOffer(trx, id, 'withdrawn', null, at)
  await owesNothing(trx, id)
  const change = { ended_at: timestamp(at), ended_by: endedBy, offered_to: null, offer_ends_at: null }
  await trx.updateTable('hand_overs').set(change).where('id', '=', id).where('ended_at', 'is', null).execute()
}

/** Nobody need be reminded any more. */
async function owesNothing(trx: Database, id: string): Promise<void> {
  await sql`
    update notices n set seen_at = now() from hand_overs h
    where h.id = ${id} and n.conversation_id = h.conversation_id and n.kind = 'reply_owed' and n.seen_at is null`.execute(
    trx,
  )
}

type Outcome = 'accepted' | 'refused' | 'missed' | 'withdrawn'

/** `by`: who accepts; an offer to somebody else is withdrawn then. */
async function endOffer(
  trx: Database,
  id: string,
  outcome: Outcome,
  reason: SafeText | null,
  at: Instant,
  by: string | null = null,
): Promise<void> {
  await sql`
    update offers
    set ended_at = ${timestamp(at)}, reason = ${reason},
        outcome = case when ${by}::bigint is not null and agent_id <> ${by}::bigint then 'withdrawn' else ${outcome} end
    where hand_over_id = ${id} and ended_at is null`.execute(trx)
  const keeps = outcome === 'refused' ? sql`refused_by` : outcome === 'missed' ? sql`missed_by` : null
  if (keeps === null) return
  await sql`
    update hand_overs
    set ${keeps} = ${keeps} || to_jsonb(array[offered_to::text]),
        offered_to = null, offered_at = null, offer_ends_at = null
    where id = ${id} and offered_to is not null`.execute(trx)
}

/**
 * The plan is a moment old: another desk may have asked the same agent meanwhile, who has said no or let it pass, or has
 * gone. All of it is looked at by the statement that offers.
 */
async function offer(
  trx: Database,
  id: string,
  { agentId, capacity, until, isNewRound }: Parameters<HandOverWrites['offer']>[1],
  at: Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update hand_overs
    set offered_to = ${agentId}, offered_at = ${timestamp(at)}, offer_ends_at = ${timestamp(until)},
        missed_by = case when ${isNewRound} then '[]'::jsonb else missed_by end
    where id = ${id} and accepted_by is null and ended_at is null and offered_to is null
      and not refused_by ? ${agentId}::text and (${isNewRound} or not missed_by ? ${agentId}::text)
      and exists (select 1 from agents a where a.id = ${agentId} and a.presence = 'on_duty' and a.disabled_at is null)
      and not exists (select 1 from hand_overs o
                      where o.ended_at is null and o.accepted_by is null and o.offered_to = ${agentId})
      and (select count(*) from hand_overs o
           where o.ended_at is null and o.accepted_by = ${agentId}) < ${capacity}`.execute(trx)
  if (numAffectedRows !== 1n) return false
  await trx
    .insertInto('offers')
    .values({ hand_over_id: id, agent_id: agentId, offered_at: timestamp(at) })
    .execute()
  return true
}

/** Before it in the same queue, in the order of `routing/rank-waiting.ts`, and how long others waited for an answer. */
async function standing(trx: Database, id: string, withUngrouped: boolean, at: Instant) {
  const { rows } = await sql<{ place: string; waits: readonly number[] | null }>`
    with me as (
      select h.id, h."group", h.is_returned, h.asked_at, i.priority, i.is_vip
      from hand_overs h join incidents i on i.id = h.incident_id where h.id = ${id}
    )
    select
      (select count(*) from hand_overs h join incidents i on i.id = h.incident_id, me
       where h.ended_at is null and h.accepted_by is null
         and (h."group" is not distinct from me."group" or (${withUngrouped} and h."group" is null))
         and (not h.is_returned, i.priority, not i.is_vip, h.asked_at, h.id)
           <= (not me.is_returned, me.priority, not me.is_vip, me.asked_at, me.id)) as place,
      (select jsonb_agg(extract(epoch from h.accepted_at - h.asked_at) * 1000)
       from hand_overs h, me
       where h.accepted_at is not null and h.asked_at > ${timestamp(at - 2 * hour)} and h.accepted_at > ${timestamp(at - hour)}
         and h."group" is not distinct from me."group") as waits`.execute(trx)
  return { place: Number(rows[0]?.place ?? 1), waits: rows[0]?.waits ?? [] }
}

/** A number of our own choosing: one routing at a time over all instances. */
const routingLock = 7220518

/** What changes who waits or who has whom stands on every agent's screen. */
function shown<Outcome>(change: Promise<Outcome>, writes: BufferedWrites): Promise<Outcome> {
  writes.touch([deskHint])
  return change
}

/** The hand-overs' part of one transaction. */
export const handOverWrites = (trx: Database, writes: BufferedWrites): HandOverWrites => ({
  current: (conversationId) => current(trx, conversationId),
  last: (conversationId) => last(trx, conversationId),
  ask: (conversationId, asked, at) => shown(ask(trx, conversationId, asked, at), writes),
  accept: (id, agentId, at) => shown(accept(trx, id, agentId, at), writes),
  end: (id, endedBy, at) => shown(end(trx, id, endedBy, at), writes),
  moveTo: async (id, incidentId) => {
    writes.touch([deskHint])
    await sql`
      update hand_overs h set incident_id = ${incidentId}, "group" = i."group" from incidents i
      where h.id = ${id} and i.id = ${incidentId}`.execute(trx)
  },
  lockRouting: async () => {
    await sql`select pg_advisory_xact_lock(${routingLock})`.execute(trx)
  },
  offer: (id, one, at) => shown(offer(trx, id, one, at), writes),
  endOffer: (id, outcome, reason, at) => shown(endOffer(trx, id, outcome, reason, at), writes),
  owe: (conversationId, at) =>
    writes.later((late) =>
      sql`
        update hand_overs set owed_since = ${timestamp(at)}
        where conversation_id = ${conversationId} and ended_at is null and accepted_by is not null and owed_since is null`.execute(
        late,
      ),
    ),
  answered: async (id) => {
    await sql`update hand_overs set owed_since = null, owed_told_at = null where id = ${id}`.execute(trx)
    await owesNothing(trx, id)
  },
  reminded: async (id, at) => {
    await sql`update hand_overs set owed_told_at = ${timestamp(at)} where id = ${id}`.execute(trx)
  },
  standing: (id, withUngrouped, at) => standing(trx, id, withUngrouped, at),
})
