type Json = Readonly<Record<string, unknown>>

/** What a field is turned into. The huge one is far beyond what any messenger carries. */
export const replacements: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a number', 2 ** 63],
  ['a string', 'нечто\u0000 \uD800 <b>'],
  ['an array', [1, [2], {}]],
  ['an object', { toString: 1, length: -1 }],
  ['huge', 'ж'.repeat(60_000)],
]

export type Mutation = { readonly name: string; readonly path: readonly string[]; readonly value: Json }

/**
 * The fixture with each of its fields, at any depth, replaced by each kind of wrong value; every second kind where
 * `isHalf`, the others with the next field.
 */
export function mutationsOf(name: string, fixture: Json, isHalf: boolean): readonly Mutation[] {
  return pathsOf(fixture).flatMap((path, at) =>
    replacements
      .filter((_, kind) => !isHalf || (kind + at) % 2 === 0)
      .map(([what, wrong]) => ({
        name: `${name}: ${path.join('.')} is ${what}`,
        path,
        value: replaced(fixture, path, wrong) as Json,
      })),
  )
}

function pathsOf(value: unknown, before: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [[...before, key], ...pathsOf(inner, [...before, key])])
}

function replaced(value: unknown, [key, ...rest]: readonly string[], wrong: unknown): unknown {
  if (key === undefined) return wrong
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (String(index) === key ? replaced(item, rest, wrong) : item))
  return { ...(value as Json), [key]: replaced((value as Json)[key], rest, wrong) }
}
