import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { usualQuality } from '../../../src/desk/settings/quality-part.ts'
import { openReviewedDesk, type ReviewedDesk } from './reviewed-desk.ts'

let stage: ReviewedDesk
beforeAll(async () => {
  stage = await openReviewedDesk()
  for (const login of ['anna', 'boris', 'gone']) await stage.hire(login)
  await stage.hire('vera', 'supervisor')
  for (let count = 0; count < 8; count += 1) await stage.answered(`a${count}`, 'anna')
  for (let count = 0; count < 2; count += 1) await stage.answered(`b${count}`, 'boris')
  await stage.answered('open', 'boris', true)
  await stage.answered('g', 'gone')
  await stage.desk.agents.change(stage.ids['gone'] ?? '', { disabledAt: stage.desk.now() })
})
afterAll(() => stage?.close())

const works = async () => (await stage.drawn()).map(({ agentId, incidentId }) => `${agentId}:${incidentId}`).toSorted()

test('of a week that is not over nothing is drawn', async () => {
  expect(await stage.desk.drawTranscripts()).toBe(0)
})

test('each agent has their share of what was resolved, and no more; who is gone and what is open is left out', async () => {
  stage.aWeekPasses()
  expect(await stage.desk.drawTranscripts()).toBe(5)
  expect(await stage.drawnOf('anna')).toHaveLength(3)
  expect(await stage.drawnOf('boris')).toHaveLength(2)
  expect(await stage.drawnOf('gone')).toHaveLength(0)
})

test('drawing again draws the same ones: nothing new, and after a loss the same as before', async () => {
  const before = await works()
  expect(await stage.desk.drawTranscripts()).toBe(0)
  expect(await works()).toEqual(before)
  await sql`delete from quality_transcripts`.execute(stage.database.db)
  await Promise.all([stage.desk.drawTranscripts(), stage.desk.drawTranscripts()])
  expect(await works()).toEqual(before)
})

test('another seed draws others: it is chance, and not the oldest or the busiest', async () => {
  const draws = new Set<string>()
  for (const seed of ['one', 'two', 'three', 'four', 'five', 'six']) {
    await sql`delete from quality_transcripts`.execute(stage.database.db)
    await sql`update quality_weeks set seed = ${seed}`.execute(stage.database.db)
    await stage.desk.drawTranscripts()
    draws.add((await works()).join(' '))
  }
  expect(draws.size).toBeGreaterThan(1)
})

test('what is resolved only later fills up whoever had too little', async () => {
  const boris = await stage.enters('boris')
  const id = await stage.desk.conversationOf('open')
  const { rows } = await sql<{ id: string }>`select id from incidents where conversation_id = ${id}`.execute(
    stage.database.db,
  )
  await boris.post(`/conversations/${id}/actions`, { kind: 'resolve', incidentId: rows[0]?.id, text: 'Готово.' })
  expect(await stage.desk.drawTranscripts()).toBe(1)
  expect(await stage.drawnOf('boris')).toHaveLength(3)
})

test('what was drawn or chosen before is not drawn once more', async () => {
  await sql`delete from quality_transcripts`.execute(stage.database.db)
  const vera = await stage.enters('vera')
  const { rows } = await sql<{ id: string }>`select min(id) as id from incidents`.execute(stage.database.db)
  expect((await vera.post('/quality/transcripts', { incidentId: rows[0]?.id })).status).toBe(200)
  stage.desk.scoresBy({ ...usualQuality, perAgent: 20 })
  await stage.desk.drawTranscripts()
  expect(await stage.drawnOf('anna')).toHaveLength(7)
  const all = await sql<{ count: number }>`
    select count(*)::int as count from quality_transcripts where agent_id = ${stage.ids['anna']}`.execute(
    stage.database.db,
  )
  expect(all.rows[0]?.count).toBe(8)
})

test('a desk that draws none has none', async () => {
  await sql`delete from quality_transcripts`.execute(stage.database.db)
  stage.desk.scoresBy({ ...usualQuality, perAgent: 0 })
  expect(await stage.desk.drawTranscripts()).toBe(0)
})
