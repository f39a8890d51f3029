import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runAnnounce } from '../../src/cli/announce/run-announce.ts'
import { runKb } from '../../src/cli/kb/run.ts'
import { allMessengers } from '../../src/composition/messengers.ts'
import { readConfig } from '../../src/composition/config.ts'
import { makeDialogue } from '../support/scene-dialogue.ts'
import { openScene, type Scene } from '../support/scene.ts'
import { startFakePigeon } from './fake-pigeon.ts'
import { pigeon } from './pigeon/pigeon.ts'

const key = 'a-key-of-the-pigeon'
/** The one line. */
const messengers = [...allMessengers, pigeon]

let fake: Awaited<ReturnType<typeof startFakePigeon>>
let scene: Scene
beforeAll(async () => {
  fake = await startFakePigeon(key)
  // Whatever the time of the day is.
  const settings = { announcements: { quietHours: null } }
  scene = await openScene({ messengers, settings, env: { PIGEON_KEY: key, PIGEON_API_ROOT: fake.url } })
  fake.route('https://desk.example.test', scene.url)
  await vi.waitFor(() => expect(fake.isHooked()).toBe(true), 10_000)
})
afterAll(async () => {
  await scene?.close()
  await fake?.close()
})

function meet(person: string) {
  fake.meets(person)
  return { ...makeDialogue(`${person} on the pigeon`, fake.handsOf(person)), id: person }
}

test('a whole dialogue: an answer, a request, a person, a resolution, a rating', async () => {
  const olga = meet('olga')
  await olga.says('впн не работает')
  await olga.hears(/Не подключается VPN/)
  // The buttons hang on the last of its parts.
  await olga.hears(/Это помогло/)
  await olga.presses('Не помогло')
  await olga.hears(/Понял/)
  await olga.presses('Позвать специалиста')
  await olga.hears(/INC-\d+/)
  const anna = await scene.agent('Анна')
  await anna.claims(olga)
  await olga.hears(/Анна/)
  await anna.replies(olga, 'Перевыпустила сертификат, попробуйте ещё раз.')
  expect((await olga.hears(/Перевыпустила сертификат/)).text).toContain('— Анна')
  await anna.resolves(olga, 'сертификат истёк ночью')
  await olga.hears(/сертификат истёк ночью/)
  await olga.presses(/Да/)
  await olga.hears(/5/)
  await olga.presses('5')
  await scene.settles()
})

test('what is not its messenger is shut out, what it does not know is kept', async () => {
  const call = (authorization: string, body: object) =>
    fetch(`${scene.url}/webhooks/pigeon`, { method: 'POST', headers: { authorization }, body: JSON.stringify(body) })
  const from = { id: 'olga', name: 'Ольга', language: 'ru' }
  expect((await call('wrong', { id: 'x1', at: 1, from, text: 'впустите' })).status).toBe(401)
  expect((await call(key, { id: 'x2', at: 1, from, mood: 'fine' })).status).toBe(200)
  const rows = await scene.db
    .selectFrom('inbox')
    .select('external_id')
    .where('external_id', 'in', ['x1', 'x2'])
    .execute()
  expect(rows.map((row) => row.external_id)).toEqual(['x2'])
})

test('the console is told its name in every language, its icon, and that it is connected', async () => {
  const { body } = await (await scene.admin())('GET', '/me')
  expect(body['messengers']).toContainEqual({
    name: 'pigeon',
    title: pigeon.title,
    icon: pigeon.icon,
    isForTrying: false,
    isConnected: true,
  })
})

test('health and the editors know it without a word', async () => {
  const health = (await (await fetch(`${scene.url}/health`)).json()) as { channels: { name: string }[] }
  expect(JSON.stringify(health)).toContain('pigeon')
  const { body } = await (await scene.admin())('GET', '/knowledge/articles/ru/vpn-not-connecting')
  expect(JSON.stringify(body)).toContain('"messenger":"pigeon"')
})

test('only one instance may send for it, and it is the one that holds its lock', async () => {
  const read = readConfig({ PIGEON_KEY: key, PUBLIC_URL: 'https://desk.example.test' }, '/tmp', messengers)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const names = read.config.messengers.map(({ configured }) => configured.senderName)
  expect(names).toContainEqual(expect.stringMatching(/^pigeon [0-9a-f]{16}$/))
  expect(JSON.stringify(names)).not.toContain(key)
  const wrong = readConfig({ PIGEON_KEY: 'short' }, '/tmp', messengers)
  expect(wrong).toEqual({ problems: [{ variable: 'PIGEON_KEY', problem: 'is too short for a key' }] })
})

test('the commands go out over it, and check measures articles by its limits', async () => {
  vi.stubEnv('DATABASE_URL', scene.databaseUrl)
  vi.stubEnv('PIGEON_KEY', key)
  vi.stubEnv('KNOWLEDGE_BASE_DIR', fileURLToPath(new URL('../../knowledge-base', import.meta.url)))
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    const vera = meet('vera')
    await vera.says('привет')
    await vera.hears(/./)
    await runAnnounce(['--text-ru', 'Завтра с 20:00 обновляем почту.', '--channel', 'pigeon'], messengers)
    await vera.hears('Завтра с 20:00 обновляем почту.')
    await runKb(['check', '--json', '--lang', 'en'], messengers)
    const printed = said.mock.calls.map(([line]) => String(line)).join('\n')
    // Its messages hold five hundred characters, and some article is longer than that.
    expect(printed).toMatch(/messages on Pigeon \(at most 500 characters/)
  } finally {
    said.mockRestore()
    vi.unstubAllEnvs()
  }
})
