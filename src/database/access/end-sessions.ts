import { type RawBuilder, sql } from 'kysely'
import type { SessionEnding } from '../../desk/access/session-ports.ts'
import type { Database } from '../server/connect.ts'

/** Ends an agent's sessions, as far as they are like this, and keeps why. @returns how many. */
export async function endSessions(
  db: Database,
  agentId: string,
  why: SessionEnding,
  like: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    with gone as (delete from sessions where agent_id = ${agentId} and ${like} returning token_hash)
    insert into ended_sessions (token_hash, why) select token_hash, ${why} from gone`.execute(db)
  return Number(numAffectedRows)
}
