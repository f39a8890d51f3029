import { sql } from 'kysely'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TelegramRefusal } from '../support/fake-telegram-checks.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import { journalOf, type Net } from './storm.ts'

const nets = ['telegram', 'viber'] as const
const peoplePerNet = 12
const lines = ['/menu', '/incidents', '/menu']
const answers = ['Чем помочь?', 'Обращений у вас пока нет', 'Чем помочь?']

describe('the messengers do not take the token any more', () => {
  let scene: Scene
  let people: readonly Person[]
  let doors: Record<Net, Door>

  beforeAll(async () => {
    scene = await openScene()
    people = await Promise.all(Array.from({ length: peoplePerNet }, () => nets.map((net) => scene.person(net))).flat())
    doors = { telegram: revokeTelegram(scene), viber: spoilViber(scene) }
    for (const line of lines) await Promise.all(people.map((person) => person.says(line)))
    await sleep(2_500)
  })
  afterAll(() => {
    for (const net of nets) doors?.[net].open()
    return scene?.close()
  })

  test('everything waits, nothing is refused, and each messenger is asked only now and then', async () => {
    for (const net of nets) {
      const rows = await scene.db.selectFrom('outbox').select(['status', 'error']).where('channel', '=', net).execute()
      expect(rows.length).toBe(peoplePerNet * lines.length)
      expect(rows.every(({ status }) => status === 'queued' || status === 'sending')).toBe(true)
      expect(rows.some(({ error }) => error === `${net} refuses the bot token`)).toBe(true)
      console.log(`${net}: ${doors[net].knocks()} calls while ${rows.length} messages waited`)
      expect(doors[net].knocks()).toBeGreaterThan(0)
      // Those that were under way when the first answer came, and one question a pause.
      expect(doors[net].knocks()).toBeLessThan(peoplePerNet + 4)
    }
  })

  test('the third messenger goes on', async () => {
    const neighbour = await scene.person('preview')
    await neighbour.says('/menu')
    await neighbour.hears('Чем помочь?')
  })

  test('the log says so in words, once and without the token', () => {
    const everything = [...scene.warnings, ...scene.problems].join('\n')
    for (const net of nets) {
      const said = scene.warnings.filter((line) => line.includes(`${net} takes nothing from the bot`))
      expect(said).toHaveLength(1)
      expect(said[0]).toContain(`${net} refuses the bot token`)
      expect(everything).not.toContain(scene[net].token)
    }
  })

  test('health does not claim that messages can be sent', async () => {
    await sql`update outbox set next_try_at = now() - interval '2 minutes' where status = 'queued'`.execute(scene.db)
    const response = await fetch(`${scene.url}/health`)
    const text = await response.text()
    expect([response.status, JSON.parse(text)]).toMatchObject([200, { ok: false, canAccept: true, canSend: false }])
    for (const net of nets) expect(text).not.toContain(scene[net].token)
  })

  test('when the token is right again everybody gets everything, in order and once', async () => {
    for (const net of nets) doors[net].open()
    await scene.rests()
    for (const person of people) {
      const texts = journalOf(scene, person).map(({ text }) => text.replaceAll('\u200B', ''))
      expect(
        texts.map((text, index) => text.startsWith(answers[index] ?? 'nothing more')),
        person.show(),
      ).toEqual(answers.map(() => true))
    }
    for (const net of nets) {
      expect(scene.warnings.filter((line) => line.includes(`${net} takes messages from the bot again`))).toHaveLength(1)
    }
    expect(scene.problems).toEqual([])
    await scene.settles()
  })
})

type Door = { readonly open: () => void; readonly knocks: () => number }

/** The chat a send is for is looked up last: there it is answered as with a revoked token. */
function revokeTelegram(scene: Scene): Door {
  const { chats } = scene.telegram
  const { writable } = chats
  let knocks = 0
  chats.writable = () => {
    knocks += 1
    throw new TelegramRefusal(401, 'Unauthorized')
  }
  return {
    knocks: () => knocks,
    open: () => {
      chats.writable = writable
    },
  }
}

/** The token is spoilt on the way: the messenger itself then answers with its status 2. */
function spoilViber(scene: Scene): Door {
  const real = globalThis.fetch
  let knocks = 0
  globalThis.fetch = (input, init) => {
    if (input !== `${scene.viber.url}/send_message`) return real(input, init)
    knocks += 1
    const headers = new Headers(init?.headers)
    headers.set('x-viber-auth-token', 'revoked')
    return real(input, { ...init, headers })
  }
  return {
    knocks: () => knocks,
    open: () => {
      globalThis.fetch = real
    },
  }
}
