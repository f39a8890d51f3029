/**
 * Turns many small writes into few: whatever is asked while one write is under way goes together in the next. A single
 * caller waits for nobody. Each caller's promise settles with the write that carried its item; when a write of several
 * fails, each is written alone, so that one that cannot be written fails for its own caller only.
 */
export function groupCommit<Item>(
  write: (items: readonly Item[]) => Promise<void>,
  most = 256,
): (item: Item) => Promise<void> {
  type Waiting = { readonly item: Item; readonly resolve: () => void; readonly reject: (reason: unknown) => void }
  let waiting: Waiting[] = []
  let isWriting = false

  async function drain(): Promise<void> {
    isWriting = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most)
      waiting = waiting.slice(most)
      try {
        await write(batch.map(({ item }) => item))
        for (const { resolve } of batch) resolve()
      } catch (error) {
        if (batch.length > 1) for (const one of batch) await writeAlone(one)
        else batch[0]?.reject(error)
      }
    }
    isWriting = false
  }

  async function writeAlone({ item, resolve, reject }: Waiting): Promise<void> {
    try {
      await write([item])
      resolve()
    } catch (error) {
      reject(error)
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!isWriting) void drain()
    })
}
