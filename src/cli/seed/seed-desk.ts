import { makeTransactions } from '../../database/road/unit-of-work.ts'
import type { Database } from '../../database/server/connect.ts'
import type { DeskContext } from '../../desk/desk-context.ts'
import type { Transactions } from '../../desk/unit-of-work.ts'
import { day, type Instant } from '../../kit/time.ts'
import { spanMs } from './choose-times.ts'
import { datePast } from './date-past.ts'
import { enrol } from './enrol.ts'
import { hire } from './hire.ts'
import { inventStranger } from './words/people.ts'
import { makePerformance, type Performance, type Visitor } from './performance.ts'
import { planStories } from './plan-stories.ts'
import { playStory } from './play-story.ts'
import { makeRandom, type Random } from './random.ts'

export type SeedWish = {
  readonly incidents: number
  readonly seed: number
  /** The present of the desk; nothing in it is later. */
  readonly until: Instant
}

type Seeded = {
  readonly users: number
  readonly incidents: number
  /** Talks that the bot had alone, without an incident. */
  readonly botAlone: number
  readonly logins: readonly string[]
}

/** So many stories share a transaction. */
const batchSize = 40
const usersPerIncident = 0.4
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'.split('')

/** Fills a desk. `serial` tells this run's people from those of another run in the same database. */
export async function seedDesk(
  db: Database,
  outer: Omit<DeskContext, 'now' | 'newSeed'>,
  wish: SeedWish,
  serial: string,
  passwordHash: string,
  onProgress: (played: number, all: number) => void,
): Promise<Seeded> {
  const { incidents, until } = wish
  const random = makeRandom(wish.seed)
  const transactions = makeTransactions(db, () => {})
  const { calendar } = outer.settings().rules
  const team = await hire(db, passwordHash, until)
  const language = outer.settings().defaultLanguage
  const visitors: Visitor[] = []
  const invite = async (count: number): Promise<void> => {
    const strangers = Array.from({ length: count }, (_, index) =>
      inventStranger(random, `${serial}-${visitors.length + index + 1}`),
    )
    visitors.push(...(await enrol(db, transactions, strangers, language)))
  }
  await invite(Math.round(incidents * usersPerIncident))
  const newSeed = () => Array.from({ length: 11 }, () => random.pick(letters)).join('')
  const performance = makePerformance({ ...outer, newSeed }, until)
  const cast = { random, calendar, until, agentAt: (at: Instant) => random.pick(team.answering(at)) }

  const plan = planStories(random, incidents, until, calendar)
  for (let begin = 0; begin < plan.length; begin += batchSize) {
    await transactions.run(async (unit) => {
      for (const { kind, at } of plan.slice(begin, begin + batchSize)) {
        // Everybody else is in the middle of something.
        if (!visitors.some(({ freeAt }) => freeAt <= at)) await invite(1)
        await playStory(performance, unit, freeVisitor(random, visitors, at), kind, at, cast)
      }
    })
    onProgress(Math.min(begin + batchSize, plan.length), plan.length)
  }
  await catchUp(transactions, performance, visitors, until)
  const conversationIds = visitors.map(({ conversation }) => conversation.id)
  await datePast(db, { conversationIds, agentIds: team.hiredIds, hiredAt: until - spanMs - 30 * day })
  const incidentsMade = visitors.reduce((sum, visitor) => sum + visitor.incidents.size, 0)
  const botAlone = plan.filter(({ kind }) => kind === 'asks').length
  return { users: visitors.length, incidents: incidentsMade, botAlone, logins: team.logins }
}

/** Whoever has never written comes first, more often than not, so that nobody is there without a word. */
function freeVisitor(random: Random, visitors: readonly Visitor[], at: Instant): Visitor {
  const free = visitors.filter(({ freeAt }) => freeAt <= at)
  const fresh = free.filter(({ events }) => events === 0)
  return random.pick(fresh.length > 0 && random.isLucky(0.5) ? fresh : free)
}

/** What was due before now has happened; the rest is left to the product's clock. */
async function catchUp(
  transactions: Transactions,
  performance: Performance,
  visitors: readonly Visitor[],
  until: Instant,
): Promise<void> {
  const waiting = visitors.filter(({ timers }) => timers.size > 0)
  for (let begin = 0; begin < waiting.length; begin += batchSize) {
    await transactions.run(async (unit) => {
      for (const visitor of waiting.slice(begin, begin + batchSize)) {
        const scene = performance.enter(unit, visitor)
        await scene.at(until)
        await scene.rests()
        for (const [key, due] of visitor.timers) unit.timers.set(visitor.conversation.id, key, due)
      }
    })
  }
}
