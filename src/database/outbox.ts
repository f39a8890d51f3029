import { sql } from 'kysely'
import type { MessageContent, LeasedOutbound, Outbox, Settlement } from '../desk/ports.ts'
import { minute, second } from '../kit/time.ts'
import type { Delivery } from '../messaging/outbound.ts'
import type { Database } from './connect.ts'

/** Longer than the sender's HTTP deadline of 10 s, so that a lease that ran out means a process that is gone. */
export const leaseSeconds = 15
/** A bot's message of unknown fate is tried again until it is this old; then it is said to be unknown. */
const uncertainForMs = 10 * minute

type Row = {
  id: string
  conversation_id: string
  channel: string
  recipient: string
  author: 'bot' | 'agent'
  attempts: number
  created_at: number
  text: string
  content: MessageContent
}

export function makeOutbox(db: Database): Outbox {
  return {
    lease: (channels, limit) => lease(db, channels, limit),
    settle: (settlements) => settle(db, settlements),
    expireLeases: () => expireLeases(db),
  }
}

/** The attempt is recorded with the lease, before the call: a process that dies in between leaves a trace. */
async function lease(db: Database, channels: readonly string[], limit: number): Promise<readonly LeasedOutbound[]> {
  const { rows } = await sql<Row & { is_old: boolean }>`
    with due as (
      select o.id, o.kind = 'reply' and o.generation < c.generation as is_old
      from outbox o join conversations c on c.id = o.conversation_id
      where o.status = 'queued' and o.next_try_at <= now() and o.channel = any(${[...channels]})
        and not exists (
          select 1 from outbox e
          where e.conversation_id = o.conversation_id and e.id < o.id and e.status in ('queued', 'sending')
        )
      order by o.id
      limit ${limit}
      for update of o skip locked
    ), leased as (
      update outbox o set
        status = case when due.is_old then 'dropped' else 'sending' end,
        settled_at = case when due.is_old then now() end,
        attempts = o.attempts + case when due.is_old then 0 else 1 end,
        lease_until = case when due.is_old then null else now() + make_interval(secs => ${leaseSeconds}) end
      from due where o.id = due.id
      returning o.id, o.conversation_id, o.message_number, o.channel, o.recipient, o.author, o.attempts, o.created_at, due.is_old
    )
    select l.id, l.conversation_id, l.channel, l.recipient, l.author, l.attempts, l.created_at, l.is_old, m.text, m.content
    from leased l join messages m on m.conversation_id = l.conversation_id and m.number = l.message_number
    order by l.id`.execute(db)
  return rows.filter((row) => !row.is_old).map(toLeased)
}

const toLeased = (row: Row): LeasedOutbound => ({
  id: row.id,
  conversationId: row.conversation_id,
  channel: row.channel,
  recipient: row.recipient,
  author: row.author,
  attempts: row.attempts,
  createdAt: row.created_at,
  message: {
    text: row.text,
    format: row.content.format ?? 'plain',
    buttons: row.content.buttons ?? [],
    signedBy: row.content.signedBy ?? null,
    deletes: row.content.deletes ?? null,
    leaves: row.content.leaves ?? false,
  },
})

type Outcome = {
  readonly id: string
  readonly status: 'sent' | 'queued' | 'unknown' | 'refused' | 'held'
  readonly external_id: string | null
  readonly error: string | null
  readonly after_ms: number
  readonly is_uncertain: boolean
}

async function settle(db: Database, settlements: readonly Settlement[]): Promise<void> {
  if (settlements.length === 0) return
  const outcomes = settlements.map(outcomeOf)
  await sql`
    update outbox o set
      status = r.status, external_id = coalesce(r.external_id, o.external_id), error = r.error, lease_until = null,
      is_uncertain = o.is_uncertain or r.is_uncertain,
      next_try_at = now() + make_interval(secs => r.after_ms / 1000.0),
      settled_at = case when r.status = 'queued' then null else now() end
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
      as r (id bigint, status text, external_id text, error text, after_ms double precision, is_uncertain boolean)
    where o.id = r.id and o.status = 'sending'`.execute(db)
  const blocked = settlements.filter(({ delivery }) => delivery.kind === 'refused' && delivery.reason === 'blocked')
  for (const { row } of blocked) await holdQueue(db, row)
}

/** Blocked ends the chat's queue in one call; it goes on when the person comes back. */
async function holdQueue(db: Database, row: LeasedOutbound): Promise<void> {
  await sql`
    with gone as (
      update addresses set unreachable_at = now()
      where channel = ${row.channel} and external_id = ${row.recipient} and unreachable_at is null
    )
    update outbox set status = 'held' where conversation_id = ${row.conversationId} and status = 'queued'`.execute(db)
}

function outcomeOf({ row, delivery }: Settlement): Outcome {
  const common = { id: row.id, external_id: null, error: null, after_ms: 0, is_uncertain: false }
  switch (delivery.kind) {
    case 'sent':
      return { ...common, status: 'sent', external_id: delivery.externalId }
    case 'retry':
      return {
        ...common,
        status: 'queued',
        error: delivery.reason,
        after_ms: delivery.afterMs ?? pauseAfter(row.attempts),
      }
    case 'refused':
      // What a blocked person should have got is kept like the rest of their queue.
      if (delivery.reason === 'blocked') return { ...common, status: 'held', error: delivery.reason }
      return { ...common, status: 'refused', error: describe(delivery) }
    case 'unknown':
      return { ...common, ...afterUnknown(row), error: delivery.reason, is_uncertain: true }
  }
}

/** The bot repeats itself with growing pauses for a while; an agent's words wait for the agent. */
const afterUnknown = (row: LeasedOutbound) =>
  row.author === 'bot' && Date.now() - row.createdAt < uncertainForMs
    ? { status: 'queued' as const, after_ms: pauseAfter(row.attempts) }
    : { status: 'unknown' as const, after_ms: 0 }

const pauseAfter = (attempts: number) => Math.min(second * 2 ** Math.min(attempts, 10), minute)

const describe = (delivery: Extract<Delivery, { kind: 'refused' }>) =>
  `${delivery.reason}: ${delivery.detail}`.slice(0, 500)

async function expireLeases(db: Database): Promise<number> {
  const { numAffectedRows } = await sql`
    update outbox set
      status = case when author = 'bot' and created_at > now() - make_interval(secs => ${uncertainForMs / second}) then 'queued' else 'unknown' end,
      is_uncertain = true, lease_until = null, next_try_at = now(), error = 'the sender died during the attempt',
      settled_at = case when author = 'bot' then null else now() end
    where status = 'sending' and lease_until < now()`.execute(db)
  return Number(numAffectedRows ?? 0n)
}
