import { sql } from 'kysely'
import { initialState, type State } from '../../conversation/state.ts'
import { type ConversationRecord, personKey } from '../../desk/ports.ts'
import { type Language, languageFor } from '../../kit/language.ts'
import type { Person } from '../../messaging/inbound.ts'
import type { Database } from '../server/connect.ts'

export type ConversationRow = {
  id: string
  user_id: string
  channel: string
  recipient: string
  name: string | null
  is_vip: boolean
  is_unreachable: boolean
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
  isVip: row.is_vip,
  isUnreachable: row.is_unreachable,
  lastUserMessageAt: row.last_user_message_at,
  state: row.state,
  messageCount: row.message_count,
})

export const recordColumns = sql`
  c.id, a.user_id, a.channel, a.external_id as recipient, u.name, u.is_vip,
  a.unreachable_at is not null as is_unreachable, c.last_user_message_at, c.state, c.message_count`

type Newcomer = { readonly channel: string; readonly from: Person; readonly language: Language }

/** Locks the conversations of these people in the order of their ids, so that two batches never wait in a circle. */
export async function conversationsOf(
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
    select ${recordColumns}
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k (channel text, external_id text)
    join addresses a on a.channel = k.channel and a.external_id = k.external_id
    join conversations c on c.address_id = a.id
    join users u on u.id = a.user_id
    order by c.id
    for update of c`.execute(trx)
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

export async function lockConversation(trx: Database, id: string): Promise<ConversationRecord | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  const { rows } = await sql<ConversationRow>`
    select ${recordColumns}
    from conversations c join addresses a on a.id = c.address_id join users u on u.id = a.user_id
    where c.id = ${id} for update of c`.execute(trx)
  return rows[0] === undefined ? null : toRecord(rows[0])
}
