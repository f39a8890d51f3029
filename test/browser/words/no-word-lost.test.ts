import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../console-stage.ts'
import { playWords } from './no-word-lost.ts'

const steps = 100
let stage: Stage

beforeAll(async () => {
  stage = await openStage()
  await stage.hire('anna', 'Анна')
  await stage.hire('boris', 'Борис')
})
afterAll(() => stage.close())

test(`no word is lost or sent twice in ${steps} random steps of two agents at once`, async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  const done = await playWords(stage, seed, steps).catch((error: unknown) => {
    throw new Error(`seed ${seed}: ${String(error)}`, { cause: error })
  })
  expect(done.type).toBeGreaterThan(5)
  expect(done.send).toBeGreaterThan(5)
}, 300_000)
