import { expect, test } from 'vitest'
import { kb } from '../support/run-kb.ts'

test('ask shows what another boldness would change', async () => {
  const ask = (boldness: string) =>
    kb('ask', 'приложение опять не открывается', '--boldness', boldness, '--dir', 'knowledge-base')
  expect((await ask('careful')).out).toMatch(/The bot asks "did you mean"[\s\S]*When careful, it answers from 85 %/)
  expect((await ask('bold')).out).toContain('The bot answers at once')
  const wrong = await ask('reckless')
  expect(wrong.err).toContain('--boldness must be one of careful, balanced, bold.')
  expect(wrong.code).toBe(2)
})
