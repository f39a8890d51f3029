import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** Serves a bot's webhook on a free port, and says which on stdout. */
export function serveBot(handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>): void {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500).end()
    })
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    console.log(JSON.stringify({ port: typeof address === 'object' ? address?.port : 0 }))
  })
}
