import type { LearnedExamples } from '../desk/articles/editor-ports.ts'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'
import type { Confirmation } from '../knowledge/index/confirmed.ts'

const everyMs = second

/** What the search is built with besides the articles. */
export async function readLearned(store: Pick<LearnedExamples, 'all'>): Promise<readonly Confirmation[]> {
  const all = await store.all()
  // What was accepted stands in the article's file; what was thrown out must be known, to stay out.
  return all
    .filter(({ status }) => status !== 'accepted')
    .map((one) => ({ ...one, isRejected: one.status === 'rejected' }))
}

/** Keeps at hand what was confirmed, by whichever instance; a change is seen within a second. */
export async function watchLearned(
  store: Pick<LearnedExamples, 'version' | 'all'>,
  log: Log,
): Promise<{ current: () => readonly Confirmation[]; stop: () => void }> {
  let current: readonly Confirmation[] = []
  let seen = ''

  async function read(): Promise<void> {
    const version = await store.version()
    if (version === seen) return
    current = await readLearned(store)
    seen = version
  }

  await read()
  let isReading = false
  const timer = setInterval(() => {
    if (isReading) return
    isReading = true
    read()
      .catch(() => log.warn('what was learned could not be read, the last of it stays'))
      .finally(() => (isReading = false))
  }, everyMs)
  timer.unref()
  return { current: () => current, stop: () => clearInterval(timer) }
}
