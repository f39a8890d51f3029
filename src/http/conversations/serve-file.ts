import type { Context } from 'hono'
import type { KeptFile } from '../../desk/conversations/file-ports.ts'
import type { BlobStore } from '../../messaging/blob-store.ts'
import { isShown } from '../../messaging/shown-types.ts'

/** One file, or the part of it that a player asks for, piece by piece from the store. */
export async function serveFile(c: Context, blobs: BlobStore, file: KeptFile): Promise<Response> {
  const blob = await blobs.find(file.blobKey)
  if (blob === null) return c.json({ error: 'not_found' as const }, 404)
  const { sizeBytes } = blob
  const range = rangeOf(c.req.header('range'), sizeBytes)
  if (range === 'unsatisfiable') return c.body(null, 416, { 'content-range': `bytes */${sizeBytes}` })
  const { start, end } = range ?? { start: 0, end: sizeBytes }
  const isSafe = isShown(blob.contentType)
  const headers = {
    'content-type': isSafe ? blob.contentType : 'application/octet-stream',
    'content-disposition': `${isSafe ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.media.fileName ?? 'file')}`,
    'content-length': String(end - start),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=86400, immutable',
    'accept-ranges': 'bytes',
    ...(range === null ? {} : { 'content-range': `bytes ${start}-${end - 1}/${sizeBytes}` }),
  }
  return c.body(streamOf(blobs.read(blob.key, start, end)), range === null ? 200 : 206, headers)
}

function rangeOf(header: string | undefined, size: number): { start: number; end: number } | null | 'unsatisfiable' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size : Math.min(Number(to) + 1, size)
  return start >= size || start >= end ? 'unsatisfiable' : { start, end }
}

/** Reads no faster than the browser takes it. */
export function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
}
