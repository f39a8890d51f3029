import type { Majors } from '../desk/incidents/majors/major-ports.ts'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'

/** One declared elsewhere is looked for within a second. */
const everyMs = second / 2

/**
 * Keeps at hand whether any major incident is open: only then each question is compared with them. What they are is
 * read with the question itself, so that nothing is offered after its end.
 */
export async function watchMajors(
  store: Pick<Majors, 'hasOpen'>,
  log: Log,
): Promise<{ hasOpen: () => boolean; look: () => Promise<void>; stop: () => void }> {
  let hasOpen = await store.hasOpen()
  let isReading = false
  const look = async () => {
    hasOpen = await store.hasOpen()
  }
  const timer = setInterval(() => {
    if (isReading) return
    isReading = true
    look()
      .catch(() => log.warn('whether a major incident is open could not be read'))
      .finally(() => (isReading = false))
  }, everyMs)
  timer.unref()
  return { hasOpen: () => hasOpen, look, stop: () => clearInterval(timer) }
}
