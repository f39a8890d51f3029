import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { render } from '../../src/channels/telegram/render.ts'
import type { Database } from '../../src/database/server/connect.ts'
import type { MessageContent } from '../../src/desk/conversations/message-ports.ts'
import type { FakeTelegram } from '../support/fake-telegram.ts'
import { expectInvariants } from '../support/invariants.ts'
import type { Story } from './crowd.ts'

/** Until nothing waits to be handled or sent. Leases of the killed run out by the database's clock. */
export async function untilAtRest(db: Database, withinMs = 60_000): Promise<void> {
  const until = Date.now() + withinMs
  for (;;) {
    const { rows } = await sql<{ waiting: string }>`
      select (select count(*) from inbox where finished_at is null)
           + (select count(*) from outbox where status in ('queued', 'sending')) as waiting`.execute(db)
    if (rows[0]?.waiting === '0') return
    if (Date.now() > until) throw new Error(`${rows[0]?.waiting} rows never came to rest`)
    await sleep(100)
  }
}

type Sent = {
  text: string
  content: MessageContent
  attempts: number
  is_uncertain: boolean
  status: string
  author: string
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

/**
 * What must be true of people's stories, whatever was killed meanwhile: every word of theirs once and in order, as many
 * incidents as they confirmed, everything said to them said in order, and no message sent twice without an attempt
 * whose end nobody saw.
 * @returns how many sends were duplicates.
 */
export async function expectNothingLostOrDoubled(
  db: Database,
  telegram: FakeTelegram,
  stories: readonly Story[],
): Promise<number> {
  await expectInvariants(db)
  let duplicates = 0
  for (const story of stories) {
    const { id } = await db
      .selectFrom('conversations')
      .innerJoin('addresses', 'addresses.id', 'conversations.address_id')
      .select('conversations.id')
      .where('external_id', '=', String(story.chat))
      .executeTakeFirstOrThrow()

    const heard = await db
      .selectFrom('messages')
      .select('text')
      .where('conversation_id', '=', id)
      .where('author', '=', 'user')
      .where('kind', '=', 'text')
      .orderBy('number')
      .execute()
    expect(
      heard.map((row) => row.text),
      `what chat ${story.chat} said`,
    ).toEqual(story.said)

    const incidents = await db.selectFrom('incidents').select('id').where('conversation_id', '=', id).execute()
    expect(incidents.length, `incidents of chat ${story.chat}`).toBe(story.incidents)
    duplicates += await expectSaidInOrder(db, telegram, story.chat, id)
  }
  return duplicates
}

/** Goes along the rows in their order and the messenger's journal at once. */
async function expectSaidInOrder(
  db: Database,
  telegram: FakeTelegram,
  chat: number,
  conversationId: string,
): Promise<number> {
  const { rows } = await sql<Sent>`
    select m.text, m.content, m.author, o.attempts, o.is_uncertain, o.status
    from outbox o join messages m on m.conversation_id = o.conversation_id and m.number = o.message_number
    where o.conversation_id = ${conversationId} and m.kind in ('text', 'media') order by o.id`.execute(db)
  const journal = telegram.sent.filter((send) => send.chat === chat).map((send) => squeeze(send.text))
  const said = rows.map((row) => {
    const { content } = row
    const message = {
      buttons: [],
      deletes: [],
      leaves: false,
      signedBy: content.signedBy ?? null,
      format: content.format ?? ('plain' as const),
      text: row.text,
    }
    return squeeze(render(message).plain())
  })
  let position = 0
  let duplicates = 0
  for (const [at, row] of rows.entries()) {
    const words = said[at] ?? ''
    let run = 0
    while (journal[position + run] === words) run += 1
    // The same may be said twice in a row: what was tried twice does not take what the next one owes.
    let owed = 0
    for (let next = at + 1; said[next] === words; next += 1) owed += rows[next]?.status === 'sent' ? 1 : 0
    const least = row.status === 'sent' ? Math.min(run, 1) : 0
    const copies = Math.min(row.attempts, Math.max(run - owed, least))
    position += copies
    const instead = `where it got ${JSON.stringify(journal.slice(Math.max(0, position - 2), position + 3).map((text) => text.slice(0, 60)))}`
    if (row.status === 'sent')
      expect(copies, `chat ${chat} got "${words.slice(0, 60)}", ${instead}`).toBeGreaterThanOrEqual(1)
    // One that was dropped after an attempt whose end nobody saw may have arrived in it.
    if (row.status === 'dropped' && !row.is_uncertain)
      expect(copies, `chat ${chat} did not get what was dropped`).toBe(0)
    if (copies > 1) {
      expect(row.is_uncertain, `a duplicate of "${words.slice(0, 60)}" without an uncertain attempt`).toBe(true)
      duplicates += copies - 1
    }
  }
  expect(journal.slice(position), `chat ${chat} got nothing that no row asked for`).toEqual([])
  return duplicates
}
