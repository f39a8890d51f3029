import { sql } from 'kysely'
import type { ConversationRecord } from '../../desk/conversations/conversation-ports.ts'
import type { NewAttachment, NewMessage, NewOutbound } from '../../desk/conversations/message-ports.ts'
import type { AnswerWrites } from '../../desk/articles/answer-ports.ts'
import type { NewConfirmation } from '../../desk/articles/confirmation.ts'
import type { SendsAtOnce } from '../../desk/road/outbound-ports.ts'
import { toJson } from '../../kit/cut.ts'
import type { Instant } from '../../kit/time.ts'
import type { Database } from '../server/connect.ts'
import { writeConfirmations } from '../articles/learned.ts'
import { optionalTimestamp, timestamp } from '../server/timestamp.ts'
import { type MessageRow, OutboundBatch } from './outbound-batch.ts'

/** A conversation that changed, for the live stream. */
export type Changed = { readonly conversationId: string; readonly version: number }

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
  private readonly outbound: OutboundBatch
  private readonly attachments: object[] = []
  private readonly states = new Map<string, StateRow>()
  private readonly timers = new Map<string, { conversation_id: string; key: string; due_at: string | null }>()
  private readonly answers: object[] = []
  private readonly confirmations: NewConfirmation[] = []
  private readonly statements: ((trx: Database) => Promise<unknown>)[] = []
  private readonly touched: string[] = []
  /** Filled with the commit. */
  private followers: readonly unknown[] = []
  private changed: readonly { readonly id: string; readonly version: number }[] = []

  /** `sendsAtOnce`: without it every message waits for the outbox's loop. */
  constructor(sendsAtOnce: SendsAtOnce | null = null) {
    this.outbound = new OutboundBatch(sendsAtOnce)
  }

  /** Whether something may be due that is not leased: then the outbox's loop has to look. */
  get hasQueued(): boolean {
    return this.outbound.hasQueued || this.statements.length > 0
  }

  /** Whether a wait was set. */
  get hasWaits(): boolean {
    return [...this.timers.values()].some(({ due_at }) => due_at !== null)
  }

  /** Whether something has come in behind what was finished: known with the commit. */
  get hasInbound(): boolean {
    return this.followers.length > 0
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
    this.outbound.add(conversation, number, outbound)
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
    this.outbound.resume(conversationId)
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

  /** Writes all of it. What it has come to is known after the commit: nobody waits here for a single answer. */
  async flush(trx: Database): Promise<void> {
    if (this.messages.length > 0) {
      await sql`
        /* prepared, unawaited */ insert into messages (conversation_id, number, author, agent_id, kind, text, content, incident_id, external_id, created_at)
        select conversation_id, number, author, agent_id, kind, text, content, incident_id, external_id, created_at
        from jsonb_populate_recordset(null::messages, ${json(this.messages)}::jsonb)`.execute(trx)
    }
    if (this.attachments.length > 0) {
      await sql`
        /* unawaited */ insert into attachments (conversation_id, message_number, position, media, status, external_id, remote, blob_key, public_key)
        select conversation_id, message_number, position, media, status, external_id, remote, blob_key, public_key
        from jsonb_populate_recordset(null::attachments, ${json(this.attachments)}::jsonb)`.execute(trx)
    }
    const generations = new Map([...this.states.values()].map(({ id, generation }) => [id, generation]))
    await this.outbound.flush(trx, this.messages, generations)
    if (this.states.size > 0) await this.flushStates(trx)
    await this.flushTimers(trx)
    if (this.answers.length > 0) {
      await sql`
        /* unawaited */ insert into answers (conversation_id, at, language, question, outcome, article_id)
        select conversation_id, at, language, question, outcome, article_id
        from jsonb_populate_recordset(null::answers, ${json(this.answers)}::jsonb)`.execute(trx)
    }
    await writeConfirmations(trx, this.confirmations)
    for (const statement of this.statements) await statement(trx)
    if (this.finished.length > 0) {
      // What was said is in the transcript now. What could not be handled is looked at by people, and a receipt may be asked
      // for by the message that it is of.
      const { rows } = await sql`
        /* prepared, unawaited */ /* update inbox */
        with done as (
          update inbox set finished_at = now(), outcome = f.outcome,
            event = case when f.outcome = 'set_aside' or event -> 'body' ->> 'kind' = 'receipt' then event
                         else jsonb_build_object('body', jsonb_build_object('kind', event -> 'body' ->> 'kind')) end
          from jsonb_to_recordset(${json(this.finished)}::jsonb) as f (id bigint, outcome text)
          where inbox.id = f.id
          returning inbox.id, channel, sender
        )
        select 1 from done d
        where exists (select 1 from inbox i where i.channel = d.channel and i.sender = d.sender and i.finished_at is null and i.id > d.id)
        limit 1`.execute(trx)
      this.followers = rows
    }
  }

  /**
   * After the commit: what is leased is sent, and places that nothing came for are free.
   * @returns which conversations changed.
   */
  committed(leasedAt: number): readonly Changed[] {
    this.outbound.committed(leasedAt)
    return [
      ...this.changed.map(({ id, version }) => ({ conversationId: id, version })),
      ...[...new Set(this.touched)].map((conversationId) => ({ conversationId, version: 0 })),
    ]
  }

  /** Nothing was committed. */
  giveBack(): void {
    this.outbound.giveBack()
  }

  private async flushStates(trx: Database): Promise<void> {
    const { rows } = await sql<{ id: string; version: number }>`
      /* prepared, unawaited */ update conversations c
      set state = s.state, generation = s.generation, message_count = s.message_count, version = c.version + 1,
          last_message_at = s.at,
          last_user_message_at = case when s.is_by_user then s.at else c.last_user_message_at end
      from jsonb_to_recordset(${json([...this.states.values()])}::jsonb)
        as s (id bigint, state jsonb, generation integer, message_count integer, at timestamptz, is_by_user boolean)
      where c.id = s.id
      returning c.id, c.version`.execute(trx)
    this.changed = rows
  }

  private async flushTimers(trx: Database): Promise<void> {
    const all = [...this.timers.values()]
    const set = all.filter((timer) => timer.due_at !== null)
    const forgotten = all.filter((timer) => timer.due_at === null)
    if (set.length > 0) {
      await sql`
        /* prepared, unawaited */ insert into timers (conversation_id, key, due_at)
        select conversation_id, key, due_at
        from jsonb_to_recordset(${json(set)}::jsonb) as t (conversation_id bigint, key text, due_at timestamptz)
        on conflict (conversation_id, key) do update set due_at = excluded.due_at, attempts = 0`.execute(trx)
    }
    if (forgotten.length > 0) {
      await sql`
        /* prepared, unawaited */ delete from timers using jsonb_to_recordset(${json(forgotten)}::jsonb) as t (conversation_id bigint, key text)
        where timers.conversation_id = t.conversation_id and timers.key = t.key`.execute(trx)
    }
  }
}

const json = toJson
