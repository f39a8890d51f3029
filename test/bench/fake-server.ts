import { createServer } from 'node:http'
import { Agent, request } from 'node:http'

/**
 * The load and the fake Bot API in one process of its own, away from what is measured. A chat is a closed loop: it
 * sends its next update when the answer to the one before has arrived. Speaks JSON lines on stdin and stdout.
 */
type Order =
  | {
      readonly do: 'closed'
      /** At most so many at once; default 600. */
      readonly connections?: number
      /** Several: chats are divided among them, update by update. */
      readonly target: string | readonly string[]
      readonly secret: string
      readonly chats: number
      readonly seconds: number
      readonly warmUp: number
      readonly update: 'button' | 'question'
    }
  | {
      readonly do: 'open'
      readonly target: string
      readonly secret: string
      readonly chats: number
      readonly seconds: number
      readonly perSecond: number
      readonly update: 'button' | 'question'
    }

const mostConnections = 600
const agent = new Agent({ keepAlive: true, maxSockets: mostConnections })
const waiting = new Map<string, (at: number) => void>()
let messageId = 1
let updateId = 1 + Math.floor(Math.random() * 1_000_000) * 1_000
let sends = 0

const server = createServer((incoming, answer) => {
  let body = ''
  incoming.setEncoding('utf8')
  incoming.on('data', (part: string) => {
    body += part
  })
  incoming.on('end', () => {
    const method = incoming.url?.split('/').at(-1) ?? ''
    if (method === 'sendMessage') {
      sends += 1
      const chat = String((JSON.parse(body) as { chat_id: unknown }).chat_id)
      waiting.get(chat)?.(performance.now())
      messageId += 1
      return end({ message_id: messageId, date: 1, chat: { id: Number(chat), type: 'private' }, text: 'x' })
    }
    if (method === 'getMe') return end({ id: 1, is_bot: true, first_name: 'Bench', username: 'bench_bot' })
    return end(true)
  })
  function end(result: unknown): void {
    const text = JSON.stringify({ ok: true, result })
    answer.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    answer.end(text)
  }
})

/** A connection that waits while another is measured is not closed: what a bot does about that is not what is compared. */
server.keepAliveTimeout = 0

const mostTries = 5

/** As messengers do, once more where a connection that had been idle was closed in the same moment: several may have been. */
async function post(target: string, secret: string, payload: string, tries = 1): Promise<number> {
  try {
    return await postOnce(target, secret, payload)
  } catch (error) {
    const isClosed = error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
    if (!isClosed || tries === mostTries) throw error
    return await post(target, secret, payload, tries + 1)
  }
}

function postOnce(target: string, secret: string, payload: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(
      target,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(payload),
          'x-telegram-bot-api-secret-token': secret,
        },
      },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
      },
    )
    call.on('error', reject)
    call.end(payload)
  })
}

const turns = new Map<number, number>()
/** One after the other: to the same input three times in a row the bot says nothing, and the load would wait for ever. */
const buttons = ['go:menu', 'go:more'] as const
const questions = ['впн не работает', 'забыл пароль'] as const

function updateFor(chat: number, kind: 'button' | 'question'): string {
  updateId += 1
  const turn = (turns.get(chat) ?? 0) + 1
  turns.set(chat, turn)
  const from = { id: chat, is_bot: false, first_name: 'Ольга', language_code: 'ru' }
  const place = { id: chat, type: 'private', first_name: 'Ольга' }
  if (kind === 'question') {
    return JSON.stringify({
      update_id: updateId,
      message: {
        message_id: updateId,
        from,
        chat: place,
        date: 1_700_000_000,
        text: questions[turn % questions.length],
      },
    })
  }
  const message = { message_id: 1, from, chat: place, date: 1_700_000_000, text: 'menu' }
  return JSON.stringify({
    update_id: updateId,
    callback_query: { id: String(updateId), from, message, chat_instance: '1', data: buttons[turn % buttons.length] },
  })
}

/** Resolves with the time from the webhook to the answer's arrival at the Bot API. */
async function ask(order: Order, chat: number): Promise<number> {
  const started = performance.now()
  const heard = new Promise<number>((resolve) => waiting.set(String(chat), resolve))
  const targets = typeof order.target === 'string' ? [order.target] : order.target
  const update = updateFor(chat, order.update)
  const status = await post(targets[updateId % targets.length] ?? '', order.secret, update)
  if (status !== 200) throw new Error(`webhook answered ${status}`)
  return (await heard) - started
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function closed(order: Extract<Order, { do: 'closed' }>): Promise<object> {
  const until = performance.now() + (order.warmUp + order.seconds) * 1_000
  const from = performance.now() + order.warmUp * 1_000
  agent.maxSockets = order.connections ?? mostConnections
  let counted = 0
  const loop = async (chat: number) => {
    while (performance.now() < until) {
      await ask(order, chat)
      if (performance.now() >= from && performance.now() < until) counted += 1
    }
  }
  await Promise.race([
    Promise.all(Array.from({ length: order.chats }, (_, index) => loop(10_000 + index))),
    sleep((order.warmUp + order.seconds + 20) * 1_000),
  ])
  return { perSecond: counted / order.seconds, sends }
}

async function open(order: Extract<Order, { do: 'open' }>): Promise<object> {
  const times: number[] = []
  const asked: Promise<unknown>[] = []
  const begun = performance.now()
  for (let index = 0; index < order.perSecond * order.seconds; index += 1) {
    const due = begun + (index * 1_000) / order.perSecond
    const early = due - performance.now()
    if (early > 1) await sleep(early)
    asked.push(ask(order, 50_000 + (index % order.chats)).then((ms) => times.push(ms)))
  }
  await Promise.race([Promise.all(asked), sleep(20_000)])
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { count: sorted.length, of: asked.length, p50: at(0.5), p99: at(0.99) }
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(JSON.stringify({ port: typeof address === 'object' ? address?.port : 0 }))
})

let buffered = ''
process.stdin.setEncoding('utf8')
process.stdin.on('data', (part: string) => {
  buffered += part
  const lines = buffered.split('\n')
  buffered = lines.pop() ?? ''
  for (const line of lines) {
    const order = JSON.parse(line) as Order
    const work = order.do === 'closed' ? closed(order) : open(order)
    work.then(
      (result) => console.log(JSON.stringify(result)),
      (error: unknown) => console.log(JSON.stringify({ error: String(error) })),
    )
  }
})
process.stdin.on('end', () => process.exit(0))
