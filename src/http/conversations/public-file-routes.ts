import { Hono } from 'hono'
import type { Attachments } from '../../desk/conversations/file-ports.ts'
import type { BlobStore } from '../../messaging/blob-store.ts'
import { serveFile } from './serve-file.ts'

/** For messengers that fetch an agent's file themselves: an address nobody can guess, for a week. */
export function makePublicFiles({
  attachments,
  blobs,
}: {
  readonly attachments: Pick<Attachments, 'findPublic'>
  readonly blobs: BlobStore
}): Hono {
  return new Hono().get('/:key/:name', async (c) => {
    const key = c.req.param('key')
    const file = /^[\w-]{30,64}$/.test(key) ? await attachments.findPublic(key) : null
    return file === null ? c.text('not found\n', 404) : await serveFile(c, blobs, file)
  })
}
