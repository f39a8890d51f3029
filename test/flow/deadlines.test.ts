import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openScene, type Scene } from '../support/scene.ts'

/** A bell may be late by so much: enough for a machine that stands still for a while, and far below a forgotten one. */
const withinMs = 20_000
const responseMs = 4_000
const resolutionMs = 12_000

describe('what was promised', () => {
  let scene: Scene

  beforeAll(async () => {
    scene = await openScene()
  })
  afterAll(() => scene?.close())

  /** As if so much had been promised when it was opened: just now. */
  async function promiseLittle(incidentId: string): Promise<number> {
    const { rows } = await sql<{ since: number }>`
      update incidents set clock_running_since = now(), response_target_ms = ${responseMs}, resolution_target_ms = ${resolutionMs},
        response_due_at = now() + ${responseMs} * interval '1 ms', resolution_due_at = now() + ${resolutionMs} * interval '1 ms',
        next_alarm_at = now() + ${responseMs * 0.75} * interval '1 ms'
      where id = ${incidentId} returning clock_running_since as since`.execute(scene.db)
    return rows[0]?.since ?? 0
  }

  const bellsOf = async (incidentId: string) => {
    const { rows } = await sql<{ type: string; target: string; at: number; actor: string }>`
      select type, details ->> 'target' as target, at, actor_kind as actor from incident_events
      where incident_id = ${incidentId} and type like 'deadline%' order by id`.execute(scene.db)
    return rows
  }

  test('rings when it is at risk and when it is late, once, through a restart', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    const conversationId = await scene.conversationOf(olga.id)
    const incidentId = (await scene.newestIncidentOf(conversationId)) ?? ''
    const since = await promiseLittle(incidentId)
    const due = [
      { type: 'deadline_warned', target: 'response', at: since + responseMs * 0.75 },
      { type: 'deadline_breached', target: 'response', at: since + responseMs },
      { type: 'deadline_warned', target: 'resolution', at: since + resolutionMs * 0.75 },
      { type: 'deadline_breached', target: 'resolution', at: since + resolutionMs },
    ]

    await eventually(async () => expect(await bellsOf(incidentId)).toHaveLength(2))
    // While it is down the warning of the solution falls due.
    let up = 0
    await scene.restart(async () => {
      await sleep(Math.max(0, since + resolutionMs * 0.75 + 200 - Date.now()))
      up = Date.now()
    })
    await eventually(async () => expect(await bellsOf(incidentId)).toHaveLength(4))
    await sleep(2_500)

    const bells = await bellsOf(incidentId)
    expect(bells.map(({ type, target }) => ({ type, target }))).toEqual(
      due.map(({ type, target }) => ({ type, target })),
    )
    for (const [index, bell] of bells.entries()) {
      const instant = due[index]?.at ?? 0
      expect(bell.actor).toBe('clock')
      expect(bell.at).toBeGreaterThanOrEqual(instant)
      // The third was due while nobody was there to ring it, and on a slow machine the fourth, too.
      expect(bell.at - Math.max(instant, index < 2 ? 0 : up)).toBeLessThan(withinMs)
    }
    const row = await scene.db
      .selectFrom('incidents')
      .selectAll()
      .where('id', '=', incidentId)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ next_alarm_at: null, resolution_breached_at: bells[3]?.at })

    const lines = await scene.db.selectFrom('messages').select('content').where('kind', '=', 'event').execute()
    const told = lines
      .map(({ content }) => (content as { event: string }).event)
      .filter((event) => /deadline/.test(event))
    expect(told).toEqual(due.map(({ type }) => type))
  })

  test('nothing is left over and nothing was logged as an error', async () => {
    await scene.settles()
    expect(scene.problems).toEqual([])
  })
})
