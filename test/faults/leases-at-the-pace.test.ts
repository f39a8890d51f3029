import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeOutbox } from '../../src/database/road/outbox.ts'
import { makeTransactions } from '../../src/database/road/unit-of-work.ts'
import { deliver, longestWaitMs, type Pace } from '../../src/desk/road/deliver-outbound.ts'
import type { LeasedOutbound, Outbox, Settlement } from '../../src/desk/road/outbound-ports.ts'
import type { Channel, ChannelLimits } from '../../src/messaging/channel.ts'
import type { Delivery } from '../../src/messaging/outbound.ts'
import { makeBell } from '../../src/workers/bell.ts'
import { startOutboxLoop } from '../../src/workers/outbox-loop.ts'
import { makePace } from '../../src/workers/pace.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { silentLog } from '../support/silent-log.ts'
import { safe } from '../support/safe.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  await sql`truncate users, addresses, conversations, messages, outbox, inbox restart identity cascade`.execute(
    database.db,
  )
})

const row = { id: '1', channel: 'slow', recipient: 'olga', attempts: 1 } as LeasedOutbound
const sent: Delivery = { kind: 'sent', externalId: 'x' }

const channel = (send: Channel['send'], limits: Partial<ChannelLimits> = {}, name = 'slow'): Channel => ({
  name,
  limits: {
    textLength: 1_000,
    buttonTitleLength: 20,
    buttonsPerMessage: 5,
    canDeleteUserMessages: false,
    files: null,
    editableForMs: 0,
    canReact: false,
    canQuote: false,
    sessionMs: null,
    chatPauseMs: 350,
    botPauseMs: 34,
    ...limits,
  },
  receive: () => ({ kind: 'rejected', status: 400, reason: 'not here' }),
  send,
  setUp: async () => {},
  close: async () => {},
})

async function queue(name: string, recipients: readonly string[], textsEach: number) {
  await makeTransactions(database.db, () => {}).run(async (unit) => {
    const people = await unit.conversations.of(
      recipients.map((externalId) => ({
        channel: name,
        from: { externalId, name: null, languageCode: 'ru' },
        language: 'ru' as const,
      })),
    )
    for (const conversation of people.values()) {
      for (let part = 1; part <= textsEach; part += 1) {
        const number = unit.messages.add(conversation, {
          author: 'bot',
          kind: 'text',
          text: safe(`${part}`),
          at: Date.now(),
        })
        unit.messages.send(conversation, number, { kind: 'notice', author: 'bot' })
      }
      unit.conversations.saveState(conversation, Date.now(), { isByUser: false })
    }
  })
}

/** The real loop, pace and database; only the messenger is this test's. */
function startLoop(channels: readonly Channel[]) {
  const pace = makePace(channels)
  const settlements: Settlement[] = []
  const outbox = makeOutbox(database.db)
  const longestLeased = { ms: 0, rows: 0 }
  const leasedAt = new Map<string, number>()
  const watched: Outbox = {
    ...outbox,
    lease: async (rooms) => {
      const rows = await outbox.lease(rooms)
      for (const { id, attempts } of rows) leasedAt.set(`${id} ${attempts}`, performance.now())
      return rows
    },
  }
  const loop = startOutboxLoop({
    outbox: watched,
    channels,
    pace,
    publish: () => {},
    bell: makeBell(),
    log: silentLog,
    onSettled: (settlement) => {
      const { id, attempts } = settlement.row
      longestLeased.ms = Math.max(longestLeased.ms, performance.now() - (leasedAt.get(`${id} ${attempts}`) ?? 0))
      settlements.push(settlement)
    },
  })
  return { loop, settlements, longestLeased }
}

const until = async (isTrue: () => boolean, withinMs: number) => {
  for (const end = performance.now() + withinMs; !isTrue(); await sleep(10)) {
    if (performance.now() > end) throw new Error('it did not come to that in time')
  }
}

test('a row that has waited too long for its turn is put back and not sent', async () => {
  let sends = 0
  let heldFor = longestWaitMs - 1
  const pace: Pace = {
    room: () => 1,
    roomToGiveWay: () => 1,
    pauseBot: () => 0,
    trouble: () => null,
    schedule: async (_channel, _recipient, send) => {
      heldFor += 2
      return await send()
    },
  }
  const send = async () => {
    sends += 1
    return sent
  }
  expect(await deliver(row, pace, send, () => heldFor)).toEqual({
    row,
    delivery: { kind: 'retry', afterMs: 0, reason: 'waited too long for its turn' },
  })
  expect(sends).toBe(0)
  heldFor = 0
  expect((await deliver(row, pace, send, () => heldFor)).delivery).toEqual(sent)
  expect(sends).toBe(1)
})

test('while a hundred chats stall, those behind them in the queue are sent at the pace', async () => {
  const stalled = Array.from({ length: 100 }, (_, index) => `stalled ${index}`)
  const well = Array.from({ length: 20 }, (_, index) => `well ${index}`)
  let letGo: () => void = () => {}
  const end = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const arrived = new Set<string>()
  const slow = channel(
    async (_message, recipient) => {
      if (recipient.startsWith('stalled')) await end
      else arrived.add(recipient)
      return sent
    },
    { botPauseMs: 10 },
  )
  await queue('slow', stalled, 1)
  await queue('slow', well, 1)
  const { loop } = startLoop([slow])
  await until(() => arrived.size === well.length, 8_000)
  letGo()
  await loop.stop()
})

test('one messenger that stalls as a whole takes no place from another', async () => {
  let letGo: () => void = () => {}
  const end = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let arrived = 0
  const unpaced = { botPauseMs: 0, chatPauseMs: 0 }
  const dead = channel(async () => end.then(() => sent), unpaced, 'dead')
  const alive = channel(
    async () => {
      arrived += 1
      return sent
    },
    unpaced,
    'alive',
  )
  await queue(
    'dead',
    Array.from({ length: 200 }, (_, index) => `d${index}`),
    1,
  )
  await queue('alive', ['a', 'b', 'c'], 5)
  const { loop } = startLoop([dead, alive])
  await until(() => arrived === 15, 5_000)
  letGo()
  await loop.stop()
})

test('at the real pace no row is held longer than its lease allows, and none is sent twice', async () => {
  const recipients = Array.from({ length: 40 }, (_, index) => `person ${index}`)
  const sends = new Map<string, string[]>()
  const under = new Set<string>()
  const paced = channel(async (message, recipient) => {
    expect(under.has(recipient)).toBe(false)
    under.add(recipient)
    await sleep(20)
    under.delete(recipient)
    sends.set(recipient, [...(sends.get(recipient) ?? []), message.text])
    return sent
  })
  await queue('slow', recipients, 3)
  const { loop, settlements, longestLeased } = startLoop([paced])
  await until(() => settlements.length === 120, 15_000)
  await loop.stop()
  for (const recipient of recipients) expect(sends.get(recipient)).toEqual(['1', '2', '3'])
  console.log(`the longest time a row was held: ${longestLeased.ms.toFixed(0)} ms`)
  // Waiting is for about a second of work; far from the lease even on a machine with other things to do.
  expect(longestLeased.ms).toBeLessThan(longestWaitMs)
})

test('a bot that is shut out is asked by one message at a time, with growing pauses', async () => {
  const at: number[] = []
  const shut = channel(
    async () => {
      at.push(performance.now())
      return { kind: 'retry', holds: 'bot', reason: 'no' }
    },
    { botPauseMs: 0, chatPauseMs: 0 },
  )
  const pace = makePace([shut])
  const pauses = [1, 2, 3].map(() => pace.pauseBot('slow', undefined, 'slow refuses the bot token'))
  // Attempts under way together hear the same answer: that is one pause.
  expect(pauses.every((pause) => pause > 1_900 && pause <= 2_000)).toBe(true)
  expect(pace.room('slow', 0)).toBe(0)
  expect(pace.trouble('slow')).toBe('slow refuses the bot token')
  // What the messenger names is obeyed in full.
  expect(pace.pauseBot('slow', 30_000, 'slow refuses the bot token')).toBeGreaterThan(29_000)
  await pace.stop()

  await queue(
    'slow',
    Array.from({ length: 50 }, (_, index) => `p${index}`),
    1,
  )
  const { loop } = startLoop([shut])
  await sleep(3_500)
  await loop.stop()
  const first = at[0] ?? 0
  expect(at.filter((time) => time - first > 1_500)).toHaveLength(1)
})

test('a row that was leased before the pause does not run into it', async () => {
  let sends = 0
  const shut = channel(
    async () => {
      sends += 1
      return { kind: 'retry', holds: 'bot', reason: 'no' }
    },
    { chatPauseMs: 0, botPauseMs: 20 },
  )
  const pace = makePace([shut])
  const attempts = Array.from({ length: 10 }, (_, index) =>
    deliver(
      { ...row, recipient: `p${index}` },
      pace,
      () => shut.send({} as never, ''),
      () => 0,
    ),
  )
  const settled = await Promise.all(attempts)
  expect(sends).toBeLessThanOrEqual(2)
  for (const { delivery } of settled) {
    expect(delivery.kind).toBe('retry')
    if (delivery.kind === 'retry') expect(delivery.afterMs).toBeGreaterThan(1_000)
  }
  await pace.stop()
})
