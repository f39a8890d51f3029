import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type FakeRequest = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** Aborted when the caller goes away before its answer. */
  readonly gone: AbortSignal
}

export type FakeAnswer =
  | { readonly status: number; readonly body: string | Buffer; readonly contentType?: string }
  /** The connection is torn down without an answer. */
  | 'reset'
  /** No answer at all, for as long as the caller waits. */
  | 'stall'

export type FakeServer = { readonly url: string; readonly port: number; close(): Promise<void> }

export const json = (status: number, value: unknown): FakeAnswer => ({ status, body: JSON.stringify(value) })

/** Plain node:http on loopback; closing tears down every connection, stalled ones too. */
export async function openFakeServer(
  port: number,
  handle: (request: FakeRequest) => Promise<FakeAnswer>,
): Promise<FakeServer> {
  const sockets = new Set<Socket>()
  const server = createServer((incoming, response) => {
    const parts: Buffer[] = []
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('error', () => {})
    incoming.on('end', () => {
      const url = new URL(incoming.url ?? '/', 'http://fake')
      handle({
        method: incoming.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        headers: incoming.headers,
        body: Buffer.concat(parts),
        gone: gone.signal,
      }).then(
        (answer) => write(response, answer),
        (error: unknown) => write(response, { status: 500, body: String(error), contentType: 'text/plain' }),
      )
    })
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function write(response: ServerResponse, answer: FakeAnswer): void {
  if (answer === 'stall' || response.destroyed) return
  if (answer === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  response.writeHead(answer.status, { 'content-type': answer.contentType ?? 'application/json; charset=utf-8' })
  response.end(answer.body)
}
