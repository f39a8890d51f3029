import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Replayed } from '../../src/cli/replay/replay-conversation.ts'
import { eventually } from '../support/eventually.ts'
import { replay } from '../support/run-replay.ts'
import { openScene, type Scene } from '../support/scene.ts'

const category = 'workplace'
const fields = [{ id: 'count', title: 'Сколько штук', type: 'number' }]
const forms = [{ category, kind: 'service_request', fields, approval: 'supervisors' }]

let scene: Scene
beforeAll(async () => {
  scene = await openScene({ settings: { forms } })
  vi.stubEnv('DATABASE_URL', scene.databaseUrl)
  vi.stubEnv('KNOWLEDGE_BASE_DIR', fileURLToPath(new URL('../../knowledge-base', import.meta.url)))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await scene?.close()
})

async function expectSame(conversation: string): Promise<void> {
  const { code, out, err } = await replay(conversation, '--json')
  expect([code, err]).toEqual([0, ''])
  const { occasions } = JSON.parse(out) as { readonly occasions: readonly Replayed[] }
  expect(occasions.flatMap(({ lost }) => lost ?? [])).toEqual([])
  expect(occasions.flatMap(({ lines }) => lines).filter(({ isSame }) => !isSame)).toEqual([])
}

test('what was split, merged and followed up is said again as it was', async () => {
  const anna = await scene.agent('Анна', 'anna')
  const olga = await scene.person('telegram', { name: 'Ольга' })
  await olga.says('/person')
  await olga.hears(/Передал специалисту/)
  await anna.claims(olga)
  await olga.hears(/на связи/)
  await olga.says('и ещё не печатает принтер')
  const conversation = await scene.conversationOf(olga.id)
  const first = await scene.newestIncidentOf(conversation)
  const number = await eventually(async () => {
    const found = (await anna.reads(olga)).find(({ text }) => text === 'и ещё не печатает принтер')
    expect(found).toBeDefined()
    return found!.number
  })
  expect((await anna.tries(olga, { kind: 'split', incidentId: first, messages: [number], text: '' })).status).toBe(200)
  await olga.hears(/завёл отдельное обращение/)
  const second = await scene.newestIncidentOf(conversation)
  expect((await anna.tries(olga, { kind: 'merge', incidentId: second, into: 1 })).status).toBe(200)
  await olga.hears(/об одном и том же/)
  expect((await anna.tries(olga, { kind: 'follow_up', incidentId: first, text: 'Картридж' })).status).toBe(200)
  await olga.hears(/под новым номером/)
  await scene.rests()
  await expectSame(conversation)
})

test('a request with its form and its approval is said again as it was', async () => {
  const sveta = await scene.agent('Светлана', 'sveta', 'supervisor')
  const petr = await scene.person('telegram', { name: 'Пётр' })
  await petr.says('/start')
  await petr.hears(/./)
  await petr.presses('Ещё')
  await eventually(() => petr.presses('Заказать'))
  await eventually(() => petr.presses('Рабочее место'))
  await petr.hears(/Что нужно и для чего/)
  await petr.says('нужны мониторы')
  await petr.hears('Сколько штук?')
  await petr.says('3')
  await petr.hears(/Сколько штук: 3/)
  await petr.presses('Всё верно')
  await petr.hears(/Сначала её должны согласовать/)
  const conversation = await scene.conversationOf(petr.id)
  const incidentId = await scene.newestIncidentOf(conversation)
  const decision = { kind: 'decide_approval', incidentId, isGranted: false, reason: 'Нет бюджета.' }
  expect((await sveta.tries(petr, decision)).status).toBe(200)
  await petr.hears(/не согласовано: Нет бюджета\./)
  await scene.rests()
  await expectSame(conversation)
})
