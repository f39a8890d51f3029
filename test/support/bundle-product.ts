import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * `src/main.ts` in one file, built once a run, for tests that start the product many times as a process: translating
 * some 200 files at every start costs more than all the rest of it. Packages are not in it, and nothing is shortened.
 */
export async function bundleProduct(): Promise<{ readonly file: string; readonly remove: () => void }> {
  // Directly in dist, because the product looks for its files beside the folder it lies in. One a run: runs may overlap.
  const name = `product-${process.pid}.js`
  await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: 'src/main.ts',
      outDir: 'dist',
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: name, codeSplitting: false } },
    },
  })
  const file = `${root}dist/${name}`
  return { file, remove: () => rmSync(file, { force: true }) }
}
