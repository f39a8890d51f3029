import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { builtOnce, root } from './built-once.ts'

/** All that the pages are made of: their own files, and the floors they may use. */
const sources = [
  'src/console',
  'src/conversation',
  'src/incidents',
  'src/knowledge',
  'src/messaging',
  'src/privacy',
  'src/kit',
]

/** The console's pages, in `dist/console`. @returns whether anything had to be built. */
export const buildConsole = (outDir = join(root, 'dist/console')): Promise<boolean> =>
  builtOnce({ stamp: join(outDir, '.built'), sources, build: () => build(outDir) })

async function build(outDir: string): Promise<void> {
  // Loaded only when it is needed: vite alone takes longer than finding out that nothing changed.
  const vite = await import('vite')
  await vite.build({
    root: join(root, 'src/console'),
    configFile: false,
    envDir: false,
    publicDir: false,
    base: '/',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      // A data: address in a link would need a hole in the Content-Security-Policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: ['index.html', 'chat.html'].map((page) => join(root, 'src/console', page)),
      },
    },
  })
  squeeze(join(outDir, 'assets'))
}

/** Beside each file its smaller forms, made once and as well as can be: nobody compresses while somebody waits. */
function squeeze(folder: string): void {
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes))
  }
}
