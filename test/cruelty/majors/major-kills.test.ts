import { expect, test } from 'vitest'
import { surviveMajor } from './major-story.ts'

test('50 people join an outage while 5 updates go out, with kills: each later one once, all are asked at the end', async () => {
  const { people, later, duplicates, killed, errors } = await surviveMajor({ people: 50, updates: 5, kills: 2 })
  console.info(`${people} people were owed ${later} updates; ${killed} kills, ${duplicates} duplicates after them`)
  expect(people).toBe(50)
  expect(errors).toEqual([])
}, 240_000)
