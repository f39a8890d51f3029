import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { slidingWindow } from '../../src/workers/sliding-window.ts'

/** A messenger that counts each send some time after its start, and answers later still. */
async function arrivalsOf(
  sends: number,
  pauseMs: number,
  delay: (index: number) => number,
): Promise<readonly number[]> {
  const window = slidingWindow(pauseMs)
  const arrivals: number[] = []
  const attempts: Promise<void>[] = []
  for (let index = 0; index < sends; index += 1) {
    const turn = await window.turn()
    attempts.push(
      (async () => {
        await sleep(delay(index))
        arrivals.push(performance.now())
        await sleep(5)
        turn.answered(true)
      })(),
    )
  }
  await Promise.all(attempts)
  return arrivals.toSorted((a, b) => a - b)
}

const busiestSecond = (arrivals: readonly number[]) =>
  Math.max(...arrivals.map((from) => arrivals.filter((at) => at >= from && at < from + 1_000).length))

// A process that stands still for longer than the window waits for an answer lets them bunch: that is the machine's.
test('however unevenly sends arrive, no second at the messenger holds more than its share', { retry: 2 }, async () => {
  const arrivals = await arrivalsOf(300, 10, (index) => (index % 7 === 0 ? 90 : index % 3 === 0 ? 40 : 2))
  expect(busiestSecond(arrivals)).toBeLessThanOrEqual(100)
})

test('where they arrive evenly, nearly the whole of the allowed rate is used', async () => {
  const arrivals = await arrivalsOf(300, 10, () => 20)
  const seconds = ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)) / 1_000
  // The last of three full shares leaves as the third second begins.
  expect(seconds).toBeGreaterThan(2)
  expect(seconds).toBeLessThan(4)
})
