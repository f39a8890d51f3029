import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../../src/database/server/connect.ts'
import type { FakeTelegram } from '../support/fake-telegram.ts'
import { png } from '../support/sample-files.ts'
import { type Console, openConsole, signIn } from '../support/scene-agent.ts'
import { type Dialogue, makeDialogue } from '../support/scene-dialogue.ts'
import { telegramHands } from '../support/scene-hands.ts'
import { adminPassword, type Supervised } from './supervised-product.ts'
import { safe } from '../support/safe.ts'

/** What a user is asked when all is well: how it was done, or at each so manieth resolve how easy it was. */
export const howWasIt = /Как мы справились\?|Насколько легко/

/** Long enough for a process that dies and comes back several times in between. */
const patienceMs = 150_000

export type Story = { readonly chat: number; readonly said: readonly string[]; readonly incidents: number }

type Telling = Dialogue & { readonly heardLong: (wanted: string | RegExp) => Promise<void> }

/**
 * People who go through the whole dialogue while the product is being killed. A fifth of their updates are delivered
 * twice, as happens when our 200 got lost.
 */
export function makeCrowd(telegram: FakeTelegram, product: Supervised, database: Database, firstChat = 800_000) {
  /** The test's own look-ups are cut off too when the server is restarted; they are simply made again. */
  async function look<Found>(query: (db: Database) => Promise<Found>): Promise<Found> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await query(database)
      } catch (error) {
        if (tries === 50) throw error
        await sleep(100)
      }
    }
  }

  let nextChat = firstChat
  let agents: Promise<Console> | null = null

  function person(said: string[]): Telling & { readonly chat: number } {
    const chat = nextChat
    nextChat += 1
    telegram.meets({ id: chat, name: `Person ${chat}`, language: 'ru' })
    const hands = telegramHands(telegram, chat)
    let updates = 0
    const twice = (updateId: number) => {
      updates += 1
      if ((chat + updates) % 5 === 0) telegram.repeat(updateId)
    }
    const dialogue = makeDialogue(`chat ${chat}`, {
      ...hands,
      says: async (text) => {
        said.push(text)
        const { updateId } = telegram.writes(chat, text)
        await telegram.taken(updateId)
        twice(updateId)
      },
      presses: async (message, button) => {
        const { updateId } = telegram.presses(chat, Number(message.id), button.id ?? '')
        await telegram.taken(updateId)
        twice(updateId)
      },
    })
    return { ...dialogue, chat, heardLong: async (wanted) => void (await dialogue.hears(wanted, patienceMs)) }
  }

  /** The agent's clicks are repeated until they get through, as a person in front of a page that fails would do. */
  async function click(chat: number, action: Readonly<Record<string, unknown>>): Promise<void> {
    const until = Date.now() + patienceMs
    for (;;) {
      try {
        agents ??= signedIn()
        const console = await agents
        const { id, incident } = await placeOf(chat)
        const { status, body } = await console('POST', `/conversations/${id}/actions`, {
          incidentId: incident,
          ...action,
        })
        if (status === 200) return
        // The click before had got through after all; only its answer was lost.
        if (status === 409 && ['already_claimed', 'not_allowed_in_status'].includes(String(body['error']))) return
        if (status < 500 && status !== 401)
          throw new ClickRefused(`${String(action['kind'])}: ${status} ${JSON.stringify(body)}`)
      } catch (error) {
        if (error instanceof ClickRefused || Date.now() > until) throw error
        if (agents !== null) await agents.catch(() => (agents = null))
      }
      await sleep(100)
    }
  }

  async function signedIn(): Promise<Console> {
    const console = openConsole(product.url)
    await signIn(console, 'admin', adminPassword)
    return console
  }

  async function placeOf(chat: number): Promise<{ id: string; incident: string | null }> {
    const row = await look((db) =>
      db
        .selectFrom('conversations')
        .innerJoin('addresses', 'addresses.id', 'conversations.address_id')
        .leftJoin('incidents', 'incidents.conversation_id', 'conversations.id')
        .select(['conversations.id', 'incidents.id as incident'])
        .where('addresses.external_id', '=', String(chat))
        .orderBy('incidents.id', 'desc')
        .executeTakeFirstOrThrow(),
    )
    return { id: row.id, incident: row.incident }
  }

  /** A reply of unknown fate is never repeated by itself: the agent sees "not confirmed" and sends it again. */
  async function isHeardFromAgent(person: Telling & { readonly chat: number }, text: string): Promise<void> {
    const { id } = await placeOf(person.chat)
    for (const until = Date.now() + patienceMs; ; ) {
      const heard = await person.hears(text, 300).then(
        () => true,
        () => false,
      )
      if (heard) return
      if (Date.now() > until) throw new Error(`the agent's words never arrived\n${person.show()}`)
      const unknown = await look((db) =>
        db
          .selectFrom('outbox')
          .select('message_number')
          .where('conversation_id', '=', id)
          .where('status', '=', 'unknown')
          .execute(),
      )
      for (const { message_number: number } of unknown) {
        agents ??= signedIn()
        const console = await agents.catch(() => null)
        await console?.('POST', `/conversations/${id}/resend`, { number }).catch(() => {})
      }
    }
  }

  /** An agent resolves after having read; what was stored and not handled yet is not on the screen. */
  async function isSeen(chat: number, text: string): Promise<void> {
    const { id } = await placeOf(chat)
    for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(100)) {
      const row = await look((db) =>
        db
          .selectFrom('messages')
          .select('number')
          .where('conversation_id', '=', id)
          .where('text', '=', safe(text))
          .executeTakeFirst(),
      )
      if (row !== undefined) return
    }
    throw new Error(`"${text}" never reached the transcript of chat ${chat}`)
  }

  /** From a question over an incident and an agent to the rating. */
  async function registers(): Promise<Story> {
    // Now and then a new shift signs in, so that this road is walked under fire as well.
    if (nextChat % 4 === 0) agents = null
    const said: string[] = []
    const olga = person(said)
    await olga.starts()
    said.push('/start')
    await olga.heardLong('Напишите, что случилось')
    await olga.says('впн не работает')
    await olga.heardLong('Это помогло?')
    await olga.presses('Не помогло')
    await olga.heardLong('передать вопрос специалисту')
    await olga.presses('Оставить обращение')
    await olga.heardLong('Кого это касается?')
    await olga.presses('Только меня')
    await olga.heardLong('Работать можно?')
    await olga.presses('Работа стоит')
    await olga.heardLong('Всё верно?')
    await olga.presses('Всё верно')
    await olga.heardLong(/INC-\d{6} принято/)
    await click(olga.chat, { kind: 'claim' })
    await olga.heardLong('занимается')
    await click(olga.chat, { kind: 'reply', text: 'Смотрю ваш сертификат', seenNumber: 0, confirmed: true })
    await isHeardFromAgent(olga, 'Смотрю ваш сертификат')
    for (const text of ['жду', 'очень', 'надо']) await olga.says(text)
    await isSeen(olga.chat, 'надо')
    await click(olga.chat, { kind: 'set_impact_urgency', impact: 2, urgency: 2 })
    await click(olga.chat, { kind: 'resolve', text: 'Перевыпустили сертификат.' })
    await olga.heardLong('Перевыпустили сертификат.')
    await olga.presses('Да, всё работает')
    // Every fifth is asked how easy it was.
    await olga.heardLong(howWasIt)
    await olga.presses('5')
    await olga.heardLong('что понравилось')
    await olga.says('быстро')
    await olga.heardLong('Спасибо, записал')
    return { chat: olga.chat, said, incidents: 1 }
  }

  /** The other doors: no answer, a person called, the queue left, own incidents, a withdrawal, another language. */
  async function callsAPerson(): Promise<Story> {
    const said: string[] = []
    // Another shift begins, so that the door's gates are passed again and again.
    agents = null
    const ivan = person(said)
    await ivan.says('абырвалг мымра')
    await ivan.heardLong('Пока не знаю')
    await ivan.presses('Позвать специалиста')
    await ivan.heardLong('Передал специалисту')
    await ivan.says('всё ещё жду')
    await ivan.presses('Не ждать в чате')
    await ivan.heardLong('остаётся открытым')
    await ivan.says('/incidents')
    await ivan.heardLong('У вас 1 обращение')
    await ivan.presses(/INC-\d+/)
    await ivan.heardLong('Ответим до')
    await ivan.presses('Добавить')
    await ivan.heardLong('Напишите, что добавить')
    await ivan.says('это про отчёт')
    await ivan.heardLong('специалист увидит')
    await ivan.says('/language')
    await ivan.heardLong('На каком языке')
    await ivan.presses('English')
    await ivan.heardLong('English from now on')
    await ivan.says('/incidents')
    await ivan.heardLong('You have 1 request')
    await ivan.presses(/INC-\d+/)
    await ivan.heardLong('waiting for an agent')
    await ivan.presses('Withdraw')
    await ivan.heardLong('Nobody will work on it')
    await ivan.presses('Withdraw it')
    await ivan.heardLong('is withdrawn')
    return { chat: ivan.chat, said, incidents: 1 }
  }

  /** Files both ways and a correction: the roads that take longest, so that most kills fall into them. */
  async function sendsFiles(): Promise<Story> {
    const said: string[] = []
    const vera = person(said)
    await vera.says('/person')
    await vera.heardLong('Передал специалисту')
    await click(vera.chat, { kind: 'claim' })
    await vera.heardLong('из первой линии')
    const photo = { photo: [{ file_id: telegram.keepFile(png(40)), file_unique_id: 'p', width: 40, height: 40 }] }
    for (const part of [0, 1]) {
      const { updateId } = telegram.writes(vera.chat, { ...photo, media_group_id: `${vera.chat}` })
      await telegram.taken(updateId)
      if (part === 1) telegram.repeat(updateId)
    }
    const requestId = `story-${vera.chat}`
    const files = await uploaded(vera.chat)
    await click(vera.chat, { kind: 'reply', text: 'Вот схема', files, requestId, seenNumber: 0, confirmed: true })
    await isHeardFromAgent(vera, 'Вот схема')
    await vera.says('получил')
    await isSeen(vera.chat, 'получил')
    await areStored(vera.chat, 3)
    await click(vera.chat, { kind: 'resolve', text: 'Готово со схемой.' })
    await vera.heardLong('Готово со схемой.')
    return { chat: vera.chat, said, incidents: 1 }
  }

  /** An upload that was cut off is simply made again, as a person would do. */
  async function uploaded(chat: number): Promise<readonly string[]> {
    const { id } = await placeOf(chat)
    for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(100)) {
      try {
        agents ??= signedIn()
        const console = await agents
        const response = await console.raw(`/conversations/${id}/files?name=schema.png`, new Uint8Array(png(60)))
        const body = (await response.json()) as { readonly file?: { readonly key: string } }
        if (body.file !== undefined) return [body.file.key]
      } catch {
        agents = null
      }
    }
    throw new Error('the file was never uploaded')
  }

  async function areStored(chat: number, count: number): Promise<void> {
    const { id } = await placeOf(chat)
    for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(100)) {
      const rows = await look((db) =>
        db.selectFrom('attachments').select('status').where('conversation_id', '=', id).execute(),
      )
      if (rows.length === count && rows.every(({ status }) => status === 'stored')) return
    }
    throw new Error(`the files of chat ${chat} were never all stored`)
  }

  return { person, registers, callsAPerson, sendsFiles }
}

class ClickRefused extends Error {}

/** Runs stories side by side until told to stop; those begun are finished. */
export async function keepTelling(
  tell: (index: number) => Promise<Story>,
  isEnough: () => boolean,
  atOnce: number,
): Promise<readonly Story[]> {
  const stories: Story[] = []
  let begun = 0
  const tellers = Array.from({ length: atOnce }, async () => {
    while (!isEnough()) {
      const index = begun
      begun += 1
      stories.push(await tell(index))
    }
  })
  await Promise.all(tellers)
  return stories
}

export type Crowd = ReturnType<typeof makeCrowd>
