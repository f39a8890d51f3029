import { expect, test } from 'vitest'
import { openStage } from '../../browser/console-stage.ts'
import { type Figures, playScreens } from '../../browser/truth/screens.ts'

const consoles = Number(process.env['CONSOLES'] ?? 20)
const events = Number(process.env['EVENTS'] ?? 10_000)
const rounds = Number(process.env['ROUNDS'] ?? 10)
/** A browser takes a processor for more than a second when it comes back, and twenty share what this machine has. */
const apartMs = 1_500

/** The desk does nothing by itself, or what is compared would change while it is looked at. */
const waits = { offer: '1h', lost: '1h', owedWarn: '23h', owedMove: '24h', away: '24h' }

/** What the desk promises its agents, ms. */
const behindWithinMs = 5_000
const trueWithinMs = 2_000

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

const words = (times: readonly number[]) =>
  `median ${Math.round(median(times))}, at most ${Math.round(Math.max(...times))} ms of ${times.length}`
const told = ({ events: happened, behindMs, truthMs }: Figures) =>
  console.info(`${happened} events; behind said: ${words(behindMs)}; true again: ${words(truthMs)}`)

test(`T19: ${consoles} consoles are the database after ${events} events, lines cut and dead`, async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
  const stage = await openStage({}, { waits })
  const figures = await playScreens(stage, { seed, consoles, events, rounds, together: 25, apartMs, told }).catch(
    (error: unknown) => {
      throw new Error(`seed ${seed}: ${String(error)}`, { cause: error })
    },
  )
  await stage.close()
  expect(figures.events).toBe(events)
  told(figures)
  // So many browsers on one machine are slower than one each: the median is what one of them would see.
  expect(median(figures.behindMs)).toBeLessThan(behindWithinMs)
  expect(median(figures.truthMs)).toBeLessThan(trueWithinMs)
}, 5_400_000)
