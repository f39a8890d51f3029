import { createServer } from 'node:net'

/**
 * A port for a product that will listen on it seconds later. It lies below the range from which Linux takes the ports of
 * outgoing connections and of `listen(0)` (32768 on): one from there may be gone before the product has started.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 22_000)
    if (await isFree(port)) return port
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
