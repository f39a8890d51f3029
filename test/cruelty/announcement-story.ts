import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { createDatabase } from '../support/database.ts'
import { startFakeTelegram } from '../support/fake-telegram.ts'
import { expectInvariants } from '../support/invariants.ts'
import { makeAnnouncer, settlePeople, type Shown } from '../support/scene-announcements.ts'
import { openConsole, signIn } from '../support/scene-agent.ts'
import { makeDialogue } from '../support/scene-dialogue.ts'
import { telegramHands } from '../support/scene-hands.ts'
import { untilAtRest } from './oracle.ts'
import { adminPassword, superviseProduct } from './supervised-product.ts'

const allowed = 30
const firstChat = 1_200_000
const words = 'Завтра с 22:00 работы'

export type AnnouncementStory = {
  readonly people: number
  /** Kills without a goodbye, spread evenly over the announcement. */
  readonly kills: number
  /** Questions asked in between, each by somebody of their own. */
  readonly questions: number
}

/** An announcement at the real pace, to a Telegram that refuses what is beyond 30 sends in any second. */
export async function surviveAnnouncement({ people, kills, questions }: AnnouncementStory) {
  const database = await createDatabase()
  const telegram = await startFakeTelegram({ keepsCalls: false, enforcesRate: allowed })
  const chats = Array.from({ length: people }, (_, index) => firstChat + index)
  const sentAt: number[] = []
  telegram.onSend(({ text }) => {
    if (text.includes(words)) sentAt.push(performance.now())
  })
  for (const id of chats) telegram.meets({ id, name: `Person ${id}`, language: 'ru' })
  await settlePeople(database.db, chats)
  const env = () => ({ PACE: 'on' })
  const product = await superviseProduct({ databaseUrl: database.url, telegram, env })
  try {
    const console = openConsole(product.url)
    await signIn(console, 'admin', adminPassword)
    const chief = makeAnnouncer(console)
    const id = await chief.writes({ texts: { ru: words, en: 'Maintenance tomorrow from 10 pm' }, isUrgent: true })
    await chief.moves(id, 'start')

    const untilSent = async (count: number) => {
      for (const end = performance.now() + 900_000; sentAt.length < count; await sleep(10)) {
        if (performance.now() > end) throw new Error(`only ${sentAt.length} of ${count}: ${product.errors.at(-1)}`)
      }
    }
    const answeredMs: number[] = []
    const downMs: number[] = []
    const parts = kills + questions + 1
    for (let part = 1; part < parts; part += 1) {
      await untilSent(Math.floor((people * part) / parts))
      // Kills and questions by turns, for as long as there are both.
      const isKill = part % 2 === 1 ? downMs.length < kills : answeredMs.length >= questions
      if (isKill) {
        const last = sentAt.length
        const killedAt = performance.now()
        product.kill()
        await untilSent(last + 3)
        downMs.push((sentAt[last + 2] ?? 0) - killedAt)
      } else answeredMs.push(await ask(part))
    }
    await untilSent(people)
    await untilAtRest(database.db)
    await product.ready()
    const shown = await untilFinished(() => chief.show(id))
    await expectInvariants(database.db)
    const duplicates = await expectEachOnce(id, shown)
    return { sentAt, answeredMs, downMs, duplicates, beyondRate: telegram.beyondRate(), ...rateOf(sentAt, downMs) }
  } finally {
    await product.stop()
    await telegram.close()
    await database.drop()
  }

  async function ask(part: number): Promise<number> {
    const chat = firstChat - part
    telegram.meets({ id: chat, name: `Asker ${chat}`, language: 'ru' })
    const asker = makeDialogue(`asker ${chat}`, telegramHands(telegram, chat))
    const askedAt = performance.now()
    await asker.says('впн не работает')
    await asker.hears('Это помогло?', 30_000)
    return performance.now() - askedAt
  }

  /** The messenger's journal against the rows: a second copy only where the end of an attempt was not seen. */
  async function expectEachOnce(id: string, { counts }: Shown): Promise<number> {
    expect(counts).toMatchObject({ all: people, sent: people })
    const rows = await database.db
      .selectFrom('announcement_recipients as r')
      .innerJoin('outbox as o', (join) =>
        join.onRef('o.conversation_id', '=', 'r.conversation_id').onRef('o.message_number', '=', 'r.message_number'),
      )
      .select(['o.recipient', 'o.is_uncertain'])
      .where('r.announcement_id', '=', id)
      .execute()
    expect(new Set(rows.map(({ recipient }) => recipient)).size).toBe(people)
    const copies = new Map<string, number>()
    for (const { chat, text } of telegram.sent)
      if (text.includes(words)) copies.set(String(chat), (copies.get(String(chat)) ?? 0) + 1)
    let duplicates = 0
    for (const { recipient, is_uncertain: isUncertain } of rows) {
      const got = copies.get(recipient) ?? 0
      if (isUncertain) expect(got, `chat ${recipient}`).toBeGreaterThanOrEqual(1)
      else expect(got, `chat ${recipient}`).toBe(1)
      duplicates += got - 1
    }
    return duplicates
  }
}

async function untilFinished(show: () => Promise<Shown>): Promise<Shown> {
  for (const end = performance.now() + 30_000; ; await sleep(100)) {
    const shown = await show()
    if (shown.announcement.status === 'finished') return shown
    if (performance.now() > end) throw new Error(`not finished: ${JSON.stringify(shown)}`)
  }
}

/** Sends a second while the product was there, as a share of what the messenger allows; and with the kills in it. */
function rateOf(sentAt: readonly number[], downMs: readonly number[]) {
  const wholeMs = (sentAt.at(-1) ?? 0) - (sentAt[0] ?? 0)
  const upMs = wholeMs - downMs.reduce((sum, ms) => sum + ms, 0)
  const share = (ms: number) => (sentAt.length - 1) / (ms / 1_000) / allowed
  return { share: share(upMs), shareWithKills: share(wholeMs), seconds: wholeMs / 1_000 }
}
