import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen } from '../../src/composition/process/listen.ts'
import { preview } from '../../src/channels/preview/preview.ts'
import { makeApp } from '../../src/http/app.ts'
import { makePreviewHistory } from '../../src/database/conversations/preview-history.ts'
import { makeHealthProbe } from '../../src/database/server/health.ts'
import { makeInbox } from '../../src/database/road/inbox.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { type Desk, openDesk } from '../http/console-desk.ts'
import { silentLog } from '../support/silent-log.ts'

type Route = { readonly method: string; readonly path: string }
/** As a query has it: an object's own `toString` may be anything. */
const spoken = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

type Said = { readonly status: number; readonly body: string }

let database: TestDatabase
let desk: Desk
let server: Awaited<ReturnType<typeof listen>>
let routes: readonly Route[] = []
const faults: string[] = []

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  const inbox = makeInbox(desk.db, () => {})
  const { now, clientOf, live, attachments, blobs } = desk.deps
  const configured = preview.configure({}, null)
  if (configured === null || 'problem' in configured) throw new Error('the preview is not there')
  const channel = configured.make({ blobs } as never)
  const app = makeApp({
    webhooks: { channels: [channel], inbox, welcome: () => ({}) as never, now, log: silentLog, count: () => {} },
    health: { probe: makeHealthProbe(desk.db), clientOf, token: null, channels: () => [], counters: () => [] },
    api: { ...desk.deps, log: { ...silentLog, error: (what, error) => void faults.push(`${what}: ${String(error)}`) } },
    files: { attachments: desk.deps.attachments, blobs },
    preview: {
      channel,
      inbox,
      history: makePreviewHistory(desk.db),
      live,
      now,
      defaultLanguage: 'ru',
      publicUrl: null,
      clientOf,
      isOnlyHere: false,
      signingKey: 'x'.repeat(64),
      attachments,
      blobs,
    },
    pagesDir: 'dist/console',
    publicUrl: null,
  })
  routes = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => ({ method, path }))
  server = await listen(app.fetch, '127.0.0.1', 0)
})
afterAll(async () => {
  await server?.close()
  await desk?.close()
  await database?.drop()
})

const filled = (path: string): string => path.replace(/:\w+/g, '1').replace('*', 'x')
const isStream = (path: string): boolean => /\/(live|stream)$/.test(path)

/** Byte for byte; 0: hung up on without a word. A stream is left after its head. */
function say(head: string, body = ''): Promise<Said> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(Buffer.from(`${head}\r\n\r\n${body}`, 'latin1')))
    socket.on('data', (part) => {
      answer += part.toString('latin1')
      if (answer.includes('text/event-stream')) socket.destroy()
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      const [first = '', ...rest] = answer.split('\r\n\r\n')
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0), body: rest.join('') })
    })
  })
}

const lines = (method: string, target: string, more: readonly string[] = []): string =>
  [`${method} ${target} HTTP/1.1`, 'host: localhost', 'connection: close', 'x-frontline: 1', ...more].join('\r\n')

/** Every route, some at a time. */
async function each(ask: (route: Route) => Promise<readonly (readonly [string, Said])[]>): Promise<string[]> {
  const odd: string[] = []
  const queue = [...routes]
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        for (const [what, { status, body }] of await ask(next))
          odd.push(...faultOf(`${what} ${next.path}`, status, body))
      }
    }),
  )
  return [...odd, ...faults.splice(0)]
}

/** What is refused is a 4xx that says something; nothing is ever a fault of ours. */
const faultOf = (what: string, status: number, body: string): readonly string[] => {
  if (status >= 500) return [`${what}: ${status}`]
  return status >= 400 && body.trim() === '' && !what.startsWith('HEAD') ? [`${what}: ${status} without a word`] : []
}

test('all doors are among what is tried', () => {
  const paths = routes.map(({ path }) => path)
  for (const path of [
    '/',
    '/chat',
    '/health',
    '/metrics',
    '/files/:key/:name',
    '/api/sign-in',
    '/chat/api/files',
    '/webhooks/preview',
    '/assets/*',
  ]) {
    expect(paths).toContain(path)
  }
  expect(routes.length).toBeGreaterThan(110)
})

describe('every route, nobody signed in', () => {
  const methods = [
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'TRACE',
    'PROPFIND',
    'SEARCH',
    'QUERY',
    'get',
    'FOO',
  ]

  test('answers every method', async () => {
    const odd = await each(async ({ path }) => {
      const said: [string, Said][] = []
      for (const method of methods) {
        if (method === 'GET' && isStream(path)) continue
        said.push([method, await say(lines(method, filled(path), ['content-length: 0']))])
      }
      return said
    })
    expect(odd).toEqual([])
  })

  test('refuses heads and addresses of 200 kB, and thousands of parameters are none of its matter', async () => {
    const huge = 'x'.repeat(200_000)
    const many = Array.from({ length: 1_500 }, (_, index) => `a${index}=1`).join('&')
    const odd = await each(async ({ method, path }) => {
      const said: [string, Said][] = [
        ['huge header', await say(lines(method, filled(path), [`x-huge: ${huge}`]))],
        ['huge cookie', await say(lines(method, filled(path), [`cookie: sid=${huge}`]))],
        ['huge query', await say(lines(method, `${filled(path)}?q=${huge}`))],
        ['huge path', await say(lines(method, `${filled(path)}/${huge}`))],
      ]
      const refused = said.flatMap(([what, { status }]) =>
        status === 431 ? [] : [[`${what}: ${status}, not 431`, { status: 500, body: '' }] as [string, Said]],
      )
      if (!isStream(path))
        said.push(['many', await say(lines(method, `${filled(path)}?${many}`, ['content-length: 0']))])
      return [...said, ...refused]
    })
    expect(odd).toEqual([])
  })

  test('takes any parameters, headers and bodies without a fault', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '__proto__',
        '-1',
        '9'.repeat(400),
        'NaN',
        '1e999',
        '\u0000',
        '../../etc/passwd',
        "'; drop table users; --",
      ),
    )
    const json = fc.oneof(
      fc.json(),
      fc.constantFrom('{', 'null', '[]', '{"__proto__":1}', '"\\ud800"', `${'['.repeat(9_000)}`),
    )
    const [texts, bodies] = [fc.sample(text, 400), fc.sample(json, 400)]
    let at = 0
    const some = () => texts[(at += 1) % texts.length] ?? ''
    const odd = await each(async ({ method, path }) => {
      const said: [string, Said][] = []
      for (let time = 0; time < 6; time += 1) {
        if (isStream(path)) continue
        const target = path.replace(/:\w+|\*/g, () => encodeURIComponent(some().toWellFormed()).slice(0, 500) || 'x')
        const query = `${encodeURIComponent(some().toWellFormed())}=${encodeURIComponent(some().toWellFormed())}&after=%ff&id=${time}`
        const body = bodies[(at += 1) % bodies.length] ?? ''
        const more = [
          'content-type: application/json',
          `content-length: ${Buffer.byteLength(body, 'latin1')}`,
          'range: bytes=-',
          'cookie: sid=%ff; visitor=a.b; ;;=',
          'accept-language: ,;q=,',
        ]
        said.push([
          `${method} ${target}?${query} ${body.slice(0, 60)}`,
          await say(lines(method, `${target}?${query}`, more), body),
        ])
      }
      return said
    })
    expect(odd).toEqual([])
  })
})

describe('every route of the console, by an admin who has gone mad', () => {
  test('takes any ids, queries and bodies without a fault', async () => {
    const cookie = await desk.enters((await desk.hire('mad', 'admin')).id)
    await desk.says('olga', 'впн не работает')
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('1', '0', 1, -1, 2 ** 53, null, true, '\u0000', '9'.repeat(30)),
    )
    const ids = [
      '1',
      '0',
      '-1',
      '9223372036854775808',
      '99999999999999999999',
      '1.5',
      'x',
      '%00',
      '%F0%9F%98%80',
      'постоянно',
      '__proto__',
      '1%2F2',
    ]
    const values = fc.sample(value, 300)
    let at = 0
    const odd = await each(async ({ method, path }) => {
      if (
        !path.startsWith('/api/') ||
        isStream(path) ||
        /sign-out|\/sessions\/end|end-all|\/password|\/totp/.test(path)
      )
        return []
      const said: [string, Said][] = []
      for (const id of ids) {
        const body = JSON.stringify({
          text: values[(at += 1) % values.length],
          kind: 'reply',
          value: values[(at += 1) % values.length],
          version: at,
        })
        const query = ['after', 'before', 'limit', 'from', 'to', 'view', 'search', 'filter', 'sort', 'days', 'q']
          .map(
            (name) => `${name}=${encodeURIComponent(spoken(values[(at += 1) % values.length])).replaceAll('%00', '0')}`,
          )
          .join('&')
        const target = `${path.replace(/:\w+/g, encodeURI(decodeURIComponent(id)))}?${query}`
        const more = [
          `cookie: ${cookie}`,
          'content-type: application/json',
          `content-length: ${Buffer.byteLength(body)}`,
        ]
        said.push([
          `${method} ${target} ${body.slice(0, 120)}`,
          await say(lines(method, target, more), Buffer.from(body).toString('latin1')),
        ])
      }
      return said
    })
    expect(odd).toEqual([])
  })
})
