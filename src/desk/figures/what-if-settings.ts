import { type WhatIf, whatIf } from '../../incidents/clock/what-if.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import type { Instant } from '../../kit/time.ts'
import type { SettingsSnapshot } from '../desk-context.ts'
import { checkChanges } from '../settings/edit-settings.ts'
import type { SettingFault } from '../settings/setting-fault.ts'
import { type GivenSettings, isSettingKey, type SettingKey } from '../settings/setting-parts.ts'
import { settingsFrom } from '../settings/settings-from.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import type { Surroundings } from '../settings/setting-warnings.ts'
import type { HistoryQueries, IncidentRecord } from './history-ports.ts'

/** So many histories at a time. */
const pageSize = 500

type Sources = {
  readonly queries: Pick<HistoryQueries, 'records'>
  readonly store: Pick<SettingsStore, 'read'>
  readonly settings: SettingsSnapshot
  readonly usual: Readonly<Record<SettingKey, unknown>>
  readonly around: Surroundings
}

/**
 * What other settings would have made of the incidents opened in [from, until), before anybody changes them: their
 * promises under the settings of now and under those. Nothing is written.
 */
export async function whatIfSettings(
  given: GivenSettings,
  { from, until }: { readonly from: Instant; readonly until: Instant },
  { queries, store, settings, usual, around }: Sources,
): Promise<Result<WhatIf, readonly SettingFault[]>> {
  const rows = await store.read()
  const { faults } = checkChanges(rows, given, around)
  if (faults.length > 0) return refuse(faults)
  const wished = Object.entries(given).map(([key, value]) => ({
    key,
    // As usual again: what that is, the snapshot no longer tells.
    value: value === null && isSettingKey(key) ? usual[key] : value,
    version: 0,
  }))
  const others = rows.filter(({ key }) => !Object.hasOwn(given, key))
  const after = settingsFrom(settings, [...others, ...wished]).settings.rules
  let sum: WhatIf | null = null
  let page: readonly IncidentRecord[] = []
  do {
    page = await queries.records({ from, until }, page.at(-1) ?? null, pageSize)
    const histories = page.map(({ history }) => history)
    const one = whatIf(histories, { before: settings.rules, after }, until)
    sum = sum === null ? one : plus(sum, one)
  } while (page.length === pageSize)
  return accept(sum)
}

const plus = (a: WhatIf, b: WhatIf): WhatIf => ({
  response: bothOf(a.response, b.response),
  resolution: bothOf(a.resolution, b.resolution),
  changed: a.changed + b.changed,
})

const bothOf = (a: WhatIf['response'], b: WhatIf['response']): WhatIf['response'] => ({
  before: together(a.before, b.before),
  after: together(a.after, b.after),
})

const together = (a: WhatIf['response']['before'], b: typeof a): typeof a => ({
  met: a.met + b.met,
  missed: a.missed + b.missed,
  open: a.open + b.open,
})
