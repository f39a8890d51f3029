import { randomBytes } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { sql } from 'kysely'
import type { Blob, BlobStore } from '../../messaging/blob-store.ts'
import type { Database } from '../server/connect.ts'

const chunkBytes = 256 * 1024
/** Enough for every signature file-type looks for. */
const headBytes = 4_100
const unknownType = 'application/octet-stream'

/**
 * Files in Postgres, in pieces: several instances, backup and erasure then simply hold. Each piece is a statement of
 * its own, so that nobody holds a transaction open as long as a slow messenger sends.
 */
export function makeBlobStore(db: Database): BlobStore {
  return {
    write: async (source, { mostBytes, fileName, createdBy }) => {
      const key = randomBytes(24).toString('base64url')
      await db.insertInto('blobs').values({ key, file_name: fileName, created_by: createdBy }).execute()
      try {
        const written = await writeChunks(db, key, source, mostBytes)
        if (written === null) {
          await forget(db, key)
          return null
        }
        const blob: Blob = { key, fileName, ...written }
        await db
          .updateTable('blobs')
          .set({ size_bytes: blob.sizeBytes, content_type: blob.contentType, is_complete: true })
          .where('key', '=', key)
          .execute()
        return blob
      } catch (error) {
        await forget(db, key).catch(() => {})
        throw error
      }
    },
    find: async (key) => {
      const row = await db
        .selectFrom('blobs')
        .select(['key', 'size_bytes', 'content_type', 'file_name'])
        .where('key', '=', key)
        .where('is_complete', '=', true)
        .executeTakeFirst()
      if (row === undefined) return null
      return {
        key: row.key,
        sizeBytes: Number(row.size_bytes),
        contentType: row.content_type,
        fileName: row.file_name,
      }
    },
    read: (key, start, end) => readChunks(db, key, start, end),
    sweep: async () => {
      const { numAffectedRows } = await sql`
        delete from blobs b
        where b.created_at < now() - interval '1 day'
          and not exists (select 1 from attachments a where a.blob_key = b.key)
          and not exists (select 1 from drafts d where d.agent_id = b.created_by and d.files ? b.key)`.execute(db)
      return Number(numAffectedRows ?? 0n)
    },
  }
}

const forget = (db: Database, key: string) => db.deleteFrom('blobs').where('key', '=', key).execute()

async function writeChunks(
  db: Database,
  key: string,
  source: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<{ readonly sizeBytes: number; readonly contentType: string } | null> {
  let sizeBytes = 0
  let number = 0
  let contentType: string | null = null
  let waiting: Uint8Array[] = []
  let waitingBytes = 0

  async function put(): Promise<void> {
    const bytes = Buffer.concat(waiting)
    contentType ??= (await fileTypeFromBuffer(bytes.subarray(0, headBytes)))?.mime ?? unknownType
    for (let start = 0; start < bytes.length || (start === 0 && number === 0); start += chunkBytes) {
      const piece = bytes.subarray(start, start + chunkBytes)
      await db.insertInto('attachment_chunks').values({ blob_key: key, number, bytes: piece }).execute()
      number += 1
    }
    waiting = []
    waitingBytes = 0
  }

  for await (const piece of source) {
    sizeBytes += piece.length
    if (sizeBytes > mostBytes) return null
    waiting.push(piece)
    waitingBytes += piece.length
    // Whole chunks only, so that a chunk's number tells which bytes it holds.
    while (waitingBytes >= chunkBytes) {
      const all = Buffer.concat(waiting)
      const rest = all.subarray(all.length - (all.length % chunkBytes))
      waiting = [all.subarray(0, all.length - rest.length)]
      await put()
      waiting = rest.length === 0 ? [] : [rest]
      waitingBytes = rest.length
    }
  }
  if (waitingBytes > 0 || number === 0) await put()
  return { sizeBytes, contentType: contentType ?? unknownType }
}

async function* readChunks(db: Database, key: string, start: number, end: number): AsyncIterable<Uint8Array> {
  for (let number = Math.floor(start / chunkBytes); number * chunkBytes < end; number += 1) {
    const row = await db
      .selectFrom('attachment_chunks')
      .select('bytes')
      .where('blob_key', '=', key)
      .where('number', '=', number)
      .executeTakeFirst()
    if (row === undefined) return
    const offset = number * chunkBytes
    yield row.bytes.subarray(Math.max(0, start - offset), Math.min(row.bytes.length, end - offset))
  }
}
