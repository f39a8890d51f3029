import type { SettingsStore } from '../desk/settings.ts'
import type { Database } from './server/connect.ts'

export function makeSettingsStore(db: Database): SettingsStore {
  return { read: () => db.selectFrom('settings').select(['key', 'value', 'version']).orderBy('key').execute() }
}
