import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize, relative } from 'node:path'

/** A source file: its path below src, and its text. */
export type Module = { readonly path: string; readonly text: string }

/** What one file takes from another: the path below src, the names, and 'all' for a whole namespace. */
export type Taken = { readonly path: string; readonly names: readonly string[] | 'all' | 'nothing' }

export function modulesBelow(folder: string): readonly Module[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }))
}

const importPattern =
  /(?:\bimport|\bexport)\s([^'"`;]*?)from\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|\bimport\s+['"]([^'"]+)['"]/g

/** Every specifier a file imports, packages included. */
export const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(importPattern)].map((match) => match[2] ?? match[3] ?? match[4] ?? '')

/** What a file takes from other files of ours. */
export function takenBy({ path, text }: Module): readonly Taken[] {
  return [...text.matchAll(importPattern)].flatMap((match): readonly Taken[] => {
    const specifier = match[2] ?? match[3] ?? match[4] ?? ''
    if (!specifier.startsWith('.')) return []
    const target = normalize(join(path, '..', specifier))
    if (match[3] !== undefined) return [{ path: target, names: 'all' }]
    if (match[4] !== undefined) return [{ path: target, names: 'nothing' }]
    return [{ path: target, names: namesIn(match[1] ?? '', text) }]
  })
}

/** `type A, b as c` → A, b; of `* as rows` what is said as `rows.name`. */
function namesIn(clause: string, text: string): readonly string[] | 'all' {
  const space = /\*\s+as\s+(\w+)/.exec(clause)
  if (space !== null) {
    return [...text.matchAll(new RegExp(`\\b${space[1]}\\.(\\w+)`, 'g'))].map((match) => match[1] ?? '')
  }
  if (clause.includes('*')) return 'all'
  const inside = /\{([^}]*)\}/.exec(clause)?.[1] ?? ''
  return inside
    .split(',')
    .map(
      (one) =>
        one
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/)[0] ?? '',
    )
    .filter((name) => name !== '')
}

/** The names a file exports. */
export function exportsOf(text: string): readonly string[] {
  const declared = [
    ...text.matchAll(
      /^export\s+(?:declare\s+)?(?:async\s+)?(?:const|let|function\*?|class|type|interface|enum)\s+(\w+)/gm,
    ),
  ].map((match) => match[1] ?? '')
  const listed = [...text.matchAll(/^export\s+(?:type\s+)?\{([^}]*)\}/gm)].flatMap((match) =>
    (match[1] ?? '').split(',').map(
      (one) =>
        one
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? '',
    ),
  )
  return [...declared, ...listed].filter((name) => name !== '')
}

/** The modules that can be reached from these, along imports. */
export function reachedFrom(roots: readonly string[], modules: readonly Module[]): ReadonlySet<string> {
  const byPath = new Map(modules.map((module) => [module.path, module]))
  const reached = new Set<string>()
  const waiting = roots.filter((root) => byPath.has(root))
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    const module = byPath.get(path)
    if (module !== undefined) waiting.push(...takenBy(module).map((taken) => taken.path))
  }
  return reached
}

/**
 * `path: name` of every export that nothing in the product takes. A test counts as a user only of what its own file
 * needs as well: what nothing but a test needs is built and connected to nothing.
 */
export function unusedExports(
  modules: readonly Module[],
  roots: readonly string[],
  tests: readonly Module[],
): readonly string[] {
  const byProduct = usesOf(modules.flatMap(takenBy))
  const fromTests = tests
    .flatMap(takenBy)
    .map((taken) => ({ ...taken, path: relative('src', join('test', taken.path)) }))
  const byTests = usesOf(fromTests)
  return modules
    .filter(({ path }) => !roots.includes(path))
    .flatMap(({ path, text }) =>
      exportsOf(text)
        .filter((name) => !byProduct(path, name) && !(byTests(path, name) && isNeededBy(text, name)))
        .map((name) => `${path}: ${name}`),
    )
}

const isNeededBy = (text: string, name: string): boolean =>
  [...text.matchAll(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'g'))].length > 1

function usesOf(taken: readonly Taken[]): (path: string, name: string) => boolean {
  const used = new Set(
    taken.flatMap(({ path, names }) => {
      if (names === 'nothing') return []
      return names === 'all' ? [`${path} *`] : names.map((name) => `${path} ${name}`)
    }),
  )
  return (path, name) => used.has(`${path} *`) || used.has(`${path} ${name}`)
}
