import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarOf, openScene, type Scene } from '../support/scene.ts'

/** A week whose only working day is three days from now: closed whenever the test runs. */
const inThreeDays = (new Date(Date.now() + 3 * 86_400_000).getUTCDay() + 6) % 7
const closed = calendarOf([{ from: '10:00', to: '16:00' }], [inThreeDays])

describe('outside working hours', () => {
  let scene: Scene

  beforeAll(async () => {
    const settings = { calendar: closed, desk: { phone: '+7 495 000-00-00' } }
    scene = await openScene({ settings })
  })
  afterAll(() => scene?.close())

  test.concurrent('a request says when the desk opens, in words and in whose time', async () => {
    const olga = await scene.person('telegram')
    await olga.says('зелёный жираф танцует самбу')
    await olga.hears('Пока не знаю.')
    await olga.presses('Оставить обращение')
    await olga.hears('К чему')
    await olga.presses('Другое')
    await olga.hears('Кого')
    await olga.presses('Только меня')
    await olga.hears('Работать')
    await olga.presses('Не срочно')
    await olga.hears('Всё верно?')
    await olga.presses('Всё верно')
    await olga.hears(/принято\. Сейчас нерабочее время, начнём во? .+ в 10:00 \(МСК\) и ответим до .+\./)
  })

  test.concurrent('calling a person says when one will answer', async () => {
    const olga = await scene.person('viber', { name: 'Olga', language: 'en' })
    await olga.says('/person')
    await olga.hears(/We're closed now. We start on \w+ .+ at 10 am \(Moscow time\) and reply by/)
    await olga.says('/person')
    await olga.hears(/start on \w+ .+ at 10 am/)
  })

  test.concurrent('the working hours say so too, with the phone for what cannot wait', async () => {
    const olga = await scene.person('preview')
    await olga.starts()
    await olga.hears('Здравствуйте')
    await olga.presses('Ещё')
    await olga.hears('Что показать?')
    await olga.presses('Часы работы')
    await olga.hears(/Сейчас закрыто, начнём .+ в 10:00\. Если стоит работа всего офиса, звоните: \+7 495 000-00-00/)
  })

  test.concurrent('what stops everybody is told to call instead of waiting', async () => {
    const olga = await scene.person('telegram')
    await olga.says('зелёный жираф танцует самбу')
    await olga.hears('Пока не знаю.')
    await olga.presses('Оставить обращение')
    await olga.hears('К чему')
    await olga.presses('Другое')
    await olga.hears('Кого')
    await olga.presses('Всех')
    await olga.hears('Работать')
    await olga.presses('Работа стоит')
    await olga.hears('Всё верно?')
    await olga.presses('Всё верно')
    await olga.hears(/Приоритет высокий\.[\s\S]*Если всё стоит, не ждите, звоните: \+7 495 000-00-00/)
    // Nobody is on call: half an hour is promised of the hours in which somebody is there.
    const conversation = await scene.conversationOf(olga.id)
    const incidents = scene.db.selectFrom('incidents').selectAll().where('conversation_id', '=', conversation)
    const { priority, target_counts: counts, response_due_at: due } = await incidents.executeTakeFirstOrThrow()
    expect([priority, counts]).toEqual([2, 'working_hours'])
    const inMoscow = { timeZone: 'Europe/Moscow', hour: '2-digit', minute: '2-digit' } as const
    expect(new Date(due ?? 0).toLocaleTimeString('ru', inMoscow)).toBe('10:30')
    expect((new Date(due ?? 0).getUTCDay() + 6) % 7).toBe(inThreeDays)
  })

  test('nothing is left over and nothing was logged as an error', async () => {
    await scene.settles()
    expect(scene.problems).toEqual([])
  })
})
