import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTelegramChannel } from '../../src/channels/telegram/telegram-channel.ts'
import { attemptMs, leaseMs, longestWaitMs } from '../../src/desk/road/deliver-outbound.ts'
import { openGate } from '../../src/kit/gate.ts'
import type { Channel } from '../../src/messaging/channel.ts'
import type { Outbound } from '../../src/messaging/outbound.ts'
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts'
import { silentLog } from '../support/silent-log.ts'
import { noBlobs } from '../support/no-blobs.ts'

const message: Outbound = {
  text: 'Я убрал номер карты из вашего сообщения.',
  format: 'plain',
  buttons: [],
  signedBy: null,
  deletes: ['1'],
  leaves: false,
}

describe('an attempt of several calls ends within the time of one', () => {
  let telegram: FakeTelegram
  let channel: Channel

  beforeAll(async () => {
    telegram = await startFakeTelegram()
    for (const id of [501, 502]) telegram.meets({ id, name: 'Ольга' })
    channel = makeTelegramChannel({
      token: telegram.token,
      apiRoot: telegram.url,
      webhookSecret: 'secret-of-this-test',
      onEvents: async () => {},
      blobs: noBlobs,
      introductions: null,
      gate: openGate,
      log: silentLog,
    })
  })
  afterAll(() => telegram?.close())

  test.concurrent('a message is not lost to a stall in deleting what the user should not have written', async () => {
    telegram.fault({ kind: 'stall', method: 'deleteMessage', chat: '501' })
    expect(await channel.send(message, '501')).toMatchObject({ kind: 'sent' })
  })

  test.concurrent('deleting and sending both stall: the attempt is over while its lease still holds', async () => {
    telegram.fault({ kind: 'stall', method: 'deleteMessage', chat: '502' })
    telegram.fault({ kind: 'stall', method: 'sendMessage', chat: '502' })
    const start = performance.now()
    expect(await channel.send(message, '502')).toMatchObject({ kind: 'unknown' })
    const took = performance.now() - start
    // The longest wait before it and this together are less than the lease.
    expect(took).toBeLessThan(attemptMs + 450)
    expect(longestWaitMs + attemptMs).toBeLessThan(leaseMs)
  })
})
