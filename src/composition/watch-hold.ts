import { heldSince } from '../database/server/backup/release.ts'
import type { Database } from '../database/server/connect.ts'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'

const lookEveryMs = 2 * second

export type Hold = {
  /** A restored copy sends nothing until it is released. */
  isOn(): boolean
  stop(): void
}

/** Knows whether this copy was restored and not released yet, and hears of it when it is. */
export async function watchHold(db: Database, log: Log, onReleased: () => void): Promise<Hold> {
  let held = await heldSince(db)
  if (held !== null) {
    log.warn('restored from a backup: nothing is sent until npm run restore -- --release', {
      backupAt: new Date(held.backupAt).toISOString(),
    })
  }
  const timer = held === null ? null : setInterval(() => void look(), lookEveryMs)
  async function look(): Promise<void> {
    const now = await heldSince(db).catch(() => held)
    if (now !== null || held === null) return
    held = null
    clearInterval(timer ?? undefined)
    log.info('released: messages are sent again')
    onReleased()
  }
  return { isOn: () => held !== null, stop: () => clearInterval(timer ?? undefined) }
}
