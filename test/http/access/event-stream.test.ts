import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { makeSeats, openStream, type SeatLimits } from '../../../src/http/access/event-stream.ts'
import { eventually } from '../../support/eventually.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A stream of each owner and address that are asked for, on a real server. */
async function open(limits: SeatLimits) {
  const seats = makeSeats(limits)
  let isRunning = 0
  const app = new Hono().get('/', (context) => {
    const { owner = '', address = '' } = context.req.query()
    return openStream(context, seats, { owner, address }, async (stream) => {
      isRunning += 1
      await stream.writeSSE({ event: 'hello', data: '' })
      while (!stream.aborted) await stream.sleep(20)
      isRunning -= 1
    })
  })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  closing.push(() => {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    running: () => isRunning,
    ask: async (owner: string, address: string, method = 'GET') => {
      const asking = new AbortController()
      const response = await fetch(`${url}?owner=${owner}&address=${address}`, { method, signal: asking.signal })
      return { status: response.status, response, hangUp: () => asking.abort() }
    },
  }
}

test('an owner, an address and all have so many streams, each said with its own code', async () => {
  const { ask, running } = await open({ perOwner: 2, perAddress: 3, inAll: 4 })
  for (const owner of ['a', 'a', 'b']) expect((await ask(owner, 'office')).status).toBe(200)
  const own = await ask('a', 'elsewhere')
  expect([own.status, await own.response.json()]).toEqual([429, { error: 'too_many_streams', retryAfterSeconds: 10 }])
  const office = await ask('c', 'office')
  expect([office.status, office.response.headers.get('retry-after')]).toEqual([429, '10'])
  expect((await ask('d', 'elsewhere')).status).toBe(200)
  const full = await ask('e', 'third')
  expect([full.status, await full.response.json()]).toEqual([503, { error: 'streams_full', retryAfterSeconds: 10 }])
  expect(running()).toBe(4)
})

test('who hangs up has left the seat', async () => {
  const { ask, running } = await open({ perOwner: 1, perAddress: 1, inAll: 1 })
  for (let time = 0; time < 5; time += 1) {
    const one = await eventually(async () => {
      const asked = await ask('a', 'office')
      return asked.status === 200 ? asked : false
    })
    if (one !== false) one.hangUp()
  }
  await eventually(async () => running() === 0)
})

test('asking for the head alone takes no seat and starts nothing', async () => {
  const { ask, running } = await open({ perOwner: 1, perAddress: 1, inAll: 1 })
  for (let time = 0; time < 5; time += 1) expect((await ask('a', 'office', 'HEAD')).status).toBe(405)
  expect(running()).toBe(0)
  expect((await ask('a', 'office')).status).toBe(200)
})
