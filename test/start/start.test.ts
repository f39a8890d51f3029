import { existsSync, realpathSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { cleanUp, launch, newFolder, ready } from './launch.ts'
import { freePort } from '../support/free-port.ts'
import { phoneCode } from '../support/phone-code.ts'
import { openConsole } from '../support/scene-agent.ts'

afterEach(() => cleanUp())

const holdPort = (port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })

test('nothing configured: it starts, says where to click, and prints the first password once', async () => {
  const DATA_DIR = newFolder()
  const PORT = String(await freePort())
  const first = launch({ DATA_DIR, PORT })
  const { url, password } = await ready(first)
  expect(first.output()).toContain(`${url}/chat`)
  expect(password).toMatch(/^\S{12,}$/)
  expect((await fetch(`${url}/health`)).status).toBe(200)
  expect((await fetch(`${url}/chat`)).status).toBe(200)

  // The generated one opens the door only to change it.
  const console = openConsole(url)
  expect((await console('POST', '/sign-in', { login: 'admin', password })).status).toBe(200)
  expect((await console('GET', '/queue?view=waiting')).status).toBe(403)
  expect((await console('POST', '/password', { old: password, new: 'a-much-better-one-42' })).status).toBe(200)
  // An admin shows a phone next: a password alone is not enough.
  expect((await console('GET', '/queue?view=waiting')).status).toBe(403)
  const { secret } = (await console('POST', '/totp/begin')).body as unknown as { secret: string }
  expect((await console('POST', '/totp/confirm', { code: phoneCode(secret) })).status).toBe(200)
  expect((await console('GET', '/queue?view=waiting')).status).toBe(200)

  // Right after a kill -9 the server that still runs is found again, with everything in it.
  first.child.kill('SIGKILL')
  await first.ended
  const second = launch({ DATA_DIR, PORT })
  const again = await ready(second)
  expect(again.password).toBeNull()
  expect(
    (await openConsole(again.url)('POST', '/sign-in', { login: 'admin', password: 'a-much-better-one-42' })).status,
  ).toBe(200)

  // A second one on the same folder is refused, in words.
  const third = launch({ DATA_DIR, PORT: String(await freePort()) })
  expect(await third.ended).toBe(1)
  expect(third.output()).toContain('Another Frontline is running')

  // SIGTERM ends it in peace.
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
})

test('whoever reads its log goes away: it works on, and ends in peace', async () => {
  const started = launch({ DATA_DIR: newFolder(), PORT: String(await freePort()) })
  const { url } = await ready(started)
  started.child.stdout?.destroy()
  started.child.stderr?.destroy()
  // Refused with a line in the log.
  const refused = await openConsole(url)('POST', '/sign-in', { login: 'admin', password: 'not-it-at-all' })
  expect(refused.status).toBe(401)
  expect((await fetch(`${url}/health`)).status).toBe(200)
  started.child.kill('SIGTERM')
  expect(await started.ended).toBe(0)
})

test('two checkouts run side by side, and where 8080 is taken and no port was asked for, on others', async () => {
  const holder = await holdPort(8080).catch(() => null)
  const [a, b] = [launch({ DATA_DIR: newFolder() }), launch({ DATA_DIR: newFolder() })]
  const [one, two] = [await ready(a), await ready(b)]
  expect(one.url).not.toBe(two.url)
  for (const { url } of [one, two]) {
    expect(url).not.toContain(':8080')
    expect((await fetch(`${url}/health`)).status).toBe(200)
  }
  holder?.close()
})

test('a port that was asked for and is taken is named; so are data of another PostgreSQL; both are left alone', async () => {
  const port = await freePort()
  const holder = await holdPort(port)
  const DATA_DIR = newFolder()
  const started = launch({ DATA_DIR, PORT: String(port) })
  expect(await started.ended).toBe(1)
  expect(started.output()).toContain(`Port ${port} on 127.0.0.1 is taken`)
  holder.close()
  const cluster = realpathSync(join(DATA_DIR, 'postgres'))
  // What did not start leaves no database server behind.
  expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false)

  writeFileSync(join(cluster, 'PG_VERSION'), '15\n')
  const again = launch({ DATA_DIR, PORT: '0' })
  expect(await again.ended).toBe(1)
  expect(again.output()).toContain('belongs to PostgreSQL 15')
})

test('a wrong configuration ends at once with every problem in words', async () => {
  const started = launch({ DATA_DIR: newFolder(), PORT: 'x', TIME_ZONE: 'Nowhere', DATABASE_URL: 'mysql://a' })
  expect(await started.ended).toBe(1)
  for (const variable of ['PORT', 'TIME_ZONE', 'DATABASE_URL']) expect(started.output()).toContain(variable)
})

test('a knowledge base that is not there is said in one sentence', async () => {
  const started = launch({ DATA_DIR: newFolder(), PORT: '0', KNOWLEDGE_BASE_DIR: '/nowhere/at/all' })
  expect(await started.ended).toBe(1)
  expect(started.output()).toContain('/nowhere/at/all')
  expect(started.output()).not.toContain('    at ')
})

test('a database that cannot be reached is said in one sentence', async () => {
  const started = launch({ PORT: '0', DATABASE_URL: `postgres://nobody:secretpass@127.0.0.1:${await freePort()}/x` })
  expect(await started.ended).toBe(1)
  expect(started.output()).not.toContain('secretpass')
  expect(started.output()).not.toContain('    at ')
})
