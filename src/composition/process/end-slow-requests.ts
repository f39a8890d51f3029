import type { IncomingMessage, Server } from 'node:http'
import { hangUp } from './answer-broken-requests.ts'

/** What one has time for: its head; and of its body, each piece of so many bytes, or the rest. */
const slowMs = 20_000
const pieceBytes = 16 * 1024
/** Whatever it brings, and however steadily. */
const longestMs = 3_600_000
const lookEveryMs = 1_000

/** Node's own: for a head, from the first moment of a connection, and for a request as a whole. */
export const requestTimeouts = {
  headersTimeout: slowMs,
  requestTimeout: longestMs,
  connectionsCheckingInterval: lookEveryMs,
} as const

type Watched = { bytes: number; since: number }

/**
 * Ends requests that trickle: nobody else pays for them but we. A line of 0.8 kB a second is fast enough for any upload;
 * a byte at a time is over after 20 seconds, in the head as in the body (decisions/0060). What waits here because we are
 * slow counts against nobody.
 */
export function endSlowRequests(server: Server): void {
  const watched = new Map<IncomingMessage, Watched>()

  server.prependListener('request', (request: IncomingMessage) => {
    if (hasBody(request)) watched.set(request, { bytes: request.socket.bytesRead, since: performance.now() })
  })
  const timer = setInterval(() => {
    const now = performance.now()
    for (const [request, seen] of watched) {
      if (request.complete || request.destroyed) watched.delete(request)
      else if (isHeldBack(request) || request.socket.bytesRead - seen.bytes >= pieceBytes) {
        seen.bytes = request.socket.bytesRead
        seen.since = now
      } else if (now - seen.since >= slowMs) {
        watched.delete(request)
        hangUp(request.socket, 'ERR_HTTP_REQUEST_TIMEOUT')
      }
    }
  }, lookEveryMs)
  server.on('close', () => clearInterval(timer))
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** We have not read what has arrived. */
const isHeldBack = (request: IncomingMessage): boolean => request.readableLength >= request.readableHighWaterMark
