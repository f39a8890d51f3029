import type { Log } from '../kit/log.ts'
import { watchFolders } from './watch-folders.ts'

/** Whoever saves a file writes it in more than one step: what nothing was told of for a moment is whole. */
const settleMs = 100
/** Where one step follows the other for so long, what is there by then is looked at. */
const patienceMs = 500
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

/**
 * Looks again and again, and at once when the disk tells of a change. `watch`: in tests another than the disk's.
 * @returns how to end it; a look that runs is waited for.
 */
export function follow(
  { scan, folders, lookMs, everyMs, log }: Followed,
  watch: typeof watchFolders = watchFolders,
): { stop(): Promise<void> } {
  let isStopped = false
  let isLooking = false
  /** When the first change was told of that no look has seen. */
  let hintedAt: number | null = null
  let wasHinted = false
  let running: Promise<void> = Promise.resolve()
  let endedAt = performance.now()
  let timer: NodeJS.Timeout | undefined

  const watched = watch(() => {
    hintedAt ??= performance.now()
    if (!isStopped && !isLooking) lookAt(soonAfter(hintedAt))
  })
  function soonAfter(hint: number): number {
    const whole = Math.min(performance.now() + settleMs, hint + patienceMs)
    // One look after the other leaves half of the time to others.
    return wasHinted ? Math.max(whole, endedAt + Math.min(lookMs(), everyMs)) : whole
  }

  function lookAt(time: number): void {
    clearTimeout(timer)
    timer = setTimeout(look, Math.max(0, time - performance.now()))
    timer.unref()
  }

  function look(): void {
    isLooking = true
    wasHinted = hintedAt !== null
    hintedAt = null
    running = scan()
      .catch((cause: unknown) => log.error('knowledge base scan failed', cause))
      .finally(() => {
        isLooking = false
        endedAt = performance.now()
        if (!isStopped) next()
      })
  }

  function next(): void {
    const isTold = watched.follow(folders())
    const pause = isTold ? Math.max(everyMs, restPerLook * lookMs()) : everyMs
    lookAt(hintedAt === null ? endedAt + pause : soonAfter(hintedAt))
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
