import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { connect } from '../../../src/database/server/connect.ts'
import { openGate } from '../../../src/kit/gate.ts'
import { silentLog } from '../../support/silent-log.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

test('a server that shuts down in the packet that says "ready" ends a query, never the process', async () => {
  const url = await serverThat((socket) => {
    socket.once('data', () => {
      socket.end(Buffer.concat([authenticated, ready, shuttingDown]))
    })
  })
  const { db, close } = connect(url, openGate, silentLog, 2)
  const uncaught: unknown[] = []
  const keep = (error: unknown) => uncaught.push(error)
  process.on('uncaughtException', keep)
  closing.push(() => process.off('uncaughtException', keep))

  for (let index = 0; index < 5; index += 1) {
    await expect(sql`select 1`.execute(db)).rejects.toThrow()
  }
  await new Promise((resolve) => setTimeout(resolve, 50))

  expect(uncaught).toEqual([])
  await close()
})

/** The messages of PostgreSQL's protocol: a letter, the length with itself, the body. */
function message(letter: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(letter)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const authenticated = message('R', Buffer.alloc(4))
const ready = message('Z', Buffer.from('I'))
const shuttingDown = message(
  'E',
  Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'),
)

async function serverThat(answers: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    answers(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  return `postgres://frontline@127.0.0.1:${(server.address() as AddressInfo).port}/desk`
}
