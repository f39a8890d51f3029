import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectInvariants } from '../support/invariants.ts'
import { openScene, type Scene } from '../support/scene.ts'
import { bringToSummary, claimTogether, pressConfirmation, signedInAgents } from './races.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

test('T3: one confirmation pressed a hundred times at once is one incident, and its number is told once', async () => {
  const olga = await bringToSummary(scene)
  const ids = await pressConfirmation(scene, olga, 100)
  await olga.hears(/INC-\d{6} принято/)
  await scene.rests()
  const conversation = await scene.conversationOf(olga.id)
  const incidents = await scene.db
    .selectFrom('incidents')
    .select('id')
    .where('conversation_id', '=', conversation)
    .execute()
  expect(incidents.length).toBe(1)
  const told = (await olga.everything()).filter((message) => /INC-\d{6} принято/.test(message.text))
  expect(told.length).toBe(1)
  const query = scene.db.selectFrom('inbox').select('outcome').where('sender', '=', olga.id)
  const rows = await query.where('external_id', 'in', [...ids]).execute()
  expect(rows.length).toBe(100)
  expect(rows.every((row) => row.outcome === 'handled')).toBe(true)
  await expectInvariants(scene.db)
})

test('T18: fifty agents claim the head of the queue at once, ten rounds: never two owners, losers learn the winner', async () => {
  const agents = await signedInAgents(scene.db, 50)
  await claimTogether(scene, agents, 10)
  await expectInvariants(scene.db)
})

test('an agent and the user act at the same moment: the state stays whole', async () => {
  const [anna] = await signedInAgents(scene.db, 1)
  for (let round = 0; round < 10; round += 1) {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears('Передал специалисту')
    const conversation = await scene.conversationOf(olga.id)
    const incidentId = await scene.newestIncidentOf(conversation)
    const click = (action: object) =>
      fetch(`${scene.url}/api/conversations/${conversation}/actions`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-frontline': '1',
          cookie: `sid=${anna?.token}; __Host-sid=${anna?.token}`,
        },
        body: JSON.stringify(action),
      })
    const answers = await Promise.all([
      click({ kind: 'claim', incidentId }),
      olga.says('вот что случилось'),
      click({ kind: 'note', text: 'смотрю', incidentId }),
      olga.presses('Не ждать в чате'),
      click({ kind: 'give_back' }),
    ])
    for (const answer of answers) if (answer instanceof Response) expect([200, 409]).toContain(answer.status)
    await scene.rests()
  }
  await expectInvariants(scene.db)
  expect(scene.problems).toEqual([])
})
