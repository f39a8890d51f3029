import { day } from '../../../kit/time.ts'
import type { DeskContext } from '../../desk-context.ts'
import { dataClasses, type RetentionStore } from './retention-ports.ts'

/** At a time: a transaction that nobody waits for. */
const mostAtOnce = 500

/** Takes away what has been kept long enough. @returns whether there is more of it. */
export type KeepRetention = () => Promise<boolean>

export const makeKeepRetention = (context: DeskContext, store: RetentionStore): KeepRetention =>
  async function keepRetention() {
    const days = context.settings().retention
    let isMore = false
    for (const what of dataClasses) {
      if (days[what] === 0) continue
      const rows = await store.forget(what, context.now() - days[what] * day, mostAtOnce)
      if (rows > 0) context.log.info('kept long enough, and gone', { what, rows })
      isMore ||= rows >= mostAtOnce
    }
    return isMore
  }
