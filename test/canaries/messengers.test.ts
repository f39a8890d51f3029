import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { telegramFixtures } from '../hostile/telegram-fixtures.ts'
import { viberFixtures } from '../hostile/viber-fixtures.ts'
import { openScene, type Scene } from '../support/scene.ts'
import { canariesIn, canary, singing, withCanaries } from './canary.ts'

const secret = 'canary-webhook-secret'
/** The messenger's own names for things: ids, kinds, codes. Nobody's words stand in them. */
const ofTelegram = new Set(
  'file_id file_unique_id type media_group_id chat_instance inline_message_id id status'.split(' '),
)
const ofViber = new Set('id user_id event type media thumbnail avatar'.split(' '))

let scene: Scene
let listener: pg.Client
const notified: string[] = []
beforeAll(async () => {
  scene = await openScene({ env: { TELEGRAM_WEBHOOK_SECRET: secret } })
  listener = new pg.Client({ connectionString: scene.databaseUrl })
  await listener.connect()
  listener.on('notification', ({ payload }) => notified.push(payload ?? ''))
  await listener.query('listen frontline_changes')
})
afterAll(async () => {
  await listener?.end()
  await scene?.close()
})

async function post(path: string, body: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }
  return (await fetch(`${scene.url}${path}`, options)).status
}

/** Nothing of any canary is anywhere, once everything has come to rest. */
async function expectSilence(): Promise<void> {
  await scene.rests()
  expect(await canariesIn(scene.db)).toEqual([])
  expect(singing(scene.logged)).toEqual([])
  expect(singing(notified)).toEqual([])
  expect(singing([await (await fetch(`${scene.url}/metrics`)).text()])).toEqual([])
}

test('a secret in any field of words of Telegram is nowhere afterwards', async () => {
  let update = 900_000
  const all = Object.values(telegramFixtures).flatMap((fixture) => withCanaries(fixture, (key) => ofTelegram.has(key)))
  expect(all.length).toBeGreaterThan(60)
  for (const { path, value } of all) {
    const body = JSON.stringify({ update_id: (update += 1), ...value })
    expect(await post('/webhooks/telegram', body, { 'x-telegram-bot-api-secret-token': secret }), path).toBe(200)
  }
  expect(notified.length).toBeGreaterThan(0)
  await expectSilence()
  // They did arrive: what is left of them, where words are kept, is their mask.
  const { rows } = await sql<{ arrived: number; masked: number }>`
    select (select count(*)::int from inbox where channel = 'telegram') as arrived,
      (select count(*)::int from messages where text || content::text like '%мой пароль: •%') as masked`.execute(
    scene.db,
  )
  expect(rows[0]?.arrived).toBe(all.length)
  expect(rows[0]?.masked).toBeGreaterThan(20)
})

test('a secret in any field of words of Viber is nowhere afterwards', async () => {
  let token = 6_500_000_000_000_000_000n
  const all = Object.entries(viberFixtures).flatMap(([name, fixture]) =>
    // The address of a file is the messenger's; the address that a person sends is theirs.
    withCanaries(fixture, (key) => ofViber.has(key) && !(name === 'url' && key === 'media')),
  )
  expect(all.length).toBeGreaterThan(30)
  for (const { path, value } of all) {
    const body = JSON.stringify({ timestamp: 1_790_000_000_000, message_token: '@', ...value }).replace(
      '"@"',
      String((token += 1n)),
    )
    const signature = createHmac('sha256', scene.viber.token).update(body).digest('hex')
    expect(await post('/webhooks/viber', body, { 'x-viber-content-signature': signature }), path).toBe(200)
  }
  await expectSilence()
})

test('a secret in any field of the preview is nowhere afterwards', async () => {
  const olga = await scene.person('preview', { name: canary() })
  await olga.says(canary())
  await olga.hears(/./)
  await olga.says(`/start ${canary()}`)
  await olga.says(`/${canary()}`)
  const visit = await fetch(`${scene.url}/chat/api/visit`, {
    method: 'POST',
    headers: { 'x-frontline': '1', 'content-type': 'application/json' },
    body: '{}',
  })
  const cookie = visit.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const headers = { cookie, 'x-frontline': '1', 'content-type': 'application/json' }
  expect(await post('/chat/api/messages', JSON.stringify({ choiceId: canary().slice(0, 90) }), headers)).toBe(202)
  const name = encodeURIComponent(`${canary()}.txt`)
  expect(await post(`/chat/api/files?name=${name}`, 'hello', headers)).toBe(202)
  await expectSilence()
})

test('a secret that is typed again and again through a whole request is nowhere afterwards', async () => {
  const boris = await scene.person('telegram')
  await boris.says(`принтер не печатает, ${canary()}`)
  await boris.hears(/./)
  await boris.says('оставить обращение')
  await boris.hears(/./)
  await boris.says(canary())
  await boris.hears(/./)
  await boris.says('/person')
  await boris.hears(/INC-/)
  const anna = await scene.agent('Анна')
  await anna.claims(boris)
  await boris.says(canary())
  await anna.uploads(boris, `${canary()}.txt`, new TextEncoder().encode('hello'))
  await boris.sends({ contact: { phone_number: '+79000000000', first_name: canary() } })
  await scene.rests()
  await expectSilence()
})
