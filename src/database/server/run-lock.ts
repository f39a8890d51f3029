import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** An arbitrary number that means "the process that owns this DATA_DIR". */
const lockId = 7_264_113_905

export type RunLock = {
  /** Resolves when the server that it was taken on is gone, or the lock was let go. */
  readonly lost: Promise<void>
  letGo(): Promise<void>
}

/**
 * Marks the one process that owns an embedded cluster: it may stop the server when it ends. A killed process lets go
 * by itself, a moment later.
 * @returns null when another process holds it.
 */
export async function takeRunLock(url: string): Promise<RunLock | null> {
  const client = new pg.Client({ connectionString: url, application_name: 'frontline run lock' })
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })
  await client.connect()
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lockId])
    if (rows[0]?.taken === true) return { lost, letGo: () => client.end() }
    await sleep(100)
  }
  await client.end()
  return null
}
