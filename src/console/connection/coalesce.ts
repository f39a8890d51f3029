const retryMs = 2_000

/**
 * Runs `work` at once or, while it runs, once more after it: many hints cost two runs and none is missed. Work that
 * answers false could not be done and is tried again by itself.
 */
export function coalesce(work: () => Promise<boolean>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  let retry: ReturnType<typeof setTimeout> | undefined

  function start(): Promise<void> {
    clearTimeout(retry)
    running = work()
      .then((isDone) => {
        if (!isDone) retry = setTimeout(() => void ask(), retryMs)
      })
      .finally(() => {
        running = null
      })
    return running
  }

  function ask(): Promise<void> {
    if (running === null) return start()
    next ??= running.then(() => {
      next = null
      return start()
    })
    return next
  }

  return ask
}
