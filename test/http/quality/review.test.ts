import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { usualQuality } from '../../../src/desk/settings/quality-part.ts'
import { canariesIn, canary } from '../../canaries/canary.ts'
import type { openBrowser } from '../console-browser.ts'
import { bestMarks, content, openReviewedDesk, type ReviewedDesk } from './reviewed-desk.ts'

let stage: ReviewedDesk
const at: Record<string, ReturnType<typeof openBrowser>> = {}
beforeAll(async () => {
  stage = await openReviewedDesk()
  for (const login of ['anna', 'boris']) await stage.hire(login)
  for (const login of ['vera', 'galina', 'sveta']) await stage.hire(login, 'supervisor')
  await stage.hire('audit', 'auditor')
  for (let count = 0; count < 6; count += 1) await stage.answered(`a${count}`, 'anna')
  await stage.answered('b', 'boris')
  // A supervisor answers users, too.
  await stage.answered('s', 'sveta')
  stage.aWeekPasses()
  stage.desk.scoresBy({ ...usualQuality, perAgent: 6 })
  await stage.desk.drawTranscripts()
  for (const login of Object.keys(stage.ids)) at[login] = await stage.enters(login)
})
afterAll(() => stage?.close())

const by = (login: string) => at[login]!
type Item = {
  readonly id: string
  readonly agentName: string
  readonly begunBy: readonly string[]
  readonly savedCount: number
}
const listed = async (login: string, list: string): Promise<readonly Item[]> => {
  const { status, body } = await by(login).get(`/quality/transcripts?list=${list}`)
  expect(status).toBe(200)
  return (body as unknown as { items: Item[] }).items
}
const ofAgent = async (login: string) => (await stage.drawnOf(login)).map(({ transcriptId }) => transcriptId)
const path = (id: string, move = '') => `/quality/transcripts/${id}${move}`
const keeps = async (login: string, id: string, body: object) => {
  const answer = await by(login).request('PUT', path(id, '/draft'), body)
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const saves = (login: string, id: string, body: object = content()) => by(login).post(path(id, '/save'), body)
const noticesOf = async (login: string, kind: string) => {
  const { rows } = await sql<{ details: Record<string, unknown> }>`
    select details from notices where agent_id = ${stage.ids[login]} and kind = ${kind}`.execute(stage.database.db)
  return rows.map(({ details }) => details)
}

describe('what is to be reviewed', () => {
  test('is everybody’s but one’s own', async () => {
    const [own] = await ofAgent('sveta')
    const forSveta = (await listed('sveta', 'to_review')).map(({ agentName }) => agentName)
    expect(new Set(forSveta)).toEqual(new Set(['anna', 'boris']))
    expect((await listed('vera', 'to_review')).map(({ agentName }) => agentName)).toContain('sveta')
    expect((await by('sveta').get(path(own!))).status).toBe(404)
    expect((await saves('sveta', own!)).body).toMatchObject({ error: 'own_work' })
    expect((await keeps('sveta', own!, content())).body).toMatchObject({ error: 'own_work' })
    expect((await by('sveta').post(path(own!, '/calibrate'))).body).toMatchObject({ error: 'own_work' })
  })

  test('is read by an auditor, who changes nothing, and by no agent', async () => {
    const [id] = await ofAgent('boris')
    expect((await by('audit').get(path(id!))).status).toBe(200)
    expect((await saves('audit', id!)).status).toBe(403)
    for (const asked of ['/quality/transcripts', path(id!)]) expect((await by('anna').get(asked)).status).toBe(403)
  })

  test('can be chosen by hand from any conversation, of whoever said most in it', async () => {
    const incidentId = await stage.answered('later', 'anna', true)
    const chosen = await by('vera').post('/quality/transcripts', { incidentId })
    const again = await by('galina').post('/quality/transcripts', { incidentId })
    expect(again.body).toEqual(chosen.body)
    const item = (await listed('galina', 'to_review')).find(({ id }) => id === (chosen.body['id'] as unknown as string))
    expect(item).toMatchObject({ agentName: 'anna', chosenByName: 'vera', monday: null })
    await stage.desk.calls('nobody', 'ничего не работает')
    const { rows } = await sql<{ id: string }>`select max(id) as id from incidents`.execute(stage.database.db)
    expect((await by('vera').post('/quality/transcripts', { incidentId: rows[0]?.id })).body).toEqual({
      error: 'nobody_answered',
    })
    const own = (await stage.drawnOf('sveta'))[0]?.incidentId
    expect((await by('sveta').post('/quality/transcripts', { incidentId: own })).body).toEqual({ error: 'own_work' })
  })
})

describe('a review', () => {
  test('is kept while it is written, and two browsers of one reviewer overwrite nothing', async () => {
    const [id] = await ofAgent('anna')
    expect(await keeps('vera', id!, content({ tone: 3 }, { comments: { tone: 'суховато' } }))).toMatchObject({
      status: 200,
      body: { version: 1 },
    })
    expect((await keeps('vera', id!, content({ tone: 1 }))).body).toMatchObject({ error: 'review_changed' })
    const { body } = await by('vera').get(path(id!))
    expect(body).toMatchObject({
      mine: { marks: { tone: 3 }, comments: { tone: 'суховато' }, version: 1, savedAt: null },
    })
    // Others see that somebody is at it, and nothing of what they think.
    const seen = await by('galina').get(path(id!))
    expect(seen.body).toMatchObject({ item: { begunBy: ['vera'] }, mine: null, saved: [] })
    expect(JSON.stringify(seen.body)).not.toContain('суховато')
  })

  test('needs every mark, each in its bounds, and names what is wrong', async () => {
    const [, id] = await ofAgent('anna')
    const { tone: _, ...rest } = bestMarks
    expect((await saves('vera', id!, content(rest))).body).toMatchObject({ error: 'marks_missing', fields: ['tone'] })
    expect((await saves('vera', id!, content({ ...bestMarks, tone: 5 }))).body).toMatchObject({ fields: ['tone'] })
    expect((await saves('vera', id!, content({ ...bestMarks, data: null }))).body).toMatchObject({ fields: ['data'] })
    expect((await saves('vera', id!, content({ ...bestMarks, other: 1 }))).body).toMatchObject({ fields: ['other'] })
    const secret = content(bestMarks, { comments: { tone: canary() } })
    expect((await saves('vera', id!, secret)).body).toMatchObject({
      error: 'secret_in_text',
      fields: ['comments.tone'],
    })
    expect(await canariesIn(stage.database.db)).toEqual([])
  })

  test('pressed twice is saved once, with its score, and the agent hears of it once', async () => {
    const [, id] = await ofAgent('anna')
    const filled = content({ ...bestMarks, tone: 2, priority: null }, { comment: 'Хорошо, но сухо.' })
    const answers = await Promise.all([saves('vera', id!, filled), saves('vera', id!, filled)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const { body } = await by('galina').get(path(id!))
    // tone 1 × 2/4, understanding 2, solution 3, closing 1, data 1: 7.5 of 8; priority does not apply.
    expect(body).toMatchObject({ saved: [{ reviewerName: 'vera', comment: 'Хорошо, но сухо.', score: 7.5 / 8 }] })
    expect(await noticesOf('anna', 'reviewed')).toEqual([{ by: 'vera', transcriptId: id }])
    expect((await saves('vera', id!, content())).body).toMatchObject({ error: 'review_saved' })
    const { rows } = await sql`
      select 1 from audit_log where what = 'review_saved' and subject = ${id} and agent_id = ${stage.ids['vera']}`.execute(
      stage.database.db,
    )
    expect(rows.length).toBeGreaterThan(0)
  })

  test('of a colleague is said and not overwritten, and what was typed stays', async () => {
    const [, , id] = await ofAgent('anna')
    await keeps('galina', id!, content({ tone: 1 }))
    expect((await saves('vera', id!)).status).toBe(200)
    expect((await saves('galina', id!, content(bestMarks, { version: 1 }))).body).toMatchObject({
      error: 'reviewed_before',
      owner: 'vera',
    })
    const { body } = await by('galina').get(path(id!))
    expect(body).toMatchObject({
      saved: [{ reviewerName: 'vera', score: 1 }],
      mine: { marks: { tone: 1 }, savedAt: null },
    })
    expect((await listed('galina', 'to_review')).map((one) => one.id)).not.toContain(id)
    expect((await listed('galina', 'reviewed')).map((one) => one.id)).toContain(id)
  })

  test('is 0 when something critical failed', async () => {
    const [, , , id] = await ofAgent('anna')
    await saves('vera', id!, content({ ...bestMarks, data: 0 }))
    const { body } = await by('vera').get(path(id!))
    expect(body).toMatchObject({ saved: [{ score: 0 }] })
  })

  test('keeps the sheet that it was begun with', async () => {
    const [, , , , id] = await ofAgent('anna')
    await keeps('vera', id!, content({ tone: 4 }))
    const [tone] = usualQuality.criteria
    stage.desk.scoresBy({ perAgent: 6, criteria: [{ ...tone!, id: 'speed', most: 2 }] })
    expect((await saves('vera', id!, content(bestMarks, { version: 1 }))).status).toBe(200)
    const { body } = await by('vera').get(path(id!))
    expect((body['sheet'] as unknown as { id: string }[]).map((one) => one.id)).toEqual(Object.keys(bestMarks))
    const [, , , , , fresh] = await ofAgent('anna')
    const other = await by('vera').get(path(fresh!))
    expect(other.body).toMatchObject({ sheet: [{ id: 'speed' }] })
    stage.desk.scoresBy({ ...usualQuality, perAgent: 6 })
  })
})

describe('the agent', () => {
  type Own = { readonly id: string; readonly transcriptId: string; readonly reply: string | null }
  const own = async (login: string): Promise<readonly Own[]> =>
    ((await by(login).get('/quality/mine')).body as unknown as { reviews: Own[] }).reviews

  test('sees the reviews of their own work, and nobody else’s', async () => {
    const all = await ofAgent('anna')
    const seen = await own('anna')
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.every(({ transcriptId }) => all.includes(transcriptId))).toBe(true)
    expect(await own('boris')).toEqual([])
    const [first] = seen
    expect((await by('boris').post(`/quality/reviews/${first?.id}/answer`, { reply: 'не моё' })).status).toBe(404)
  })

  test('acknowledges one, and says once how they see it; the reviewer hears that', async () => {
    const [, id] = await ofAgent('anna')
    const review = (await own('anna')).find(({ transcriptId }) => transcriptId === id)
    const answers = (reply: string | null) => by('anna').post(`/quality/reviews/${review?.id}/answer`, { reply })
    expect((await answers(null)).status).toBe(200)
    expect(await noticesOf('vera', 'review_answered')).toEqual([])
    expect((await by('vera').get(path(id!))).body).toMatchObject({
      saved: [{ acknowledgedAt: expect.any(Number), reply: null }],
    })
    const both = await Promise.all([answers('Вижу иначе: он торопился.'), answers('Вижу иначе: он торопился.')])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect((await answers('И ещё.')).body).toEqual({ error: 'answered_before' })
    expect(await noticesOf('vera', 'review_answered')).toEqual([
      { by: 'anna', why: 'Вижу иначе: он торопился.', transcriptId: id },
    ])
    expect((await listed('vera', 'reviewed')).find((one) => one.id === id)).toMatchObject({
      reviews: [{ reply: 'Вижу иначе: он торопился.' }],
    })
  })
})

describe('a calibration', () => {
  test('shows nobody the other’s marks before both have saved, then both to both; the agent sees none of it', async () => {
    const [id] = await ofAgent('boris')
    expect((await by('vera').post(path(id!, '/calibrate'))).status).toBe(200)
    const mark = (tone: number) => content({ ...bestMarks, tone }, { comment: `тон ${tone}` })
    expect((await saves('vera', id!, mark(4))).status).toBe(200)
    for (const other of ['galina', 'audit', 'sveta']) {
      const { body } = await by(other).get(path(id!))
      expect(body).toMatchObject({
        saved: [],
        isCompared: false,
        item: { reviews: [], savedCount: 1, begunBy: ['vera'] },
      })
      expect(JSON.stringify(body)).not.toContain('тон 4')
      const list = await by(other).get('/quality/transcripts?list=calibration')
      expect((list.body as unknown as { items: { reviews: unknown[] }[] }).items[0]?.reviews).toEqual([])
    }
    expect((await by('vera').get(path(id!))).body).toMatchObject({
      mine: { score: 1 },
      saved: [{ reviewerName: 'vera' }],
    })
    expect((await saves('galina', id!, mark(2))).status).toBe(200)
    for (const one of ['vera', 'galina', 'audit']) {
      const { body } = await by(one).get(path(id!))
      expect(body).toMatchObject({ isCompared: true, saved: [{ comment: 'тон 4' }, { comment: 'тон 2' }] })
    }
    expect((await saves('sveta', id!)).body).toMatchObject({ error: 'calibration_full' })
    expect((await by('boris').get('/quality/mine')).body).toEqual({ reviews: [] })
    expect(await noticesOf('boris', 'reviewed')).toEqual([])
  })

  test('is too late for what somebody has reviewed', async () => {
    const [, id] = await ofAgent('anna')
    expect((await by('galina').post(path(id!, '/calibrate'))).body).toMatchObject({ error: 'too_late_to_calibrate' })
  })
})
