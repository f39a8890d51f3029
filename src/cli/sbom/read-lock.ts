import { z } from 'zod'

const names = z.record(z.string(), z.string()).default({})

/** Of package-lock.json, version 3, what a bill of materials needs. */
const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      dev: z.boolean().default(false),
      optional: z.boolean().default(false),
      dependencies: names,
      devDependencies: names,
      optionalDependencies: names,
      peerDependencies: names,
    }),
  ),
})

type LockEntry = z.infer<typeof lockSchema>['packages'][string]

export type LockedPackage = LockEntry & {
  /** Where it lies below the project; '' is the project itself. */
  readonly path: string
  readonly name: string
  readonly version: string
  /** Paths of those it needs. */
  readonly needs: readonly string[]
}

/** @throws an Error in words when it is no lock of npm 7 or newer. */
export function readLock(text: string): readonly LockedPackage[] {
  const read = lockSchema.safeParse(JSON.parse(text))
  if (!read.success) throw new Error('This is no package-lock.json of version 3: run npm install with npm 7 or newer.')
  const { packages } = read.data
  return Object.entries(packages).map(([path, entry]) => ({
    ...entry,
    path,
    name: entry.name ?? path.split('node_modules/').at(-1) ?? '',
    version: entry.version ?? '0.0.0',
    needs: needsOf(path, entry, packages),
  }))
}

/** As Node looks for them: beside, then outwards. What is not installed here (an optional one) is not needed. */
function needsOf(path: string, entry: LockEntry, packages: Readonly<Record<string, unknown>>): readonly string[] {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = entry
  const wanted = Object.keys({ ...peerDependencies, ...devDependencies, ...optionalDependencies, ...dependencies })
  return wanted.flatMap((name) => {
    for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
      const found = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
      if (Object.hasOwn(packages, found)) return [found]
      if (at === '') return []
    }
  })
}
