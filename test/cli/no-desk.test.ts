import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'frontline-no-desk-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (words: readonly string[], dataDir: string) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir }
    execFile(process.execPath, ['--import', 'tsx', ...words], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: out + err })
    })
  })

test.each([
  ['src/cli/audit.ts', 'verify'],
  ['src/cli/backup.ts', join(folder, 'desk.backup')],
  ['src/cli/reset-password.ts', 'anna'],
  ['src/cli/restore.ts', '--release'],
])('%s %s, where no desk is, says so and makes none', async (...words) => {
  const dataDir = join(folder, words[0].replaceAll('/', '-'))
  const { code, said } = await run(words, dataDir)
  expect(said).toContain(`There is no database in ${dataDir}`)
  expect(code).toBe(1)
  expect(existsSync(dataDir)).toBe(false)
})

test('what looks like an option is no name of a file', async () => {
  for (const words of [
    ['src/cli/backup.ts', '--help'],
    ['src/cli/restore.ts', '--help'],
  ]) {
    const { code, said } = await run(words, join(folder, 'data'))
    expect([code, said]).toEqual([1, expect.stringContaining('npm run')])
    expect(existsSync('--help')).toBe(false)
  }
})
