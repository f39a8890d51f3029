import type { Server } from 'node:http'
import { serve, type ServerType } from '@hono/node-server'
import { answerBrokenRequests } from './answer-broken-requests.ts'
import { endSlowRequests, requestTimeouts } from './end-slow-requests.ts'

type Listening = { readonly url: string; close(): Promise<void> }

class PortTaken extends Error {}

const usualPort = 8080

/**
 * Opens the HTTP server. A port that was asked for must be free; when none was, 8080 is taken, or any free one.
 * @throws PortTaken with a sentence for the admin.
 */
export async function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  host: string,
  port: number | null,
): Promise<Listening> {
  try {
    return await open(fetch, host, port ?? usualPort)
  } catch (error) {
    if (!isTaken(error)) throw error
    if (port !== null)
      throw new PortTaken(`Port ${port} on ${host} is taken by another program: free it, or set PORT to another one.`)
    return await open(fetch, host, 0)
  }
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

function open(fetch: Parameters<typeof serve>[0]['fetch'], host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const options = { fetch, hostname: host, port, serverOptions: requestTimeouts }
    const server: ServerType = serve(options, (info) => {
      server.off('error', reject)
      const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
      resolve({ url: `http://${name}:${info.port}`, close: () => close(server) })
    })
    endSlowRequests(server as Server)
    answerBrokenRequests(server as Server)
    server.once('error', reject)
  })
}

/** Open streams would keep the server open for ever: they are cut after the ordinary answers had their moment. */
function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) {
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 500).unref()
    }
  })
}
