import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../console-stage.ts'
import { playScreens, sits, visits } from './screens.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('three consoles are the database after 300 events, lines cut and dead, hints twice and in any order', async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  const figures = await playScreens(stage, {
    seed,
    consoles: 3,
    events: 300,
    rounds: 2,
    together: 1,
    apartMs: 0,
  }).catch((error: unknown) => {
    throw new Error(`seed ${seed}: ${String(error)}`, { cause: error })
  })
  expect(figures.events).toBe(300)
  const inSeconds = (times: readonly number[]) => times.map((ms) => (ms / 1_000).toFixed(1)).join(', ')
  console.info(`behind said after ${inSeconds(figures.behindMs)} s, true after ${inSeconds(figures.truthMs)} s`)
}, 360_000)

test('a line that is down for long is tried no more often than at first', async () => {
  const user = await visits(stage, 'Гость')
  await user('/person')
  const { page, line } = await sits(stage, 'patient')
  const triesIn = async (ms: number): Promise<number> => {
    const before = line.tries()
    await sleep(ms)
    return line.tries() - before
  }
  line.cut()
  await page.locator('.behind').waitFor()
  const atFirst = await triesIn(6_000)
  await sleep(6_000)
  const later = await triesIn(6_000)
  expect(atFirst).toBeGreaterThan(0)
  // Tries that beget tries would be three times as many by now; a machine that others use is not that uneven.
  expect(later).toBeLessThanOrEqual(2 * atFirst)
  line.mend()
  await page.locator('.behind').waitFor({ state: 'detached' })
  await page.context().close()
  await line.close()
}, 120_000)
