import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Scene } from '../support/scene.ts'
import { safe } from '../support/safe.ts'

describe('opening the chat, leaving it, coming back', () => {
  let scene: Scene
  let anna: Agent

  beforeAll(async () => {
    scene = await openScene()
    anna = await scene.agent('Анна')
  })
  afterAll(() => scene?.close())

  test.concurrent("Viber's welcome is the HTTP answer, and stands in the transcript once", async () => {
    const olga = await scene.person('viber')
    await olga.starts()
    await olga.hears('Здравствуйте, Ольга!')
    expect(olga.buttons()).toEqual(['Задать вопрос', 'Мои обращения', 'Позвать специалиста', 'Ещё'])
    await olga.silentFor(500)
    const mine = scene.viber.sent.filter(({ receiver }) => receiver === olga.id)
    expect(mine.map(({ isWelcome }) => isWelcome)).toEqual([true])
    await olga.presses('Мои обращения')
    await olga.hears('Обращений у вас пока нет.')
    await olga.silentFor(300)
    const read = (await olga.everything()).filter(({ text }) => text.includes('Я бот службы поддержки'))
    expect(read).toHaveLength(1)
    const greetings = (await anna.reads(olga)).filter(({ text }) => text.includes('Я бот службы поддержки'))
    expect(greetings).toHaveLength(1)
  })

  test.concurrent('two people who open Viber at once each get their own name', async () => {
    const people = await Promise.all(['Ольга', 'Борис', 'Вера', 'Глеб'].map((name) => scene.person('viber', { name })))
    await Promise.all(people.map((person) => person.starts()))
    for (const person of people) await person.hears(`Здравствуйте, ${person.name}!`)
  })

  test.concurrent("somebody else's button does nothing for whoever gets hold of its id", async () => {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    await olga.says('/incidents')
    const list = await olga.hears('У вас 1 обращение:')
    const boris = await scene.person('telegram', { name: 'Борис' })
    for (const { id = '' } of list.buttons.filter(({ title }) => title.startsWith('INC-'))) {
      await scene.telegram.taken(scene.telegram.presses(Number(boris.id), 1, id).updateId)
      await boris.hears('Это кнопка прошлого вопроса')
    }
    await boris.hears('Чем помочь?')
    expect((await boris.everything()).some(({ text }) => text.includes('INC-'))).toBe(false)
  })

  test.concurrent('a deep link leads to an article', async () => {
    const olga = await scene.person('telegram')
    await olga.starts('article_vpn-not-connecting')
    await olga.hears(/Не подключается VPN[\s\S]*Это помогло\?/)
    const vera = await scene.person('viber', { name: 'Вера' })
    await vera.starts('article_vpn-not-connecting')
    await vera.hears('Здравствуйте, Вера!')
    expect(scene.viber.sent.some(({ receiver }) => receiver === vera.id)).toBe(true)
  })

  test.concurrent('a deep link to an article that is gone leaves no empty question behind', async () => {
    const olga = await scene.person('telegram')
    await olga.starts('article_gone')
    await olga.hears('Пока не знаю.')
    const empty = await scene.db
      .selectFrom('answers')
      .select('id')
      .where('question', '=', safe(''))
      .where('outcome', '=', 'nothing')
      .execute()
    expect(empty).toEqual([])
  })

  test.concurrent('a deep link registers in its category', async () => {
    const olga = await scene.person('telegram')
    await olga.starts('category_mail')
    await olga.hears('Опишите, что случилось')
    await olga.says('не приходят письма от поставщика')
    await olga.hears('Кого это касается?')
    await olga.presses('Только меня')
    await olga.hears('Работать можно?')
    await olga.presses('Не срочно')
    await olga.hears('Тема: Почта и встречи.')
  })

  test.concurrent('a deep link to a request opens it only for its owner', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    const { text } = await olga.hears(/INC-\d{6}/)
    const number = /INC-(\d{6})/.exec(text)?.[1] ?? ''
    await olga.presses('Не ждать в чате')
    await olga.hears('остаётся открытым')
    await olga.starts(`inc_${number}`)
    await olga.hears(`INC-${number}: принято`)
    const boris = await scene.person('telegram', { name: 'Борис' })
    await boris.starts(`inc_${number}`)
    await boris.hears('Такого обращения среди ваших нет')
  })

  test.concurrent('who blocks the bot keeps what was meant for them, and gets it when they are back', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    await scene.telegram.taken(scene.telegram.blocks(Number(olga.id)))
    await anna.claims(olga)
    await anna.replies(olga, 'Где вы?')
    await anna.replies(olga, 'Напишите, когда сможете.')
    await scene.rests()
    await olga.silentFor(300)
    const held = await scene.db
      .selectFrom('outbox')
      .select('status')
      .where('conversation_id', '=', await scene.conversationOf(olga.id))
      .where('author', '=', 'agent')
      .execute()
    expect(held.map(({ status }) => status)).toEqual(['held', 'held'])
    await scene.telegram.taken(scene.telegram.unblocks(Number(olga.id)))
    await olga.hears('Где вы?')
    await olga.hears('Напишите, когда сможете.')
  })

  test.concurrent('a block that shows only in the answer to a send holds the queue in order', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    scene.telegram.chats.open(Number(olga.id)).isBlocked = true
    await anna.claims(olga)
    await anna.replies(olga, 'первое')
    await anna.replies(olga, 'второе')
    await scene.rests()
    scene.telegram.chats.open(Number(olga.id)).isBlocked = false
    await olga.says('я снова здесь')
    const texts = ['на связи', 'первое', 'второе']
    for (const text of texts) await olga.hears(text)
    await olga.silentFor(300)
  })

  test.concurrent('unsubscribing from Viber holds what is sent, writing again brings it', async () => {
    const olga = await scene.person('viber')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    await scene.viber.unsubscribes(olga.id)
    await anna.replies(olga, 'Ответ готов.')
    await scene.rests()
    await olga.silentFor(200)
    await olga.says('я вернулась')
    await olga.hears('Ответ готов.')
  })

  test.concurrent('in a group the bot says so once and leaves', async () => {
    const group = -1_001_234_567_890
    await scene.telegram.taken(scene.telegram.addsToGroup(group, 'Отдел кадров'))
    await waitFor(() => scene.telegram.chats.open(group).hasBotLeft)
    const { updateId } = scene.telegram.writes(group, 'а что умеет бот?')
    await scene.telegram.taken(updateId)
    await scene.rests()
    const said = scene.telegram.sent.filter(({ chat }) => chat === group)
    expect(said.map(({ text }) => text)).toEqual([
      'Я отвечаю только в личных чатах. Напишите мне лично, а отсюда я выхожу.',
    ])
  })

  test.concurrent('an update delivered twice is handled once', async () => {
    const olga = await scene.person('telegram')
    const { updateId } = scene.telegram.writes(Number(olga.id), 'впн не работает')
    scene.telegram.repeat(updateId)
    scene.telegram.repeat(updateId)
    await olga.hears(/Не подключается VPN/)
    await olga.silentFor(700)
  })

  test.concurrent('delivered and seen are recorded with the exact 64-bit token', async () => {
    const olga = await scene.person('viber')
    await olga.says('/menu')
    const { id } = await olga.hears('Чем помочь?')
    expect(Number.isSafeInteger(Number(id))).toBe(false)
    await scene.viber.receives(olga.id, 'delivered', id)
    await scene.viber.receives(olga.id, 'seen', id)
    await scene.rests()
    const [row] = await scene.db.selectFrom('outbox').selectAll().where('external_id', '=', id).execute()
    expect(row?.delivered_at).not.toBeNull()
    expect(row?.seen_at).not.toBeNull()
  })

  test('nothing is left over and nothing was logged as an error', async () => {
    await scene.settles()
    expect(scene.problems).toEqual([])
  })
})

async function waitFor(isTrue: () => boolean): Promise<void> {
  for (let waited = 0; waited < 10_000 && !isTrue(); waited += 10) await new Promise((go) => setTimeout(go, 10))
  expect(isTrue()).toBe(true)
}
