import { accept, refuse, type Result } from '../../kit/result.ts'
import { protectJson } from '../../privacy/protect-json.ts'
import { checkedTexts } from './texts/checked-texts.ts'
import { readSettings } from './read-settings.ts'
import { isSame } from '../../kit/same-json.ts'
import { type SettingFault, pathText } from './setting-fault.ts'
import type { GivenSettings, Parts, SettingKey } from './setting-parts.ts'
import { type Surroundings, settingWarnings } from './setting-warnings.ts'
import { givenIn } from './settings-from.ts'
import type { ChangedMeanwhile, SettingsChange, SettingsRow, SettingsStore } from './settings-store.ts'

/** What a change would come to. */
type Checked = {
  /** Any of them refuses the whole. */
  readonly faults: readonly SettingFault[]
  readonly warnings: readonly SettingFault[]
}

/** Looks at new values together with all that stays. What was wrong before and is not touched refuses nothing. */
export function checkChanges(rows: readonly SettingsRow[], given: GivenSettings, around: Surroundings): Checked {
  const stays = givenIn(rows)
  const known = new Set(readSettings(stays).faults.map(nameOf))
  const { parts, faults } = readSettings({ ...stays, ...given })
  const isTouched = ({ path }: SettingFault) => Object.hasOwn(given, String(path[0]))
  const secrets = Object.entries(given).flatMap(([key, value]) => secretsIn(key, value))
  const touched = Object.fromEntries(Object.entries(parts).filter(([key]) => Object.hasOwn(given, key))) as Parts
  return {
    faults: [
      ...faults.filter((fault) => isTouched(fault) || !known.has(nameOf(fault))),
      ...secrets,
      ...checkedTexts(touched, around.phrases).faults,
    ],
    warnings: settingWarnings(touched, around),
  }
}

const nameOf = ({ path, code }: SettingFault): string => `${code} ${pathText(path)}`

const secretsIn = (key: string, value: unknown): readonly SettingFault[] =>
  protectJson(value).found.map(({ path }) => ({
    path: [key, ...path],
    code: 'secret_in_text' as const,
    message: 'It looks like a card number, a code or a password: settings are no place for secrets.',
  }))

type Refused = { readonly code: 'faulty'; readonly faults: readonly SettingFault[] } | ChangedMeanwhile

export type Edited = {
  /** What has changed; empty where everything stood there already. */
  readonly changed: readonly { readonly key: SettingKey; readonly from: unknown; readonly to: unknown }[]
  readonly versions: Readonly<Record<string, number>>
  readonly warnings: readonly SettingFault[]
}

type Wish = {
  readonly given: GivenSettings
  /** What the writer had seen of the keys they change, where they looked before; else the newest is taken. */
  readonly seen?: Readonly<Record<string, number>>
  /** Null: the command line. */
  readonly agentId: string | null
}

const tries = 5

/** Changes settings, all together or not at all: checked with those that stay, written with who did it. */
export async function editSettings(
  store: Pick<SettingsStore, 'read' | 'replace'>,
  { given, seen = {}, agentId }: Wish,
  around: Surroundings,
): Promise<Result<Edited, Refused>> {
  for (let attempt = 1; ; attempt++) {
    const rows = await store.read()
    const { faults, warnings } = checkChanges(rows, given, around)
    const changed = changesIn(rows, given)
    const expected = withSeen(rows, seen)
    const isStale = expected.some(({ key, version }) => (rows.find((row) => row.key === key)?.version ?? 0) !== version)
    // Whoever looked at something old is told so first: their faults may be somebody else's.
    if (faults.length > 0 && !isStale) return refuse({ code: 'faulty', faults })
    const changes = changed.map(({ key, to }): SettingsChange => ({ key, value: protectJson(to).json }))
    const replaced = await store.replace(isStale ? [] : changes, expected, agentId)
    if (replaced.ok) return accept({ changed, versions: replaced.value, warnings })
    // Another key: nobody's words are lost, but what was checked is no longer what is there.
    if (Object.hasOwn(seen, replaced.refusal.key) || attempt === tries) return refuse(replaced.refusal)
  }
}

function withSeen(rows: readonly SettingsRow[], seen: Readonly<Record<string, number>>) {
  const all = new Map(rows.map(({ key, version }) => [key, version]))
  for (const [key, version] of Object.entries(seen)) all.set(key, version)
  return [...all].map(([key, version]) => ({ key, version }))
}

/** Those that say something else than what is stored. */
export function changesIn(rows: readonly SettingsRow[], given: GivenSettings): Edited['changed'] {
  const stored = givenIn(rows)
  return Object.entries(given)
    .map(([key, to]) => ({ key: key as SettingKey, from: stored[key] ?? null, to: to ?? null }))
    .filter(({ from, to }) => !isSame(from, to))
}
