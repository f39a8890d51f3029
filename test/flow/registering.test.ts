import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Messenger, type Person, type Scene } from '../support/scene.ts'

/** From nothing to the summary, with the shortest answers. */
async function draft(olga: Person, question = 'зелёный жираф танцует самбу'): Promise<void> {
  await olga.says(question)
  await olga.hears('Пока не знаю.')
  await olga.presses('Оставить обращение')
  await olga.hears('К чему это относится?')
  await olga.presses('Другое')
  await olga.hears('Кого это касается?')
  await olga.presses('Только меня')
  await olga.hears('Работать можно?')
  await olga.presses('Неудобно, но можно')
  await olga.hears('Всё верно?')
}

async function register(olga: Person, question?: string): Promise<string> {
  await draft(olga, question)
  await olga.presses('Всё верно')
  const { text } = await olga.hears(/INC-\d{6} принято/)
  return /INC-\d{6}/.exec(text)?.[0] ?? ''
}

describe('registering, and what becomes of it', () => {
  let scene: Scene
  let anna: Agent

  beforeAll(async () => {
    scene = await openScene()
    anna = await scene.agent('Анна')
  })
  afterAll(() => scene?.close())

  const incidentsOf = async (person: Person) =>
    scene.db
      .selectFrom('incidents')
      .selectAll()
      .where('conversation_id', '=', await scene.conversationOf(person.id))
      .execute()

  test.concurrent('a field is corrected in the summary', async () => {
    const olga = await scene.person('telegram')
    await draft(olga)
    await olga.presses('Исправить')
    await olga.hears('Что исправить?')
    expect(olga.buttons()).toEqual(['Описание', 'Тема', 'Кого касается', 'Срочность', 'Назад'])
    await olga.presses('Кого касается')
    await olga.hears('Кого это касается?')
    await olga.presses('Всех')
    await olga.hears(/касается всех[\s\S]*Всё верно\?/)
    await olga.presses('Исправить')
    await olga.hears('Что исправить?')
    await olga.presses('Описание')
    await olga.hears('Опишите, что случилось')
    await olga.says('Не печатает принтер на третьем этаже')
    await olga.hears(/«Не печатает принтер на третьем этаже», касается всех/)
    await olga.presses('Всё верно')
    await olga.hears(/INC-\d{6} принято/)
    const [incident] = await incidentsOf(olga)
    expect(incident).toMatchObject({ impact: 1, description: 'Не печатает принтер на третьем этаже' })
  })

  test.concurrent('words typed where a button is expected are told not to be understood, then the middle is taken', async () => {
    const olga = await scene.person('preview')
    await olga.says('зелёный жираф танцует самбу')
    await olga.hears('Пока не знаю.')
    await olga.presses('Оставить обращение')
    await olga.hears('К чему это относится?')
    await olga.says('квакозябра')
    await olga.hears('Такой темы не нашёл.')
    await olga.says('бармаглот')
    await olga.hears('Кого это касается?')
    await olga.says('/cancel')
    await olga.hears('Отменил, ничего не отправлено.')
  })

  test.concurrent('cancelling works at every question and registers nothing', async () => {
    const olga = await scene.person('viber')
    const steps: readonly (readonly [string, string])[] = [
      ['Оставить обращение', 'К чему это относится?'],
      ['Другое', 'Кого это касается?'],
      ['Только меня', 'Работать можно?'],
      ['Не срочно', 'Всё верно?'],
    ]
    for (let depth = 1; depth <= steps.length; depth += 1) {
      await olga.says('/menu')
      await olga.hears('Чем помочь?')
      await olga.says('зелёный жираф танцует самбу')
      await olga.hears('Пока не знаю.')
      for (const [button, question] of steps.slice(0, depth)) {
        await olga.presses(button)
        await olga.hears(question)
      }
      await olga.presses('Отменить')
      await olga.hears('Отменил, ничего не отправлено.')
    }
    expect(await incidentsOf(olga)).toEqual([])
  })

  test.concurrent('a confirmation pressed twice at once is one request', async () => {
    const olga = await scene.person('telegram')
    await draft(olga)
    const summary = (await olga.everything()).at(-1)
    if (summary === undefined) throw new Error('no summary')
    await Promise.all(Array.from({ length: 5 }, () => olga.presses('Всё верно', { of: summary })))
    await olga.hears(/INC-\d{6} принято/)
    await olga.hears('Это уже учтено.')
    await olga.silentFor(300)
    expect(await incidentsOf(olga)).toHaveLength(1)
  })

  test.concurrent.each<Messenger>(['telegram', 'viber'])(
    'my requests on %s: list, look, add, withdraw',
    async (messenger) => {
      const olga = await scene.person(messenger)
      await olga.says('/incidents')
      await olga.hears('Обращений у вас пока нет.')
      const number = await register(olga)
      await olga.presses('Мои обращения')
      await olga.hears(/У вас 1 обращение:/)
      expect(olga.buttons()).toEqual([`${number}, новое`, 'В меню'])
      await olga.presses(`${number}, новое`)
      await olga.hears(new RegExp(`${number}: принято, ждёт специалиста`))
      await olga.presses('Добавить')
      await olga.hears(`Напишите, что добавить к ${number}.`)
      await olga.says('началось после обновления')
      await olga.hears(`Добавил к ${number}, специалист увидит.`)
      await olga.says(`что с ${number}?`)
      await olga.hears(new RegExp(`${number}: принято`))
      await olga.presses('Отозвать')
      await olga.hears(`Отозвать ${number}?`)
      await olga.presses('Отозвать')
      await olga.hears(`Обращение ${number} отозвано.`)
      const [incident] = await incidentsOf(olga)
      expect(incident?.status).toBe('cancelled')
    },
  )

  test.concurrent("somebody else's number is told like one that does not exist", async () => {
    const olga = await scene.person('telegram')
    const boris = await scene.person('viber', { name: 'Борис' })
    const number = await register(olga)
    await boris.says(`что с ${number}?`)
    const others = await boris.hears('Такого обращения среди ваших нет, и открытых тоже нет.')
    await boris.says('что с INC-999999?')
    const missing = await boris.hears('Такого обращения среди ваших нет, и открытых тоже нет.')
    expect(others.text).toBe(missing.text)
    expect((await boris.everything()).some(({ text }) => text.includes('жираф'))).toBe(false)
  })

  test.concurrent('a request that comes back is reopened under its number, with the reason', async () => {
    const olga = await scene.person('preview')
    const number = await register(olga)
    await anna.claims(olga)
    await olga.hears(`Обращением ${number} занимается Анна.`)
    await anna.resolves(olga, 'жирафа увели.')
    await olga.hears(/решено: жирафа увели\.[\s\S]*Всё работает\?/)
    await olga.presses('Нет')
    await olga.hears(`Вернул ${number} в работу, номер тот же.`)
    await olga.says('жираф вернулся')
    await olga.hears(`Добавил к ${number}`)
    const [incident] = await incidentsOf(olga)
    expect(incident).toMatchObject({ reopened_count: 1, resolution_met: null })
    expect(['new', 'assigned', 'in_progress']).toContain(incident?.status)
  })

  test.concurrent('news about a request reach its user: on hold, more urgent, cancelled with the reason', async () => {
    const olga = await scene.person('telegram')
    const number = await register(olga)
    await anna.claims(olga)
    await olga.hears('занимается Анна')
    await anna.sets(olga, 1, 1)
    await olga.hears(`У ${number} теперь критический приоритет.`)
    await anna.waitsFor(olga, 'supplier')
    await olga.hears(`${number}: ждём поставщика.`)
    await anna.cancels(olga, 'дубль другого обращения')
    await olga.hears(`${number} отменено: дубль другого обращения`)
  })

  test.concurrent('a bad rating asks what went wrong, and the comment may be skipped', async () => {
    const olga = await scene.person('viber')
    const number = await register(olga)
    await anna.claims(olga)
    await anna.resolves(olga, 'готово.')
    await olga.hears(/Всё работает\?/)
    await olga.says('да')
    await olga.hears('Как мы справились?')
    await olga.says('2')
    await olga.hears('Что подвело?')
    await olga.presses('Без комментария')
    await olga.hears('Хорошо. Если что, я здесь.')
    const [incident] = await incidentsOf(olga)
    expect(incident).toMatchObject({ number: Number(number.slice(4)), rating: 2, rating_comment: null })
  })

  test('nothing is left over and nothing was logged as an error', async () => {
    await scene.settles()
    expect(scene.problems).toEqual([])
  })
})
