import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { jsonFault } from '../../src/cli/kb/parts/json-fault.ts'
import { kb } from '../support/run-kb.ts'

const dir = mkdtempSync(join(tmpdir(), 'kb-rank-'))
const data = join(dir, 'set.json')
const out = join(dir, 'out.jsonl')
afterAll(() => rmSync(dir, { recursive: true, force: true }))

async function rank(text: string) {
  writeFileSync(data, text)
  return await kb('rank', '--data', data, '--out', out)
}

const set = { lang: 'ru', articles: [{ id: 'vpn', title: 'Не работает VPN' }], queries: [{ text: 'впн не работает' }] }

describe('a set for measuring', () => {
  test('may begin with a byte order mark', async () => {
    expect(await rank(`\uFEFF${JSON.stringify(set)}`)).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ text: 'впн не работает', ranked: [{ id: 'vpn' }] })
  })

  test('that is no JSON is named, with the line and the column', async () => {
    const { code, err } = await rank('{\n  "lang": "ru",\n  "articles": [}\n')
    expect([code, err]).toEqual([2, expect.stringContaining(`${data} is no JSON from line 3, column 16 on`)])
  })

  test('with a wrong entry is named, with the entry', async () => {
    const { code, err } = await rank(JSON.stringify({ ...set, articles: [{ id: 'vpn' }] }))
    expect([code, err]).toEqual([2, expect.stringContaining(`${data} is no set of articles`)])
    expect(err).toContain('articles[1].title')
  })

  test('with two articles of one id is refused, with the id', async () => {
    const { code, err } = await rank(JSON.stringify({ ...set, articles: [...set.articles, ...set.articles] }))
    expect([code, err]).toEqual([2, `${data} has two articles with the id "vpn": each needs an id of its own.\n`])
  })

  test('that is not there is named', async () => {
    const { err } = await kb('rank', '--data', join(dir, 'none.json'), '--out', out)
    const nowhere = await kb('rank', '--data', join(dir, 'none.json'), '--out', join(dir, 'nowhere/out.jsonl'))
    expect(nowhere.code).toBe(2)
    expect(nowhere.err).toContain(`the folder ${join(dir, 'nowhere')} is not there, create it first.`)
    expect(err).toBe(`The file ${join(dir, 'none.json')} is not there.\n`)
  })
})

test.each([
  ['', 1, 1],
  ['{"a": }', 1, 7],
  ['{"a" 1}', 1, 6],
  ['{"a": 1,}', 1, 9],
  ['[1, 2,\n]', 2, 1],
  ['[1 2]', 1, 4],
  ['{"a": "not closed', 1, 7],
  ['{"a": [1, 2}', 1, 12],
  ['{"a": 01}', 1, 7],
  ['{}\n{}', 2, 1],
  ['["\t"]', 1, 2],
])('%j stops being JSON in line %i, column %i', (text, line, column) => {
  expect(() => JSON.parse(text) as unknown).toThrow()
  expect(jsonFault(text)).toEqual({ line, column })
})
