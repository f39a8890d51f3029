import { isSame } from '../../kit/same-json.ts'

type Difference = { readonly path: string; readonly from: string; readonly to: string }

/** What differs between two pieces of JSON, in short and one line each: groups by their id, lists as wholes. */
export function differences(from: unknown, to: unknown, path = ''): readonly Difference[] {
  if (isSame(from, to)) return []
  const [before, after] = [fieldsOf(from), fieldsOf(to)]
  if (before === null || after === null) return [{ path, from: short(from), to: short(to) }]
  const names = [...new Set([...before.keys(), ...after.keys()])]
  const found = names.flatMap((name) =>
    differences(before.get(name), after.get(name), path === '' ? name : `${path}.${name}`),
  )
  // Only their order, which the ids do not tell.
  return found.length > 0 ? found : [{ path, from: short([...before.keys()]), to: short([...after.keys()]) }]
}

/** By name: of an object, or of a list whose items have ids. */
function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (Array.isArray(value)) {
    const named = value.map((item: unknown) => [idOf(item), item] as const)
    const ids = new Set(named.map(([id]) => id))
    return ids.has(null) || ids.size < named.length ? null : new Map(named as [string, unknown][])
  }
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null
}

const idOf = (item: unknown): string | null => {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : null
  return typeof id === 'string' ? id : null
}

const longest = 60

function short(value: unknown): string {
  if (value === undefined) return '–'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
