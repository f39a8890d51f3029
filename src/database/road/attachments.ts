import type { SafeText } from '../../kit/safe-text.ts'
import { sql } from 'kysely'
import {
  type Attachments,
  fetchLeaseMs,
  type FileOutcome,
  type WaitingFile,
} from '../../desk/conversations/file-ports.ts'
import { toJson } from '../../kit/cut.ts'
import { minute, second } from '../../kit/time.ts'
import type { Media } from '../../messaging/inbound.ts'
import type { Database } from '../server/connect.ts'

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
      const { rows } = await sql<{ media: Media<SafeText>; blob_key: string }>`
        select media, blob_key from attachments
        where id = ${id} and conversation_id = ${conversationId} and status = 'stored'`.execute(db)
      return rows[0] === undefined ? null : { media: rows[0].media, blobKey: rows[0].blob_key }
    },
    findPublic: async (publicKey) => {
      const { rows } = await sql<{ media: Media<SafeText>; blob_key: string }>`
        select a.media, a.blob_key from attachments a
        join outbox o on o.conversation_id = a.conversation_id and o.message_number = a.message_number
        where a.public_key = ${publicKey} and a.status = 'stored'
          and coalesce(o.settled_at, now()) > now() - interval '7 days'`.execute(db)
      return rows[0] === undefined ? null : { media: rows[0].media, blobKey: rows[0].blob_key }
    },
  }
}

/** The limit a chat comes before the limit in all, so that one chat's hundred files hide nobody else's. */
async function lease(db: Database, channels: readonly string[], limit: number): Promise<readonly WaitingFile[]> {
  const isDue = sql`(t.status = 'waiting' and t.next_try_at <= now()) or (t.status = 'fetching' and t.lease_until < now())`
  const { rows } = await sql<{
    id: string
    conversation_id: string
    channel: string
    media: Media<SafeText>
    remote: string
    attempts: number
  }>`
    /* update attachments leased */
    with busy as (
      select conversation_id, count(*) as count from attachments
      where status = 'fetching' and lease_until > now() group by conversation_id
    ), due as (
      select t.id, d.channel,
             row_number() over (partition by t.conversation_id order by t.id) + coalesce(b.count, 0) as place
      from attachments t
      join conversations c on c.id = t.conversation_id join addresses d on d.id = c.address_id
      left join busy b on b.conversation_id = t.conversation_id
      where (${isDue}) and d.channel = any(${[...channels]})
    ), chosen as (
      select t.id, due.channel from due join attachments t on t.id = due.id
      where due.place <= ${mostPerChat} and (${isDue})
      order by due.place, t.id limit ${limit}
      for update of t skip locked
    )
    update attachments a set status = 'fetching', attempts = attempts + 1,
           lease_until = now() + make_interval(secs => ${fetchLeaseMs / second})
    from chosen where a.id = chosen.id
    returning a.id, a.conversation_id, chosen.channel, a.media, a.remote, a.attempts`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    channel: row.channel,
    media: row.media,
    remote: row.remote,
    attempts: row.attempts,
  }))
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
