import { sql } from 'kysely'
import { type Attachments, fetchLeaseMs, type FileOutcome, type WaitingFile } from '../desk/file-ports.ts'
import { toJson } from '../kit/cut.ts'
import { minute, second } from '../kit/time.ts'
import type { Media } from '../messaging/inbound.ts'
import type { Database } from './connect.ts'

/** One chat's album must not make everybody else's files wait. */
const mostPerChat = 3
const longestPauseMs = 10 * minute

export function makeAttachments(db: Database): Attachments {
  return {
    lease: (channels, limit) => lease(db, channels, limit),
    renew: async (file) => {
      await sql`
        update attachments set lease_until = now() + make_interval(secs => ${fetchLeaseMs / second})
        where id = ${file.id} and attempts = ${file.attempts} and status = 'fetching'`.execute(db)
    },
    find: async (conversationId, id) => {
      const { rows } = await sql<{ media: Media; blob_key: string }>`
        select media, blob_key from attachments
        where id = ${id} and conversation_id = ${conversationId} and status = 'stored'`.execute(db)
      return rows[0] === undefined ? null : { media: rows[0].media, blobKey: rows[0].blob_key }
    },
    findPublic: async (publicKey) => {
      const { rows } = await sql<{ media: Media; blob_key: string }>`
        select media, blob_key from attachments
        where public_key = ${publicKey} and status = 'stored' and created_at > now() - interval '7 days'`.execute(db)
      return rows[0] === undefined ? null : { media: rows[0].media, blobKey: rows[0].blob_key }
    },
  }
}

async function lease(db: Database, channels: readonly string[], limit: number): Promise<readonly WaitingFile[]> {
  return await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{
      id: string
      conversation_id: string
      channel: string
      media: Media
      remote: string
      attempts: number
      busy: number
    }>`
      select t.id, t.conversation_id, d.channel, t.media, t.remote, t.attempts,
             (select count(*)::int from attachments b
              where b.conversation_id = t.conversation_id and b.status = 'fetching' and b.lease_until > now()) as busy
      from attachments t
      join conversations c on c.id = t.conversation_id join addresses d on d.id = c.address_id
      where ((t.status = 'waiting' and t.next_try_at <= now()) or (t.status = 'fetching' and t.lease_until < now()))
        and d.channel = any(${[...channels]})
      order by t.id limit ${limit * 8}
      for update of t skip locked`.execute(trx)
    const busy = new Map<string, number>()
    const chosen = rows.filter((row) => {
      const count = busy.get(row.conversation_id) ?? row.busy
      if (count >= mostPerChat) return false
      busy.set(row.conversation_id, count + 1)
      return true
    })
    const taken = chosen.slice(0, limit)
    if (taken.length > 0) {
      await sql`
        update attachments set status = 'fetching', attempts = attempts + 1,
               lease_until = now() + make_interval(secs => ${fetchLeaseMs / second})
        where id = any(${taken.map(({ id }) => id)}::bigint[])`.execute(trx)
    }
    return taken.map((row) => ({
      id: row.id,
      conversationId: row.conversation_id,
      channel: row.channel,
      media: row.media,
      remote: row.remote,
      attempts: row.attempts + 1,
    }))
  })
}

/** Counts only for the attempt it belongs to. @returns whether it did. */
export async function settleFile(db: Database, file: WaitingFile, outcome: FileOutcome): Promise<boolean> {
  const pauseMs =
    outcome.kind === 'again' ? (outcome.afterMs ?? Math.min(second * 2 ** file.attempts, longestPauseMs)) : 0
  const values = {
    status: outcome.kind === 'again' ? 'waiting' : outcome.kind,
    blob_key: outcome.kind === 'stored' ? outcome.blob.key : null,
    error: 'reason' in outcome ? outcome.reason : null,
    media: outcome.kind === 'stored' ? { ...file.media, sizeBytes: outcome.blob.sizeBytes } : file.media,
  }
  const { numAffectedRows } = await sql`
    update attachments t set
      status = v.status, blob_key = v.blob_key, error = v.error, media = v.media, lease_until = null,
      next_try_at = now() + make_interval(secs => ${pauseMs / second}),
      -- What the bytes were asked with has done its work.
      remote = case when v.status = 'waiting' then t.remote end
    from jsonb_to_record(${toJson(values)}::jsonb) as v (status text, blob_key text, error text, media jsonb)
    where t.id = ${file.id} and t.status = 'fetching' and t.attempts = ${file.attempts}`.execute(db)
  return numAffectedRows === 1n
}
