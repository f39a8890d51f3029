import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'

describe.each(['hold', 'send'] as const)("Viber's free session is over, the settings say %s", (outsideSession) => {
  let scene: Scene
  let anna: Agent
  let olga: Person

  beforeAll(async () => {
    scene = await openScene({ settings: { sessions: { outsideSession } } })
    anna = await scene.agent('Анна')
    olga = await scene.person('viber')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    await anna.claims(olga)
    await olga.hears(/Анна/)
    await sql`update conversations set last_user_message_at = now() - interval '25 hours'`.execute(scene.db)
  })
  afterAll(() => scene?.close())

  test('a notice of the bot waits or goes, as they say', async () => {
    await anna.resolves(olga, 'Перевыпустили сертификат.')
    if (outsideSession === 'send') {
      await olga.hears('Перевыпустили сертификат.')
      return
    }
    await eventually(async () => {
      const notice = (await anna.reads(olga)).find(({ text }) => text.includes('Перевыпустили'))
      expect(notice?.delivery?.status).toBe('held')
    })
    await olga.silentFor(300)
    await olga.says('/menu')
    await olga.hears('Перевыпустили сертификат.')
    await olga.hears('Чем помочь?')
  })

  test('an agent’s own words go at once: whoever writes has seen what it costs', async () => {
    await sql`update conversations set last_user_message_at = now() - interval '25 hours'`.execute(scene.db)
    await anna.replies(olga, 'Пишу за счёт отдела.')
    await olga.hears('Пишу за счёт отдела.')
  })
})
