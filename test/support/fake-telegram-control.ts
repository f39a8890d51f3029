import type { Fault } from './fake-faults.ts'
import { type FakeAnswer, type FakeRequest, json } from './fake-http.ts'
import type { TelegramPerson } from './fake-telegram-chats.ts'
import type { TelegramInside } from './fake-telegram.ts'

type Wish = {
  readonly chat?: number
  readonly text?: string
  readonly message?: Readonly<Record<string, unknown>>
  readonly messageId?: number
  readonly data?: string
  readonly updateId?: number
  readonly update?: Readonly<Record<string, unknown>>
  readonly people?: readonly TelegramPerson[]
  readonly fault?: Fault
  readonly from?: string
  readonly to?: string
}

/** The fake's inside over HTTP, for a run in a process of its own: POST /control/<name> with JSON. */
export async function telegramControl(fake: TelegramInside, name: string, request: FakeRequest): Promise<FakeAnswer> {
  const wish = (request.body.length === 0 ? {} : JSON.parse(request.body.toString())) as Wish
  const { chat = 0, text = '', messageId = 0 } = wish
  switch (name) {
    case 'meets':
      for (const person of wish.people ?? []) fake.meets(person)
      return json(200, {})
    case 'writes':
      return json(200, fake.writes(chat, wish.message ?? text))
    case 'presses':
      return json(200, fake.presses(chat, messageId, wish.data ?? ''))
    case 'edits':
      return json(200, { updateId: fake.edits(chat, messageId, text) })
    case 'blocks':
      return json(200, { updateId: fake.blocks(chat) })
    case 'unblocks':
      return json(200, { updateId: fake.unblocks(chat) })
    case 'push':
      return json(200, { updateId: fake.push(wish.update ?? {}) })
    case 'repeat':
      fake.repeat(wish.updateId ?? 0)
      return json(200, {})
    case 'fault':
      if (wish.fault !== undefined) fake.fault(wish.fault)
      return json(200, {})
    case 'clear-faults':
      fake.clearFaults()
      return json(200, {})
    case 'route':
      fake.route(wish.from ?? '', wish.to ?? '')
      return json(200, {})
    case 'journal':
      return json(200, { sent: fake.sent.slice(Number(request.query.get('after') ?? 0)), total: fake.sent.length })
    case 'calls':
      return json(200, { calls: fake.calls.slice(Number(request.query.get('after') ?? 0)), total: fake.calls.length })
    case 'attempts':
      return json(200, { attempts: fake.attempts })
    case 'state':
      return json(200, {
        sent: fake.sent.length,
        pending: fake.pendingCount(),
        answered: fake.answered.size,
        sendsInsideRetryAfter: fake.sendsInsideRetryAfter(),
        webhook: fake.webhook()?.url ?? null,
      })
    default:
      return json(404, { error: `no control ${name}` })
  }
}
