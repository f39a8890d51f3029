import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cleanUp, launch, newFolder, ready, type Started } from '../start/launch.ts'
import { eventually } from '../support/eventually.ts'
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts'
import { type FakeViber, startFakeViber } from '../support/fake-viber.ts'
import { freePort } from '../support/free-port.ts'
import { makeFinder } from './find-words.ts'
import { type OwnServer, startOwnServer } from './own-server.ts'
import { hitsInFolder, hitsInRows, hitsInServer, hitsInText } from './places.ts'

const publicUrl = 'https://desk.example.test'
const admin = { login: 'strazh', password: 'harbour-violet-socket-73' }
const webhookSecret = 'webhook_secret_of_canaries_1'
const healthToken = 'health-token-of-canaries-1'

let server: OwnServer
let telegram: FakeTelegram
let viber: FakeViber
let product: Started
let url = ''
const dataDir = newFolder()
const answers: string[] = []

beforeAll(async () => {
  server = await startOwnServer()
  telegram = await startFakeTelegram()
  viber = await startFakeViber()
  // Whatever a messenger may answer, and not answer, while it is connected.
  for (const kind of ['html', 'server error', 'reset before acceptance'] as const) telegram.fault({ kind })
  telegram.fault({ kind: 'refusal', says: `bot${telegram.token} is not welcome` })
  viber.fault({ kind: 'html' })
  viber.fault({ kind: 'refusal', says: `token ${viber.token} is not welcome` })
  product = launch(environment(server.url))
  url = (await ready(product)).url
  telegram.route(publicUrl, url)
  viber.route(publicUrl, url)
})
afterAll(async () => {
  await cleanUp()
  await telegram?.close()
  await viber?.close()
  await server?.drop()
})

const environment = (databaseUrl: string) => ({
  NODE_ENV: 'test',
  LOG_LEVEL: 'debug',
  PUBLIC_URL: publicUrl,
  PREVIEW_CHAT: 'on',
  DATA_DIR: dataDir,
  DATABASE_URL: databaseUrl,
  TELEGRAM_BOT_TOKEN: telegram.token,
  TELEGRAM_API_ROOT: telegram.url,
  TELEGRAM_WEBHOOK_SECRET: webhookSecret,
  VIBER_AUTH_TOKEN: viber.token,
  VIBER_API_ROOT: viber.url,
  ADMIN_LOGIN: admin.login,
  ADMIN_PASSWORD: admin.password,
  HEALTH_TOKEN: healthToken,
})

async function asks(path: string, options: RequestInit = {}): Promise<Response> {
  const answer = await fetch(url + path, options)
  answers.push(
    `${[...answer.headers].filter(([name]) => name !== 'set-cookie').join('\n')}\n${await answer.clone().text()}`,
  )
  return answer
}

test('T21: none of the secrets of the environment, and no cookie, is in a log, a row, a metric or an answer', async () => {
  const json = { 'x-frontline': '1', 'content-type': 'application/json', origin: publicUrl }
  const secret = { 'x-telegram-bot-api-secret-token': webhookSecret }
  const bearer = { authorization: `Bearer ${healthToken}` }
  const signedIn = await asks('/api/sign-in', { method: 'POST', headers: json, body: JSON.stringify(admin) })
  expect(signedIn.status).toBe(200)
  const cookies = signedIn.headers.getSetCookie().map((line) => /=([^;]+)/.exec(line)?.[1] ?? '')
  expect(cookies[0]?.length).toBeGreaterThan(20)
  for (const headers of [{}, bearer, { authorization: 'Bearer wrong-wrong-wrong' }]) {
    for (const path of ['/', '/chat', '/health', '/metrics', '/nothing', '/api/me']) await asks(path, { headers })
  }
  // Nobody's, and somebody's whose body breaks off.
  for (const headers of [{}, secret])
    await asks('/webhooks/telegram', { method: 'POST', headers, body: '{"update_id":' })
  await asks('/webhooks/viber', { method: 'POST', body: '{}' })
  await eventually(async () => product.output().includes('telegram bot connected'))
  await eventually(async () => product.output().includes('viber bot connected'))
  telegram.meets({ id: 5_100_000_001, name: 'Ира', language: 'ru' })
  for (const kind of ['html', 'reset after acceptance'] as const) telegram.fault({ kind, method: 'sendMessage' })
  await telegram.taken(telegram.writes(5_100_000_001, 'привет').updateId)
  await eventually(async () => telegram.sent.length > 0)
  // Its connections break in the middle of whatever they do.
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name like 'frontline%' and pid <> pg_backend_pid()`.execute(server.db)
  await eventually(async () => (await asks('/health')).status === 200)

  const databasePassword = new URL(server.url).password
  const secrets = [
    telegram.token,
    viber.token,
    webhookSecret,
    healthToken,
    admin.password,
    databasePassword,
    ...cookies,
  ]
  expect(new Set(secrets).size).toBeGreaterThanOrEqual(7)
  const find = makeFinder(secrets)
  const control = makeFinder([admin.login])
  expect(hitsInText('output', product.output(), makeFinder(['telegram bot connected']))).not.toEqual([])
  expect(product.output()).toContain('could not be connected')
  expect(hitsInText('output', product.output(), find)).toEqual([])
  expect(answers.join('\n')).toContain('frontline_')
  expect(hitsInText('answers', answers.join('\n'), find)).toEqual([])
  expect(await hitsInRows(server.db, control)).not.toEqual([])
  expect(await hitsInRows(server.db, find)).toEqual([])
  expect(await hitsInServer(server, control)).toContain(`WAL: ${admin.login}`)
  expect(await hitsInServer(server, find)).toEqual([])
  expect(hitsInFolder(dataDir, find)).toEqual([])
})

test('nor in what is said when the start fails', async () => {
  const wrong = new URL(server.url)
  wrong.password = 'wrong-password-of-canaries'
  const unreachable = `postgres://frontline:unreachable-of-canaries@127.0.0.1:${await freePort()}/nothing`
  for (const databaseUrl of [wrong.href, unreachable]) {
    const started = launch(environment(databaseUrl))
    expect(await started.ended).toBe(1)
    expect(started.output()).toContain('DATABASE_URL')
    const secrets = [
      'wrong-password-of-canaries',
      'unreachable-of-canaries',
      telegram.token,
      viber.token,
      admin.password,
    ]
    expect(hitsInText('output', started.output(), makeFinder(secrets))).toEqual([])
  }
})
