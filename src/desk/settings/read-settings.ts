import { crossFaults } from './cross-faults.ts'
import { faultsOf, unknownKey } from './issue-faults.ts'
import type { SettingFault } from './setting-fault.ts'
import {
  type GivenSettings,
  isSettingKey,
  type Parts,
  type SettingKey,
  settingKeys,
  settingParts,
} from './setting-parts.ts'

type ReadSettings = {
  /** What may be used: fits by itself and with the others. */
  readonly parts: Parts
  readonly faults: readonly SettingFault[]
}

/**
 * Reads settings and tells everything that is wrong. A part that does not fit, by itself or with the others, is left
 * out whole, never half used.
 */
export function readSettings(given: GivenSettings): ReadSettings {
  const fit: { [Key in SettingKey]?: unknown } = {}
  const faults: SettingFault[] = []
  for (const [key, value] of Object.entries(given)) {
    if (!isSettingKey(key)) {
      faults.push(unknownKey([key], settingKeys))
      continue
    }
    if (value === null || value === undefined) continue
    const read = settingParts[key].safeParse(value)
    if (read.success) fit[key] = read.data
    else faults.push(...faultsOf(key, value, read.error.issues))
  }
  const crossed = crossFaults(given, fit as Parts)
  for (const { path } of crossed) delete fit[path[0] as SettingKey]
  return { parts: fit as Parts, faults: [...faults, ...crossed] }
}
