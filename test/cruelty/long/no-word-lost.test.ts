import { expect, test } from 'vitest'
import { openStage } from '../../browser/console-stage.ts'
import { playWords } from '../../browser/words/no-word-lost.ts'

const steps = Number(process.env['STEPS'] ?? 5_000)
/** Longer sequences end in drafts that no messenger takes. */
const ofOneSequence = 100
/** A desk is closed before more users wait in it than two agents can have. */
const ofOneDesk = 500

test(`no word is lost or sent twice in ${steps} random steps of two agents at once`, async () => {
  const first = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  let played = 0
  while (played < steps) {
    const stage = await openStage()
    await stage.hire('anna', 'Анна')
    await stage.hire('boris', 'Борис')
    const until = Math.min(steps, played + ofOneDesk)
    while (played < until) {
      const seed = first + played
      await playWords(stage, seed, ofOneSequence).catch((error: unknown) => {
        throw new Error(`seed ${seed}: ${String(error)}`, { cause: error })
      })
      played += ofOneSequence
    }
    await stage.close()
    console.info(`${played} steps from seed ${first}, no word lost`)
  }
  expect(played).toBeGreaterThanOrEqual(steps)
}, 5_400_000)
