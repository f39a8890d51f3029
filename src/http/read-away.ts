import type { IncomingMessage } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'

/** Above what anybody sends by mistake; more of it is cut off. */
const mostBytes = 64 * 1024 * 1024
const longestMs = 10_000

/**
 * Whoever still sends does not read the answer: a connection that is closed meanwhile is reset, and what arrives is an
 * error of the network instead of "too large". So what no door has read is read away before the answer goes out, up to
 * a bound, and kept nowhere.
 */
export const readAway: MiddlewareHandler<{ Bindings: Partial<HttpBindings> }> = async (c, next) => {
  await next()
  const incoming = c.env?.incoming
  if (incoming === undefined || !('socket' in incoming)) return
  const request = incoming as IncomingMessage
  if (isRead(request)) return
  const isTooMuch = Number(request.headers['content-length'] ?? 0) > mostBytes
  if (isTooMuch || !(await drained(request))) c.header('connection', 'close')
}

const isRead = (request: IncomingMessage): boolean =>
  request.method === 'GET' || request.method === 'HEAD' || request.readableEnded || request.destroyed

/** Whether its end was reached. */
function drained(request: IncomingMessage): Promise<boolean> {
  return new Promise((resolve) => {
    let bytes = 0
    const finish = (isDrained: boolean) => {
      clearTimeout(timer)
      resolve(isDrained)
    }
    const timer = setTimeout(() => finish(false), longestMs)
    // Whoever began to read has lost interest; left there, it would hold the stream back.
    request.removeAllListeners('data')
    request.removeAllListeners('readable')
    request.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes > mostBytes) finish(false)
    })
    request.once('end', () => finish(true))
    request.once('close', () => finish(true))
    request.once('error', () => finish(true))
    request.resume()
  })
}
