/** One part of a setting that a change changed; undefined: it was not there, or is not any more. */
export type ChangedPart = { readonly path: string; readonly from: unknown; readonly to: unknown }

/**
 * The smallest parts that differ between two JSON values, by the names that lead to them: `groups.1.title.ru`. Members of a list
 * with an `id`, `key` or `name` of their own are found by it, so that one taken out does not change all behind it.
 */
export function changedParts(from: unknown, to: unknown, path = ''): readonly ChangedPart[] {
  const before = membersOf(from)
  const after = membersOf(to)
  if (before === null && after === null) return from === to ? [] : [{ path, from, to }]
  // Between a value and an object nothing is common.
  if ((before === null && isThere(from)) || (after === null && isThere(to))) return [{ path, from, to }]
  const names = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])
  return [...names].flatMap((name) =>
    changedParts(before?.get(name), after?.get(name), path === '' ? name : `${path}.${name}`),
  )
}

const isThere = (value: unknown) => value !== undefined && value !== null

function membersOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null
  if (!Array.isArray(value)) return new Map(Object.entries(value))
  const named = value.map((member, at) => [nameOf(member) ?? String(at), member] as const)
  // Two of one name cannot be told apart by it.
  const isClear = new Set(named.map(([name]) => name)).size === named.length
  return new Map(isClear ? named : value.map((member, at) => [String(at), member]))
}

function nameOf(member: unknown): string | null {
  if (typeof member !== 'object' || member === null) return null
  const { id, key, name } = member as Readonly<Record<string, unknown>>
  const found = [id, key, name].find((each) => typeof each === 'string' && each !== '')
  return typeof found === 'string' ? found : null
}
