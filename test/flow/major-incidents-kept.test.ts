import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, minute } from '../../src/kit/time.ts'
import { eventually } from '../support/eventually.ts'
import { makeChief } from '../support/scene-majors.ts'
import { openScene, type Person, type Scene, type SceneOptions } from '../support/scene.ts'

const outage = { title: { ru: 'Не подключается VPN' }, text: { ru: 'Сервер доступа не отвечает, чиним' } }

let scene: Scene
let chief: ReturnType<typeof makeChief>
const begin = async (options: SceneOptions = {}) => {
  scene = await openScene({ settings: { announcements: { quietHours: null }, ...options.settings } })
  chief = makeChief(await scene.admin())
}
afterEach(async () => {
  await scene.settles()
  expect(scene.problems).toEqual([])
  await scene.close()
})
const inTalk = async () => {
  const olga = await scene.person('telegram')
  await olga.says('/person')
  await olga.hears('Передал специалисту')
  const anna = await scene.agent('Анна')
  await anna.claims(olga)
  await olga.hears('Анна из первой линии на связи')
  return { olga, anna }
}
const joins = async (person: Person) => {
  await person.says('не подключается впн')
  await person.hears('Знаем: «Не подключается VPN»')
  await person.presses('У меня тоже')
  await person.hears('ваш номер INC-')
}

describe('joining and leaving', () => {
  beforeEach(() => begin())

  test('a request that is being registered and fits is told first, before anything is asked; or goes on', async () => {
    await chief.declares(outage)
    const olga = await scene.person('telegram')
    await olga.says('оставить обращение')
    await olga.hears('Опишите, что случилось')
    await olga.says('Не подключается VPN уже час')
    await olga.hears('У вас то же самое?')
    await olga.presses('У меня другое')
    await olga.hears('К чему это относится?')

    const vera = await scene.person('telegram', { name: 'Вера' })
    await vera.says('оставить обращение')
    await vera.hears('Опишите, что случилось')
    await vera.says('Не подключается VPN уже час')
    await vera.hears('У вас то же самое?')
    await vera.says('да')
    await vera.hears('ваш номер INC-')
    const { rows } = { rows: await scene.db.selectFrom('incidents').select(['description', 'status']).execute() }
    expect(rows).toEqual([{ description: 'Не подключается VPN уже час', status: 'pending' }])
  })

  test('who leaves hears no more: left to an agent the request stands in the queue, or it is withdrawn', async () => {
    const major = await chief.declares(outage)
    const [olga, vera] = [await scene.person('telegram'), await scene.person('telegram', { name: 'Вера' })]
    for (const person of [olga, vera]) await joins(person)
    const anna = await scene.agent('Анна')
    const waiting = async () => (await anna.console('GET', '/queue?view=waiting')).body['rows']
    expect(await waiting()).toEqual([])
    for (const person of [olga, vera]) {
      await person.presses('Не сообщать')
      await person.hears('Больше не писать об этом сбое?')
    }
    await olga.presses('Оставить специалисту')
    await olga.hears(/О сбое больше не пишу\. Обращение INC-\d+ ждёт специалиста отдельно, ответим до/)
    // From here on it has a card of its own.
    await olga.hears(/· отдельно от общего сбоя/)
    await vera.presses('Отозвать')
    await vera.hears('отозвано')
    await chief.tells(major, { ru: 'Нашли причину' })
    for (const person of [olga, vera]) await person.silentFor(400)
    expect(await waiting()).toHaveLength(1)
    expect(await chief.show(major)).toMatchObject({ major: { people: 0 }, updates: [{ counts: { all: 0 } }] })
  })

  test('an agent lets an incident join and takes it out; its user hears both, with what was told last', async () => {
    const major = await chief.declares(outage)
    await chief.tells(major, { ru: 'Нашли причину' })
    const { olga, anna } = await inTalk()
    await anna.givesBack(olga)
    await olga.hears('возвращает вас ко мне')
    const incidentId = await scene.newestIncidentOf(await scene.conversationOf(olga.id))
    expect((await anna.tries(olga, { kind: 'join_major', incidentId, majorId: major })).status).toBe(200)
    await olga.hears(/часть общего сбоя «Не подключается VPN»\. Нашли причину\./)
    await chief.tells(major, { ru: 'Меняем блок питания' })
    await olga.hears('Меняем блок питания.')
    expect((await anna.tries(olga, { kind: 'leave_major', incidentId })).status).toBe(200)
    await olga.hears('О сбое больше не пишу')
    await olga.hears(/· отдельно от общего сбоя/)
    await chief.ends(major, { ru: 'Заменили' })
    await olga.silentFor(400)
    expect((await anna.tries(olga, { kind: 'join_major', incidentId, majorId: major })).body['error']).toBe(
      'major_over',
    )
    const lines = (await anna.reads(olga)).filter(({ kind }) => kind === 'event').map(({ content }) => content['event'])
    expect(lines).toEqual(expect.arrayContaining(['joined_major', 'left_major']))
  })

  test('one that waits for an outage and is merged: the other one waits for it, and hears what follows once', async () => {
    const major = await chief.declares(outage)
    const { olga, anna } = await inTalk()
    await olga.says('и ещё не печатает принтер')
    const conversationId = await scene.conversationOf(olga.id)
    const first = await scene.newestIncidentOf(conversationId)
    const said = await eventually(async () => {
      const found = (await anna.reads(olga)).find(({ text }) => text === 'и ещё не печатает принтер')
      expect(found).toBeDefined()
      return found?.number ?? 0
    })
    await anna.tries(olga, { kind: 'split', incidentId: first, messages: [said], text: '' })
    await olga.hears(/INC-\d+/)
    const second = await scene.newestIncidentOf(conversationId)
    expect((await anna.tries(olga, { kind: 'join_major', incidentId: first, majorId: major })).status).toBe(200)
    await olga.hears(/часть общего сбоя/)
    const { rows } = await sql<{ number: number }>`select number from incidents where id = ${second}`.execute(scene.db)
    expect((await anna.tries(olga, { kind: 'merge', incidentId: first, into: rows[0]?.number })).status).toBe(200)
    expect(await chief.show(major)).toMatchObject({ major: { people: 1 } })
    await chief.tells(major, { ru: 'Меняем блок питания' })
    await olga.hears('Меняем блок питания.')
    await olga.silentFor(400)
    // Nobody waits for an answer of hers: the user was told.
    const owed = sql`select 1 from hand_overs where conversation_id = ${conversationId} and owed_since is not null`
    expect((await owed.execute(scene.db)).rows).toEqual([])
    await chief.ends(major, { ru: 'Заменили' })
    await olga.hears('Заменили')
  })

  test('what joined between the offer and the button is told with the joining, and the end in between too', async () => {
    const major = await chief.declares(outage)
    const olga = await scene.person('telegram')
    await olga.says('не подключается впн')
    await olga.hears('Знаем')
    await chief.tells(major, { ru: 'Нашли причину' })
    await olga.presses('У меня тоже')
    await olga.hears(/Только что стало известно: Нашли причину\./)
    await olga.silentFor(300)

    const vera = await scene.person('telegram', { name: 'Вера' })
    await vera.says('не подключается впн')
    await vera.hears('Знаем: «Не подключается VPN», с')
    await chief.ends(major, { ru: 'Заменили' })
    await olga.hears('Заменили.')
    await vera.presses('У меня тоже')
    await vera.hears('Сбой «Не подключается VPN» уже устранили.')
  })

  test('who wants no announcements still hears of what they have joined, and a second click tells nobody twice', async () => {
    const major = await chief.declares(outage)
    const olga = await scene.person('telegram')
    await olga.says('/announcements off')
    await olga.hears('объявлений больше не пришлю')
    await joins(olga)
    for (const _ of [1, 2]) await chief.tells(major, { ru: 'Нашли причину' }, { requestId: 'the-same-click' })
    await olga.hears('Нашли причину.')
    await olga.silentFor(400)
    const late = { texts: { ru: 'x' }, nextUpdateAt: Date.now() - minute }
    const console = await scene.admin()
    expect((await console('POST', `/major-incidents/${major}/updates`, late)).body['error']).toBe('date_in_past')
    expect((await console('POST', `/major-incidents/999/updates`, { ...late })).status).toBe(404)
  })
})

describe('by itself', () => {
  test('a promised time that has passed is apologised for once, and those in charge hear of it', async () => {
    await begin()
    const major = await chief.declares(outage)
    const olga = await scene.person('telegram')
    await joins(olga)
    await scene.db
      .updateTable('major_incidents')
      .set({ next_update_at: new Date(Date.now() - minute).toISOString() })
      .execute()
    await olga.hears('обещал написать к этому времени, но нового пока нет, извините. Следующая новость')
    await olga.silentFor(800)
    const { updates, major: shown } = await chief.show(major)
    expect(updates).toMatchObject([{ kind: 'apology', number: 1 }])
    expect((shown as unknown as { nextUpdateAt: number }).nextUpdateAt).toBeGreaterThan(Date.now() + hour - minute)
    const vera = await scene.agent('Вера', 'vera', 'supervisor')
    expect((await vera.desk()).notices).toEqual([])
    const boss = (await scene.admin())('GET', '/desk')
    expect((await boss).body['notices']).toMatchObject([{ kind: 'major_overdue', details: { majorId: major } }])
  })

  test('so many reports of one thing are proposed to those in charge once, and declared by nobody', async () => {
    await begin({ settings: { majors: { burstCount: 2, burstWithin: '15m' } } })
    for (const name of ['Ольга', 'Вера']) {
      const person = await scene.person('telegram', { name })
      await person.says('не подключается впн')
      await person.hears('Это помогло?')
    }
    const console = await scene.admin()
    const proposed = async () =>
      ((await console('GET', '/desk')).body['notices'] as { kind: string; details: object }[]).filter(
        ({ kind }) => kind === 'major_proposed',
      )
    await eventually(async () => expect(await proposed()).toHaveLength(1))
    expect(await proposed()).toMatchObject([{ details: { articleId: 'vpn-not-connecting', count: 2 } }])
    const third = await scene.person('telegram', { name: 'Пётр' })
    await third.says('не подключается впн')
    await third.hears('Это помогло?')
    await new Promise((resolve) => setTimeout(resolve, 6_000))
    expect(await proposed()).toHaveLength(1)
    expect((await console('GET', '/major-incidents')).body['majors']).toEqual([])
  })
})
