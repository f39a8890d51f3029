import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundleServer } from '../../src/cli/build/server.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/** The product as it ships, built once a run and under a name of the run's own: runs may overlap. */
export async function bundleProduct(): Promise<{ readonly file: string; readonly remove: () => void }> {
  const name = `product-${process.pid}.js`
  await bundleServer(name)
  const file = `${dist}/${name}`
  return { file, remove: () => rmSync(file, { force: true }) }
}
