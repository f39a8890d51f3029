import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import type { Agent } from '../support/scene-agent.ts'
import { eventually } from '../support/eventually.ts'

/** Whoever is on call hears it on the telephone at once, and again until somebody comes. */
const oneLine = {
  groups: [
    {
      id: 'first-line',
      title: { ru: 'Первая линия', en: 'First line' },
      members: ['anna', 'boris'],
      onCall: ['anna', 'boris'],
      ladder: { steps: [{ who: 'on_call', after: '0s' }], repeat: '30s' },
    },
  ],
}

describe('somebody hears, outside of the tab', () => {
  let scene: Scene
  let anna: Agent
  let boris: Agent
  let phoneOfAnna: Person
  let phoneOfBoris: Person

  const codeOf = async (agent: Agent) => String((await agent.console('POST', '/desk/link-code')).body['code'])

  beforeAll(async () => {
    scene = await openScene({ settings: oneLine })
    anna = await scene.agent('Анна', 'anna')
    boris = await scene.agent('Борис', 'boris')
    phoneOfAnna = await scene.person('telegram', { name: 'Анна' })
    phoneOfBoris = await scene.person('telegram', { name: 'Boris', language: 'en' })
    for (const one of [anna, boris]) await one.is('away')
  })
  afterAll(() => scene?.close())

  test('a code links the agent who asked for it, once and for ten minutes', async () => {
    const code = await codeOf(anna)
    await phoneOfAnna.says('/link ABCD2345')
    await phoneOfAnna.hears(/Код не подошёл/)
    await phoneOfAnna.says(`/link ${code.toLowerCase()}`)
    await phoneOfAnna.hears('Готово, Анна: сюда буду писать о срочном')
    await phoneOfBoris.says(`/link ${code}`)
    await phoneOfBoris.hears(/That code didn't work|did not work/)
    const late = await codeOf(boris)
    await scene.db
      .updateTable('link_codes')
      .set({ expires_at: new Date(Date.now() - 1_000).toISOString() })
      .execute()
    await phoneOfBoris.says(`/link ${late}`)
    await phoneOfBoris.hears(/That code didn't work|did not work/)
    await phoneOfBoris.says(`/link ${await codeOf(boris)}`)
    await phoneOfBoris.hears(/Борис/)
  })

  test('one who waits is told on the phone again and again, taken there by one, and no more by the other', async () => {
    const olga = await scene.person('telegram')
    await olga.says('впн не подключается, позовите человека')
    await olga.hears(/Передал специалисту, номер INC-\d{6}/)
    const page = await phoneOfAnna.hears(/INC-\d{6}, приоритет \d\. Человек ждёт в чате/)
    expect(page.text).not.toContain('впн')
    await phoneOfBoris.hears(/INC-\d{6}, priority \d\. A person is waiting in the chat/)
    // Two and a half minutes later.
    await sql`update alarms set next_at = now(), began_at = now() - interval '150 s' where ended_at is null`.execute(
      scene.db,
    )
    await phoneOfAnna.hears(/Человек ждёт в чате 2 мин\./)
    await phoneOfBoris.hears(/A person is waiting in the chat, 2 min\./)

    await phoneOfAnna.presses('Беру')
    await phoneOfAnna.hears(/INC-\d{6} теперь у вас\. Откройте консоль/)
    await olga.hears(/Анна .*на связи/)
    await phoneOfBoris.presses('I take it')
    await phoneOfBoris.hears(/Анна/)
    await anna.replies(olga, 'Сейчас посмотрю.')
    await olga.hears('Сейчас посмотрю.')
    // Nobody hears of it any more, on the phone or in the console.
    await eventually(async () =>
      expect(await scene.db.selectFrom('alarms').select('kind').where('ended_at', 'is', null).execute()).toEqual([]),
    )
    await phoneOfAnna.silentFor(400)
    const heard = await scene.db.selectFrom('notices').select('seen_at').where('kind', '=', 'rings').execute()
    expect(heard.map(({ seen_at }) => seen_at === null)).toEqual([false, false])
    const owners = await sql`select accepted_by from hand_overs where ended_at is null`.execute(scene.db)
    expect(owners.rows).toHaveLength(1)
    await anna.resolves(olga, 'Подключили.')
    await olga.hears(/Подключили/)
  })

  test('what is registered and cannot wait rings like a person who waits', async () => {
    const oleg = await scene.person('telegram', { name: 'Олег' })
    await oleg.says('зелёный жираф танцует самбу')
    await oleg.hears('Пока не знаю.')
    await oleg.presses('Оставить обращение')
    await oleg.hears('К чему это относится?')
    await oleg.presses('Другое')
    await oleg.hears('Кого это касается?')
    await oleg.presses('Всех')
    await oleg.hears('Работать можно?')
    await oleg.presses('Работа стоит')
    await oleg.hears('Всё верно?')
    await oleg.presses('Всё верно')
    await oleg.hears(/INC-\d{6} принято/)
    await phoneOfAnna.hears(/INC-\d{6}, приоритет 2\. Только что принято, никто ещё не взял\./)
    await phoneOfAnna.presses('Беру')
    await phoneOfAnna.hears(/INC-\d{6} теперь у вас/)
    await oleg.hears(/Анна/)
    const id = await scene.newestIncidentOf(await scene.conversationOf(oleg.id))
    const query = scene.db.selectFrom('incidents').select(['status', 'priority', 'assignee_id'])
    const incident = await query.where('id', '=', String(id)).executeTakeFirstOrThrow()
    expect(incident).toMatchObject({ priority: 2, status: 'assigned' })
    expect(incident.assignee_id).not.toBeNull()
    await scene.settles()
    expect(scene.problems).toEqual([])
  })
})
