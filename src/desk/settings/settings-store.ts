import type { Result } from '../../kit/result.ts'
import type { SafeJson, SafeText } from '../../kit/safe-text.ts'
import type { Instant } from '../../kit/time.ts'
import type { SettingKey } from './setting-parts.ts'

/** Rows of the settings table as they are stored: a key, a JSON value, a version that grows with each change. */
export type SettingsRow = { readonly key: string; readonly value: unknown; readonly version: number }

/** A new value of one setting, whole; null: as usual again. */
export type SettingsChange = { readonly key: SettingKey; readonly value: SafeJson }

/** Who changed a setting: an agent, or null for the command line. */
type ChangedBy = { readonly id: string; readonly name: SafeText } | null

/** A line of the audit: what one setting was and what it became; null: as usual. */
type SettingsChanged = {
  readonly id: string
  readonly at: Instant
  readonly by: ChangedBy
  readonly key: string
  /** The version that it became. */
  readonly version: number
  readonly from: unknown
  readonly to: unknown
}

/** Somebody was faster; `by` and `at` are unknown where the row was changed by hand. */
export type ChangedMeanwhile = {
  readonly code: 'changed_meanwhile'
  readonly key: string
  readonly version: number
  readonly by: ChangedBy
  readonly at: Instant | null
}

type ChangesPage = { readonly before: string | null; readonly limit: number; readonly key?: string | undefined }

export interface SettingsStore {
  /** All rows, of one moment. */
  read(): Promise<readonly SettingsRow[]>
  /**
   * Writes all changes and their audit, or nothing. Refused when any setting has another version than in `seen`, what
   * was read before (0: it had no row): the changes were checked together with those.
   * @returns the new versions by key.
   */
  replace(
    changes: readonly SettingsChange[],
    seen: readonly Pick<SettingsRow, 'key' | 'version'>[],
    agentId: string | null,
  ): Promise<Result<Readonly<Record<string, number>>, ChangedMeanwhile>>
  /** The newest first, those before this id of a change; of one setting, or of all. */
  changes(page: ChangesPage): Promise<readonly SettingsChanged[]>
  /** The change that made a setting this version; null: there is none, or it was made by hand. */
  changeTo(key: string, version: number): Promise<SettingsChanged | null>
}
