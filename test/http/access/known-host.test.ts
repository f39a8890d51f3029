import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { refuseUnknownHost } from '../../../src/http/access/known-host.ts'

async function ask(publicUrl: string | null, host: string | null): Promise<number> {
  const app = new Hono().use(refuseUnknownHost(publicUrl)).get('/', (context) => context.text('in'))
  const request = new Request('http://192.0.2.1/', { headers: host === null ? {} : { host } })
  return (await app.fetch(request)).status
}
const desk = 'https://desk.example.org'

test.each([
  ['its own name', 'desk.example.org'],
  ['in any case', 'Desk.Example.ORG'],
  ['with a port', 'desk.example.org:443'],
  ['with the port of the proxy', 'desk.example.org:8443'],
  ['this machine', 'localhost:8080'],
  ['this machine by number', '127.0.0.1:8080'],
  ['this machine by the other number', '[::1]:8080'],
])('%s is answered', async (_, host) => {
  expect(await ask(desk, host)).toBe(200)
})

test.each([
  ['another site that leads here', 'evil.example'],
  ['one that begins alike', 'desk.example.org.evil.example'],
  ['one that ends alike', 'evil-desk.example.org'],
  ['an own number in front', '127.0.0.1.evil.example'],
  ['an own name in front', 'localhost.evil.example'],
  ['a name before a name', 'desk.example.org@evil.example'],
  ['two names', 'desk.example.org, evil.example'],
  ['a bare number', '192.0.2.1'],
  ['the unspecified address', '0.0.0.0'],
  ['nothing', ''],
  ['no header', null],
])('%s is not', async (_, host) => {
  expect(await ask(desk, host)).toBe(421)
})

test('without PUBLIC_URL there is nothing to hold a name against', async () => {
  expect(await ask(null, 'desk.lan:8080')).toBe(200)
})
