import { eventually } from '../support/eventually.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Fault } from '../support/fake-faults.ts'
import { TelegramRefusal } from '../support/fake-telegram-checks.ts'
import type { Agent, Console } from '../support/scene-agent.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import { callsFor, journalOf, type Net, plain, sendingMethod } from './storm.ts'

const nets = ['telegram', 'viber'] as const

type Told = {
  readonly status: string
  readonly error: string | null
  readonly deliveredAt: number | null
  readonly seenAt: number | null
}
type Case = {
  readonly name: string
  readonly fault?: Fault
  readonly prepare?: (scene: Scene, person: Person) => void
  /** Only where the messenger has such a thing. */
  readonly only?: Net
  readonly expected: { readonly status: string; readonly error?: RegExp }
  /** How often it must stand in the messenger's journal. */
  readonly copies: number
  /** Calls made for it, before anybody sends it again. */
  readonly calls?: number
}

const blocks = (scene: Scene, { messenger, id }: Person) => {
  if (messenger === 'telegram') scene.telegram.chats.open(Number(id)).isBlocked = true
  const contact = scene.viber.contacts.get(id)
  if (contact !== undefined) contact.isSubscribed = false
}
const vanishes = (scene: Scene, { messenger, id }: Person) => {
  if (messenger === 'telegram') scene.telegram.chats.all.delete(Number(id))
}

/** Telegram answers sends to this chat so, this often. */
const answers =
  (code: number, description: string, times = Number.POSITIVE_INFINITY) =>
  ({ telegram: { chats } }: Scene, { id }: Person) => {
    const { writable } = chats
    let left = times
    chats.writable = (chatId) => {
      if (String(chatId) !== id || left <= 0) return writable(chatId)
      left -= 1
      throw new TelegramRefusal(code, description)
    }
  }

const cases: readonly Case[] = [
  { name: 'all is well', expected: { status: 'sent' }, copies: 1 },
  { name: 'all is well once more', expected: { status: 'sent' }, copies: 1 },
  {
    name: 'a pause of a second',
    only: 'telegram',
    fault: { kind: 'too many requests', retryAfter: 1 },
    expected: { status: 'sent' },
    copies: 1,
    calls: 2,
  },
  {
    name: 'a long pause',
    fault: { kind: 'too many requests', retryAfter: 3_600 },
    expected: { status: 'queued', error: /^too many requests$/ },
    copies: 0,
    calls: 1,
  },
  {
    name: 'reset before',
    fault: { kind: 'reset before acceptance' },
    expected: { status: 'unknown', error: /^no usable answer from the messenger$/ },
    copies: 0,
    calls: 1,
  },
  {
    name: 'reset after',
    fault: { kind: 'reset after acceptance' },
    expected: { status: 'unknown', error: /^no usable answer from the messenger$/ },
    copies: 1,
    calls: 1,
  },
  {
    name: 'server error',
    fault: { kind: 'server error' },
    expected: { status: 'unknown', error: /telegram answered 500|no usable answer from the messenger/ },
    copies: 0,
    calls: 1,
  },
  {
    name: 'HTML',
    fault: { kind: 'html' },
    expected: { status: 'unknown', error: /no usable answer/ },
    copies: 0,
    calls: 1,
  },
  { name: 'a slow answer', fault: { kind: 'stall', ms: 2_500 }, expected: { status: 'sent' }, copies: 1, calls: 1 },
  { name: 'a block', prepare: blocks, expected: { status: 'held', error: /^blocked: \S/ }, copies: 0, calls: 1 },
  {
    name: 'a chat that is gone',
    only: 'telegram',
    prepare: vanishes,
    expected: { status: 'refused', error: /^unknown chat: Bad Request: chat not found$/ },
    copies: 0,
    calls: 1,
  },
  {
    name: 'too long',
    only: 'telegram',
    prepare: answers(400, 'Bad Request: message is too long'),
    expected: { status: 'refused', error: /^invalid message: Bad Request: message is too long$/ },
    copies: 0,
    calls: 1,
  },
  {
    name: 'markup refused, so it comes as plain text',
    only: 'telegram',
    prepare: answers(400, "Bad Request: can't parse entities: Unsupported start tag at byte offset 3", 1),
    expected: { status: 'sent' },
    copies: 1,
    calls: 2,
  },
  {
    name: 'a deactivated account',
    only: 'telegram',
    prepare: answers(403, 'Forbidden: user is deactivated'),
    expected: { status: 'held', error: /^blocked: Forbidden: user is deactivated$/ },
    copies: 0,
    calls: 1,
  },
  {
    name: 'refused by the phone',
    only: 'viber',
    expected: { status: 'refused', error: /^the keyboard is not valid$/ },
    copies: 1,
    calls: 1,
  },
]

describe('T8: what the console says of a message is what the messenger did', () => {
  let scene: Scene
  let anna: Agent
  let console: Console
  const subjects: { readonly person: Person; readonly told: Case; readonly text: string }[] = []
  /** By the phone, told at once: before the answer that names the message has come. */
  const receipts: { readonly id: string; readonly state: 'delivered' | 'seen'; readonly token: string }[] = []

  beforeAll(async () => {
    scene = await openScene()
    anna = await scene.agent('Анна')
    console = await scene.admin()
    for (const net of nets) {
      for (const told of cases) {
        if (told.only !== undefined && told.only !== net) continue
        const person = await scene.person(net)
        subjects.push({ person, told, text: `Ответ: ${told.name}` })
      }
    }
    await Promise.all(
      subjects.map(async ({ person }) => {
        await person.says('/person')
        await person.hears(/Передал специалисту/)
        // The first word brings the agent in; what is measured comes after it.
        await anna.replies(person, 'Здравствуйте')
        await person.hears('Здравствуйте')
      }),
    )
    await scene.rests()
    scene.viber.onSend(({ receiver, token, text }) => {
      if (text.endsWith('refused by the phone')) {
        void scene.viber.receives(receiver, 'failed', token, 'the keyboard is not valid')
        return
      }
      for (const state of ['delivered', 'seen'] as const) {
        if (state === 'seen' && text.endsWith('once more')) continue
        receipts.push({ id: receiver, state, token })
        void scene.viber.receives(receiver, state, token)
      }
    })
    for (const { person, told } of subjects) {
      const net = person.messenger as Net
      told.prepare?.(scene, person)
      if (told.fault !== undefined) scene[net].fault({ ...told.fault, method: sendingMethod[net], chat: person.id })
    }
    await Promise.all(subjects.map(({ person, text }) => anna.replies(person, text)))
    // Long enough for every pause but the hour, and for any repetition that should not be.
    await sleep(4_000)
  })
  afterAll(() => scene?.close())

  async function toldOf(person: Person, text: string): Promise<Told & { readonly number: number }> {
    const message = (await anna.reads(person)).find((one) => one.text === text)
    const { delivery } = message as unknown as { delivery: Told }
    return { ...delivery, number: message?.number ?? 0 }
  }
  const copiesOf = (person: Person, text: string) =>
    journalOf(scene, person).filter((sent) => plain(sent.text).startsWith(text)).length

  test('each is in the state that its send has led to, and no reply was repeated by itself', async () => {
    for (const { person, told, text } of subjects) {
      const where = `${told.name} on ${person.messenger}`
      const { status, error } = await toldOf(person, text)
      expect(status, `${where}: ${String(error)}`).toBe(told.expected.status)
      if (told.expected.error === undefined) expect(error, where).toBeNull()
      else expect(error, where).toMatch(told.expected.error)
      expect(copiesOf(person, text), where).toBe(told.copies)
      const calls = callsFor(scene, person).filter((call) => call.text.startsWith(text))
      expect(calls.length, where).toBe(told.calls ?? 1)
    }
  })

  test('delivered and seen are what the phone has told, though it was faster than the answer', async () => {
    expect(receipts.length).toBeGreaterThanOrEqual(5)
    for (const { person, told, text } of subjects) {
      if (person.messenger !== 'viber') continue
      const said = receipts.filter(({ id }) => id === person.id).map(({ state }) => state)
      // On a loaded machine a receipt may still be in the inbox.
      await eventually(async () => {
        const { status, ...marks } = await toldOf(person, text)
        // Whose answer was lost has no name here, so its receipts belong to nothing: it stays "not confirmed".
        const isNamed = status === 'sent'
        expect(marks.deliveredAt !== null, told.name).toBe(isNamed && said.includes('delivered'))
        expect(marks.seenAt !== null, told.name).toBe(isNamed && said.includes('seen'))
      })
    }
  })

  test('what is not confirmed is sent again when the agent says so, once', async () => {
    for (const { person, told, text } of subjects) {
      if (told.expected.status !== 'unknown') continue
      const before = await toldOf(person, text)
      const id = await scene.conversationOf(person.id)
      const again = await console('POST', `/conversations/${id}/resend`, { number: before.number })
      expect(again.status).toBe(200)
      const twice = await console('POST', `/conversations/${id}/resend`, { number: before.number })
      expect(twice.status).toBe(409)
    }
    await sleep(1_500)
    for (const { person, told, text } of subjects) {
      if (told.expected.status !== 'unknown') continue
      expect(await toldOf(person, text), told.name).toMatchObject({ status: 'sent', error: null })
      expect(copiesOf(person, text), told.name).toBe(told.copies + 1)
    }
    expect(scene.problems).toEqual([])
  })
})
