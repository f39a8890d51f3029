import { connect, createServer, type Socket } from 'node:net'

/** A line between a browser and the server that can be cut, or go dead without a word. */
export type Line = {
  readonly url: string
  /** Everything that is said is swallowed, by both sides, and nothing is closed. */
  goDead(): void
  /** What there is is torn, and nothing new comes through. */
  cut(): void
  mend(): void
  /** How often anybody has tried to come through. */
  tries(): number
  close(): Promise<void>
}

export async function openLine(target: string): Promise<Line> {
  const { hostname, port } = new URL(target)
  const pairs = new Set<readonly [Socket, Socket]>()
  const held = new Set<Socket>()
  let state: 'open' | 'dead' | 'cut' = 'open'
  let tries = 0

  function join(near: Socket): void {
    const far = connect(Number(port), hostname)
    const pair = [near, far] as const
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      near.destroy()
      far.destroy()
    }
    for (const socket of pair) socket.on('error', end).on('close', end)
    near.pipe(far)
    far.pipe(near)
  }

  const server = createServer((near) => {
    tries += 1
    near.on('error', () => near.destroy())
    if (state === 'open') join(near)
    else if (state === 'cut') near.destroy()
    else {
      held.add(near)
      near.pause()
      near.on('close', () => held.delete(near))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the line has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    goDead: () => {
      state = 'dead'
      for (const [near, far] of pairs) {
        near.unpipe(far)
        far.unpipe(near)
        near.pause()
        far.pause()
      }
    },
    cut: () => {
      state = 'cut'
      for (const [near, far] of pairs) {
        near.destroy()
        far.destroy()
      }
    },
    mend: () => {
      state = 'open'
      for (const [near, far] of pairs) {
        near.pipe(far)
        far.pipe(near)
      }
      for (const near of held) join(near)
      held.clear()
    },
    tries: () => tries,
    close: async () => {
      for (const [near, far] of pairs) {
        near.destroy()
        far.destroy()
      }
      for (const near of held) near.destroy()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}
