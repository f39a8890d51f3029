import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isAllowed } from '../../../src/cli/sbom/licences.ts'
import { faultsOf } from './cyclonedx.ts'

const folder = mkdtempSync(join(tmpdir(), 'frontline-sbom-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const lockText = readFileSync('package-lock.json', 'utf8')
type Lock = { packages: Record<string, { version?: string; license?: string; dev?: boolean }> }
type Bom = {
  components: { 'bom-ref': string; name: string; group?: string; version: string; scope: string; hashes?: object[] }[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

function sbom(lock = lockText) {
  const [file, lockFile] = [join(folder, 'bom.json'), join(folder, 'lock.json')]
  writeFileSync(lockFile, lock)
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/sbom.ts', file, lockFile], { encoding: 'utf8' })
  return { code: ran.status, said: ran.stdout + ran.stderr, bom: JSON.parse(readFileSync(file, 'utf8')) as Bom }
}

test('what we are made of is a valid bill, whole, and every licence is allowed', () => {
  const { code, said, bom } = sbom()
  expect([code, said]).toEqual([0, expect.stringMatching(/\d+ packages, \d+ of them at run time/)])
  expect(faultsOf(bom)).toEqual([])
  const { packages } = JSON.parse(lockText) as Lock
  const paths = Object.keys(packages).filter((path) => path !== '')
  expect(bom.components.map((one) => one['bom-ref'])).toEqual(paths)
  for (const one of bom.components) {
    expect(one.version).toBe(packages[one['bom-ref']]?.version)
    expect(one.scope === 'excluded').toBe(packages[one['bom-ref']]?.dev === true)
    expect(one.hashes).toHaveLength(1)
  }
  const own = bom.dependencies.find(({ ref }) => ref === 'this')
  expect(own?.dependsOn).toContain('node_modules/viber-bot')
  expect(bom.dependencies.find(({ ref }) => ref === 'node_modules/viber-bot')?.dependsOn).toContain(
    'node_modules/underscore',
  )
})

test.each([['GPL-3.0-only'], ['AGPL-3.0'], ['UNLICENSED'], ['SEE LICENSE IN X'], ['MPL-2.0'], [undefined]])(
  'a package under %s ends it with 1 and is named',
  (license) => {
    const lock = JSON.parse(lockText) as Lock
    const entry = lock.packages['node_modules/hono']
    if (entry === undefined) throw new Error('hono is gone')
    if (license === undefined) delete entry.license
    else entry.license = license
    const { code, said, bom } = sbom(JSON.stringify(lock))
    expect([code, said]).toEqual([1, expect.stringContaining(`hono ${entry.version}`)])
    expect(bom.components.length).toBeGreaterThan(300)
  },
)

test('expressions: one of an "or", all of an "and"', () => {
  expect(isAllowed('x', '(MIT OR GPL-3.0)')).toBe(true)
  expect(isAllowed('x', 'MIT AND ISC')).toBe(true)
  expect(isAllowed('x', 'MIT AND GPL-3.0')).toBe(false)
  expect(isAllowed('x', '(MIT AND GPL-3.0) OR GPL-2.0')).toBe(false)
  expect(isAllowed('lightningcss-linux-x64-gnu', 'MPL-2.0')).toBe(true)
})

test('the check of a bill finds what is wrong with one', () => {
  const { bom } = sbom()
  const broken = (change: (copy: Record<string, never>) => void) => {
    const copy = structuredClone(bom) as unknown as Record<string, never>
    change(copy)
    return faultsOf(copy)
  }
  const first = (copy: Record<string, never>) => (copy['components'] as unknown as Record<string, unknown>[])[0] ?? {}
  expect(broken((copy) => void delete first(copy)['name'])).not.toEqual([])
  expect(broken((copy) => void (first(copy)['license'] = 'MIT'))).not.toEqual([])
  expect(broken((copy) => void (first(copy)['hashes'] = [{ alg: 'SHA-512', content: 'xyz' }]))).not.toEqual([])
  expect(broken((copy) => void (first(copy)['bom-ref'] = 'elsewhere'))).not.toEqual([])
  expect(
    broken((copy) => void (first(copy)['licenses'] = [{ expression: 'MIT' }, { license: { id: 'MIT' } }])),
  ).not.toEqual([])
})
