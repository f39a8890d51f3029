import { basename, join } from 'node:path'
import { builtOnce, root } from './built-once.ts'

/**
 * `src/main.ts` as files that node runs as they are, `dist/server.js` and the packages beside it (`dist/server-*.js`): to translate
 * a thousand files at each start costs seconds and memory. @returns whether anything had to be built.
 */
export const buildServer = (): Promise<boolean> =>
  builtOnce({ stamp: join(root, 'dist/.server-built'), sources: ['src'], build: () => bundleServer('server.js') })

/** Stay packages: one that reads its own folder, and lists that are loaded when somebody chooses a password. */
const external = ['viber-bot', '@zxcvbn-ts/core', '@zxcvbn-ts/language-common']

/**
 * With its packages, of which only what is used is read at a start. Nothing is shortened: a stack tells names and lines of this
 * file, because a source map of its size would take a hundred megabytes of the process with the first error. It lies directly in
 * `dist`: the product looks for its files beside that.
 */
export async function bundleServer(name: string): Promise<void> {
  const vite = await import('vite')
  await vite.build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external },
    build: {
      ssr: 'src/main.ts',
      outDir: 'dist',
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        // A package that asks for another by a name put together at run time says so by `eval`.
        checks: { pluginTimings: false, eval: false },
        output: {
          entryFileNames: name,
          chunkFileNames: `${basename(name, '.js')}-[name].js`,
          comments: { legal: true, annotation: false, jsdoc: false },
          // `main.ts` needs dotenv before it loads the rest.
          codeSplitting: { groups: [{ name: packages, test: /node_modules\/(?!dotenv\/)/ }] },
        },
      },
    },
    plugins: [narrowPackages],
  })
}

const packages = 'packages'

/**
 * V8 keeps the text of a file for as long as the process runs, two bytes a character as soon as one of them is not of Latin-1. The
 * packages, which have few of those and nearly all of them in strings, are a file of their own with such characters escaped.
 */
const narrowPackages = {
  name: 'narrow-packages',
  renderChunk: (code: string, { name }: { readonly name: string }) =>
    name === packages
      ? code.replace(/(\\*)([^\0-\xff])/g, (_, slashes: string, unit: string) => {
          // One that stands before it escapes nothing but the character itself.
          const before = slashes.length % 2 === 0 ? slashes : slashes.slice(1)
          return `${before}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
        })
      : null,
}
