import { editSettings } from '../settings/edit-settings.ts'
import type { Surroundings } from '../settings/setting-warnings.ts'
import type { SettingsStore } from '../settings/settings-store.ts'

type Stored = { readonly id: string; readonly members?: readonly string[] }

type Joining = { readonly login: string; readonly groups: readonly string[]; readonly by: string }

const tries = 3

/** Who works where, by the groups' ids, as it is stored: what works with the settings hears of a change a second later. */
export async function storedMembers(
  store: Pick<SettingsStore, 'read'>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const row = (await store.read()).find(({ key }) => key === 'groups')
  const stored = (Array.isArray(row?.value) ? row.value : []) as readonly Stored[]
  return new Map(stored.map(({ id, members = [] }) => [id, members]))
}

/**
 * Who works in which group is a setting: a newcomer joins by a change of it, checked and audited as any other.
 * @returns false when it could not be changed; the account is there all the same.
 */
export async function joinGroups(
  store: Pick<SettingsStore, 'read' | 'replace'>,
  { login, groups, by }: Joining,
  around: Surroundings,
): Promise<boolean> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const row = (await store.read()).find(({ key }) => key === 'groups')
    const stored = (Array.isArray(row?.value) ? row.value : []) as readonly Stored[]
    const joined = stored.map((group) =>
      groups.includes(group.id) ? { ...group, members: [...new Set([...(group.members ?? []), login])] } : group,
    )
    const seen = { groups: row?.version ?? 0 }
    const edited = await editSettings(store, { given: { groups: joined }, seen, agentId: by }, around)
    if (edited.ok) return true
    if (edited.refusal.code === 'faulty') return false
  }
  return false
}
