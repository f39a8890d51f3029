import { expect, test } from 'vitest'
import { makeBell, ringOne } from '../../src/workers/bell.ts'

/** Whether it has been woken: it would rest for a minute. */
async function isWoken(waiting: Promise<void>): Promise<boolean> {
  return await Promise.race([waiting.then(() => true), new Promise<false>((resolve) => setTimeout(resolve, 20, false))])
}

test('of loops that rest one is woken', async () => {
  const bells = [makeBell(), makeBell()]
  const waits = bells.map((bell) => bell.wait(60_000))

  ringOne(bells)

  expect(await Promise.all(waits.map(isWoken))).toEqual([true, false])
})

test('one at work looks once more, and one that rests is woken all the same', async () => {
  const [busy, resting] = [makeBell(), makeBell()]
  const wait = resting.wait(60_000)

  ringOne([busy, resting])

  expect(await isWoken(wait)).toBe(true)
  expect(await isWoken(busy.wait(60_000))).toBe(true)
})

test('a bell that has rung rings once', async () => {
  const bell = makeBell()
  bell.ring()
  bell.ring()

  expect(await isWoken(bell.wait(60_000))).toBe(true)
  expect(bell.isWaitedFor()).toBe(false)
  expect(await isWoken(bell.wait(60_000))).toBe(false)
})
