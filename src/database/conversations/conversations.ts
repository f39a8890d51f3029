import { optionalTimestamp, timestamp } from '../server/timestamp.ts'
import type { BufferedWrites } from '../road/buffered-writes.ts'
import { inQueue } from '../road/outbox.ts'
import { sql } from 'kysely'
import { initialState, type State } from '../../conversation/state.ts'
import {
  type ConversationRecord,
  type ConversationWrites,
  personKey,
} from '../../desk/conversations/conversation-ports.ts'
import { type Language, languageFor } from '../../kit/language.ts'
import type { Person } from '../../messaging/inbound.ts'
import type { KnownPerson } from '../../desk/people/people-ports.ts'
import { knownPerson } from '../people/known-person.ts'
import type { Database } from '../server/connect.ts'

export type ConversationRow = {
  id: string
  user_id: string
  channel: string
  recipient: string
  name: string | null
  is_name_corrected: boolean
  username: string | null
  is_vip: boolean
  person: KnownPerson | null
  is_unreachable: boolean
  blocked_until: number | null
  last_user_message_at: number | null
  state: State
  message_count: number
}

export const toRecord = (row: ConversationRow): ConversationRecord => ({
  id: row.id,
  userId: row.user_id,
  channel: row.channel,
  recipient: row.recipient,
  userName: row.name,
  isNameCorrected: row.is_name_corrected,
  username: row.username,
  isVip: row.is_vip || row.person?.isVip === true,
  person: row.person,
  isUnreachable: row.is_unreachable,
  blockedUntil: row.blocked_until,
  lastUserMessageAt: row.last_user_message_at,
  state: row.state,
  messageCount: row.message_count,
})

export const recordColumns = sql`
  c.id, a.user_id, a.channel, a.external_id as recipient, u.name, u.name_corrected_at is not null as is_name_corrected, a.username, u.is_vip, ${knownPerson} as person,
  a.unreachable_at is not null as is_unreachable, u.blocked_until, c.last_user_message_at, c.state, c.message_count`

type Newcomer = { readonly channel: string; readonly from: Person; readonly language: Language }

/** Locks the conversations of these people in the order of their ids, so that two batches never wait in a circle. */
async function conversationsOf(
  trx: Database,
  people: readonly Newcomer[],
): Promise<ReadonlyMap<string, ConversationRecord>> {
  const found = await lockAll(trx, people)
  const missing = people.filter((person) => !found.has(personKey(person.channel, person.from.externalId)))
  if (missing.length === 0) return found
  for (const newcomer of missing) await create(trx, newcomer)
  return await lockAll(trx, people)
}

async function lockAll(trx: Database, people: readonly Newcomer[]): Promise<Map<string, ConversationRecord>> {
  const keys = people.map(({ channel, from }) => ({ channel, external_id: from.externalId }))
  const { rows } = await sql<ConversationRow>`
    /* prepared */ select ${recordColumns}
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k (channel text, external_id text)
    join addresses a on a.channel = k.channel and a.external_id = k.external_id
    join conversations c on c.address_id = a.id
    join users u on u.id = a.user_id
    -- Looked at once more when the lock is there: the address is read as it was before.
    where c.erased_at is null
    order by c.id
    for no key update of c`.execute(trx)
  return new Map(rows.map((row) => [personKey(row.channel, row.recipient), toRecord(row)]))
}

/** A person's first event. Two instances may see two first events at once: the address's uniqueness decides. */
async function create(trx: Database, { channel, from, language }: Newcomer): Promise<void> {
  const spoken = languageFor(from.languageCode ?? undefined, language)
  const state = JSON.stringify(initialState(spoken))
  await sql`
    with known as (
      select 1 from addresses where channel = ${channel} and external_id = ${from.externalId}
    ), person as (
      insert into users (name, language) select ${from.name}, ${spoken} where not exists (select 1 from known) returning id
    ), address as (
      insert into addresses (user_id, channel, external_id)
      select id, ${channel}, ${from.externalId} from person
      on conflict (channel, external_id) do nothing returning id
    )
    insert into conversations (address_id, state) select id, ${state}::jsonb from address`.execute(trx)
}

async function lockConversation(trx: Database, id: string): Promise<ConversationRecord | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  const { rows } = await sql<ConversationRow>`
    select ${recordColumns}
    from conversations c join addresses a on a.id = c.address_id join users u on u.id = a.user_id
    where c.id = ${id} for no key update of c`.execute(trx)
  return rows[0] === undefined ? null : toRecord(rows[0])
}

/** The conversations' part of one transaction. */
export const conversationWrites = (trx: Database, writes: BufferedWrites): ConversationWrites => ({
  of: (people) => conversationsOf(trx, people),
  lock: (id) => lockConversation(trx, id),
  saveState: (conversation, at, { isByUser }) => writes.saveState(conversation, at, isByUser),
  setLanguage: (userId, language) =>
    writes.later((late) =>
      late.updateTable('users').set({ language, is_language_chosen: true }).where('id', '=', userId).execute(),
    ),
  setName: (userId, name) =>
    writes.later((late) => late.updateTable('users').set({ name }).where('id', '=', userId).execute()),
  setUsername: ({ channel, recipient }, username) =>
    writes.later((late) =>
      late
        .updateTable('addresses')
        .set({ username })
        .where('channel', '=', channel)
        .where('external_id', '=', recipient)
        .execute(),
    ),
  correctName: (userId, name, by, at) =>
    writes.later((late) =>
      late
        .updateTable('users')
        .set({ name, name_corrected_by: by, name_corrected_at: timestamp(at) })
        .where('id', '=', userId)
        .execute(),
    ),
  setBlocked: (userId, block) =>
    writes.later((late) =>
      late
        .updateTable('users')
        .set({
          blocked_until: optionalTimestamp(block?.until ?? null),
          blocked_reason: block?.reason ?? null,
          blocked_by: block?.by ?? null,
        })
        .where('id', '=', userId)
        .execute(),
    ),
  setUnreachable: (conversation, at) =>
    writes.resume(conversation.id, (late) => setUnreachable(late, conversation.id, optionalTimestamp(at))),
})

/** Blocked: the queue is kept. Back again: it goes on. */
async function setUnreachable(trx: Database, conversationId: string, at: string | null): Promise<void> {
  // The rows first and the address second, as the sender does it.
  const [from, to] = at === null ? ['held', inQueue] : ['queued', sql`'held'`]
  await sql`
    update outbox o set status = ${to}, next_try_at = greatest(o.next_try_at, now())
    where o.conversation_id = ${conversationId} and o.status = ${from}`.execute(trx)
  await sql`
    update addresses set unreachable_at = ${at}
    where id = (select address_id from conversations where id = ${conversationId})`.execute(trx)
}
