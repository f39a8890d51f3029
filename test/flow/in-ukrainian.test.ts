import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Messenger, type Scene } from '../support/scene.ts'

const messengers: readonly Messenger[] = ['telegram', 'viber', 'preview']

/** The road from a question to the rating is walked in every language elsewhere; here is what is said beside it. */
describe('in Ukrainian', () => {
  let scene: Scene
  let anna: Agent

  beforeAll(async () => {
    scene = await openScene()
    anna = await scene.agent('Анна', 'anna')
  })
  afterAll(() => scene?.close())

  test.concurrent.each(messengers)('a person is called on %s in words, joins, and gives back', async (messenger) => {
    const oksana = await scene.person(messenger, { name: 'Оксана', language: 'uk' })
    await oksana.says('добрий день')
    await oksana.hears('Вітаю! Напишіть, що сталося, і я допоможу.')
    await oksana.says('покличте людину, будь ласка')
    await oksana.hears(/Передав фахівцеві, номер INC-\d{6}\. Відповідь прийде просто сюди\./)
    expect(oksana.buttons()).toEqual(['Не чекати в чаті'])
    await oksana.says('/person')
    await oksana.hears('Фахівця покликав сьогодні')
    await anna.claims(oksana)
    await oksana.hears('Анна з першої лінії на зв’язку й бачить, що ви написали.')
    await anna.replies(oksana, 'Дивлюся.')
    await oksana.hears('Дивлюся.')
    await anna.givesBack(oksana)
    await oksana.hears('Анна повертає вас до мене. Якщо що, я тут.')
    const incidents = await scene.db
      .selectFrom('incidents')
      .selectAll()
      .where('conversation_id', '=', await scene.conversationOf(oksana.id))
      .execute()
    expect(incidents).toHaveLength(1)
    expect(incidents[0]?.description).toBe('Просить покликати фахівця.')
  })

  test.concurrent('an answer is judged in words, and several that may fit are offered', async () => {
    const taras = await scene.person('telegram', { name: 'Тарас', language: 'uk' })
    await taras.says('загубив картку, що робити')
    await taras.hears(/Потеряли карту или её украли[\s\S]*тож вона російською\. Допомогла\?/)
    expect(taras.buttons()).toEqual(expect.arrayContaining(['Допомогло', 'Не допомогло']))
    await taras.says('дякую, допомогло')
    await taras.hears('Чудово. Якщо що, я тут.')
    await taras.says('картка')
    await taras.hears('Схоже на одне з цих запитань:')
    expect(taras.buttons()).toContain('Нічого з цього')
    await taras.says('жодне')
    await taras.hears(/Тоді краще запитати людину/)
    await taras.says('вже неважливо')
    await taras.hears('Добре, облишмо це.')
  })

  test.concurrent('what nobody has written down is honestly said', async () => {
    const taras = await scene.person('viber', { name: 'Тарас', language: 'uk' })
    await taras.says('який зараз курс біткоїна')
    await taras.hears('Поки не знаю')
  })

  test.concurrent('a secret is hidden, and it is said what to do', async () => {
    const taras = await scene.person('telegram', { name: 'Тарас', language: 'uk' })
    await taras.says('код підтвердження 482193 прийшов, що далі')
    await taras.hears(/Я приховав код/)
    const [told] = await scene.db
      .selectFrom('messages')
      .select('text')
      .where('conversation_id', '=', await scene.conversationOf(taras.id))
      .where('author', '=', 'user')
      .execute()
    expect(told?.text).not.toContain('482193')
  })

  test.concurrent('the language is chosen by the one who writes, and kept', async () => {
    const olga = await scene.person('telegram', { name: 'Ольга' })
    await olga.says('/language')
    await olga.hears('На каком языке вам удобнее?')
    expect(olga.buttons()).toEqual(expect.arrayContaining(['Русский', 'Українська', 'English']))
    await olga.presses('Українська')
    await olga.hears('Добре, говоримо українською.')
    await olga.says('/menu')
    await olga.hears('Чим допомогти? Можна просто написати запитання.')
    expect(olga.buttons()).toEqual(
      expect.arrayContaining(['Поставити запитання', 'Мої звернення', 'Покликати фахівця']),
    )
    await olga.says('/incidents')
    await olga.hears('Звернень у вас поки немає.')
  })

  test.concurrent.each(['be', 'kk'] as const)('a reader of %s is spoken to in Russian, as before', async (code) => {
    const reader = await scene.person('telegram', { name: 'Алесь', language: code })
    await reader.starts()
    await reader.hears('Здравствуйте, Алесь! Я бот службы поддержки.')
  })

  test('nothing was logged as an error', async () => {
    await scene.settles()
    expect(scene.problems).toEqual([])
  })
})
