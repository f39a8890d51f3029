import { expect, test } from 'vitest'
import { surviveAnnouncement } from '../announcement-story.ts'

test("an announcement to 10,000 people, killed three times: each once, at the messenger's pace, answers before it", async () => {
  const told = await surviveAnnouncement({ people: 10_000, kills: 3, questions: 8 })
  const { share, shareWithKills, seconds, duplicates, beyondRate, answeredMs, downMs } = told
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`
  console.info(
    `10,000 people in ${seconds.toFixed(0)} s: ${percent(share)} of the allowed rate while up, ${percent(shareWithKills)} with the kills; ` +
      `${beyondRate} refused by 429, ${duplicates} duplicates; answers after ${answeredMs.map((ms) => Math.round(ms)).join(', ')} ms; ` +
      `sending again ${downMs.map((ms) => Math.round(ms)).join(', ')} ms after a kill`,
  )
  expect(share).toBeGreaterThan(0.95)
  expect(beyondRate).toBe(0)
  expect(Math.max(...answeredMs)).toBeLessThan(seconds * 100)
})
