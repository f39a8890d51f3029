import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Replayed } from '../../src/cli/replay/replay-conversation.ts'
import { replay } from '../support/run-replay.ts'
import { openScene, type Scene } from '../support/scene.ts'

const settings = {
  waits: { offer: '5s' },
  groups: [
    {
      id: 'first',
      title: { ru: 'Первая линия', en: 'First line' },
      members: ['anna', 'boris'],
      supervisors: ['sveta'],
    },
    { id: 'nets', title: { ru: 'Сети', en: 'Networks' }, tier: 2, members: ['igor'], supervisors: ['sveta'] },
  ],
}

let scene: Scene
beforeAll(async () => {
  scene = await openScene({ settings })
  vi.stubEnv('DATABASE_URL', scene.databaseUrl)
  vi.stubEnv('KNOWLEDGE_BASE_DIR', fileURLToPath(new URL('../../knowledge-base', import.meta.url)))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await scene?.close()
})

type Whole = { readonly differences: number; readonly occasions: readonly Replayed[] }

test('all that the desk told of waiting, losing, passing on and coming back is said again as it was', async () => {
  const anna = await scene.agent('Анна', 'anna')
  const boris = await scene.agent('Борис', 'boris')
  const sveta = await scene.agent('Светлана', 'sveta', 'supervisor')
  const igor = await scene.agent('Игорь', 'igor')
  const olga = await scene.person('telegram')
  await olga.says('/person')
  await olga.hears('Передал специалисту')
  await olga.hears('зову следующего специалиста')
  await sveta.isOffered(olga)
  await olga.hears('позвал старшего смены')
  await sql`update timers set due_at = now() where key = 'wait'`.execute(scene.db)
  await olga.hears(/Вы всё ещё в очереди, ваше место: 1\./)
  await anna.claims(olga)
  await olga.hears('Анна из первой линии')
  await anna.console('POST', '/sign-out')
  await olga.hears('Анна больше не на связи')
  await boris.claims(olga)
  await olga.hears('Борис из первой линии')
  await boris.passesOn(olga, { group: 'nets' }, 'нужны сетевики')
  await olga.hears('Борис передаёт вас дальше: Сети. Нужны сетевики. Ваше место в очереди там: 1.')
  await igor.claims(olga)
  await olga.hears('Игорь из второй линии')
  const colleague = await scene.db
    .selectFrom('agents')
    .select('id')
    .where('login', '=', 'boris')
    .executeTakeFirstOrThrow()
  await igor.passesOn(olga, { agentId: colleague.id }, 'Закрывайте.')
  await olga.hears('Игорь передаёт вас дальше: Борис. Закрывайте. Ответ придёт прямо сюда.')
  await boris.claims(olga)
  await olga.hears('Борис из первой линии')
  await boris.resolves(olga, 'Готово.')
  await olga.hears(/решено/)

  await scene.rests()
  const { code, out, err } = await replay(await scene.conversationOf(olga.id), '--json')
  expect([code, err]).toEqual([0, ''])
  const whole = JSON.parse(out) as Whole
  expect(whole.occasions.flatMap(({ lost }) => lost ?? [])).toEqual([])
  expect(whole.occasions.flatMap(({ lines }) => lines).filter(({ isSame }) => !isSame)).toEqual([])
  const kinds = whole.occasions.flatMap(({ rounds }) => rounds.map(({ event }) => event.kind))
  expect(kinds.filter((kind) => kind === 'looking_further' || kind === 'passed_on')).toHaveLength(4)
  expect(kinds).toEqual(expect.arrayContaining(['queue_seen', 'agent_left']))
  await scene.settles()
  expect(scene.problems).toEqual([])
})
