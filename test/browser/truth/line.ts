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
  /** Who has called while the line was dead, with what they have said so far. */
  const held = new Map<Socket, Buffer[]>()
  let state: 'open' | 'dead' | 'cut' = 'open'
  let tries = 0

  function join(near: Socket, said: readonly Buffer[] = []): void {
    const far = connect(Number(port), hostname)
    for (const piece of said) far.write(piece)
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

  /**
   * Nothing of it comes through, and whoever hangs up meanwhile has never called: over a real dead line not even the first
   * packet would have arrived. What is said has to be read for that: a socket that is not read tells of no end.
   */
  function hold(near: Socket): void {
    held.set(near, [])
    const leave = () => {
      if (held.delete(near)) near.destroy()
    }
    near
      .on('data', (piece) => held.get(near)?.push(piece))
      .on('end', leave)
      .on('close', leave)
  }

  const server = createServer((near) => {
    tries += 1
    near.on('error', () => near.destroy())
    if (state === 'open') join(near)
    else if (state === 'cut') near.destroy()
    else hold(near)
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
      const calling = [...held]
      held.clear()
      for (const [near, said] of calling) join(near, said)
    },
    tries: () => tries,
    close: async () => {
      for (const [near, far] of pairs) {
        near.destroy()
        far.destroy()
      }
      for (const near of held.keys()) near.destroy()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}
