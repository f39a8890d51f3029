import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { cleanUp, launch, newFolder, ready } from '../../start/launch.ts'
import { eventually } from '../../support/eventually.ts'
import { freePort } from '../../support/free-port.ts'
import { previewHands } from '../../support/scene-hands.ts'

afterEach(cleanUp)

const wished = 10_000
const mostMb = 200

/** Node has raised the limit as far as it may; files of our own are left room for. */
function affordable(): number {
  const [, soft = '1024'] = /Max open files\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8')) ?? []
  return Math.min(wished, Number(soft) - 500)
}

const residentMb = async (url: string): Promise<number> =>
  Number(/^frontline_resident_bytes (\d+)$/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1]) / 1_048_576

function open(port: number, words: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.on('error', () => {})
      if (words !== '') socket.write(words)
      resolve(socket)
    })
    socket.once('error', reject)
  })
}

/** Some say nothing, some stop in the middle of a head, some in the middle of a body. */
const silences = [
  '',
  'GET /health HTTP/1.1\r\nhost: localhost\r\nx-',
  'POST /webhooks/telegram HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n\r\n{',
]

test('thousands of idle connections cost little, keep no message out, and are gone after a while', async () => {
  const PORT = String(await freePort())
  const { url } = await ready(launch({ DATA_DIR: newFolder(), PORT, DEFAULT_LANGUAGE: 'ru' }))
  const olga = await previewHands(url, { name: 'Ольга', language: 'ru' })
  const before = await residentMb(url)
  const count = affordable()
  const sockets: Socket[] = []
  let closed = 0
  for (let at = 0; at < count; at += 200) {
    const some = Array.from({ length: 200 }, (_, index) => open(Number(PORT), silences[index % silences.length] ?? ''))
    for (const socket of await Promise.all(some)) {
      sockets.push(socket)
      socket.once('close', () => {
        closed += 1
      })
      socket.resume()
    }
  }
  const held = sockets.length - closed
  const cost = (await residentMb(url)) - before
  await olga.says('впн не работает')
  await eventually(async () => (await olga.inbox()).some(({ text }) => text.includes('VPN')))
  console.info(`${held} idle connections of ${count} at once: ${cost.toFixed(0)} MB; a message in between was answered`)
  expect(held).toBeGreaterThan(count / 2)
  expect((cost * wished) / held).toBeLessThan(mostMb)
  await eventually(async () => closed === sockets.length)
  await olga.says('спасибо')
})
