import { sql } from 'kysely'
import type { ConversationRecord } from '../../desk/conversations/conversation-ports.ts'
import type { MessageContent, NewAttachment, NewMessage, NewOutbound } from '../../desk/conversations/message-ports.ts'
import type { AnswerWrites } from '../../desk/articles/answer-ports.ts'
import type { NewConfirmation } from '../../desk/articles/confirmation.ts'
import { leaseMs } from '../../desk/road/deliver-outbound.ts'
import type { LeasedOutbound, SendsAtOnce } from '../../desk/road/outbound-ports.ts'
import { toJson } from '../../kit/cut.ts'
import { type Instant, second } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { writeConfirmations } from '../articles/learned.ts'
import { optionalTimestamp, timestamp } from '../server/timestamp.ts'
import { toLeased } from './leased-row.ts'

/** A conversation that changed, for the live stream. */
export type Changed = { readonly conversationId: string; readonly version: number }

type MessageRow = {
  readonly conversation_id: string
  readonly number: number
  readonly text: string
  readonly content: MessageContent
} & Record<string, unknown>

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

type StateRow = {
  id: string
  state: unknown
  generation: number
  message_count: number
  at: string
  is_by_user: boolean
}

/**
 * Everything a batch writes without needing an answer, gathered and written in a handful of statements. This is where
 * the speed is: thirty conversations cost about as many round trips as one.
 */
export class BufferedWrites {
  private readonly finished: { id: string; outcome: string }[] = []
  private readonly messages: MessageRow[] = []
  private readonly outbound: OutboundRow[] = []
  private readonly leasedNow: LeasedOutbound[] = []
  private readonly places = new Map<string, number>()
  private readonly sendsAtOnce: SendsAtOnce | null
  private isSomethingQueued = false
  /** Chats whose earlier messages go back into the queue by one of `statements`: they come first. */
  private readonly resumed = new Set<string>()
  private readonly attachments: object[] = []
  private readonly states = new Map<string, StateRow>()
  private readonly timers = new Map<string, { conversation_id: string; key: string; due_at: string | null }>()
  private readonly answers: object[] = []
  private readonly confirmations: NewConfirmation[] = []
  private readonly statements: ((trx: Database) => Promise<unknown>)[] = []
  private readonly touched: string[] = []

  /** `sendsAtOnce`: without it every message waits for the outbox's loop. */
  constructor(sendsAtOnce: SendsAtOnce | null = null) {
    this.sendsAtOnce = sendsAtOnce
  }

  /** Whether something may be due that is not leased: then the outbox's loop has to look. */
  get hasQueued(): boolean {
    return this.isSomethingQueued || this.statements.length > 0
  }

  /** Whether files wait to be fetched or sent now. */
  get hasAttachments(): boolean {
    return this.attachments.length > 0
  }

  finish(id: string, outcome: string): void {
    this.finished.push({ id, outcome })
  }

  saveState(conversation: ConversationRecord, at: Instant, isByUser: boolean): void {
    const earlier = this.states.get(conversation.id)
    this.states.set(conversation.id, {
      id: conversation.id,
      state: conversation.state,
      generation: conversation.state.generation,
      message_count: conversation.messageCount,
      at: timestamp(at),
      is_by_user: isByUser || earlier?.is_by_user === true,
    })
  }

  addMessage(conversation: ConversationRecord, message: NewMessage): number {
    conversation.messageCount += 1
    const number = conversation.messageCount
    this.messages.push({
      conversation_id: conversation.id,
      number,
      author: message.author,
      agent_id: message.agentId ?? null,
      kind: message.kind,
      text: message.text,
      content: message.content ?? {},
      incident_id: message.incidentId ?? null,
      external_id: message.externalId ?? null,
      created_at: timestamp(message.at),
    })
    return number
  }

  send(conversation: ConversationRecord, number: number, outbound: NewOutbound): void {
    this.outbound.push({
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

  attach(conversation: ConversationRecord, number: number, position: number, attachment: NewAttachment): void {
    const isKept = 'blobKey' in attachment
    const remote = isKept ? null : attachment.remote
    this.attachments.push({
      conversation_id: conversation.id,
      message_number: number,
      position,
      media: attachment.media,
      external_id: isKept ? null : attachment.externalId,
      status: isKept ? 'stored' : remote === null ? 'too_large' : 'waiting',
      remote,
      blob_key: isKept ? attachment.blobKey : null,
      public_key: isKept ? attachment.publicKey : null,
    })
  }

  setTimer(conversationId: string, key: string, at: Instant | null): void {
    const row = { conversation_id: conversationId, key, due_at: optionalTimestamp(at) }
    this.timers.set(`${conversationId} ${key}`, row)
  }

  recordAnswer(answer: Parameters<AnswerWrites['record']>[0]): void {
    const { conversationId, at, language, question, outcome, articleId } = answer
    this.answers.push({
      conversation_id: conversationId,
      at: timestamp(at),
      language,
      question,
      outcome,
      article_id: articleId,
    })
  }

  confirm(confirmation: NewConfirmation): void {
    this.confirmations.push(confirmation)
  }

  /** What the chat did not get goes on: nothing that is written now overtakes it. */
  resume(conversationId: string, statement: (trx: Database) => Promise<unknown>): void {
    this.resumed.add(conversationId)
    this.later(statement)
  }

  /** A statement that must come after the rows above are written. */
  later(statement: (trx: Database) => Promise<unknown>): void {
    this.statements.push(statement)
  }

  /** Changed on the screen without a new version: a delivery mark. */
  touch(conversationIds: readonly string[]): void {
    this.touched.push(...conversationIds)
  }

  async flush(trx: Database): Promise<readonly Changed[]> {
    if (this.messages.length > 0) {
      await sql`
        /* prepared */ insert into messages (conversation_id, number, author, agent_id, kind, text, content, incident_id, external_id, created_at)
        select conversation_id, number, author, agent_id, kind, text, content, incident_id, external_id, created_at
        from jsonb_populate_recordset(null::messages, ${json(this.messages)}::jsonb)`.execute(trx)
    }
    if (this.attachments.length > 0) {
      await sql`
        insert into attachments (conversation_id, message_number, position, media, status, external_id, remote, blob_key, public_key)
        select conversation_id, message_number, position, media, status, external_id, remote, blob_key, public_key
        from jsonb_populate_recordset(null::attachments, ${json(this.attachments)}::jsonb)`.execute(trx)
    }
    if (this.outbound.length > 0) await this.flushOutbound(trx)
    const changed = this.states.size > 0 ? await this.flushStates(trx) : []
    await this.flushTimers(trx)
    if (this.answers.length > 0) {
      await sql`
        insert into answers (conversation_id, at, language, question, outcome, article_id)
        select conversation_id, at, language, question, outcome, article_id
        from jsonb_populate_recordset(null::answers, ${json(this.answers)}::jsonb)`.execute(trx)
    }
    await writeConfirmations(trx, this.confirmations)
    for (const statement of this.statements) await statement(trx)
    if (this.finished.length > 0) {
      // What was said is in the transcript now. What could not be handled is looked at by people, and a receipt may be asked
      // for by the message that it is of.
      await sql`
        /* prepared */ update inbox set finished_at = now(), outcome = f.outcome,
          event = case when f.outcome = 'set_aside' or event -> 'body' ->> 'kind' = 'receipt' then event
                       else jsonb_build_object('body', jsonb_build_object('kind', event -> 'body' ->> 'kind')) end
        from jsonb_to_recordset(${json(this.finished)}::jsonb) as f (id bigint, outcome text)
        where inbox.id = f.id`.execute(trx)
    }
    return [...changed, ...[...new Set(this.touched)].map((conversationId) => ({ conversationId, version: 0 }))]
  }

  /** What may leave at once is written leased: its attempt is recorded before the call all the same. */
  private async flushOutbound(trx: Database): Promise<void> {
    const all = this.atOnce()
    const { rows } = await sql<{ id: string; conversation_id: string; message_number: number; created_at: number }>`
      /* prepared */ /* insert outbox */
      with hurried as (
        -- What gives way does so no longer when an answer stands behind it in its own chat.
        update outbox o set gives_way = false
        from jsonb_populate_recordset(null::outbox, ${json(all)}::jsonb) as r
        where o.conversation_id = r.conversation_id and o.status = 'queued' and o.gives_way and not r.gives_way
      ), written as (
        insert into outbox (conversation_id, message_number, channel, recipient, kind, author, generation, status, attempts,
                            lease_until, gives_way, settled_at)
        select r.conversation_id, r.message_number, r.channel, r.recipient, r.kind, r.author, r.generation, s.status,
               case when s.status = 'sending' then 1 else 0 end,
               case when s.status = 'sending' then now() + make_interval(secs => ${leaseMs / second}) end,
               r.gives_way,
               case when s.status = 'sent' then now() end
        from jsonb_populate_recordset(null::outbox, ${json(all)}::jsonb) as r
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
    this.isSomethingQueued =
      rows.length < all.filter(({ status }) => status === 'queued' || status === 'sending').length
    const keyOf = (row: { readonly conversation_id: string; readonly message_number: number }) =>
      `${row.conversation_id} ${row.message_number}`
    const outbound = new Map(all.map((row) => [keyOf(row), row]))
    const messages = new Map(this.messages.map((row) => [keyOf({ ...row, message_number: row.number }), row]))
    for (const row of rows) {
      const [sent, message] = [outbound.get(keyOf(row)), messages.get(keyOf(row))]
      if (sent === undefined || message === undefined) continue
      const { text, content } = message
      this.leasedNow.push(toLeased({ ...sent, ...row, text, content, attempts: 1 }, {}))
    }
  }

  /** The rows, those that may leave at once as leased: the first of its chat, up to date, with nothing to look up, and a place for it. */
  private atOnce(): readonly (Omit<OutboundRow, 'status'> & { readonly status: OutboundRow['status'] | 'sending' })[] {
    const { sendsAtOnce } = this
    if (sendsAtOnce === null) return this.outbound
    const seen = new Set<string>()
    const contents = new Map(this.messages.map((row) => [`${row.conversation_id} ${row.number}`, row.content]))
    const mayLeave = new Set(
      this.outbound.filter((row) => {
        const isFirst = !seen.has(row.conversation_id) && !this.resumed.has(row.conversation_id)
        seen.add(row.conversation_id)
        const content = contents.get(`${row.conversation_id} ${row.message_number}`)
        const isPlain = content !== undefined && content.about === undefined && content['hasFile'] !== true
        const generation = this.states.get(row.conversation_id)?.generation ?? row.generation
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
    return this.outbound.map((row) => (mayLeave.has(row) ? { ...row, status: 'sending' } : row))
  }

  /** After the commit: what is leased is sent, and places that nothing came for are free. */
  sendLeased(leasedAt: number): void {
    for (const { channel } of this.leasedNow) this.places.set(channel, (this.places.get(channel) ?? 0) - 1)
    this.sendsAtOnce?.begin(this.leasedNow, leasedAt)
    this.giveBack()
  }

  /** Nothing was committed, or all that was is on its way. */
  giveBack(): void {
    for (const [channel, places] of this.places) this.sendsAtOnce?.giveBack(channel, places)
    this.places.clear()
  }

  private async flushStates(trx: Database): Promise<readonly Changed[]> {
    const { rows } = await sql<{ id: string; version: number }>`
      /* prepared */ update conversations c
      set state = s.state, generation = s.generation, message_count = s.message_count, version = c.version + 1,
          last_message_at = s.at,
          last_user_message_at = case when s.is_by_user then s.at else c.last_user_message_at end
      from jsonb_to_recordset(${json([...this.states.values()])}::jsonb)
        as s (id bigint, state jsonb, generation integer, message_count integer, at timestamptz, is_by_user boolean)
      where c.id = s.id
      returning c.id, c.version`.execute(trx)
    return rows.map((row) => ({ conversationId: row.id, version: row.version }))
  }

  private async flushTimers(trx: Database): Promise<void> {
    const all = [...this.timers.values()]
    const set = all.filter((timer) => timer.due_at !== null)
    const forgotten = all.filter((timer) => timer.due_at === null)
    if (set.length > 0) {
      await sql`
        /* prepared */ insert into timers (conversation_id, key, due_at)
        select conversation_id, key, due_at
        from jsonb_to_recordset(${json(set)}::jsonb) as t (conversation_id bigint, key text, due_at timestamptz)
        on conflict (conversation_id, key) do update set due_at = excluded.due_at, attempts = 0`.execute(trx)
    }
    if (forgotten.length > 0) {
      await sql`
        /* prepared */ delete from timers using jsonb_to_recordset(${json(forgotten)}::jsonb) as t (conversation_id bigint, key text)
        where timers.conversation_id = t.conversation_id and timers.key = t.key`.execute(trx)
    }
  }
}

const json = toJson
