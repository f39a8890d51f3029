import { sql } from 'kysely'
import type { Database } from '../connect.ts'

/** When a restored copy began, and of when its data are; null: nothing is held back. */
export async function heldSince(db: Database): Promise<{ readonly at: number; readonly backupAt: number } | null> {
  const { rows } = await sql<{ at: number; backupAt: number }>`
    /* held */ select at, backup_at as "backupAt" from restores where released_at is null`.execute(db)
  return rows[0] ?? null
}

/**
 * Lets a restored copy send. What it made for people who have not written since it was restored, it made by the clock, and
 * may have been said by the lost one: it becomes "not confirmed" like what was undelivered. Answers to people who have
 * written go out.
 * @returns how many of each; null: nothing was held back.
 */
export async function release(db: Database): Promise<{ readonly asked: number; readonly sent: number } | null> {
  return await db.transaction().execute(async (trx) => {
    const held = await heldSince(trx)
    if (held === null) return null
    await sql`update restores set released_at = now() where released_at is null`.execute(trx)
    const { rows } = await sql<{ asked: number; sent: number }>`
      with asked as (
        update outbox o set status = 'unknown', is_uncertain = true, settled_at = now(), error = 'restored from a backup'
        from conversations c, restores r
        where c.id = o.conversation_id and o.status = 'queued' and o.author = 'bot' and r.released_at = now()
          and o.created_at >= r.at and (c.last_user_message_at is null or c.last_user_message_at < r.at)
        returning o.id
      )
      select (select count(*)::int from asked) as asked,
        (select count(*)::int from outbox where status = 'queued' and id not in (select id from asked)) as sent`.execute(
      trx,
    )
    return rows[0] ?? { asked: 0, sent: 0 }
  })
}
