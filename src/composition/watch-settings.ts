import type { SettingsSnapshot } from '../desk/desk-context.ts'
import type { SettingsStore } from '../desk/settings/settings-store.ts'
import { settingsFrom } from '../desk/settings/settings-from.ts'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'

/** Reading takes its time too: a change is live within a second. */
const everyMs = second / 2

/** Keeps the newest settings at hand; every instance sees a change within a second, and all that was changed together at once. */
export async function watchSettings(
  store: SettingsStore,
  defaults: SettingsSnapshot,
  log: Log,
): Promise<{ current: () => SettingsSnapshot; stop: () => void }> {
  let current = defaults
  let told = ''
  let isReading = false

  async function read(): Promise<void> {
    const { settings, problems } = settingsFrom(defaults, await store.read())
    current = settings
    const words = problems.join('\n')
    if (words !== told) for (const problem of problems) log.warn('a setting is not used', { problem })
    told = words
  }

  /** One at a time: a slow answer must not come after a newer one and put the old settings back. */
  async function readAgain(): Promise<void> {
    if (isReading) return
    isReading = true
    try {
      await read()
    } catch {
      log.warn('the settings could not be read, the last ones stay')
    } finally {
      isReading = false
    }
  }

  await read()
  const timer = setInterval(() => void readAgain(), everyMs)
  timer.unref()
  return { current: () => current, stop: () => clearInterval(timer) }
}
