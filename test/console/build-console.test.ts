import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildConsole } from '../../src/cli/build-console.ts'

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
