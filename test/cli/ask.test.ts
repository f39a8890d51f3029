import { expect, test } from 'vitest'
import { kb } from '../support/run-kb.ts'

test('ask shows what another boldness would change', async () => {
  const ask = (boldness: string) => kb('ask', 'наушники не слышно', '--boldness', boldness, '--dir', 'knowledge-base')
  expect((await ask('careful')).out).toMatch(/The bot asks "did you mean"[\s\S]*When careful, it answers from 85 %/)
  expect((await ask('bold')).out).toContain('The bot answers at once')
  const wrong = await ask('reckless')
  expect(wrong.err).toContain('--boldness must be one of careful, balanced, bold.')
  expect(wrong.code).toBe(2)
})

test('help is no mistake', async () => {
  const all = await kb('--help')
  expect([all.code, all.out]).toEqual([0, expect.stringContaining('learned [--accept IDS')])
  const one = await kb('ask', '--help')
  expect([one.code, one.out]).toEqual([0, expect.stringContaining('npm run kb -- ask')])
})
