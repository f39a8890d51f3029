import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { startNotifications } from '../../../src/database/road/notifications.ts'
import type { ConversationChanged } from '../../../src/desk/road/live.ts'
import { createDatabase } from '../../support/database.ts'
import { eventually } from '../../support/eventually.ts'
import { silentLog } from '../../support/silent-log.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

test('what a stranger notifies is passed over, what an instance tells afterwards is heard', async () => {
  const { db, url, drop } = await createDatabase()
  closing.push(drop)
  const heard: ConversationChanged[] = []
  const listener = startNotifications(url, (changes) => heard.push(...changes), silentLog)
  const teller = startNotifications(url, () => {}, silentLog)
  closing.push(listener.close, teller.close)

  for (const rubbish of ['', 'hello', '{', 'null', '7', '[]', '{"changes":7}', '{"changes":[7]}']) {
    await sql`select pg_notify('frontline_changes', ${rubbish})`.execute(db)
  }
  await eventually(async () => {
    teller.tell([{ conversationId: '7', version: 3 }])
    expect(heard).toContainEqual({ conversationId: '7', version: 3 })
  })

  expect(new Set(heard.map(({ conversationId }) => conversationId))).toEqual(new Set(['7']))
})
