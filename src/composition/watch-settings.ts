import type { SettingsSnapshot } from '../desk/desk-context.ts'
import { type SettingsStore, settingsFrom } from '../desk/settings.ts'
import type { Log } from '../kit/log.ts'
import { second } from '../kit/time.ts'

const everyMs = second

/** Keeps the newest settings at hand; every instance sees a change within a second. */
export async function watchSettings(
  store: SettingsStore,
  defaults: SettingsSnapshot,
  log: Log,
): Promise<{ current: () => SettingsSnapshot; stop: () => void }> {
  let current = defaults
  let told = ''

  async function read(): Promise<void> {
    const { settings, problems } = settingsFrom(defaults, await store.read())
    current = settings
    const words = problems.join('\n')
    if (words !== told) for (const problem of problems) log.warn('a setting is not used', { problem })
    told = words
  }

  await read()
  const timer = setInterval(
    () => void read().catch(() => log.warn('the settings could not be read, the last ones stay')),
    everyMs,
  )
  timer.unref()
  return { current: () => current, stop: () => clearInterval(timer) }
}
