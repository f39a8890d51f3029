import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Scene } from '../support/scene.ts'

let scene: Scene
let anna: Agent
beforeAll(async () => {
  scene = await openScene()
  anna = await scene.agent('Анна')
})
afterAll(() => scene.close())

/** Days pass: the wait is due now, and what it waits for lies in the past. */
async function daysPass(conversation: string, key: string): Promise<void> {
  await sql`update incidents set resolved_at = resolved_at - interval '12 days' where conversation_id = ${conversation}`.execute(
    scene.db,
  )
  await sql`update timers set due_at = now() where conversation_id = ${conversation} and key like ${`${key}:%`}`.execute(
    scene.db,
  )
}

async function resolvedRequest() {
  const olga = await scene.person('telegram')
  await olga.says('/person')
  await olga.hears('Передал специалисту')
  await anna.claims(olga)
  await anna.resolves(olga, 'Готово, проверили.')
  await olga.hears('решено: Готово, проверили.')
  return { olga, conversation: await scene.conversationOf(olga.id) }
}

test('silence after resolving: one reminder, then closed, and the rating is still asked', async () => {
  const { olga, conversation } = await resolvedRequest()
  await daysPass(conversation, 'remind')
  await olga.hears('мы решили')
  await daysPass(conversation, 'close')
  await olga.hears(/Закрыл INC-\d{6}/)
  expect(olga.buttons()).toEqual(['5', '4', '3', '2', '1'])
  const incident = await scene.db
    .selectFrom('incidents')
    .selectAll()
    .where('conversation_id', '=', conversation)
    .executeTakeFirstOrThrow()
  expect(incident.status).toBe('closed')
  // Nothing is left that could speak again.
  expect(
    await scene.db.selectFrom('timers').select('key').where('conversation_id', '=', conversation).execute(),
  ).toEqual([])
  await olga.silentFor(400)
})

test('an answer before the reminder ends both waits', async () => {
  const { olga, conversation } = await resolvedRequest()
  await olga.presses('Да, всё работает')
  await olga.hears('Как мы справились?')
  expect(
    await scene.db.selectFrom('timers').select('key').where('conversation_id', '=', conversation).execute(),
  ).toEqual([])
})

test('a wait whose incident was reopened meanwhile says nothing', async () => {
  const { olga, conversation } = await resolvedRequest()
  const incidentId = await scene.newestIncidentOf(conversation)
  await anna.tries(olga, { kind: 'reopen', incidentId })
  await olga.hears('снова в работе')
  // Nobody talks with her: from here on the card says how it stands.
  await olga.hears(/INC-\d{6}: в работе/)
  await daysPass(conversation, 'remind')
  await daysPass(conversation, 'close')
  await olga.silentFor(800)
})
