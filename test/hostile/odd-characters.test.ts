import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.close())

/** Byte for byte: fetch would mend what is tried here. */
function ask(line: string, headers: readonly string[] = [], body = ''): Promise<number> {
  const { hostname, port } = new URL(scene.url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname)
    socket.on('data', (part) => {
      answer += part.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)))
    const head = [
      `${line} HTTP/1.1`,
      `host: ${hostname}`,
      'connection: close',
      `content-length: ${Buffer.byteLength(body)}`,
    ]
    socket.write(Buffer.from(`${[...head, ...headers].join('\r\n')}\r\n\r\n${body}`, 'latin1'))
  })
}

const paths = [
  '/',
  '/chat',
  '/health',
  '/metrics',
  '/assets/x',
  '/files/x/y',
  '/api/me',
  '/api/queue',
  '/chat/api/messages',
]

test.each(['%00', '%0a', '%0D%0A', '%1b%5b2J', '%7f', '%c2%9b', '%00%ff'])('%s in an address is a 400', async (odd) => {
  const isPasted = odd.toLowerCase() === '%0a' || odd === '%0D%0A'
  for (const path of paths) {
    expect(await ask(`GET ${path}/${odd}`), path).toBe(400)
    if (!isPasted) expect(await ask(`GET ${path}?q=${odd}`), path).toBe(400)
  }
  expect(await ask(`POST /webhooks/telegram${odd}`)).toBe(400)
})

test('raw ones, and those in headers, are a 400 too', async () => {
  for (const odd of ['\0', '\u0001', '\u001b[2J', '\u007f']) {
    expect(await ask(`GET /health${odd}`)).toBe(400)
    for (const header of ['user-agent', 'cookie', 'accept-language', 'x-forwarded-for']) {
      expect(await ask('GET /health', [`${header}: a${odd}b`]), `${header} ${JSON.stringify(odd)}`).toBe(400)
    }
  }
})

test('what people write in their letters is none: addresses, headers and what is searched for go through', async () => {
  expect(await ask('GET /health?q=%D0%B2%D0%BF%D0%BD%09%E2%82%AC%0A')).toBe(200)
  expect(await ask('GET /health', [`user-agent: ${Buffer.from('Почта А').toString('latin1')}`, 'x-odd: a\tb'])).toBe(
    200,
  )
  expect(await ask('GET /chat?%zz=%ff')).toBe(200)
})

test('what a user writes is never refused for it: it is seen as U+FFFD, whichever messenger brings it', async () => {
  for (const messenger of ['telegram', 'viber', 'preview'] as const) {
    const olga = await scene.person(messenger)
    await olga.says('впн не работает\u0000\uD800')
    await olga.hears(/Не подключается VPN/)
    const conversation = await scene.conversationOf(olga.id)
    const { text } = await scene.db
      .selectFrom('messages')
      .select('text')
      .where('conversation_id', '=', conversation)
      .where('author', '=', 'user')
      .where('kind', '=', 'text')
      .executeTakeFirstOrThrow()
    expect(text).toBe('впн не работает\uFFFD\uFFFD')
  }
})
