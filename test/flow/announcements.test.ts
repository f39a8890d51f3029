import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeAnnouncer, settlePeople } from '../support/scene-announcements.ts'
import { openScene, type Scene, type SceneOptions } from '../support/scene.ts'

const texts = {
  ru: '**Завтра** с 22:00 работы, банк-клиент не откроется.',
  en: '**Tomorrow** from 10 pm: maintenance.',
}
const atAnyTime = { announcements: { quietHours: null } }
const isOver = ({ announcement }: { announcement: { status: string } }) => announcement.status === 'finished'

let scene: Scene
let chief: ReturnType<typeof makeAnnouncer>
const begin = async (options: SceneOptions = {}) => {
  scene = await openScene({ settings: atAnyTime, ...options })
  chief = makeAnnouncer(await scene.admin())
}
const announce = async (wish: Readonly<Record<string, unknown>> = { texts }) => {
  const id = await chief.writes(wish)
  await chief.moves(id, 'start')
  return id
}
afterEach(async () => {
  await scene.settles()
  expect(scene.problems).toEqual([])
  await scene.close()
})

describe('at any time of day', () => {
  beforeEach(() => begin())

  test('everybody gets it once, in their own language, on both messengers, with an agent there too', async () => {
    const olga = await scene.person('telegram')
    const john = await scene.person('telegram', { name: 'John', language: 'en' })
    const vera = await scene.person('viber', { name: 'Вера' })
    for (const person of [olga, john, vera]) await person.says('/menu')
    const anna = await scene.agent('Анна')
    await olga.says('/person')
    await olga.hears('Передал специалисту')
    await anna.claims(olga)
    await olga.hears('Анна из первой линии на связи')

    const draft = await chief.writes({ texts })
    expect((await chief.show(draft)).announcement.status).toBe('draft')
    expect((await chief.show(draft)).counts['all']).toBe(0)
    await chief.moves(draft, 'start')
    for (const person of [olga, vera]) {
      await person.hears('Завтра с 22:00 работы, банк-клиент не откроется.')
      expect(person.buttons()).toEqual(['Не присылать такое'])
    }
    await john.hears('Tomorrow from 10 pm: maintenance.')
    expect(john.buttons()).toEqual(["Don't send me these"])
    const toVera = scene.viber.sent.findLast(({ receiver }) => receiver === vera.id)
    for (const state of ['delivered', 'seen'] as const) await scene.viber.receives(vera.id, state, toVera?.token ?? '')
    const { counts } = await chief.until(draft, (shown) => isOver(shown) && shown.counts['seen'] === 1)
    expect(counts).toMatchObject({ all: 3, sent: 2, seen: 1, waiting: 0, queued: 0 })
    for (const person of [olga, john, vera]) await person.silentFor(200)
    const shown = (await anna.reads(olga)).filter(({ text }) => text.includes('банк-клиент'))
    expect(shown).toHaveLength(1)
    await expect(chief.moves(draft, 'start')).rejects.toThrow('409')
  })

  test.each(['telegram', 'viber'] as const)('who wants none on %s gets none, until they say otherwise', async (net) => {
    const olga = await scene.person(net)
    await olga.says('/menu')
    await olga.hears('Чем помочь?')
    await announce({ texts: { en: 'Only in English.' } })
    await olga.hears('Only in English.')
    await olga.presses('Не присылать такое')
    await olga.hears('объявлений больше не пришлю')
    await olga.presses('Не присылать такое')
    await olga.hears('объявлений больше не пришлю')

    const second = await announce()
    const { counts } = await chief.until(second, isOver)
    expect(counts).toMatchObject({ all: 1, skipped: 1, sent: 0 })
    await olga.silentFor(200)
    await olga.says('впн не работает')
    await olga.hears('Не подключается VPN')

    await olga.says('/announcements')
    await olga.hears('Присылать объявления')
    await olga.presses('Присылать объявления')
    await olga.hears('буду писать о плановых работах')
    await announce()
    await olga.hears('Завтра с 22:00')
  })

  test('who has blocked the bot gets it when they are back, and the list of receipts says so', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/menu')
    await olga.hears('Чем помочь?')
    await scene.telegram.taken(scene.telegram.blocks(Number(olga.id)))
    await scene.rests()
    const id = await announce()
    await chief.until(id, isOver)
    expect(await chief.receipts(id)).toMatchObject([{ channel: 'telegram', state: 'held' }])
    await scene.telegram.taken(scene.telegram.unblocks(Number(olga.id)))
    await olga.hears('Завтра с 22:00')
    await scene.rests()
    expect(await chief.receipts(id)).toMatchObject([{ state: 'sent', detail: null }])
  })

  test('an announcement that nobody could read, or with a card number in it, is not taken', async () => {
    const console = await scene.admin()
    const tried = async (wish: unknown) => (await console('POST', '/announcements', wish)).status
    expect(await tried({ texts: {} })).toBe(422)
    expect(await tried({ texts: { ru: '  ' } })).toBe(422)
    expect(await tried({ texts: { ru: 'Карта 4111 1111 1111 1111' } })).toBe(422)
    expect(await tried({ texts: { ru: 'я'.repeat(3_501) } })).toBe(422)
    expect(await tried({ texts, channels: ['pigeon'] })).toBe(422)
  })
})

describe('in quiet hours', () => {
  const now = new Date()
  const clock = (hours: number) => `${String((now.getUTCHours() + 3 + hours + 24) % 24).padStart(2, '0')}:00`
  beforeEach(() => begin({ settings: { announcements: { quietHours: { from: clock(-1), to: clock(2) } } } }))

  test('what is urgent goes out, the rest waits until they end', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/menu')
    await olga.hears('Чем помочь?')
    const patient = await announce()
    await announce({ texts: { ru: 'Банк-клиент не работает, чиним.' }, isUrgent: true })
    await olga.hears('Банк-клиент не работает, чиним.')
    const { announcement, waitsUntil, counts } = await chief.show(patient)
    expect(announcement.status).toBe('running')
    expect(counts).toMatchObject({ waiting: 1, all: 1 })
    expect(waitsUntil).toBeGreaterThan(Date.now())

    await scene.db
      .updateTable('settings')
      .set({ value: JSON.stringify({ quietHours: null }), version: 2 })
      .where('key', '=', 'announcements')
      .execute()
    await olga.hears('Завтра с 22:00')
  })
})

describe('at a pace', () => {
  beforeEach(() => begin({ limits: { botPauseMs: 34 } }))

  test('paused, resumed and cancelled: nobody else gets it, answers overtake it, the receipts add up', async () => {
    const chats = Array.from({ length: 400 }, (_, index) => 6_000_000 + index)
    for (const id of chats) scene.telegram.meets({ id, name: `Person ${id}`, language: 'ru' })
    await settlePeople(scene.db, chats)
    const olga = await scene.person('telegram')
    await olga.says('/menu')
    await olga.hears('Чем помочь?')

    const id = await announce()
    await chief.until(id, ({ counts }) => (counts['sent'] ?? 0) > 60)
    const asked = performance.now()
    await olga.says('впн не работает')
    await olga.hears('Не подключается VPN')
    const answeredMs = performance.now() - asked
    await chief.moves(id, 'pause')
    await scene.rests()
    const paused = await chief.show(id)
    expect(paused.announcement.status).toBe('paused')
    expect(paused.counts['waiting']).toBeGreaterThan(100)
    await olga.silentFor(500)
    expect((await chief.show(id)).counts).toEqual(paused.counts)

    await chief.moves(id, 'resume')
    await chief.until(id, ({ counts }) => (counts['sent'] ?? 0) > (paused.counts['sent'] ?? 0) + 30)
    await chief.moves(id, 'cancel')
    await scene.rests()
    const { counts } = await chief.show(id)
    expect(counts['sent'] ?? 0).toBeLessThan(chats.length)
    expect((counts['sent'] ?? 0) + (counts['withdrawn'] ?? 0)).toBe(chats.length + 1)
    const receipts = await chief.receipts(id)
    expect(receipts.filter(({ state }) => state === 'withdrawn')).toHaveLength(counts['withdrawn'] ?? -1)
    const got = scene.telegram.sent.filter(({ text }) => text.includes('банк-клиент не откроется'))
    expect(new Set(got.map(({ chat }) => chat)).size).toBe(got.length)
    expect(got).toHaveLength(counts['sent'] ?? -1)
    console.info(`an answer in the middle of an announcement: ${Math.round(answeredMs)} ms`)
    await expect(chief.moves(id, 'resume')).rejects.toThrow('409')
  })

  test('paused with all of it handed over: what has not left is kept back, in no answer’s way, and leaves later', async () => {
    const chats = Array.from({ length: 45 }, (_, index) => 6_100_000 + index)
    for (const id of chats) scene.telegram.meets({ id, name: `Person ${id}`, language: 'ru' })
    await settlePeople(scene.db, chats)
    const olga = await scene.person('telegram')
    await olga.says('/menu')
    await olga.hears('Чем помочь?')

    const id = await announce()
    await chief.until(id, ({ counts }) => (counts['sent'] ?? 0) > 3 && counts['waiting'] === 0)
    await chief.moves(id, 'pause')
    await scene.rests()
    const paused = await chief.show(id)
    expect(paused.announcement.status).toBe('paused')
    expect(paused.counts['queued']).toBeGreaterThan(5)
    // Hers is the last of them: what she asks is answered all the same.
    await olga.says('впн не работает')
    await olga.hears('Не подключается VPN')
    expect((await chief.show(id)).counts).toEqual(paused.counts)

    await chief.moves(id, 'resume')
    await chief.until(id, isOver)
    expect((await chief.show(id)).counts).toMatchObject({ all: 46, sent: 46 })
    const got = scene.telegram.sent.filter(({ text }) => text.includes('банк-клиент не откроется'))
    expect(new Set(got.map(({ chat }) => chat)).size).toBe(got.length)

    const second = await announce()
    await chief.until(second, ({ counts }) => (counts['sent'] ?? 0) > 3 && counts['waiting'] === 0)
    await chief.moves(second, 'pause')
    await scene.rests()
    const { counts } = await chief.show(second)
    await chief.moves(second, 'cancel')
    expect((await chief.show(second)).counts).toMatchObject({ queued: 0, withdrawn: counts['queued'] })
  })
})
