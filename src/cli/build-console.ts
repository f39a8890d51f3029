import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { writeOut } from '../composition/process/terminal.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
/** All that the pages are made of: their own files, the floors they may use, and the packages. */
const sources = [
  'src/console',
  'src/conversation',
  'src/incidents',
  'src/knowledge',
  'src/messaging',
  'src/privacy',
  'src/kit',
]
const files = ['package-lock.json', 'src/cli/build-console.ts']

/**
 * Builds the console's pages into `dist/console`, unless they are built from these very sources already.
 * @returns whether anything had to be built.
 */
export async function buildConsole(outDir = join(root, 'dist/console')): Promise<boolean> {
  const key = keyOfSources()
  const stamp = join(outDir, '.built')
  const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === key
  if (isBuilt()) return false
  const unlock = await lock(`${outDir}.lock`)
  try {
    if (isBuilt()) return false
    await build(outDir)
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
      rolldownOptions: { input: ['index.html', 'chat.html'].map((page) => join(root, 'src/console', page)) },
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

function keyOfSources(): string {
  const hash = createHash('sha256')
  const all = [...sources.flatMap(filesBelow), ...files].filter((file) => existsSync(join(root, file))).toSorted()
  for (const file of all)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))

const isRunDirectly = process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url
if (isRunDirectly) {
  const startedAt = Date.now()
  if (await buildConsole()) writeOut(`The console is built (${Date.now() - startedAt} ms).`)
}
