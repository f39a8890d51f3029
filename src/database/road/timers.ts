import { timestamp } from '../server/timestamp.ts'
import type { BufferedWrites } from './buffered-writes.ts'
import { sql } from 'kysely'
import type { Timers, TimerWrites } from '../../desk/road/timer-ports.ts'
import type { Database } from '../server/connect.ts'

export function makeTimers(db: Database): Timers {
  return {
    recordFailure: async (conversationId, key) => {
      await sql`
        update timers set attempts = attempts + 1,
          due_at = now() + least(interval '1 hour', interval '2 seconds' * 2 ^ least(attempts, 12))
        where conversation_id = ${conversationId} and key = ${key}`.execute(db)
    },
  }
}

/** The waits' part of one transaction. */
export const timerWrites = (trx: Database, writes: BufferedWrites): TimerWrites => ({
  set: (conversationId, key, at) => writes.setTimer(conversationId, key, at),
  forget: (conversationId, key) => writes.setTimer(conversationId, key, null),
  due: (now) => dueTimer(trx, timestamp(now)),
  take: (conversationId, key, now) => takeTimer(trx, conversationId, key, timestamp(now)),
})

async function dueTimer(trx: Database, now: string): Promise<{ conversationId: string; key: string } | null> {
  const { rows } = await sql<{ conversation_id: string; key: string }>`
    /* prepared */ select t.conversation_id, t.key
    from timers t join conversations c on c.id = t.conversation_id
    where t.due_at <= ${now} order by t.due_at limit 1
    for no key update of c skip locked`.execute(trx)
  const row = rows[0]
  return row === undefined ? null : { conversationId: row.conversation_id, key: row.key }
}

async function takeTimer(trx: Database, conversationId: string, key: string, now: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from timers where conversation_id = ${conversationId} and key = ${key} and due_at <= ${now}`.execute(trx)
  return numAffectedRows === 1n
}
