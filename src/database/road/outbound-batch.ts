import { sql } from 'kysely'
import type { ConversationRecord } from '../../desk/conversations/conversation-ports.ts'
import type { MessageContent, NewOutbound } from '../../desk/conversations/message-ports.ts'
import { leaseMs } from '../../desk/road/deliver-outbound.ts'
import type { LeasedOutbound, SendsAtOnce } from '../../desk/road/outbound-ports.ts'
import { toJson } from '../../kit/cut.ts'
import { second } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { toLeased } from './leased-row.ts'

/** A message of the same transaction. */
export type MessageRow = {
  readonly conversation_id: string
  readonly number: number
  readonly text: string
  readonly content: MessageContent
} & Record<string, unknown>

/** What generation each conversation has after the transaction, of those that it changes. */
type Generations = ReadonlyMap<string, number>

type OutboundRow = {
  readonly conversation_id: string
  readonly message_number: number
  readonly channel: string
  readonly recipient: string
  readonly kind: NewOutbound['kind']
  readonly author: NewOutbound['author']
  readonly generation: number
  readonly status: 'sent' | 'held' | 'queued'
  readonly gives_way: boolean
}

type LeasedNow = {
  readonly id: string
  readonly conversation_id: string
  readonly message_number: number
  readonly created_at: number
}

type WrittenRow = Omit<OutboundRow, 'status'> & { readonly status: OutboundRow['status'] | 'sending' }

/** `leased`: those rows of `all` that may leave at once; filled with the commit. */
type Written = {
  readonly all: readonly WrittenRow[]
  readonly messages: readonly MessageRow[]
  readonly leased: readonly LeasedNow[]
}

/** What one transaction sends, and which of it leaves with the commit itself. */
export class OutboundBatch {
  private readonly rows: OutboundRow[] = []
  private readonly leasedNow: LeasedOutbound[] = []
  private readonly places = new Map<string, number>()
  private readonly sendsAtOnce: SendsAtOnce | null
  private isSomethingQueued = false
  private written: Written | null = null
  /** Chats whose earlier messages go back into the queue in the same transaction: they come first. */
  private readonly resumed = new Set<string>()

  /** `sendsAtOnce`: without it every message waits for the outbox's loop. */
  constructor(sendsAtOnce: SendsAtOnce | null) {
    this.sendsAtOnce = sendsAtOnce
  }

  /** Whether a row is due that is not leased. */
  get hasQueued(): boolean {
    return this.isSomethingQueued
  }

  add(conversation: ConversationRecord, number: number, outbound: NewOutbound): void {
    this.rows.push({
      conversation_id: conversation.id,
      message_number: number,
      channel: conversation.channel,
      recipient: conversation.recipient,
      kind: outbound.kind,
      author: outbound.author,
      generation: conversation.state.generation,
      status: outbound.isSent === true ? 'sent' : outbound.waitsForUser === true ? 'held' : 'queued',
      gives_way: outbound.givesWay === true,
    })
  }

  resume(conversationId: string): void {
    this.resumed.add(conversationId)
  }

  /** What may leave at once is written leased: its attempt is recorded before the call all the same. */
  async flush(trx: Database, messages: readonly MessageRow[], generations: Generations): Promise<void> {
    if (this.rows.length === 0) return
    const all = this.atOnce(messages, generations)
    const { rows } = await sql<LeasedNow>`
      /* prepared, unawaited */ /* insert outbox */
      with hurried as (
        -- What gives way does so no longer when an answer stands behind it in its own chat.
        update outbox o set gives_way = false
        from jsonb_populate_recordset(null::outbox, ${toJson(all)}::jsonb) as r
        where o.conversation_id = r.conversation_id and o.status = 'queued' and o.gives_way and not r.gives_way
      ), written as (
        insert into outbox (conversation_id, message_number, channel, recipient, kind, author, generation, status, attempts,
                            lease_until, gives_way, settled_at)
        select r.conversation_id, r.message_number, r.channel, r.recipient, r.kind, r.author, r.generation, s.status,
               case when s.status = 'sending' then 1 else 0 end,
               case when s.status = 'sending' then now() + make_interval(secs => ${leaseMs / second}) end,
               r.gives_way,
               case when s.status = 'sent' then now() end
        from jsonb_populate_recordset(null::outbox, ${toJson(all)}::jsonb) as r
        join conversations c on c.id = r.conversation_id join addresses a on a.id = c.address_id
        cross join lateral (
          select case
            -- Asked here and not before: who was gone when the conversation was locked may be back.
            when r.status in ('queued', 'sending') and a.unreachable_at is not null then 'held'
            when r.status = 'sending' and exists (
              select from outbox e where e.conversation_id = r.conversation_id and e.status in ('queued', 'sending'))
              then 'queued'
            else r.status
          end as status
        ) s
        order by r.conversation_id, r.message_number
        returning id, conversation_id, message_number, created_at, status
      )
      select id, conversation_id, message_number, created_at from written where status = 'sending'`.execute(trx)
    this.written = { all, messages, leased: rows }
  }

  /** The rows, those that may leave at once as leased: the first of its chat, up to date, with nothing to look up, and a place for it. */
  private atOnce(messages: readonly MessageRow[], generations: Generations): readonly WrittenRow[] {
    const { sendsAtOnce } = this
    if (sendsAtOnce === null) return this.rows
    const seen = new Set<string>()
    const contents = new Map(messages.map((row) => [`${row.conversation_id} ${row.number}`, row.content]))
    const mayLeave = new Set(
      this.rows.filter((row) => {
        const isFirst = !seen.has(row.conversation_id) && !this.resumed.has(row.conversation_id)
        seen.add(row.conversation_id)
        const content = contents.get(`${row.conversation_id} ${row.message_number}`)
        const isPlain = content !== undefined && content.about === undefined && content['hasFile'] !== true
        const generation = generations.get(row.conversation_id) ?? row.generation
        const isCurrent = row.kind !== 'reply' || row.generation >= generation
        return isFirst && isPlain && isCurrent && row.status === 'queued' && !row.gives_way
      }),
    )
    for (const channel of new Set([...mayLeave].map((row) => row.channel))) {
      const wanted = [...mayLeave].filter((row) => row.channel === channel)
      const granted = sendsAtOnce.reserve(channel, wanted.length)
      this.places.set(channel, granted)
      for (const row of wanted.slice(granted)) mayLeave.delete(row)
    }
    return this.rows.map((row) => (mayLeave.has(row) ? { ...row, status: 'sending' } : row))
  }

  /** After the commit: what is leased is sent, and places that nothing came for are free. */
  committed(leasedAt: number): void {
    const { written } = this
    if (written === null) return
    this.lookAtWritten(written)
    for (const { channel } of this.leasedNow) this.places.set(channel, (this.places.get(channel) ?? 0) - 1)
    this.sendsAtOnce?.begin(this.leasedNow, leasedAt)
    this.giveBack()
  }

  private lookAtWritten({ all, messages, leased }: Written): void {
    this.isSomethingQueued =
      leased.length < all.filter(({ status }) => status === 'queued' || status === 'sending').length
    const keyOf = (row: { readonly conversation_id: string; readonly message_number: number }) =>
      `${row.conversation_id} ${row.message_number}`
    const outbound = new Map(all.map((row) => [keyOf(row), row]))
    const said = new Map(messages.map((row) => [keyOf({ ...row, message_number: row.number }), row]))
    for (const row of leased) {
      const [sent, message] = [outbound.get(keyOf(row)), said.get(keyOf(row))]
      if (sent === undefined || message === undefined) continue
      const { text, content } = message
      this.leasedNow.push(toLeased({ ...sent, ...row, text, content, attempts: 1 }, {}))
    }
  }

  /** Nothing was committed, or all that was is on its way. */
  giveBack(): void {
    for (const [channel, places] of this.places) this.sendsAtOnce?.giveBack(channel, places)
    this.places.clear()
  }
}
