import { second, type Instant } from '../../kit/time.ts'
import type { PresenceStore } from './presence-ports.ts'

/** A write at every request would make a write of every read. */
const writeEveryMs = 5 * second

/** Notes signs of life of agents, seldom enough. */
export function makeKeepPresence(
  store: PresenceStore,
  now: () => Instant,
): (agentId: string, isActive: boolean) => void {
  const written = new Map<string, { readonly at: Instant; readonly isActive: boolean }>()
  return (agentId, isActive) => {
    const at = now()
    const last = written.get(agentId)
    const isFresh = last !== undefined && at - last.at < writeEveryMs && at >= last.at
    if (isFresh && (last.isActive || !isActive)) return
    written.set(agentId, { at, isActive })
    store.seen(agentId, at, isActive).catch(() => written.delete(agentId))
  }
}
