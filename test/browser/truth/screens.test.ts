import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../console-stage.ts'
import { playScreens } from './screens.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('three consoles are the database after 300 events, lines cut and dead, hints twice and in any order', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  const figures = await playScreens(stage, { seed, consoles: 3, events: 300, rounds: 2 }).catch((error: unknown) => {
    throw new Error(`seed ${seed}: ${String(error)}`, { cause: error })
  })
  expect(figures.events).toBe(300)
  const inSeconds = (times: readonly number[]) => times.map((ms) => (ms / 1_000).toFixed(1)).join(', ')
  console.info(`behind said after ${inSeconds(figures.behindMs)} s, true after ${inSeconds(figures.truthMs)} s`)
}, 180_000)
