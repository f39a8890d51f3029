import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { HealthProbe, RoadHealth } from '../../desk/health-port.ts'
import type { Database } from './connect.ts'

/** However many ask, the database is asked so often. */
const freshMs = 1_000
const beatEveryMs = 5_000
/** A database that takes longer does not answer, for whoever asks about health. */
const patienceMs = 3_000

/** Written as words: only so are the indexes of what is open known to do. */
const countOfOpen = sql`(select count(*)::int from incidents where status in ('new', 'assigned', 'in_progress', 'pending'))`

/** What the door could not take counts until it takes something again, or for so long. */
const refusalCountsMs = 5_000

/**
 * What cannot be written cannot be accepted either. A change may still find room on a full disk where a new row finds none:
 * so a row as long as a long message goes into the inbox, and is gone before anybody could see it.
 */
const beat = (db: Database) =>
  db.transaction().execute(async (trx) => {
    await sql`/* health beat */ update health_beat set at = now() where id = 1`.execute(trx)
    await sql`
      /* health insert */ insert into inbox (channel, external_id, sender, event)
      values ('health', 'health', 'health', ${`{"room": "${noise()}"}`}::jsonb)`.execute(trx)
    await sql`/* health delete */ delete from inbox where channel = 'health'`.execute(trx)
  })

/** Nothing that could be packed; short of what goes into a place of its own (PostgreSQL documentation, "TOAST": 2 kB). */
const noise = () => randomBytes(1_200).toString('base64')

export function makeHealthProbe(db: Database): HealthProbe {
  let refusedAt = -Infinity
  let looked: { readonly at: number; readonly answer: Promise<RoadHealth> } | null = null
  let beatAt = -Infinity

  async function look(): Promise<RoadHealth> {
    if (performance.now() - beatAt > beatEveryMs) {
      await beat(db)
      beatAt = performance.now()
    }
    const { rows } = await sql<RoadHealth>`
      /* look at health */ select
        (select count(*)::int from inbox where finished_at is null) as "inboxWaiting",
        (select coalesce(extract(epoch from now() - min(received_at)), 0)::float8
           from inbox where finished_at is null and next_try_at is null) as "inboxOldestSeconds",
        (select count(*)::int from outbox where status in ('queued', 'sending')) as "outboxQueued",
        (select coalesce(extract(epoch from now() - min(created_at)), 0)::float8
           from outbox where status in ('queued', 'sending')) as "outboxOldestSeconds",
        (select coalesce(extract(epoch from now() - min(next_try_at)), 0)::float8
           from outbox o where status = 'queued' and next_try_at <= now() and not exists (
             select 1 from outbox e
             where e.conversation_id = o.conversation_id and e.id < o.id and e.status in ('queued', 'sending')
           )) as "outboxOverdueSeconds",
        (select count(*)::int from outbox where status = 'unknown') as "outboxUnknown",
        (select count(*)::int from inbox where outcome = 'set_aside') as "setAside",
        (select count(*)::int from hand_overs where ended_at is null and accepted_at is null) as "handOversWaiting",
        ${countOfOpen} as "incidentsOpen"`.execute(db)
    const found = rows[0]
    if (found === undefined) throw new Error('the database says nothing of its health')
    return found
  }

  return {
    refused: () => {
      refusedAt = performance.now()
    },
    accepted: () => {
      refusedAt = -Infinity
    },
    look: () => {
      const now = performance.now()
      if (now - refusedAt < refusalCountsMs) return Promise.reject(new Error('a message was refused a moment ago'))
      if (looked === null || now - looked.at > freshMs) looked = { at: now, answer: withPatience(look()) }
      return looked.answer
    },
  }
}

async function withPatience<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer')), patienceMs)
  })
  answer.catch(() => {})
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
