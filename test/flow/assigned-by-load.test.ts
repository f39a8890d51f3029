import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import type { Agent } from '../support/scene-agent.ts'

const byItself = {
  groups: [
    {
      id: 'first-line',
      title: { ru: 'Первая линия', en: 'First line' },
      members: ['anna', 'boris'],
      assigns: 'by_load',
    },
  ],
}

let scene: Scene
let anna: Agent
let boris: Agent
beforeAll(async () => {
  scene = await openScene({ settings: byItself })
  anna = await scene.agent('Анна', 'anna')
  boris = await scene.agent('Борис', 'boris')
})
afterAll(() => scene?.close())

async function registers(person: Person): Promise<void> {
  await person.says('зелёный жираф танцует самбу')
  await person.hears('Пока не знаю.')
  await person.presses('Оставить обращение')
  await person.hears('К чему')
  await person.presses('Другое')
  await person.hears('Кого')
  await person.presses('Только меня')
  await person.hears('Работать')
  await person.presses('Неудобно, но можно')
  await person.hears('Всё верно?')
  await person.presses('Всё верно')
  await person.hears(/INC-\d{6} принято/)
}

const ownerOf = async (person: Person): Promise<string | null> => {
  const conversation = await scene.conversationOf(person.id)
  const query = scene.db.selectFrom('incidents as i').leftJoin('agents as a', 'a.id', 'i.assignee_id').select('a.name')
  return (await query.where('i.conversation_id', '=', conversation).executeTakeFirstOrThrow()).name
}

test('a group that assigns by load gives each to whoever has fewer, and the user hears to whom', async () => {
  const people = [await scene.person('telegram', { name: 'Ольга' }), await scene.person('viber', { name: 'Мила' })]
  for (const person of people) {
    await registers(person)
    await person.hears(/Анна|Борис/)
  }
  const owners = await Promise.all(people.map(ownerOf))
  expect(new Set(owners)).toEqual(new Set(['Анна', 'Борис']))
  for (const one of [anna, boris]) {
    const { notices } = await one.desk()
    expect(notices.filter(({ kind }) => kind === 'assigned')).toHaveLength(1)
  }
})

test('with nobody on duty it waits until somebody is', async () => {
  for (const one of [anna, boris]) await one.is('away')
  const vera = await scene.person('preview', { name: 'Вера' })
  await registers(vera)
  await vera.hears(/ждёт специалиста/)
  await vera.silentFor(800)
  expect(await ownerOf(vera)).toBeNull()
  await boris.is('on_duty')
  await vera.hears(/Борис/)
  await eventually(async () => expect(await ownerOf(vera)).toBe('Борис'))
  await scene.settles()
  expect(scene.problems).toEqual([])
})
