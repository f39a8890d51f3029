import { type Entry, isSame, type Said, told } from './person.ts'

/** What an import comes to. Nobody is ever removed: what was said and registered keeps its person. */
export type Plan<Words extends string = string> = {
  readonly added: readonly Entry<Words>[]
  readonly changed: readonly Entry<Words>[]
  /** How many are known exactly so. */
  readonly sameCount: number
  /** Phones of those who have left, because a whole directory is given and they are not in it. */
  readonly gone: readonly string[]
}

/**
 * What a file changes of what is known. `isWhole`: the file is the whole directory, and whoever is missing from it has
 * left; otherwise they stay as they are, as a part of the directory may be imported by itself.
 */
export function planImport<Words extends string>(
  known: ReadonlyMap<string, Entry<Words>>,
  lines: readonly Said<Words>[],
  { isWhole }: { readonly isWhole: boolean },
): Plan<Words> {
  const added: Entry<Words>[] = []
  const changed: Entry<Words>[] = []
  let sameCount = 0
  for (const said of lines) {
    const before = known.get(said.phone) ?? null
    const after = told(before, said)
    if (before === null) added.push(after)
    else if (isSame(before, after)) sameCount += 1
    else changed.push(after)
  }
  const named = new Set<string>(lines.map(({ phone }) => phone))
  const missing = isWhole ? [...known.values()].filter(({ phone, hasLeft }) => !hasLeft && !named.has(phone)) : []
  return { added, changed, sameCount, gone: missing.map(({ phone }) => phone) }
}
