import { expect, test } from 'vitest'
import { surviveGuessing } from './guessing-story.ts'

test('T32: guesses from many addresses keep nobody out', async () => {
  const checked = await surviveGuessing({ guesses: 2_000, addresses: 400 })
  expect(checked).toBeLessThan(2_000)
})
