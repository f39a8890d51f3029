import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { articleText } from '../knowledge/article-text.ts'
import { kb } from '../support/run-kb.ts'

describe('called in the wrong place', () => {
  const other = mkdtempSync(join(tmpdir(), 'kb-other-'))
  afterEach(() => vi.unstubAllEnvs())
  afterAll(() => rmSync(other, { recursive: true, force: true }))

  test('an empty folder is not called well', async () => {
    for (const command of [['check'], ['test'], ['ask', 'впн']]) {
      const { code, err } = await kb(...command, '--dir', other)
      expect([code, err]).toEqual([2, expect.stringContaining(`There is no article in ${other}.`)])
    }
  })

  test('a broken accepted result is named, and written anew on demand', async () => {
    const base = join(other, 'base')
    const path = join(base, '.test-result.json')
    mkdirSync(join(base, 'ru/access'), { recursive: true })
    writeFileSync(join(base, 'categories.yaml'), 'access: { ru: Доступ, en: Access }\n')
    writeFileSync(join(base, 'ru/access/vpn.md'), articleText())
    for (const broken of ['{}', '{"lost": [']) {
      writeFileSync(path, broken)
      const { code, err } = await kb('test', '--dir', base)
      expect([code, err]).toEqual([2, expect.stringContaining(`${path} is no accepted result`)])
      expect(err).toContain('npm run kb -- test --accept')
    }
    expect((await kb('test', '--accept', '--dir', base)).code).toBe(0)
    expect((await kb('test', '--dir', base)).code).toBe(0)
    writeFileSync(join(base, 'ru/access/MAIL.MD'), articleText())
    writeFileSync(join(base, 'lost.md'), articleText())
    symlinkSync('..', join(base, 'ru/access/round'))
    symlinkSync(base, join(base, 'again'))
    const remarks = JSON.parse((await kb('check', '--json', '--dir', base)).out) as { path: string; code: string }[]
    const ignored = remarks.filter(({ code }) => code === 'file-ignored').map(({ path }) => path)
    expect(ignored).toEqual(['lost.md', 'ru/access/MAIL.MD'])
    expect(remarks).toContainEqual(expect.objectContaining({ path: 'ru/access/round', code: 'file-is-link' }))
    expect((await kb('check', '--dir', base)).out).toMatch(/1 error, 3 warnings in 1 article\.\n$/)
  })

  test('without a database none is made', async () => {
    vi.stubEnv('DATABASE_URL', '')
    vi.stubEnv('DATA_DIR', join(other, 'data'))
    for (const command of [
      ['learned'],
      ['gaps'],
      ['stats'],
      ['tell', 'vpn', '--channel', 'preview'],
      ['draft', 'INC-000001'],
    ]) {
      const { code, err } = await kb(...command)
      expect([code, err]).toEqual([2, expect.stringContaining(`There is no database in ${join(other, 'data')}`)])
    }
    expect(existsSync(join(other, 'data'))).toBe(false)
  })

  test('a wrong port or token is no matter of the files', async () => {
    vi.stubEnv('PORT', 'eighty')
    vi.stubEnv('TELEGRAM_BOT_TOKEN', 'x')
    vi.stubEnv('KNOWLEDGE_BASE_DIR', 'knowledge-base')
    expect((await kb('ask', 'впн не работает')).code).toBe(0)
  })
})
