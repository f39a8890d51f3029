import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Messenger, type Scene } from '../support/scene.ts'

const messengers: readonly Messenger[] = ['telegram', 'viber', 'preview']

describe('talking to a person', () => {
  let scene: Scene
  let anna: Agent
  let boris: Agent

  beforeAll(async () => {
    scene = await openScene()
    anna = await scene.agent('Анна', 'anna')
    boris = await scene.agent('Борис', 'boris')
  })
  afterAll(() => scene?.close())

  test.concurrent.each(messengers)(
    'a person is called on %s, joins by name, is answered, gives back',
    async (messenger) => {
      const olga = await scene.person(messenger)
      await olga.says('впн не работает')
      await olga.hears(/Не подключается VPN/)
      await olga.says('/person')
      await olga.hears(/Передал специалисту, номер INC-\d{6}\./)
      expect(olga.buttons()).toEqual(['Не ждать в чате'])
      await olga.says('уже час жду, срочно')
      await olga.hears('Это тоже передал специалисту')
      await anna.claims(olga)
      await olga.hears('Анна из первой линии на связи')
      await anna.replies(olga, 'Вижу вашу переписку, смотрю.')
      const reply = await olga.hears('Вижу вашу переписку, смотрю.')
      expect(reply.signedBy).toBe('Анна')
      const transcript = await anna.reads(olga)
      expect(transcript.map(({ text }) => text)).toEqual(
        expect.arrayContaining(['впн не работает', 'уже час жду, срочно']),
      )
      await olga.says('карта')
      await olga.silentFor(1_700)
      await anna.givesBack(olga)
      await olga.hears('Анна возвращает вас ко мне.')
      await olga.says('впн не работает')
      await olga.hears(/Не подключается VPN/)
      const incidents = await scene.db
        .selectFrom('incidents')
        .selectAll()
        .where('conversation_id', '=', await scene.conversationOf(olga.id))
        .execute()
      expect(incidents).toHaveLength(1)
      expect(incidents[0]).toMatchObject({ description: 'впн не работает', impact: 3 })
    },
  )

  test.concurrent('asking again while waiting changes nothing; not waiting leaves the request', async () => {
    const olga = await scene.person('telegram')
    await olga.says('позовите человека')
    const called = await olga.hears(/Передал специалисту/)
    await olga.says('/person')
    await olga.hears('Специалиста позвал сегодня')
    // The older button means the same.
    await olga.presses('Не ждать в чате', { of: called })
    await olga.hears(/Обращение INC-\d{6} остаётся открытым, ответ придёт сюда\./)
    await olga.says('впн не работает')
    await olga.hears(/Не подключается VPN/)
    const open = await scene.db
      .selectFrom('hand_overs')
      .select(['ended_by'])
      .where('conversation_id', '=', await scene.conversationOf(olga.id))
      .execute()
    expect(open).toEqual([{ ended_by: 'user' }])
  })

  test.concurrent('what the bot had queued before an agent joined is not sent any more', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    scene.telegram.fault({ kind: 'too many requests', retryAfter: 2, method: 'sendMessage', chat: olga.id })
    await olga.says('/incidents')
    await waitUntil(() =>
      scene.telegram.calls.some(
        ({ parameters, outcome }) => outcome === 429 && String(parameters['chat_id']) === olga.id,
      ),
    )
    await anna.claims(olga)
    await anna.replies(olga, 'Я здесь.')
    await olga.hears('Анна из первой линии на связи')
    await olga.hears('Я здесь.')
    await olga.silentFor(300)
    expect((await olga.everything()).some(({ text }) => text.includes('У вас 1 обращение'))).toBe(false)
    const dropped = await scene.db
      .selectFrom('outbox')
      .select('kind')
      .where('conversation_id', '=', await scene.conversationOf(olga.id))
      .where('status', '=', 'dropped')
      .execute()
    expect(dropped).toEqual([{ kind: 'reply' }])
    expect(scene.telegram.sendsInsideRetryAfter()).toBe(0)
  })

  test.concurrent('with an agent there the menu does no harm, and only /cancel asks whether to end the talk', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    await anna.replies(olga, 'Добрый день!')
    await olga.hears('Добрый день!')
    await olga.says('/menu')
    await olga.hears('Чем помочь?')
    await olga.says('/cancel')
    await olga.hears('Сейчас с вами Анна. Закончить разговор и вернуться ко мне?')
    await olga.presses('Продолжить')
    await olga.silentFor(200)
    await olga.says('/cancel')
    await olga.hears('Сейчас с вами Анна.')
    await olga.presses('Закончить разговор')
    await olga.hears(/остаётся открытым/)
  })

  test.concurrent('two agents never get the same conversation; the second learns who has it', async () => {
    const olga = await scene.person('viber')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    const incidentId = await scene.newestIncidentOf(await scene.conversationOf(olga.id))
    const answers = await Promise.all([anna, boris].map((agent) => agent.tries(olga, { kind: 'claim', incidentId })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
    const winner = answers[0]?.status === 200 ? 'Анна' : 'Борис'
    expect(answers.find(({ status }) => status === 409)?.body).toEqual({ error: 'already_claimed', owner: winner })
    await olga.hears(`${winner} из первой линии на связи`)
    await olga.silentFor(200)
  })

  test.concurrent('a note of the agent never reaches the user', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    await anna.claims(olga)
    await olga.hears('Анна из первой линии на связи')
    await anna.notes(olga, 'похоже на просроченный сертификат')
    await olga.silentFor(400)
    const transcript = await anna.reads(olga)
    expect(transcript.some(({ kind, text }) => kind === 'note' && text.includes('сертификат'))).toBe(true)
  })

  test.concurrent('an agent may write first to somebody who only registered', async () => {
    const olga = await scene.person('preview')
    await olga.starts()
    await olga.hears('Здравствуйте, Ольга!')
    await anna.replies(olga, 'Ольга, мы нашли ваш пропуск.')
    await olga.hears('Анна из первой линии на связи')
    await olga.hears('мы нашли ваш пропуск')
    await anna.resolves(olga, 'пропуск у охраны.')
    await olga.hears(/решено: пропуск у охраны\./)
  })

  test('nothing is left over and nothing was logged as an error', async () => {
    await scene.settles()
    expect(scene.problems).toEqual([])
  })
})

async function waitUntil(isTrue: () => boolean): Promise<void> {
  for (let waited = 0; waited < 10_000 && !isTrue(); waited += 10) await new Promise((go) => setTimeout(go, 10))
  expect(isTrue()).toBe(true)
}
