import type { SafeText } from '../../kit/safe-text.ts'
import { protectText } from '../../privacy/protect-words.ts'
import { sql } from 'kysely'
import { leaseMs } from '../../desk/road/deliver-outbound.ts'
import type { LeasedOutbound, LeaseRoom, Outbox, Settlement } from '../../desk/road/outbound-ports.ts'
import { toJson } from '../../kit/cut.ts'
import { minute, second } from '../../kit/time.ts'
import type { Delivery } from '../../messaging/outbound.ts'
import type { Database } from '../server/connect.ts'
import { extrasOf } from './lease-extras.ts'
import { type LeasedRow, toLeased } from './leased-row.ts'

/** A bot's message of unknown fate is tried again until it is this old; then it is said to be unknown. */
const uncertainForMs = 10 * minute

/** `givesReceipts` says of which messengers an early receipt may lie in the inbox. */
export function makeOutbox(db: Database, givesReceipts: (channel: string) => boolean = () => true): Outbox {
  return {
    lease: (rooms) => lease(db, rooms),
    settle: (settlements) => settle(db, settlements, givesReceipts),
    expireLeases: () => expireLeases(db),
    renew: async ({ id, attempts }) => {
      await sql`
        /* update outbox lease renewed */
        update outbox set lease_until = now() + make_interval(secs => ${leaseMs / second})
        where id = ${id} and attempts = ${attempts} and status = 'sending'`.execute(db)
    },
  }
}

/** The head of a chat's queue whose time has come. A pause is the chat's: while any row of it rests, none is due. */
export const isDue = sql`
  o.status = 'queued' and o.next_try_at <= now()
  and not exists (
    select 1 from outbox e
    where e.conversation_id = o.conversation_id and e.id <> o.id and e.status in ('queued', 'sending')
      and (e.id < o.id or e.status = 'sending' or e.next_try_at > now())
  )`

/** A newer question has been asked since. */
export const isOld = sql`(o.kind = 'reply' and o.generation < c.generation)`

/**
 * The attempt is recorded with the lease, before the call: a process that dies in between leaves a trace. One statement
 * for all channels: it is asked more often than any other. The array keeps the planner from reading the whole outbox.
 */
async function lease(db: Database, rooms: readonly LeaseRoom[]): Promise<readonly LeasedOutbound[]> {
  const { rows } = await sql<LeasedRow & { is_old: boolean }>`
    /* prepared */ with due as (
      select found.id
      from jsonb_to_recordset(${toJson(rooms)}::jsonb) as room (channel text, rows integer, "givingWay" integer)
      cross join lateral (
        select o.id
        from outbox o
        where o.channel = room.channel and ${isDue}
          and (not o.gives_way or o.id in (
            select o.id from outbox o
            where o.gives_way and o.channel = room.channel and ${isDue}
            order by o.id
            limit room."givingWay"
          ))
        order by o.gives_way, o.id
        limit room.rows
        for update of o skip locked
      ) found
    ), leased as (
      update outbox o set
        status = case when ${isOld} then 'dropped' else 'sending' end,
        settled_at = case when ${isOld} then now() end,
        attempts = o.attempts + case when ${isOld} then 0 else 1 end,
        lease_until = case when ${isOld} then null else now() + make_interval(secs => ${leaseMs / second}) end
      from conversations c
      where c.id = o.conversation_id and o.id = any(array(select id from due))
      returning o.id, o.conversation_id, o.message_number, o.channel, o.recipient, o.author, o.attempts, o.created_at,
                o.gives_way, ${isOld} as is_old
    )
    select l.id, l.conversation_id, l.message_number, l.channel, l.recipient, l.author, l.attempts, l.created_at,
           l.gives_way, l.is_old,
           m.text, m.content
    from leased l join messages m on m.conversation_id = l.conversation_id and m.number = l.message_number
    order by l.gives_way, l.id`.execute(db)
  const current = rows.filter((row) => !row.is_old)
  // Outdated replies were only cleared away; what stood behind them is due now.
  if (rows.length > 0 && current.length === 0) return await lease(db, rooms)
  const extras = await extrasOf(db, current)
  return current.map((row) => toLeased(row, extras.get(row.id) ?? {}))
}

type Outcome = {
  readonly id: string
  readonly attempts: number
  /** 'uncertain': nobody knows; tried again or said to be unknown, which the row decides. */
  readonly status: 'sent' | 'queued' | 'uncertain' | 'refused' | 'held'
  readonly external_id: string | null
  /** Masked: a messenger may quote what it was asked to send. */
  readonly error: SafeText | null
  readonly after_ms: number
  readonly billing_status: number | null
}

const outcomeColumns = sql`
  id bigint, attempts integer, status text, external_id text, error text, after_ms double precision,
  billing_status smallint`

const isOfAnnouncement = (status: 'cancelled' | 'paused') => sql`(o.gives_way and exists (
  select 1 from announcement_recipients ar join announcements an on an.id = ar.announcement_id
  where ar.conversation_id = o.conversation_id and ar.message_number = o.message_number and an.status = ${sql.lit(status)}))`

/** Called off while it was on its way: it did not arrive, and is not tried again. */
export const isCancelled = isOfAnnouncement('cancelled')

/** Where a row o waits that is to be sent: with its announcement paused, out of its chat's way until that goes on. */
export const inQueue = sql`case when ${isOfAnnouncement('paused')} then 'paused' else 'queued' end`

/** The bot repeats itself with growing pauses for a while; an agent's words wait for the agent. By the database's clock. */
export const afterUnknown = sql`
  case when o.author = 'bot' and o.created_at > now() - make_interval(secs => ${uncertainForMs / second})
    then ${inQueue} else 'unknown' end`

/**
 * A result counts for the attempt it belongs to: the number of attempts is the lease's. One that comes after its lease
 * ran out says only, if it can, that the message is there after all, unless a further attempt has begun by then.
 * Blocked ends the chat's queue in the same statement; it goes on when the person comes back.
 */
async function settle(
  db: Database,
  settlements: readonly Settlement[],
  givesReceipts: (channel: string) => boolean,
): Promise<boolean> {
  if (settlements.length === 0) return false
  const outcomes = settlements.map(outcomeOf)
  const [plain, others] = [outcomes.filter(isPlainlySent), outcomes.filter((outcome) => !isPlainlySent(outcome))]
  return await db.connection().execute(async (one) => {
    if (plain.length > 0) await settleSent(one, plain)
    if (others.length > 0) await settleOthers(one, others)
    await applyEarlyReceipts(one, settlements.filter(({ row }) => givesReceipts(row.channel)).map(outcomeOf))
    return await isMoreQueued(
      one,
      settlements.map(({ row }) => row.conversationId),
    )
  })
}

/** Ended by somebody else meanwhile, such a row takes only the news that its message is there after all. */
const lateForNews = sql.raw("'queued', 'paused', 'unknown', 'dropped'")

const isPlainlySent = ({ status, billing_status }: Outcome): boolean => status === 'sent' && billing_status === null

/** What nearly every message comes to: nothing to decide, and nobody else's row to touch. */
async function settleSent(db: Database, sent: readonly Outcome[]): Promise<void> {
  const [ids, attempts] = [sent.map(({ id }) => id), sent.map((one) => one.attempts)]
  const externalIds = sent.map(({ external_id }) => external_id)
  await sql`
    /* prepared, unawaited */ /* update outbox sent */
    update outbox o set status = 'sent', external_id = coalesce(r.external_id, o.external_id), error = null,
      lease_until = null, settled_at = now()
    from unnest(${ids}::bigint[], ${attempts}::integer[], ${externalIds}::text[]) as r (id, attempts, external_id)
    where o.id = r.id and o.attempts = r.attempts and o.status in ('sending', ${lateForNews})`.execute(db)
}

async function settleOthers(db: Database, outcomes: readonly Outcome[]): Promise<void> {
  await sql`
    /* update outbox results */
    with settled as (
      update outbox o set
        billing_status = coalesce(r.billing_status, o.billing_status),
        status = case
          when r.status in ('queued', 'held') and ${isCancelled} then 'dropped'
          when r.status = 'queued' then ${inQueue}
          when r.status = 'uncertain' then ${afterUnknown}
          else r.status
        end,
        external_id = coalesce(r.external_id, o.external_id), error = r.error, lease_until = null,
        is_uncertain = o.is_uncertain or r.status = 'uncertain',
        next_try_at = now() + make_interval(secs => r.after_ms / 1000.0),
        settled_at = case when (r.status = 'queued' and not ${isCancelled}) or (r.status = 'uncertain' and ${afterUnknown} <> 'unknown')
                       then null else now() end
      from jsonb_to_recordset(${toJson(outcomes)}::jsonb) as r (${outcomeColumns})
      where o.id = r.id and o.attempts = r.attempts
        and (o.status = 'sending' or (r.status = 'sent' and o.status in (${lateForNews})))
      returning o.id, o.conversation_id, o.status
    ), gone as (
      update addresses a set unreachable_at = now()
      from settled s join conversations c on c.id = s.conversation_id
      where s.status = 'held' and a.id = c.address_id and a.unreachable_at is null
    )
    update outbox o set status = 'held' from settled s
    where s.status = 'held' and o.conversation_id = s.conversation_id and o.id <> s.id and o.status = 'queued'
  `.execute(db)
}

/** After the commit: whoever queues a row later finds the chat free already. */
async function isMoreQueued(db: Database, conversationIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    /* prepared */ select 1 from outbox where conversation_id = any(${conversationIds}::bigint[]) and status = 'queued' limit 1`.execute(
    db,
  )
  return rows.length > 0
}

/**
 * A receipt can be faster than the answer that names its message, and was handled when nothing had that name yet. It
 * is still in the inbox, under `state:name:person`. Looked for after the commit, so that none slips in between; also one
 * that is not finished, because it may be in hand at this moment. To be marked twice changes nothing.
 */
async function applyEarlyReceipts(db: Database, outcomes: readonly Outcome[]): Promise<void> {
  const sent = outcomes.filter(({ status }) => status === 'sent')
  if (sent.length === 0) return
  await sql`
    /* update outbox early receipts */
    with early as (
      select o.id, i.event -> 'body' ->> 'state' as state, i.event -> 'body' ->> 'detail' as detail,
             to_timestamp((i.event ->> 'at')::float8 / 1000) as at
      from jsonb_to_recordset(${toJson(sent)}::jsonb) as r (${outcomeColumns})
      join outbox o on o.id = r.id and o.external_id = r.external_id
      join inbox i on i.channel = o.channel and i.event -> 'body' ->> 'kind' = 'receipt'
        and i.external_id = any (array[
          'delivered:' || o.external_id || ':' || o.recipient,
          'seen:' || o.external_id || ':' || o.recipient,
          'failed:' || o.external_id || ':' || o.recipient])
    ), marks as (
      select id, min(at) as delivered_at, min(at) filter (where state = 'seen') as seen_at,
             bool_or(state = 'failed') as has_failed, max(detail) filter (where state = 'failed') as detail
      from early group by id
    )
    update outbox o set
      delivered_at = case when m.has_failed then o.delivered_at else coalesce(o.delivered_at, m.delivered_at) end,
      seen_at = coalesce(o.seen_at, m.seen_at),
      status = case when m.has_failed then 'refused' else o.status end,
      error = case when m.has_failed then m.detail else o.error end
    from marks m where o.id = m.id and o.status = 'sent'`.execute(db)
}

function outcomeOf({ row, delivery }: Settlement): Outcome {
  const common = {
    id: row.id,
    attempts: row.attempts,
    external_id: null,
    error: null,
    after_ms: 0,
    billing_status: null,
  }
  switch (delivery.kind) {
    case 'sent':
      return {
        ...common,
        status: 'sent',
        external_id: delivery.externalId,
        billing_status: delivery.billingStatus ?? null,
      }
    case 'retry':
      return {
        ...common,
        status: 'queued',
        error: protectText(delivery.reason),
        after_ms: delivery.afterMs ?? pauseAfter(row.attempts),
      }
    case 'refused':
      // What a blocked person should have got is kept like the rest of their queue.
      return {
        ...common,
        status: delivery.reason === 'blocked' ? 'held' : 'refused',
        error: protectText(describe(delivery)),
      }
    case 'unknown':
      return { ...common, status: 'uncertain', error: protectText(delivery.reason), after_ms: pauseAfter(row.attempts) }
  }
}

const pauseAfter = (attempts: number) => Math.min(second * 2 ** Math.min(attempts, 10), minute)

const describe = (delivery: Extract<Delivery, { kind: 'refused' }>) =>
  `${delivery.reason}: ${delivery.detail}`.slice(0, 500)

async function expireLeases(db: Database): Promise<number> {
  const { numAffectedRows } = await sql`
    update outbox o set
      status = ${afterUnknown}, is_uncertain = true, lease_until = null, next_try_at = now(), error = 'the sender died during the attempt',
      settled_at = case when ${afterUnknown} = 'unknown' then now() end
    where status = 'sending' and lease_until < now()`.execute(db)
  return Number(numAffectedRows ?? 0n)
}
