import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../../src/conversation/turn.ts'
import { initialState } from '../../src/conversation/state.ts'
import type { Facts } from '../../src/conversation/facts.ts'
import type { Channel, ChannelRequest } from '../../src/messaging/channel.ts'
import type { Outbound } from '../../src/messaging/outbound.ts'
import { splitText } from '../../src/messaging/split-text.ts'
import type { Fault } from '../support/fake-faults.ts'
import { openFakeServer } from '../support/fake-http.ts'

/** One channel with its messenger, as the contract needs it. */
export type Subject = {
  readonly channel: Channel
  /** Somebody who can be written to. */
  readonly recipient: string
  /** Somebody who has blocked the bot. */
  readonly blocked: string
  /** Somebody the messenger has never heard of. */
  readonly stranger: string
  /** An authentic request with these bytes. */
  readonly request: (body: string) => ChannelRequest
  /** The same without the proof, and with a wrong one. */
  readonly forged: (body: string) => readonly ChannelRequest[]
  /** A text from `recipient`, twice the same for the same number. */
  readonly textEvent: (number: number, text: string) => string
  /** Something of a kind that nobody knows yet. */
  readonly unknownEvent: (number: number) => string
  readonly fault: (fault: Fault) => void
  /** What the recipient has read, newest last, as they see it. */
  readonly read: () => readonly { readonly text: string; readonly buttonCount: number }[]
  /** Calls the messenger refused for their form, whoever they were for. */
  readonly malformed: () => readonly string[]
  /** The same channel pointed at a port where nobody listens. */
  readonly unreachable: Channel
  /** Of a channel that can be asked whether all is well. */
  readonly asked?: {
    /** Its token is none that the messenger knows. */
    readonly stranger: Channel
    readonly pointedAt: (url: string) => Channel
    /** Hits the calls of a check. */
    readonly fault: (fault: Fault) => void
  }
  close(): Promise<void>
}

/** Why a channel does not keep a clause; the reason is part of the contract. */
export type Deviations = Partial<Record<Clause, string>>

export const clauses = [
  'a repeated webhook gives the same id',
  'what is not authentic is rejected',
  'broken JSON is a 400 and never throws',
  'unknown kinds are accepted as ignored',
  'what was sent has an id',
  'too many requests is a retry with the time the messenger names',
  'blocked is refused as blocked',
  'an unknown chat is refused and does not block the queue',
  'an unreachable messenger is a retry',
  'a reset after acceptance is unknown',
  'an answer that does not come is unknown',
  'HTML instead of JSON is unknown',
  'no part of a long text is refused',
  'people see what was typed',
  'every button the product makes fits',
  'a check finds a bot that answers',
  'a check tells a wrong token, and never throws whatever the messenger does',
] as const
export type Clause = (typeof clauses)[number]

const plain: Outbound = {
  text: 'Здравствуйте!',
  format: 'plain',
  buttons: [],
  signedBy: null,
  deletes: [],
  leaves: false,
}

const brokenBodies = [
  '',
  ' ',
  '{',
  '[]',
  'null',
  '42',
  '"text"',
  '{"a":',
  '\u0000',
  '{"update_id":"seven"}',
  '<html></html>',
]

/** JSON, and no answer of any messenger. */
const strangeAnswers = [
  'null',
  '[]',
  '42',
  '"text"',
  '{}',
  '{"ok":true}',
  '{"ok":true,"result":{}}',
  '{"ok":false}',
  '{"status":"0"}',
  '{"a":',
]

export function channelContract(name: string, open: () => Promise<Subject>, deviations: Deviations = {}): void {
  describe(`the channel contract, kept by ${name}`, () => {
    let subject: Subject
    const seen = new Set<Clause>()

    beforeAll(async () => {
      subject = await open()
    })
    afterAll(() => subject?.close())

    function clause(what: Clause, check: () => Promise<void> | void): void {
      seen.add(what)
      const reason = deviations[what]
      if (reason === undefined) test.concurrent(what, check)
      else test.skip(`${what} — not here: ${reason}`, check)
    }

    clause('a repeated webhook gives the same id', () => {
      const ids = [1, 1, 2].map((number) => {
        const received = subject.channel.receive(subject.request(subject.textEvent(number, 'впн не работает')))
        if (received.kind === 'rejected') throw new Error(received.reason)
        expect(received.events).toHaveLength(1)
        expect(received.events[0]?.body).toEqual({ kind: 'text', text: 'впн не работает' })
        expect(received.events[0]?.from.externalId).toBe(subject.recipient)
        return received.events[0]?.externalId
      })
      expect(ids[0]).toBe(ids[1])
      expect(ids[0]).not.toBe(ids[2])
    })

    clause('what is not authentic is rejected', () => {
      for (const request of subject.forged(subject.textEvent(3, 'впустите'))) {
        const received = subject.channel.receive(request)
        expect(received).toMatchObject({ kind: 'rejected' })
        expect(received.kind === 'rejected' && [401, 403].includes(received.status)).toBe(true)
      }
    })

    clause('broken JSON is a 400 and never throws', () => {
      for (const body of brokenBodies) {
        expect(subject.channel.receive(subject.request(body)), body).toMatchObject({ kind: 'rejected', status: 400 })
      }
    })

    clause('unknown kinds are accepted as ignored', () => {
      const received = subject.channel.receive(subject.request(subject.unknownEvent(4)))
      expect(received).toMatchObject({ kind: 'accepted', events: [{ body: { kind: 'ignored' } }] })
    })

    clause('what was sent has an id', async () => {
      const first = await subject.channel.send(plain, subject.recipient)
      const second = await subject.channel.send(plain, subject.recipient)
      if (first.kind !== 'sent' || second.kind !== 'sent') throw new Error(JSON.stringify([first, second]))
      expect(first.externalId).toMatch(/\S/)
      expect(first.externalId).not.toBe(second.externalId)
    })

    clause('blocked is refused as blocked', async () => {
      const delivery = await subject.channel.send(plain, subject.blocked)
      expect(delivery).toMatchObject({ kind: 'refused', reason: 'blocked' })
    })

    clause('an unknown chat is refused and does not block the queue', async () => {
      expect(await subject.channel.send(plain, subject.stranger)).toMatchObject({ kind: 'refused' })
    })

    clause('an unreachable messenger is a retry', async () => {
      expect(await subject.unreachable.send(plain, subject.recipient)).toMatchObject({ kind: 'retry' })
    })

    clause('no part of a long text is refused', async () => {
      const { textLength } = subject.channel.limits
      const longs = [
        'я'.repeat(9_500),
        '<&>'.repeat(4_000),
        'слово '.repeat(2_500),
        '😀'.repeat(5_000),
        'a\n\n'.repeat(4_000),
      ]
      for (const text of longs) {
        for (const part of splitText(text, textLength)) {
          const delivery = await subject.channel.send({ ...plain, text: part }, subject.recipient)
          expect(delivery, `${part.slice(0, 12)}… of ${part.length}`).toMatchObject({ kind: 'sent' })
        }
      }
    })

    clause('people see what was typed', async () => {
      const nasty = 'a < b && c > "d" *звёздочки* _подчёрк_ ~тильда~ `код` <b>не тег</b> &amp; [ссылка](http://x)'
      await subject.channel.send({ ...plain, text: nasty, signedBy: 'Анна <А>' }, subject.recipient)
      expect(subject.read().some(({ text }) => text.startsWith(nasty))).toBe(true)
    })

    clause('every button the product makes fits', async () => {
      for (const buttons of buttonSets()) {
        const { buttonsPerMessage, buttonTitleLength } = subject.channel.limits
        const fitting = buttons
          .slice(0, buttonsPerMessage)
          .map((button) => ({ ...button, title: button.title.slice(0, buttonTitleLength) }))
        const delivery = await subject.channel.send({ ...plain, text: 'Кнопки?', buttons: fitting }, subject.recipient)
        expect(delivery, JSON.stringify(fitting)).toMatchObject({ kind: 'sent' })
      }
      expect(subject.read().some(({ text, buttonCount }) => text === 'Кнопки?' && buttonCount > 0)).toBe(true)
    })

    clause('a check finds a bot that answers', async () => {
      expect(await subject.channel.check?.()).toContainEqual({ code: 'bot_answers', name: expect.stringMatching(/\S/) })
    })

    clause('a check tells a wrong token, and never throws whatever the messenger does', async () => {
      const { asked } = subject
      if (asked === undefined) throw new Error('the suite has to know how its check is led astray')
      const codes = async (channel: Channel) => {
        const begun = performance.now()
        const found = (await channel.check?.()) ?? []
        expect(performance.now() - begun).toBeLessThan(10_000)
        return found.map(({ code }) => code)
      }
      expect(await codes(asked.stranger)).toEqual(['token_refused'])
      expect(await codes(subject.unreachable)).toEqual(['unreachable'])
      for (const body of strangeAnswers) {
        const server = await openFakeServer(0, async () => ({ status: 200, body }))
        expect(await codes(asked.pointedAt(server.url)), body).toEqual(['strange_answer'])
        await server.close()
      }
      asked.fault({ kind: 'html' })
      expect(await codes(subject.channel)).toEqual(['strange_answer'])
      asked.fault({ kind: 'reset before acceptance' })
      expect(await codes(subject.channel)).toEqual(['no_answer'])
      asked.fault({ kind: 'too many requests', retryAfter: 7 })
      expect(await codes(subject.channel)).toEqual(['messenger_busy'])
      asked.fault({ kind: 'stall' })
      expect(await codes(subject.channel)).toEqual(['no_answer'])
    })

    // From here on the messenger misbehaves, so these come one after another, each with a recipient of its own fault.
    function misbehaves(what: Clause, fault: Fault, expected: object): void {
      seen.add(what)
      const reason = deviations[what]
      if (reason !== undefined) test.skip(`${what} — not here: ${reason}`, () => {})
      else {
        test(what, async () => {
          subject.fault(fault)
          expect(await subject.channel.send(plain, subject.recipient)).toMatchObject(expected)
        })
      }
    }

    misbehaves('a reset after acceptance is unknown', { kind: 'reset after acceptance' }, { kind: 'unknown' })
    misbehaves('an answer that does not come is unknown', { kind: 'stall' }, { kind: 'unknown' })
    misbehaves('HTML instead of JSON is unknown', { kind: 'html' }, { kind: 'unknown' })
    misbehaves(
      'too many requests is a retry with the time the messenger names',
      { kind: 'too many requests', retryAfter: 7 },
      { kind: 'retry', afterMs: expect.any(Number) as number },
    )

    test('nothing the messenger refused for its form was needed on the way', () => {
      expect(subject.malformed()).toEqual([])
    })

    test('no clause is forgotten', () => {
      expect([...seen].sort()).toEqual([...clauses].sort())
    })
  })
}

/** Every shape of button id there is: random ones, the longest, the standing ones and links. */
function buttonSets(): readonly Outbound['buttons'][] {
  const facts = { seed: 'ZZZZZZZZZZZ' } as Facts
  const choices = ['Да, всё работает', 'Ж'.repeat(90), 'a < b & c', 'Нет'].map((text) => ({
    title: { text },
    action: { do: 'menu' } as const,
  }))
  const made = ['dialogue', 'more', 'language', 'closing.999999999999999999', 'rating.999999999999999999'].map(
    (about) => {
      const { state } = ask(initialState('ru'), facts, { about, phrase: 'menu', choices })
      return (state.prompts[0]?.choices ?? []).map(({ id, title }) => ({
        id,
        title: 'text' in title ? title.text : '',
      }))
    },
  )
  const standing = ['go:menu', 'go:ask', 'go:incidents', 'go:person', 'go:more'].map((id) => ({ id, title: 'В меню' }))
  const link = [{ id: 'link.0', title: 'Портал', url: 'https://portal.example.test/a?b=1&c=2' }]
  const many = Array.from({ length: 40 }, (_, index) => ({ id: `ZZZZZZZZZZZ.${index}`, title: `Пункт ${index}` }))
  return [...made, standing, link, many]
}
