import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds `src`. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

type Work = {
  /** A file with the hash of what it was built from. */
  readonly stamp: string
  /** Files and folders from `root` that it is made of. */
  readonly sources: readonly string[]
  readonly build: () => Promise<void>
}

/** Builds unless it is built from these very sources already. @returns whether anything had to be built. */
export async function builtOnce({ stamp, sources, build }: Work): Promise<boolean> {
  const key = keyOf(['package-lock.json', 'src/cli/build', ...sources])
  const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === key
  if (isBuilt()) return false
  const unlock = await lock(`${stamp}.lock`)
  try {
    if (isBuilt()) return false
    await build()
    writeFileSync(stamp, key)
    return true
  } finally {
    unlock()
  }
}

/** Whoever died while building holds nobody up for longer, ms. */
const deadLockMs = 120_000

/** Two that start at once on one folder build one after the other. */
async function lock(folder: string): Promise<() => void> {
  mkdirSync(dirname(folder), { recursive: true })
  for (;;) {
    try {
      mkdirSync(folder)
      return () => rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const since = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
      if (Date.now() - since > deadLockMs) rmSync(folder, { recursive: true, force: true })
      else await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function keyOf(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf).toSorted())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function filesOf(path: string): readonly string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isFile()) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
}
