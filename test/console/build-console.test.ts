import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { buildConsole } from '../../src/cli/build/console.ts'

const folder = mkdtempSync(join(tmpdir(), 'frontline-pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the pages are built once, and again only when their sources changed', async () => {
  expect(await buildConsole(folder)).toBe(true)
  expect(await buildConsole(folder)).toBe(false)
})

test.each(['index.html', 'chat.html'])('%s needs nothing that the Content-Security-Policy forbids', (page) => {
  const html = readFileSync(join(folder, page), 'utf8')
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|data:/)
  const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '')
  expect(files.every((file) => file.startsWith('/assets/'))).toBe(true)
  const built = readdirSync(join(folder, 'assets'))
  expect(files.map((file) => file.replace('/assets/', '')).filter((file) => !built.includes(file))).toEqual([])
})

/** A file with everything that it imports at once, as a browser loads them. */
function closure(name: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(name)) return known
  known.add(name)
  const code = readFileSync(join(folder, 'assets', name), 'utf8')
  for (const [, next = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) closure(next, known)
  return known
}

test('the list of the queue with one language takes less than 120 kB of the line', () => {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const linked = [...html.matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map(([, file]) => file ?? '')
  const [words = ''] = readdirSync(join(folder, 'assets')).filter((file) => /^ru-.*\.js$/.test(file))
  expect(words).not.toBe('')
  const files = new Set([...linked.flatMap((file) => (file.endsWith('.js') ? [...closure(file)] : [file])), words])
  const bytes = [...files].map((file) => gzipSync(readFileSync(join(folder, 'assets', file))).length)
  const sum = bytes.reduce((all, one) => all + one, 0)
  expect(sum).toBeGreaterThan(30_000)
  expect(sum).toBeLessThan(120_000)
  // Nobody else's language goes along.
  expect([...files].filter((file) => /^(en|uk)-/.test(file))).toEqual([])
})

test('beside each file lie its compressed forms', () => {
  const built = readdirSync(join(folder, 'assets'))
  const plain = built.filter((file) => !/\.(gz|br)$/.test(file))
  expect(plain.filter((file) => !built.includes(`${file}.gz`) || !built.includes(`${file}.br`))).toEqual([])
})
