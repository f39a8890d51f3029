import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts'
import { untilAtRest } from './oracle.ts'
import { type Supervised, superviseProduct } from './supervised-product.ts'
import { expectInvariants } from '../support/invariants.ts'

let database: TestDatabase
let telegram: FakeTelegram
let products: readonly Supervised[]

beforeAll(async () => {
  database = await createDatabase()
  telegram = await startFakeTelegram({ keepsCalls: false })
  products = [
    await superviseProduct({ databaseUrl: database.url, telegram }),
    await superviseProduct({ databaseUrl: database.url, telegram }),
  ]
})
afterAll(async () => {
  for (const product of products) await product.stop()
  await telegram.close()
  await database.drop()
})

test('T6: two instances on one database, every update delivered to both: one conversation each, nothing doubled, order kept', async () => {
  const secret = telegram.webhook()?.secret ?? ''
  const people = Array.from({ length: 20 }, (_, index) => 990_000 + index)
  const lines = ['/menu', 'раз', 'два', 'три', 'четыре', 'пять']
  for (const chat of people) telegram.meets({ id: chat, name: `Person ${chat}`, language: 'ru' })

  const deliver = (url: string, chat: number, line: number) =>
    fetch(`${url}/webhooks/telegram`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify({
        update_id: chat * 100 + line,
        message: {
          message_id: 10_000 + line,
          date: 1_700_000_000,
          text: lines[line],
          chat: { id: chat, type: 'private', first_name: 'Ольга' },
          from: { id: chat, is_bot: false, first_name: 'Ольга', language_code: 'ru' },
        },
      }),
    })
  await Promise.all(
    people.map(async (chat) => {
      for (const line of lines.keys()) {
        // The first one to come is acknowledged before the next is delivered, as Telegram does for one chat.
        const answers = await Promise.all(products.map((product) => deliver(product.url, chat, line)))
        expect(answers.map((answer) => answer.status)).toEqual([200, 200])
      }
    }),
  )
  await untilAtRest(database.db)
  await expectInvariants(database.db)

  const rows = await database.db
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.id', 'messages.conversation_id')
    .innerJoin('addresses', 'addresses.id', 'conversations.address_id')
    .select(['addresses.external_id', 'text', 'author'])
    .where('author', '=', 'user')
    .orderBy('messages.conversation_id')
    .orderBy('number')
    .execute()
  for (const chat of people) {
    expect(rows.filter((row) => row.external_id === String(chat)).map((row) => row.text)).toEqual(lines)
    // One menu each, although both instances heard of it.
    expect(telegram.sent.filter((send) => send.chat === chat && send.text.startsWith('Чем помочь')).length).toBe(1)
  }
})
