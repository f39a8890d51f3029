import { once } from 'node:events'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** Rows on their way into a table. Whatever the server refuses is thrown by the next call. */
export type CopyInto = {
  write(bytes: Buffer): Promise<void>
  /** @returns how many rows have arrived. */
  end(): Promise<number>
  /** What has arrived is forgotten; the connection can be used again. */
  abort(): Promise<void>
}

export function copyInto(client: pg.Client, statement: string): CopyInto {
  const stream = client.query(copyFrom(statement))
  let failure: Error | null = null
  const over = new Promise<void>((resolve) => {
    stream.on('error', (error: Error) => {
      failure ??= error
      resolve()
    })
    stream.once('finish', resolve)
    stream.once('close', resolve)
  })
  const refuse = (): void => {
    if (failure !== null) throw failure
  }
  return {
    write: async (bytes) => {
      refuse()
      if (!stream.write(bytes)) await Promise.race([once(stream, 'drain').catch(() => {}), over])
      refuse()
    },
    end: async () => {
      stream.end()
      await over
      refuse()
      return stream.rowCount
    },
    abort: async () => {
      stream.destroy(new Error('given up'))
      await over
    },
  }
}
