import type { IncomingMessage } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/**
 * The exact bytes of a request, at most `largest`, else null. Read from the socket's own stream where there is one:
 * building a standard Request first costs more than everything else at this door.
 */
export async function readBody(
  c: Context<{ Bindings: Partial<HttpBindings> }>,
  largest: number,
): Promise<Uint8Array | null> {
  const incoming = c.env?.incoming
  if (incoming === undefined || !('socket' in incoming)) {
    const body = new Uint8Array(await c.req.arrayBuffer())
    return body.length > largest ? null : body
  }
  if (Number(incoming.headers['content-length'] ?? 0) > largest) return null
  return await gather(incoming as IncomingMessage, largest)
}

function gather(incoming: IncomingMessage, largest: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let length = 0
    incoming.on('data', (part: Buffer) => {
      length += part.length
      if (length > largest) {
        incoming.removeAllListeners('data')
        incoming.resume()
        resolve(null)
      } else parts.push(part)
    })
    incoming.on('end', () => resolve(parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)))
    incoming.on('error', reject)
  })
}
