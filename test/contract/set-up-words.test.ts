import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTelegramChannel } from '../../src/channels/telegram/telegram-channel.ts'
import { makeViberChannel } from '../../src/channels/viber/viber-channel.ts'
import { openGate } from '../../src/kit/gate.ts'
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts'
import { type FakeViber, startFakeViber } from '../support/fake-viber.ts'
import { noBlobs } from '../support/no-blobs.ts'
import { silentLog } from '../support/silent-log.ts'

const wrongToken = '123456789:AAwrongWrongWrongWrongWrongWrongWro'

describe('a bot that cannot be connected says in words what to do, and never its token', () => {
  let telegram: FakeTelegram
  let viber: FakeViber
  beforeAll(async () => {
    telegram = await startFakeTelegram()
    viber = await startFakeViber()
  })
  afterAll(async () => {
    await telegram?.close()
    await viber?.close()
  })

  async function connects(token: string, apiRoot: string, publicUrl: string | null): Promise<string> {
    const channel = makeTelegramChannel({
      token,
      apiRoot,
      webhookSecret: 'secret-secret-secret',
      onEvents: async () => {},
      blobs: noBlobs,
      introductions: null,
      gate: openGate,
      log: silentLog,
    })
    const said = await channel.setUp(publicUrl).then(
      () => '',
      (error: unknown) => (error instanceof Error ? `${error.message} ${String(error.cause)} ${error.stack}` : ''),
    )
    await channel.close()
    expect(said).not.toContain(token.split(':')[1])
    return said
  }

  test('Telegram does not know the token', async () => {
    expect(await connects(wrongToken, telegram.url, null)).toContain('check TELEGRAM_BOT_TOKEN')
  })

  test('Telegram is not there', async () => {
    expect(await connects(telegram.token, 'http://127.0.0.1:1', null)).toContain('telegram cannot be reached')
  })

  test('Telegram does not take the address', async () => {
    const said = await connects(telegram.token, telegram.url, 'http://desk.example.test')
    expect(said).toContain('PUBLIC_URL must be reachable over https')
  })

  const viberSays = async (token: string, publicUrl: string) =>
    await makeViberChannel({ token, apiRoot: viber.url, botName: 'Бот', gate: openGate, log: silentLog })
      .setUp(publicUrl)
      .then(
        () => '',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      )

  test('Viber does not know the token', async () => {
    expect(
      await viberSays('0000000000000000-0000000000000000-0000000000000000', 'https://desk.example.test'),
    ).toContain('check VIBER_AUTH_TOKEN')
  })

  test('Viber does not take the address', async () => {
    expect(await viberSays(viber.token, 'http://desk.example.test')).toContain(
      'PUBLIC_URL must be reachable over https',
    )
  })
})
