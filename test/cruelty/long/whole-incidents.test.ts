import { expect, test } from 'vitest'
import { playSequence } from '../../desk/incidents/whole-sequences.ts'
import { openDesk } from '../../http/console-desk.ts'
import { createDatabase } from '../../support/database.ts'
import { expectInvariants } from '../../support/invariants.ts'

const sequences = Number(process.env['SEQUENCES'] ?? 20_000)
/** Nobody serves those who wait in it, so a desk is closed before its queue is longer than any real one's. */
const ofOneDesk = 500
const atOnce = 5

test(`${sequences} sequences of what two agents and a user do to incidents at once lose nothing`, async () => {
  const first = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000)
  let played = 0
  while (played < sequences) {
    const until = Math.min(sequences, played + ofOneDesk)
    const database = await createDatabase()
    const desk = await openDesk(database.url)
    const agents = [await desk.hire('anna', 'supervisor'), await desk.hire('boris')]
    const play = async () => {
      while (played < until) {
        played += 1
        const seed = first + played
        await playSequence(desk, agents, seed).catch((error: unknown) => {
          throw new Error(`sequence ${seed}: ${String(error)}`, { cause: error })
        })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, play))
    await expectInvariants(desk.db)
    await desk.close()
    await database.drop()
    console.info(`${played} sequences from seed ${first}, nothing lost`)
  }
  expect(played).toBe(sequences)
}, 5_400_000)
