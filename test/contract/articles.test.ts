import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTelegramChannel } from '../../src/channels/telegram/telegram-channel.ts'
import { makeViberChannel } from '../../src/channels/viber/viber-channel.ts'
import { readFaults } from '../../src/composition/read-texts.ts'
import { openKnowledgeFolder } from '../../src/files/knowledge-folder.ts'
import { openGate } from '../../src/kit/gate.ts'
import type { Channel } from '../../src/messaging/channel.ts'
import { splitText } from '../../src/messaging/split-text.ts'
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts'
import { type FakeViber, startFakeViber } from '../support/fake-viber.ts'
import { silentLog } from '../support/silent-log.ts'
import { noBlobs } from '../support/no-blobs.ts'

const folder = fileURLToPath(new URL('../../knowledge-base', import.meta.url))
const reader = { id: 5_200_000_001, name: 'Ольга' }
const viberReader = 'cmVhZGVyLi4uLi4uLi4uLg=='

describe('the articles that ship with the product', () => {
  let telegram: FakeTelegram
  let viber: FakeViber
  let texts: readonly string[]

  beforeAll(async () => {
    telegram = await startFakeTelegram()
    viber = await startFakeViber()
    telegram.meets(reader)
    viber.meets({ id: viberReader, name: 'Ольга' })
    const contact = viber.contacts.get(viberReader)
    if (contact !== undefined) contact.isSubscribed = true
    const knowledge = await openKnowledgeFolder({ dir: folder, log: silentLog, faults: readFaults('.') })
    texts = knowledge
      .index()
      .articles()
      .map(({ title, body }) => `**${title}**\n\n${body}\n\nЭто помогло?`)
    await knowledge.close()
  })
  afterAll(async () => {
    await telegram?.close()
    await viber?.close()
  })

  async function sendAll(channel: Channel, recipient: string): Promise<void> {
    expect(texts.length).toBeGreaterThan(70)
    for (const text of texts) {
      // The reader answers now and then: a hundred messages without a word would be too many for Viber.
      const contact = viber.contacts.get(viberReader)
      if (contact !== undefined) contact.sinceLastWords = 0
      for (const part of splitText(text, channel.limits.textLength)) {
        const message = {
          text: part,
          format: 'markdown',
          buttons: [],
          signedBy: null,
          deletes: [],
          leaves: false,
        } as const
        expect(await channel.send(message, recipient), text.slice(0, 60)).toMatchObject({ kind: 'sent' })
      }
    }
  }

  test('are all taken by Telegram in their markup, none as plain text', async () => {
    const options = { token: telegram.token, apiRoot: telegram.url, webhookSecret: 'unused-here-but-long' }
    const channel = makeTelegramChannel({
      ...options,
      onEvents: async () => {},
      blobs: noBlobs,
      introductions: null,
      gate: openGate,
      log: silentLog,
    })
    await sendAll(channel, String(reader.id))
    expect(telegram.sent.filter(({ html }) => html === null)).toEqual([])
    expect(telegram.calls.filter(({ outcome }) => outcome !== 200)).toEqual([])
  })

  test('are all taken by Viber', async () => {
    viber.route('https://desk.example.test', `http://127.0.0.1:${viber.port}/control`)
    await fetch(`${viber.url}/set_webhook`, {
      method: 'POST',
      headers: { 'x-viber-auth-token': viber.token },
      body: JSON.stringify({ url: 'https://desk.example.test/state' }),
    })
    const options = { token: viber.token, apiRoot: viber.url, botName: 'Служба поддержки' }
    const channel = makeViberChannel({ ...options, gate: openGate, log: silentLog })
    await sendAll(channel, viberReader)
  })
})
