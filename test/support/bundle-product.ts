import { readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundleServer } from '../../src/cli/build/server.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/** The product as it ships, built once a run and under a name of the run's own: runs may overlap. */
export async function bundleProduct(): Promise<{ readonly file: string; readonly remove: () => void }> {
  const name = `product-${process.pid}`
  await bundleServer(`${name}.js`)
  const remove = () => {
    const ours = readdirSync(dist).filter((file) => file === `${name}.js` || file.startsWith(`${name}-`))
    for (const file of ours) rmSync(`${dist}/${file}`, { force: true })
  }
  return { file: `${dist}/${name}.js`, remove }
}
