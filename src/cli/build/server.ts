import { join } from 'node:path'
import { builtOnce, root } from './built-once.ts'

/**
 * `src/main.ts` as one file that node runs as it is, `dist/server.js`: to translate a thousand files at each start costs
 * seconds and memory. @returns whether anything had to be built.
 */
export const buildServer = (): Promise<boolean> =>
  builtOnce({ stamp: join(root, 'dist/.server-built'), sources: ['src'], build: () => bundleServer('server.js') })

/** Packages are not in it, and nothing is shortened. It lies directly in `dist`: the product looks for its files beside that. */
export async function bundleServer(name: string): Promise<void> {
  const vite = await import('vite')
  await vite.build({
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
      sourcemap: true,
      rolldownOptions: {
        checks: { pluginTimings: false },
        output: { entryFileNames: name, codeSplitting: false, sourcemapExcludeSources: true },
      },
    },
  })
}
