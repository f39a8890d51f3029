import { expect, test } from 'vitest'
import { surviveAnnouncement } from './announcement-story.ts'

test('an announcement to 200 people, killed in the middle: each of them once, answers go before it', async () => {
  const { duplicates, beyondRate, answeredMs, downMs } = await surviveAnnouncement({
    people: 200,
    kills: 1,
    questions: 2,
  })
  console.info(
    `${duplicates} duplicates, ${beyondRate} sends beyond the rate, answers within ${Math.round(Math.max(...answeredMs))} ms, ` +
      `sending again ${Math.round(Math.max(...downMs))} ms after a kill`,
  )
  expect(beyondRate).toBe(0)
  // The announcement takes ten seconds; a loaded machine gets some of them.
  expect(Math.max(...answeredMs)).toBeLessThan(5_000)
}, 240_000)
