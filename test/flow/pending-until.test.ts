import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Scene } from '../support/scene.ts'

describe('a request that waits until a date', () => {
  let scene: Scene
  let anna: Agent

  beforeAll(async () => {
    scene = await openScene()
    anna = await scene.agent('Анна')
  })
  afterAll(() => scene?.close())

  async function pended(untilMs: number) {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    await anna.claims(olga)
    const incidentId = await scene.newestIncidentOf(await scene.conversationOf(olga.id))
    const until = Date.now() + untilMs
    const done = await anna.tries(olga, { kind: 'pend', incidentId, reason: 'supplier', until })
    expect(done.status).toBe(200)
    return { olga, incidentId: incidentId ?? '' }
  }

  const statusOf = async (id: string) =>
    await scene.db.selectFrom('incidents').select(['status', 'pending_until']).where('id', '=', id).executeTakeFirst()

  test.concurrent('goes on by itself when the date has come, and the history says why', async () => {
    const { incidentId } = await pended(1_200)
    expect((await statusOf(incidentId))?.status).toBe('pending')
    await eventually(async () => {
      expect(await statusOf(incidentId)).toEqual({ status: 'in_progress', pending_until: null })
    })
    const events = await scene.db
      .selectFrom('incident_events')
      .selectAll()
      .where('incident_id', '=', incidentId)
      .execute()
    expect(events.find(({ type }) => type === 'resumed')).toMatchObject({
      actor_kind: 'clock',
      details: { cause: 'date_reached' },
    })
  })

  test.concurrent('put off once more, it waits for the later date', async () => {
    const { olga, incidentId } = await pended(1_000)
    const later = Date.now() + 3_600_000
    await anna.tries(olga, { kind: 'pend', incidentId, reason: 'supplier', until: later })
    await sleep(1_500)
    expect((await statusOf(incidentId))?.status).toBe('pending')
  })
})
