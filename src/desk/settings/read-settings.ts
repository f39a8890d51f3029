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
  const parts: { [Key in SettingKey]?: unknown } = {}
  const faults: SettingFault[] = []
  const unread = new Set<SettingKey>()
  for (const [key, value] of Object.entries(given)) {
    if (!isSettingKey(key)) {
      faults.push(unknownKey([key], settingKeys))
      continue
    }
    if (value === null || value === undefined) continue
    const read = settingParts[key].safeParse(value)
    if (read.success) parts[key] = read.data
    else {
      unread.add(key)
      faults.push(...faultsOf(key, value, read.error.issues))
    }
  }
  // Who names what has just been left out does not fit any more either.
  for (;;) {
    const crossed = crossFaults(parts as Parts, unread)
    if (crossed.length === 0) return { parts: parts as Parts, faults }
    faults.push(...crossed)
    for (const { path } of crossed) {
      const key = path[0] as SettingKey
      unread.add(key)
      delete parts[key]
    }
  }
}
