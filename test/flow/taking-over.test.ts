import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Scene } from '../support/scene.ts'

describe('a colleague who is not there any more', () => {
  let scene: Scene
  let anna: Agent
  let boris: Agent

  beforeAll(async () => {
    scene = await openScene()
    anna = await scene.agent('Анна', 'anna')
    boris = await scene.agent('Борис', 'boris')
  })
  afterAll(() => scene?.close())

  const idsOf = async (person: { readonly id: string }) => {
    const conversationId = await scene.conversationOf(person.id)
    return { conversationId, incidentId: await scene.newestIncidentOf(conversationId) }
  }

  test('her conversation can be taken over, the user learns the new name, and she no longer writes in it', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    await anna.claims(olga)
    await olga.hears('Анна из первой линии')
    const { incidentId } = await idsOf(olga)
    const refused = await boris.tries(olga, {
      kind: 'reply',
      text: 'Я здесь',
      incidentId,
      seenNumber: 0,
      confirmed: true,
    })
    expect(refused).toMatchObject({ status: 409, body: { error: 'already_claimed', owner: 'Анна' } })
    expect((await boris.tries(olga, { kind: 'take_over', incidentId })).status).toBe(200)
    await olga.hears('Борис из первой линии')
    await boris.replies(olga, 'Я здесь, продолжаем.')
    await olga.hears('Я здесь, продолжаем.')
    const late = await anna.tries(olga, { kind: 'reply', text: 'И я', incidentId, seenNumber: 0, confirmed: true })
    expect(late).toMatchObject({ status: 409, body: { error: 'already_claimed', owner: 'Борис' } })
  })

  test('a request she only had assigned changes hands too, and twice is once', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    await anna.claims(olga)
    await olga.hears('Анна из первой линии')
    await anna.givesBack(olga)
    const { incidentId } = await idsOf(olga)
    await Promise.all([1, 2, 3].map(() => boris.tries(olga, { kind: 'take_over', incidentId })))
    await eventually(async () => {
      const row = await scene.db
        .selectFrom('incidents')
        .innerJoin('agents', 'agents.id', 'incidents.assignee_id')
        .select('agents.name')
        .where('incidents.id', '=', incidentId ?? '')
        .executeTakeFirst()
      expect(row?.name).toBe('Борис')
    })
    await scene.rests()
    const told = (await olga.everything()).filter(({ text }) => text.includes('занимается Борис.'))
    expect(told).toHaveLength(1)
  })

  test('what holds in the tables still does', async () => {
    await scene.settles()
    expect(scene.problems).toEqual([])
  })
})
