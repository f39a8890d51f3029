import { afterAll, beforeAll, expect, test } from 'vitest'
import { playSequence } from '../../desk/incidents/whole-sequences.ts'
import { type Desk, openDesk } from '../../http/console-desk.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { expectInvariants } from '../../support/invariants.ts'

const sequences = Number(process.env['SEQUENCES'] ?? 20_000)
const atOnce = 6

let database: TestDatabase
let desk: Desk
beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})

test(`${sequences} sequences of what two agents and a user do to incidents at once lose nothing`, async () => {
  const agents = [await desk.hire('anna', 'supervisor'), await desk.hire('boris')]
  const first = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000)
  let played = 0
  const play = async () => {
    while (played < sequences) {
      played += 1
      const seed = first + played
      await playSequence(desk, agents, seed).catch((error: unknown) => {
        throw new Error(`sequence ${seed}: ${String(error)}`, { cause: error })
      })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, play))
  await expectInvariants(desk.db)
  expect(played).toBe(sequences)
}, 5_400_000)
