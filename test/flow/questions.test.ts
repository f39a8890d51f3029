import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Messenger, openScene, type Scene } from '../support/scene.ts'

const messengers: readonly Messenger[] = ['telegram', 'viber', 'preview']

describe('asking a question', () => {
  let scene: Scene

  beforeAll(async () => {
    scene = await openScene()
  })
  afterAll(() => scene?.close())

  test.concurrent.each(messengers)('what helps is thanked for with one line on %s', async (messenger) => {
    const olga = await scene.person(messenger)
    await olga.says('впн не работает')
    await olga.hears(/Не подключается VPN/)
    expect(olga.buttons().slice(0, 2)).toEqual(['Помогло', 'Не помогло'])
    await olga.presses('Помогло')
    await olga.hears('Отлично. Если что, я здесь.')
    await olga.silentFor(300)
  })

  test.concurrent('an article keeps its numbered steps on Telegram, in markup Telegram takes', async () => {
    const olga = await scene.person('telegram')
    await olga.says('впн не работает')
    const article = await olga.hears(/1\. Проверьте, что интернет есть[\s\S]*2\. Закройте VPN полностью/)
    const sent = scene.telegram.sent.find(({ messageId }) => messageId === Number(article.id))
    expect(sent?.html).toMatch(/^<b>Не подключается VPN<\/b>/)
  })

  test.concurrent.each(messengers)('«с утра» after an answer is no question of its own on %s', async (messenger) => {
    const olga = await scene.person(messenger)
    await olga.says('впн не работает')
    await olga.hears(/Не подключается VPN/)
    await olga.says('с утра')
    await olga.hears('Добавил это к вашему вопросу. Ответ помог?')
    expect(olga.buttons()).toEqual(['Помогло', 'Не помогло', 'Оставить обращение', 'Позвать специалиста'])
    await olga.says('кабинет 5000')
    await olga.hears('Добавил это к вашему вопросу. Ответ помог?')
    await olga.presses('Не помогло')
    await olga.hears('Могу передать вопрос специалисту')
    await olga.says('принтер не печатает')
    await olga.hears(/Принтер/)
  })

  test.concurrent('an unsure question gets a choice, and "none of these" a person', async () => {
    const olga = await scene.person('telegram')
    await olga.says('карта')
    await olga.hears(/Похоже на (один из этих вопросов|этот вопрос):/)
    expect(olga.buttons().at(-1)).toBe('Ничего из этого')
    await olga.presses('Ничего из этого')
    await olga.hears('лучше спросить человека')
    expect(olga.buttons()).toEqual(['Оставить обращение', 'Позвать специалиста'])
  })

  test.concurrent('a suggestion that is chosen is shown in full', async () => {
    const olga = await scene.person('viber')
    await olga.says('карта')
    await olga.hears(/Похоже на/)
    const [first = ''] = olga.buttons()
    await olga.presses(first)
    await olga.hears(/Это помогло\?/)
  })

  test.concurrent.each(messengers)(
    'two misses on %s: an honest no, one try to rephrase, then people',
    async (messenger) => {
      const olga = await scene.person(messenger)
      await olga.says('зелёный жираф танцует самбу')
      await olga.hears('Пока не знаю.')
      await olga.says('фиолетовый бегемот поёт оперу')
      await olga.hears('Ответа так и не нашлось.')
      expect(olga.buttons()).toEqual(['Оставить обращение', 'Позвать специалиста'])
      await olga.silentFor(200)
    },
  )

  test.concurrent('a second try in other words may hit', async () => {
    const olga = await scene.person('telegram')
    await olga.says('зелёный жираф танцует самбу')
    await olga.hears('Пока не знаю.')
    await olga.says('впн не работает')
    await olga.hears(/Не подключается VPN/)
  })

  test.concurrent('several short messages in a row are one question with one answer', async () => {
    const olga = await scene.person('telegram')
    await olga.says('здравствуйте')
    await olga.hears('Здравствуйте!')
    await olga.says('у меня беда')
    await olga.says('прямо напасть')
    await olga.says('зелёный жираф')
    await olga.hears('Пока не знаю.')
    await olga.silentFor(2_000)
    const asked = await scene.db
      .selectFrom('answers')
      .select(['question', 'outcome'])
      .where('conversation_id', '=', await scene.conversationOf(olga.id))
      .execute()
    expect(asked).toEqual([{ question: 'прямо напасть\nзелёный жираф', outcome: 'nothing' }])
  })

  test.concurrent('words typed instead of a button are its press', async () => {
    const olga = await scene.person('viber')
    await olga.says('впн не работает')
    await olga.hears(/Не подключается VPN/)
    await olga.says('нет')
    await olga.hears('передать вопрос специалисту')
    await olga.says('оставить обращение')
    await olga.hears('Кого это касается?')
    await olga.says('Мой отдел')
    await olga.hears('Работать можно?')
    await olga.says('не срочно')
    await olga.hears(/касается вашего отдела, не срочно/)
    await olga.says('да')
    await olga.hears(/Обращение INC-\d{6} принято/)
  })

  test.concurrent('thanks and greetings are answered and change nothing', async () => {
    const olga = await scene.person('telegram')
    await olga.says('впн не работает')
    await olga.hears(/Не подключается VPN/)
    await olga.says('спасибо')
    await olga.hears('Пожалуйста.')
    await olga.presses('Помогло')
    await olga.hears('Отлично.')
  })

  test.concurrent.each(messengers)('words that say it helped are counted and learned on %s', async (messenger) => {
    const olga = await scene.person(messenger)
    await olga.says('впн не работает')
    await olga.hears(/Не подключается VPN/)
    await olga.says('спасибо, заработало')
    await olga.hears('Отлично. Если что, я здесь.')
    await olga.says('впн не работает')
    await olga.hears(/Не подключается VPN/)
    await olga.says('всё равно не работает')
    await olga.hears('Могу передать вопрос специалисту')
    const outcomes = await scene.db
      .selectFrom('answers')
      .select(['question', 'outcome'])
      .where('conversation_id', '=', await scene.conversationOf(olga.id))
      .orderBy('id')
      .execute()
    const question = 'впн не работает'
    expect(outcomes).toEqual(['shown', 'helped', 'shown', 'not_helped'].map((outcome) => ({ question, outcome })))
  })

  test.concurrent('an old button gets a sentence and the question of now, never a second effect', async () => {
    const olga = await scene.person('telegram')
    await olga.says('впн не работает')
    const article = await olga.hears(/Не подключается VPN/)
    await olga.presses('Не помогло')
    await olga.hears('передать вопрос специалисту')
    await olga.presses('Помогло', { of: article })
    await olga.hears('Это кнопка прошлого вопроса')
    await olga.hears('Оставьте обращение')
    await olga.presses('Не помогло', { of: article })
    await olga.hears('Это уже учтено.')
    const outcomes = await scene.db
      .selectFrom('answers')
      .select('outcome')
      .where('conversation_id', '=', await scene.conversationOf(olga.id))
      .orderBy('id')
      .execute()
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['shown', 'not_helped'])
  })

  test.concurrent('the language is switched for everything that follows', async () => {
    const olga = await scene.person('telegram')
    await olga.starts()
    await olga.hears('Здравствуйте, Ольга!')
    await olga.presses('Ещё')
    await olga.hears('Что показать?')
    await olga.presses('Язык')
    await olga.hears('На каком языке вам удобнее?')
    await olga.presses('English')
    await olga.hears('OK, English from now on.')
    await olga.says('vpn not working')
    await olga.hears(/VPN won't connect[\s\S]*Did that help\?/)
    await olga.says('/language')
    await olga.hears('Which language shall we use?')
    await olga.presses('Русский')
    await olga.hears('Хорошо, говорим по-русски.')
  })

  test.concurrent('working hours, help and an unknown command have their answers', async () => {
    const olga = await scene.person('viber')
    await olga.says('/help')
    await olga.hears('Напишите вопрос, и я поищу ответ.')
    await olga.says('/dance')
    await olga.hears('Такой команды нет.')
    await olga.presses('Ещё')
    await olga.hears('Что показать?')
    await olga.presses('Часы работы')
    await olga.hears(/Сейчас мы на месте/)
  })

  test('nothing is left over and nothing was logged as an error', async () => {
    await scene.settles()
    expect(scene.problems).toEqual([])
  })
})
