import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../kit/log.ts'
import type { EmbeddedCluster } from './embedded-cluster.ts'
import { type RunLock, takeRunLock } from './run-lock.ts'

const firstRetryMs = 300
const longestRetryMs = 10_000

/**
 * Starts a private server again whenever it is gone, by whatever: nobody else would. `taken`: the lock that says that the
 * server is ours.
 * @returns ends it, and the server with it.
 */
export function keepCluster(cluster: EmbeddedCluster, url: string, taken: RunLock, log: Log): () => Promise<void> {
  const stopping = new AbortController()
  let lock: RunLock | null = taken

  async function again(): Promise<void> {
    lock = null
    log.warn('the built-in database is gone, starting it again')
    for (let waitMs = firstRetryMs; !stopping.signal.aborted; waitMs = Math.min(2 * waitMs, longestRetryMs)) {
      try {
        await cluster.revive()
        lock = await takeRunLock(url)
        if (lock !== null) return log.info('the built-in database runs again')
        log.error('another Frontline has taken the built-in database', null)
      } catch (error) {
        // It may still be starting, or what is left of the old one is still ending.
        log.warn('the built-in database does not run yet', {
          why: error instanceof Error ? error.message : String(error),
        })
      }
      await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()))
  const keeping = (async () => {
    while (!stopping.signal.aborted) {
      await Promise.race([lock?.lost, stopped])
      if (!stopping.signal.aborted) await again()
    }
  })()
  return async () => {
    stopping.abort()
    await keeping
    // Whoever does not hold the lock leaves the server to whoever does.
    if (lock === null) return
    await lock.letGo().catch(() => {})
    await cluster.stop()
  }
}
