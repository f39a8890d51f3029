import { expect, test } from 'vitest'
import { surviveMajor } from '../majors/major-story.ts'

const people = Number(process.env['PEOPLE'] ?? 1_000)
const updates = Number(process.env['UPDATES'] ?? 20)
const kills = Number(process.env['KILLS'] ?? 12)

test(`${people} people join an outage while ${updates} updates go out, killed ${kills} times: each later one once`, async () => {
  const told = await surviveMajor({ people, updates, kills })
  const seconds = (ms: number) => (ms / 1_000).toFixed(1)
  console.info(
    `${told.people} people, ${told.later} updates owed and told, ${told.sends} sends, ${told.duplicates} duplicates after ` +
      `${told.killed} kills; joined and told in ${seconds(told.joinedMs)} s, resolved and asked in ${seconds(told.endMs)} s`,
  )
  expect(told.errors).toEqual([])
})
