import { expect, test } from 'vitest'
import { surviveGuessing } from '../../database/access/guessing-story.ts'

test('T32: 100,000 guesses from 10,000 addresses keep nobody out', async () => {
  const checked = await surviveGuessing({ guesses: 100_000, addresses: 10_000 })
  console.info(`${checked} of 100,000 guesses were checked at all`)
  expect(checked).toBeLessThan(100_000)
}, 3_600_000)
