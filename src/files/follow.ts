import type { Log } from '../kit/log.ts'
import { watchFolders } from './watch-folders.ts'

/** Whoever saves a file writes it in more than one step: what is looked at a moment later is whole. */
const settleMs = 100
/** A folder that tells of its changes is looked through by a tenth of the time at most: ten thousand files take half a second. */
const restPerLook = 10

type Followed = {
  /** Looks through all of it. */
  scan(): Promise<void>
  /** All folders that were found by the last look, the whole paths. */
  folders(): readonly string[]
  /** How long the last look took, in ms; not what came of it. */
  lookMs(): number
  /** Pause between two looks at a folder that tells nothing. */
  readonly everyMs: number
  readonly log: Log
}

/** Looks again and again, and at once when the disk tells of a change. @returns how to end it; a look that runs is waited for. */
export function follow({ scan, folders, lookMs, everyMs, log }: Followed): { stop(): Promise<void> } {
  let isStopped = false
  let isLooking = false
  let isHinted = false
  let wasHinted = false
  let running: Promise<void> = Promise.resolve()
  let endedAt = performance.now()
  let timer: NodeJS.Timeout | undefined
  let dueAt = Number.POSITIVE_INFINITY

  const watched = watchFolders(() => {
    isHinted = true
    if (!isStopped && !isLooking) lookAt(soon())
  })
  // One hint after the other leaves half of the time to others.
  const rest = () => (wasHinted ? Math.min(lookMs(), everyMs) : 0)
  const soon = () => Math.min(dueAt, Math.max(performance.now(), endedAt + rest()) + settleMs)

  function lookAt(time: number): void {
    clearTimeout(timer)
    dueAt = time
    timer = setTimeout(look, Math.max(0, time - performance.now()))
    timer.unref()
  }

  function look(): void {
    isLooking = true
    wasHinted = isHinted
    isHinted = false
    running = scan()
      .catch((cause: unknown) => log.error('knowledge base scan failed', cause))
      .finally(() => {
        isLooking = false
        endedAt = performance.now()
        dueAt = Number.POSITIVE_INFINITY
        if (!isStopped) next()
      })
  }

  function next(): void {
    const isTold = watched.follow(folders())
    lookAt(isHinted ? soon() : endedAt + (isTold ? Math.max(everyMs, restPerLook * lookMs()) : everyMs))
  }

  next()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      watched.close()
      await running
    },
  }
}
