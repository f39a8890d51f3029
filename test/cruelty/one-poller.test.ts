import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createDatabase } from '../support/database.ts'
import { startFakeTelegram } from '../support/fake-telegram.ts'
import { telegramHands } from '../support/scene-hands.ts'
import { makeDialogue } from '../support/scene-dialogue.ts'
import { superviseProduct } from './supervised-product.ts'

test('of two instances that poll one asks at a time, and the other goes on when it dies', async () => {
  const database = await createDatabase()
  const telegram = await startFakeTelegram()
  const env = () => ({ PUBLIC_URL: '' })
  const first = await superviseProduct({ databaseUrl: database.url, telegram, env })
  const second = await superviseProduct({ databaseUrl: database.url, telegram, env })
  try {
    telegram.meets({ id: 6_100, name: 'Ольга', language: 'ru' })
    const olga = makeDialogue('olga', telegramHands(telegram, 6_100))
    await olga.says('/menu')
    await olga.hears('Чем помочь?')
    await sleep(1_500)
    const polls = telegram.calls.filter(({ method }) => method === 'getUpdates')
    expect(polls.map(({ outcome }) => outcome)).not.toContain(409)
    first.kill()
    await olga.says('/menu')
    await olga.hears('Чем помочь?')
    expect(first.deaths() + second.deaths()).toBe(1)
  } finally {
    await first.stop()
    await second.stop()
    await telegram.close()
    await database.drop()
  }
}, 120_000)
