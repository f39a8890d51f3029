import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '../support/scene.ts'

/** The promise is 20 seconds; a busy machine may look a little later. */
const endedByMs = 30_000

let scene: Scene
let cookie = ''
beforeAll(async () => {
  scene = await openScene()
  const headers = { 'x-frontline': '1', 'content-type': 'application/json' }
  const visit = await fetch(`${scene.url}/chat/api/visit`, { method: 'POST', headers, body: '{}' })
  cookie = visit.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
})
afterAll(() => scene?.close())

type Ended = { readonly afterMs: number; readonly answer: string }

/** Says `first` at once and then `piece` every `everyMs`, until it is hung up on or `pieces` are sent. */
function trickle(first: string, piece: string, everyMs: number, pieces = Infinity): Promise<Ended> {
  const { hostname, port } = new URL(scene.url)
  const begun = performance.now()
  return new Promise((resolve) => {
    let answer = ''
    let sent = 0
    const socket = connect(Number(port), hostname, () => {
      socket.write(first)
      const timer = setInterval(() => {
        if (sent < pieces) socket.write(piece)
        sent += 1
      }, everyMs)
      socket.on('close', () => {
        clearInterval(timer)
        resolve({ afterMs: performance.now() - begun, answer })
      })
    })
    socket.on('data', (part) => {
      answer += part.toString()
    })
    socket.on('error', () => {})
  })
}

const head = (path: string, length: string) =>
  [
    `POST ${path} HTTP/1.1`,
    `host: ${new URL(scene.url).host}`,
    'content-type: application/json',
    'x-frontline: 1',
    `cookie: ${cookie}`,
    'connection: close',
    length,
    '\r\n',
  ].join('\r\n')

const uploads = ['/chat/api/files?name=a.bin', '/api/conversations/1/files?name=a.bin', '/api/people/import']
const others = ['/webhooks/telegram', '/webhooks/viber', '/api/sign-in', '/chat/api/messages', '/nowhere', '/health']

test('what trickles is over after 20 seconds, what is only slow arrives, and a message between them is answered', async () => {
  const trickling = [
    trickle('', '', 1_000),
    trickle('G', 'E', 500),
    trickle(`GET / HTTP/1.1\r\nhost: a\r\n`, 'x-a: b\r\n', 500),
    ...[...uploads, ...others].flatMap((path) => [
      trickle(head(path, 'content-length: 100000'), '7', 500),
      trickle(head(path, 'transfer-encoding: chunked'), '1\r\n7\r\n', 500),
      // Quickly at first, and then no more.
      trickle(head(path, 'content-length: 100000') + '7'.repeat(40_000), '', 500),
    ]),
  ]
  const bytes = 200_000
  // 5 kB a second for 40 seconds: a train in the country.
  const honest = trickle(head(uploads[0] ?? '', `content-length: ${bytes}`), '7'.repeat(5_000), 1_000, bytes / 5_000)

  await sleep(5_000)
  const olga = await scene.person('telegram')
  await olga.says('впн не работает')
  await olga.hears(/Не подключается VPN/)

  for (const { afterMs, answer } of await Promise.all(trickling)) {
    expect(afterMs).toBeLessThan(endedByMs)
    expect(answer).not.toMatch(/^HTTP\/1\.1 5/)
  }
  const { afterMs, answer } = await honest
  expect(afterMs).toBeGreaterThan(endedByMs)
  expect(answer).toMatch(/^HTTP\/1\.1 202 /)
  expect(scene.problems).toEqual([])
})

test('whoever is ended is told why', async () => {
  const ended = await trickle(head('/webhooks/telegram', 'content-length: 1000'), '7', 500)
  expect(ended.answer).toMatch(/^HTTP\/1\.1 408 [\s\S]*This request came too slowly/)
})
