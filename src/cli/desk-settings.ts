import type { Config } from '../composition/config.ts'
import { makeSettingsStore } from '../database/settings.ts'
import type { Database } from '../database/server/connect.ts'
import type { SettingsSnapshot } from '../desk/desk-context.ts'
import { defaultSettings } from '../desk/settings/default-settings.ts'
import { settingsFrom } from '../desk/settings/settings-from.ts'

/** The desk's settings as they stand, for a command beside a running Frontline. */
export async function deskSettings(
  db: Database,
  { timeZone, defaultLanguage }: Pick<Config, 'timeZone' | 'defaultLanguage'>,
): Promise<SettingsSnapshot> {
  return settingsFrom(defaultSettings(timeZone, defaultLanguage), await makeSettingsStore(db).read()).settings
}
