import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { makeClientOf, readTrusted } from '../../../src/http/access/client.ts'
import { modulesBelow } from '../../support/modules.ts'

type Asked = { readonly trust: string; readonly from: string; readonly headers?: Readonly<Record<string, string>> }

async function clientOf({ trust, from, headers = {} }: Asked): Promise<unknown> {
  const trusted = readTrusted(trust)
  if (trusted === null) throw new Error(`${trust} is not understood`)
  const know = makeClientOf(trusted)
  const app = new Hono().get('/', (context) => context.json(know(context)))
  const socket = { remoteAddress: from }
  return await (
    await app.fetch(new Request('http://localhost/', { headers: { host: 'localhost', ...headers } }), {
      incoming: { socket },
    })
  ).json()
}
const through = (hops: string) => ({ 'x-forwarded-for': hops })

test.each([
  ['nobody in between', { trust: 'loopback', from: '127.0.0.1' }, '127.0.0.1', true],
  ['as a dual socket says it', { trust: 'loopback', from: '::ffff:127.0.0.1' }, '127.0.0.1', true],
  ['from the network', { trust: 'loopback', from: '192.0.2.7' }, '192.0.2.7', false],
  ['a proxy on this machine', { trust: 'loopback', from: '::1', headers: through('192.0.2.7') }, '192.0.2.7', false],
  [
    'forged in front of it',
    { trust: 'loopback', from: '::1', headers: through('127.0.0.1, 192.0.2.7') },
    '192.0.2.7',
    false,
  ],
  [
    'forged without a proxy',
    { trust: 'loopback', from: '192.0.2.7', headers: through('10.0.0.1') },
    '192.0.2.7',
    false,
  ],
  [
    'two proxies of ours',
    { trust: 'loopback,10.1.0.0/16', from: '127.0.0.1', headers: through('192.0.2.7, 10.1.2.3') },
    '192.0.2.7',
    false,
  ],
  [
    'of which only one is known',
    { trust: 'loopback', from: '127.0.0.1', headers: through('192.0.2.7, 10.1.2.3') },
    '10.1.2.3',
    false,
  ],
  ['no proxy is trusted', { trust: 'off', from: '127.0.0.1', headers: through('192.0.2.7') }, '127.0.0.1', false],
  ['rubbish in it', { trust: 'loopback', from: '127.0.0.1', headers: through('<script>') }, '127.0.0.1', false],
  [
    'with a port',
    { trust: 'loopback', from: '127.0.0.1', headers: through('[2001:db8::7]:443') },
    '2001:db8::7',
    false,
  ],
  [
    'another header of a proxy',
    { trust: 'loopback', from: '127.0.0.1', headers: { via: '1.1 nginx' } },
    '127.0.0.1',
    false,
  ],
] as const)('%s', async (_, asked, address, isHere) => {
  expect(await clientOf(asked)).toEqual({ address, isHere })
})

test.each(['10.0.0.0/33', 'proxy', '10.0.0', '10.0.0.0/8/8', '::1/129', '10.0.0.1/x'])('%s is refused', (text) => {
  expect(readTrusted(text)).toBeNull()
})

test('nobody reads the address of a socket, or what a proxy says of it, beside the one function', () => {
  const says = /remoteAddress|getConnInfo|conninfo|['"](x-forwarded-\w+|x-real-ip|forwarded)['"]/i
  const readers = modulesBelow('src').filter(({ path, text }) => !path.startsWith('console/') && says.test(text))
  expect(readers.map(({ path }) => path)).toEqual(['http/access/client.ts'])
})

test('who is asked for by another name is not this machine: a page of another site can lead its name here', async () => {
  const here = { trust: 'loopback', from: '127.0.0.1' }
  for (const host of ['localhost', 'localhost:8080', '127.0.0.1:8080', '127.9.9.9', '[::1]:8080', 'LocalHost']) {
    expect(await clientOf({ ...here, headers: { host } }), host).toMatchObject({ isHere: true })
  }
  for (const host of [
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example:8080',
    '',
    '[::2]',
    'x@localhost',
  ]) {
    expect(await clientOf({ ...here, headers: { host } }), host).toMatchObject({ isHere: false })
  }
})
