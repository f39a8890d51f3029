import { expect, test } from 'vitest'
import { createDatabase } from '../support/database.ts'
import { startFakeTelegram } from '../support/fake-telegram.ts'
import { expectInvariants } from '../support/invariants.ts'
import { openConsole, signIn } from '../support/scene-agent.ts'
import { makeDialogue } from '../support/scene-dialogue.ts'
import { telegramHands } from '../support/scene-hands.ts'
import { untilAtRest } from './oracle.ts'
import { adminPassword, superviseProduct } from './supervised-product.ts'

/** Where each process in turn dies: while two chats become one user's, and twice while a notice moves. */
const deaths = ['join chats#1:after', 'move notice#1:before', 'move notice#1:after']

test('killed while linking and while moving a notice: linked once, told once, moved once', async () => {
  const database = await createDatabase()
  const telegram = await startFakeTelegram()
  let starts = 0
  const product = await superviseProduct({
    databaseUrl: database.url,
    telegram,
    env: () => {
      starts += 1
      const at = deaths[starts - 1]
      return at === undefined ? {} : { CRASH_AT: at }
    },
  })
  try {
    const [old, young] = [7_100_001, 7_100_002].map((id) => {
      telegram.meets({ id, name: `Ольга ${id}`, language: 'ru' })
      return makeDialogue(`chat ${id}`, telegramHands(telegram, id))
    }) as [ReturnType<typeof makeDialogue>, ReturnType<typeof makeDialogue>]
    await old.says('впн не работает, позовите человека')
    await old.hears(/INC-/)
    await old.says('/link')
    const { text } = await old.hears(/\/link [A-Z2-9]{8}/)
    await young.says(/\/link [A-Z2-9]{8}/.exec(text)![0])
    for (const chat of [old, young]) await chat.hears('Готово, этот чат связан')
    expect(product.deaths()).toBe(1)
    await untilAtRest(database.db)

    await product.ready()
    telegram.blocks(7_100_001)
    const console = openConsole(product.url)
    await signIn(console, 'admin', adminPassword)
    const { id, conversation_id: conversationId } = await database.db
      .selectFrom('incidents')
      .select(['id', 'conversation_id'])
      .executeTakeFirstOrThrow()
    const act = (body: object) => console('POST', `/conversations/${conversationId}/actions`, body)
    /** The process may die before it has answered; what it did is done, and done twice it is refused. */
    const surely = async (body: object): Promise<void> => {
      while ((await act(body).catch(() => null)) === null) await product.ready()
    }
    await surely({ kind: 'claim', incidentId: id })
    await surely({ kind: 'resolve', incidentId: id, text: 'перевыпустили сертификат' })
    await young.hears('перевыпустили сертификат')
    await untilAtRest(database.db)
    expect(product.deaths()).toBe(deaths.length)
    const copies = (words: string) => telegram.sent.filter((send) => send.text.includes(words)).map(({ chat }) => chat)
    expect(copies('Готово, этот чат связан').toSorted((a, b) => a - b)).toEqual([7_100_001, 7_100_002])
    expect(copies('перевыпустили сертификат')).toEqual([7_100_002])
    await expectInvariants(database.db)
  } finally {
    await product.stop()
    await telegram.close()
    await database.drop()
  }
}, 240_000)
