import { expect, test } from 'vitest'
import { rememberSearches } from '../../src/files/remember-searches.ts'
import { buildIndex } from '../../src/knowledge/search/build-index.ts'
import type { SearchOptions } from '../../src/knowledge/search/knowledge-index.ts'
import { runSteps } from '../../src/kit/functions/run-steps.ts'
import { minute } from '../../src/kit/time.ts'

const asked: SearchOptions = { language: 'ru', audience: 'public', at: 1_000 * minute }

test('the same question is searched once a minute, for whom and as boldly as it was asked', () => {
  const index = buildIndex([])
  let searches = 0
  const counted = rememberSearches({
    ...index,
    *searchSteps(text, options) {
      searches += 1
      return yield* index.searchSteps(text, options)
    },
  })
  const search = (text: string, options: Partial<SearchOptions> = {}) =>
    runSteps(counted.searchSteps(text, { ...asked, ...options }))
  const first = search('впн не работает')
  expect(search('впн не работает', { at: asked.at + minute / 2 })).toBe(first)
  expect(searches).toBe(1)
  search('впн не работает', { at: asked.at + minute })
  search('впн не работает', { audience: 'agents' })
  search('впн не работает', { language: 'en' })
  search('впн не работает', { boldness: 'bold' })
  search('впн не работает', { limit: 1 })
  search('впн не работает ')
  expect(searches).toBe(7)
  search('слово '.repeat(50))
  search('слово '.repeat(50))
  expect(searches).toBe(9)
})
