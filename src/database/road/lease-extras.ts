import { sql } from 'kysely'
import type { MessageContent } from '../../desk/conversations/message-ports.ts'
import { toJson } from '../../kit/cut.ts'
import type { About, OutboundFile } from '../../messaging/outbound.ts'
import type { FileKind } from '../../messaging/sendable.ts'
import type { Database } from '../server/connect.ts'

export type Extras = { readonly file?: OutboundFile; readonly about?: About }

type Leased = {
  readonly id: string
  readonly conversation_id: string
  readonly message_number: number
  readonly content: MessageContent
}

/**
 * Files, and the messenger's names of earlier messages: asked for only when a leased row needs them, so that the many
 * that do not stay cheap.
 */
export async function extrasOf(db: Database, rows: readonly Leased[]): Promise<ReadonlyMap<string, Extras>> {
  const wanted = rows.filter(({ content }) => content.about !== undefined || content['hasFile'] === true)
  if (wanted.length === 0) return new Map()
  const keys = wanted.map(({ id, conversation_id, message_number, content }) => ({
    id,
    conversation_id,
    message_number,
    about: content.about ?? null,
  }))
  const { rows: found } = await sql<{
    id: string
    about_id: string | null
    media: { readonly sendAs: FileKind; readonly fileName: string } | null
    blob_key: string | null
    content_type: string | null
    size_bytes: string | null
    public_key: string | null
  }>`
    select k.id, coalesce(o.external_id, m.external_id) as about_id,
           a.media, b.key as blob_key, b.content_type, b.size_bytes, a.public_key
    from jsonb_to_recordset(${toJson(keys)}::jsonb)
      as k (id bigint, conversation_id bigint, message_number integer, about integer)
    left join messages m on m.conversation_id = k.conversation_id and m.number = k.about
    left join outbox o on o.conversation_id = k.conversation_id and o.message_number = k.about
    left join attachments a
      on a.conversation_id = k.conversation_id and a.message_number = k.message_number and a.position = 0
    left join blobs b on b.key = a.blob_key`.execute(db)
  const byId = new Map(found.map((row) => [row.id, row]))
  return new Map(
    wanted.map(({ id, content }) => {
      const row = byId.get(id)
      const about = content.act === undefined ? {} : { about: { act: content.act, externalId: row?.about_id ?? null } }
      if (row?.blob_key === undefined || row.blob_key === null || row.media === null) return [id, about]
      const file: OutboundFile = {
        kind: row.media.sendAs,
        blobKey: row.blob_key,
        fileName: row.media.fileName,
        contentType: row.content_type ?? 'application/octet-stream',
        sizeBytes: Number(row.size_bytes ?? 0),
        publicKey: row.public_key,
      }
      return [id, { ...about, file }]
    }),
  )
}
