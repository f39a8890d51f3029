import type pg from 'pg'

/**
 * Nothing leaves a restored copy that might have left before. What had to be sent is not confirmed, and the console asks of
 * each whether it is sent again (`conversations/unconfirmed/`); announcements wait for a word; nothing is sent at all until
 * the copy is released (`release.ts`).
 * @returns of how many messages nobody knows.
 */
export async function keepFromSending(client: pg.Client): Promise<number> {
  const { rowCount } = await client.query(`
    update outbox set status = 'unknown', lease_until = null, is_uncertain = true, settled_at = now(),
      error = 'restored from a backup'
    where status in ('queued', 'sending', 'paused')`)
  await client.query(`
    update announcements set status = case when status = 'scheduled' then 'draft' else 'paused' end
    where status in ('scheduled', 'running') and major_id is null and article_id is null`)
  return rowCount ?? 0
}

/** Nothing is sent until somebody says so. `dataAt`: of when the data are. */
export const hold = (client: pg.Client, dataAt: Date) =>
  client.query('insert into restores (backup_at) values ($1)', [dataAt])
