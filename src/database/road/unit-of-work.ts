import { sql } from 'kysely'
import type { InboundRow, Transactions, UnitOfWork } from '../../desk/ports.ts'
import type { InboundEvent } from '../../messaging/inbound.ts'
import { settleFile } from './attachments.ts'
import { announcementWrites } from '../announcements/announcement-writes.ts'
import { BufferedWrites, type Changed } from './buffered-writes.ts'
import type { Database } from '../server/connect.ts'
import * as conversations from '../conversations/conversations.ts'
import * as earlier from '../conversations/earlier-messages.ts'
import * as handOvers from '../hand-overs.ts'
import * as incidents from '../incidents/incidents.ts'
import { questionLines } from '../articles/question-lines.ts'
import { optionalTimestamp, timestamp } from '../server/timestamp.ts'

/**
 * `onCommit` hears which conversations changed, after they have: the live stream's and the loops' hint. `onAttached`
 * hears that there are new files.
 */
export function makeTransactions(
  db: Database,
  onCommit: (changed: readonly Changed[]) => void,
  onAttached: () => void = () => {},
): Transactions {
  return {
    run: async (work) => {
      const writes = new BufferedWrites()
      const { outcome, changed } = await db.transaction().execute(async (trx) => {
        const result = await work(unitOfWork(trx, writes))
        return { outcome: result, changed: await writes.flush(trx) }
      })
      if (changed.length > 0) onCommit(changed)
      if (writes.hasAttachments) onAttached()
      return outcome
    },
  }
}

function unitOfWork(trx: Database, writes: BufferedWrites): UnitOfWork {
  return {
    takeInbound: (limit) => takeInbound(trx, limit),
    finishInbound: (id, outcome) => writes.finish(id, outcome),

    conversationsOf: (people) => conversations.conversationsOf(trx, people),
    lockConversation: (id) => conversations.lockConversation(trx, id),
    saveState: (conversation, at, { isByUser }) => writes.saveState(conversation, at, isByUser),
    setLanguage: (userId, language) =>
      writes.later((late) => late.updateTable('users').set({ language }).where('id', '=', userId).execute()),
    setName: (userId, name) =>
      writes.later((late) => late.updateTable('users').set({ name }).where('id', '=', userId).execute()),
    setUnreachable: (conversation, at) => {
      writes.later((late) => setUnreachable(late, conversation.id, optionalTimestamp(at)))
    },

    addMessage: (conversation, message) => writes.addMessage(conversation, message),
    send: (conversation, number, outbound) => writes.send(conversation, number, outbound),
    attach: (conversation, number, position, attachment) => writes.attach(conversation, number, position, attachment),
    findAlbum: (conversationId, albumId) => earlier.findAlbum(trx, conversationId, albumId),
    captionAlbum: (conversation, number, caption, masked) =>
      writes.later((late) => earlier.captionAlbum(late, conversation.id, number, caption, masked)),
    findMessage: (conversationId, externalId) => earlier.findMessage(trx, conversationId, externalId),
    messageByNumber: (conversationId, number) => earlier.messageByNumber(trx, conversationId, number),
    settleFile: (file, outcome) => settleFile(trx, file, outcome),
    dropQueued: (conversationId, number) => earlier.dropQueued(trx, conversationId, number),
    isKnownRequest: (conversationId, requestId) => earlier.isKnownRequest(trx, conversationId, requestId),
    recordReceipt: (channel, externalId, state, at, detail) =>
      writes.later(async (late) => {
        writes.touch(await recordReceipt(late, channel, externalId, state, timestamp(at), detail))
      }),

    setTimer: (conversationId, key, at) => writes.setTimer(conversationId, key, at),
    forgetTimer: (conversationId, key) => writes.setTimer(conversationId, key, null),
    dueTimer: (now) => dueTimer(trx, timestamp(now)),
    takeTimer: (conversationId, key, now) => takeTimer(trx, conversationId, key, timestamp(now)),

    recordAnswer: (answer) => writes.recordAnswer(answer),
    confirm: (confirmation) => writes.confirm(confirmation),
    questionLines: (conversationId) => questionLines(trx, conversationId),

    drawIncident: (originEventId) => incidents.drawIncident(trx, originEventId),
    insertIncident: (opened) => incidents.insertIncident(trx, opened),
    incidentByOrigin: (originEventId) => incidents.incidentByOrigin(trx, originEventId),
    lockIncident: (id) => incidents.lockIncident(trx, id),
    saveIncident: (incident, events) => incidents.saveIncident(trx, incident, events),
    incidentsOfUser: (userId, limit) => incidents.incidentsOfUser(trx, userId, limit),
    incidentOfUserByNumber: (userId, number) => incidents.incidentOfUserByNumber(trx, userId, number),
    agentNames: (ids) => agentNames(trx, ids),

    announcements: announcementWrites(trx, writes),

    openHandOver: (conversationId) => handOvers.openHandOver(trx, conversationId),
    askHandOver: (conversationId, incidentId, generation, at) =>
      handOvers.askHandOver(trx, conversationId, incidentId, generation, at),
    acceptHandOver: (id, agentId, at) => handOvers.acceptHandOver(trx, id, agentId, at),
    endHandOver: (id, endedBy, at) => handOvers.endHandOver(trx, id, endedBy, at),
  }
}

/**
 * The oldest unfinished row of each sender, claimed by state. A later row of the same sender is never taken while an
 * earlier one is unfinished, even when that one is held by another process or rests after a failure.
 */
async function takeInbound(trx: Database, limit: number): Promise<readonly InboundRow[]> {
  const { rows } = await sql<{ id: string; channel: string; attempts: number; event: InboundEvent }>`
    select i.id, i.channel, i.attempts, i.event
    from inbox i
    where i.finished_at is null
      and (i.next_try_at is null or i.next_try_at <= now())
      and not exists (
        select 1 from inbox e
        where e.channel = i.channel and e.sender = i.sender and e.finished_at is null and e.id < i.id
      )
    order by i.id
    limit ${limit}
    for update skip locked`.execute(trx)
  return rows
}

async function dueTimer(trx: Database, now: string): Promise<{ conversationId: string; key: string } | null> {
  const { rows } = await sql<{ conversation_id: string; key: string }>`
    select t.conversation_id, t.key
    from timers t join conversations c on c.id = t.conversation_id
    where t.due_at <= ${now} order by t.due_at limit 1
    for update of c skip locked`.execute(trx)
  const row = rows[0]
  return row === undefined ? null : { conversationId: row.conversation_id, key: row.key }
}

async function takeTimer(trx: Database, conversationId: string, key: string, now: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from timers where conversation_id = ${conversationId} and key = ${key} and due_at <= ${now}`.execute(trx)
  return numAffectedRows === 1n
}

/** Blocked: the queue is kept. Back again: it goes on. */
async function setUnreachable(trx: Database, conversationId: string, at: string | null): Promise<void> {
  // The rows first and the address second, as the sender does it.
  const [from, to] = at === null ? ['held', 'queued'] : ['queued', 'held']
  await sql`
    update outbox set status = ${to}, next_try_at = greatest(next_try_at, now())
    where conversation_id = ${conversationId} and status = ${from}`.execute(trx)
  await sql`
    update addresses set unreachable_at = ${at}
    where id = (select address_id from conversations where id = ${conversationId})`.execute(trx)
}

/** @returns the conversations whose delivery marks changed. */
async function recordReceipt(
  trx: Database,
  channel: string,
  externalId: string,
  state: 'delivered' | 'seen' | 'failed',
  at: string,
  detail: string | null,
): Promise<readonly string[]> {
  const { rows } = await sql<{ conversation_id: string }>`
    update outbox set
      delivered_at = case when ${state} in ('delivered', 'seen') then coalesce(delivered_at, ${at}) else delivered_at end,
      seen_at = case when ${state} = 'seen' then coalesce(seen_at, ${at}) else seen_at end,
      status = case when ${state} = 'failed' then 'refused' else status end,
      error = case when ${state} = 'failed' then ${detail} else error end
    where channel = ${channel} and external_id = ${externalId}
    returning conversation_id`.execute(trx)
  return rows.map((row) => row.conversation_id)
}

async function agentNames(trx: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('agents')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
