import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Scene } from '../support/scene.ts'

const fiveMegabytes = 5_000_000
const times = 6
const piece = 65_536

let scene: Scene

beforeAll(async () => {
  scene = await openScene({ env: { TELEGRAM_WEBHOOK_SECRET: 'large-bodies-secret' } })
})
afterAll(() => scene?.close())

const json = () => JSON.stringify({ text: 'x'.repeat(fiveMegabytes) })

/** Writes all of it before it reads a byte, as most programs do: what resets the connection meanwhile takes the answer away. */
function send(path: string, withLength: boolean, pauseMs = 0): Promise<number> {
  const body = Buffer.from(json())
  const { hostname, port, host } = new URL(scene.url)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) })
    let answer = ''
    socket.pause()
    socket.once('error', reject)
    socket.once('end', () => resolve(statusOf(answer)))
    socket.on('data', (part) => {
      answer += part.toString('latin1')
      if (!answer.includes('\r\n\r\n')) return
      socket.destroy()
      resolve(statusOf(answer))
    })
    socket.pause()
    const write = (bytes: Buffer | string) =>
      new Promise<void>((go, fail) => socket.write(bytes, (error) => (error ? fail(error) : go())))
    const head = [
      `POST ${path} HTTP/1.1`,
      `host: ${host}`,
      'content-type: application/json',
      'x-frontline: 1',
      withLength ? `content-length: ${body.length}` : 'transfer-encoding: chunked',
    ]
    void (async () => {
      await write(`${head.join('\r\n')}\r\n\r\n`)
      for (let at = 0; at < body.length; at += piece) {
        const part = body.subarray(at, at + piece)
        if (!withLength) await write(`${part.length.toString(16)}\r\n`)
        await write(part)
        if (!withLength) await write('\r\n')
        if (pauseMs > 0) await new Promise((go) => setTimeout(go, pauseMs))
      }
      if (!withLength) await write('0\r\n\r\n')
      socket.resume()
    })().catch(reject)
  })
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)

async function fetched(path: string): Promise<number> {
  const response = await fetch(`${scene.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-frontline': '1' },
    body: json(),
  })
  await response.arrayBuffer()
  return response.status
}

describe('5 MB are answered, never cut off', () => {
  test.each(['/webhooks/telegram', '/webhooks/viber', '/api/session', '/chat/api/messages', '/chat/api/visit'])(
    '413 at %s, with a length and without, one after another and at once',
    async (path) => {
      for (let time = 0; time < times; time += 1) {
        expect(await send(path, true)).toBe(413)
        expect(await send(path, false)).toBe(413)
        expect(await fetched(path)).toBe(413)
      }
      const atOnce = await Promise.all(Array.from({ length: times }, (_, at) => send(path, at % 2 === 0)))
      expect(new Set(atOnce)).toEqual(new Set([413]))
      // A line that needs two seconds for it.
      const slowly = await Promise.all([send(path, true, 25), send(path, false, 25)])
      expect(slowly).toEqual([413, 413])
    },
  )

  test.each([
    ['/nowhere', 404],
    ['/api/nowhere', 413],
    ['/api/conversations/1/files?name=a.bin', 401],
    ['/chat/api/files?name=a.bin', 409],
    ['/webhooks/nobody', 404],
    ['/health', 404],
  ])('where something else is wrong first, that is said: %s', async (path, status) => {
    for (let time = 0; time < times; time += 1) expect(await send(path, time % 2 === 0)).toBe(status)
  })

  test('afterwards the same connection goes on being used', async () => {
    expect(await fetched('/webhooks/telegram')).toBe(413)
    expect((await fetch(`${scene.url}/health`)).status).toBe(200)
  })
})
