import { sql } from 'kysely'
import type { Timers } from '../../desk/ports.ts'
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
