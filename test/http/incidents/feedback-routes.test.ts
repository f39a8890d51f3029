import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvCell } from '../../../src/figures/csv.ts'
import { canary, canariesIn } from '../../canaries/canary.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

let database: TestDatabase
let desk: Desk
let vera: ReturnType<typeof openBrowser>
let galina: ReturnType<typeof openBrowser>
const ids: Record<string, string> = {}

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  for (const [login, name] of [
    ['vera', 'Вера'],
    ['galina', 'Галина'],
  ] as const) {
    ids[login] = (await desk.hire(login, 'supervisor', name)).id
  }
  vera = openBrowser(desk, await desk.enters(ids['vera']!))
  galina = openBrowser(desk, await desk.enters(ids['galina']!))
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})

type Item = Readonly<Record<string, unknown>> & { readonly id: string; readonly comment: string | null }
async function list(query = ''): Promise<readonly Item[]> {
  const { status, body } = await vera.get(`/feedback${query}`)
  expect(status).toBe(200)
  return (body as unknown as { items: Item[] }).items
}
const lastSaid = async (user: string): Promise<string> => {
  const { rows } = await sql<{ text: string }>`
    select m.text from messages m join conversations c on c.id = m.conversation_id
    join addresses a on a.id = c.address_id
    where a.external_id = ${user} and m.author = 'bot' order by m.number desc limit 1`.execute(database.db)
  return rows[0]?.text ?? ''
}
async function wishes(user: string, text: string): Promise<string> {
  await desk.says(user, '/feedback')
  await desk.receives(user, { kind: 'command', name: 'feedback', argument: '' })
  await desk.says(user, text)
  return (await list()).find(({ comment }) => comment === text)!.id
}

describe('the lists of what users think', () => {
  test('hold wishes, complaints and low scores, by kind, status, period and whose they are', async () => {
    const wish = await wishes('olga', 'тёмная тема в чате')
    await desk.says('pavel', 'хочу пожаловаться на вашу работу, третий день не чинят')
    const complaints = await list('?list=complaint')
    expect(complaints).toMatchObject([{ kind: 'complaint', userName: 'pavel', status: 'new' }])
    expect(complaints[0]?.comment).toContain('третий день не чинят')
    expect(await list('?list=wish')).toMatchObject([
      { id: wish, kind: 'wish', userName: 'olga', incidentId: null, comment: 'тёмная тема в чате', status: 'new' },
    ])
    expect(await list('?list=low')).toEqual([])
    expect(await list(`?list=wish&to=${desk.now() - 60_000}`)).toEqual([])
    expect(await list(`?list=wish&from=${desk.now() - 60_000}`)).toHaveLength(1)
    expect(await list(`?handledBy=${ids['vera']}`)).toEqual([])
    const { body } = await vera.get('/feedback')
    expect(body).toMatchObject({ counts: { wish: 1, complaint: 1, low: 0 }, isMore: false })
    // A wish is no incident.
    const incidents = await database.db.selectFrom('incidents').select('id').execute()
    expect(incidents).toHaveLength(1)
  })

  test('what is told after a complaint belongs to it until it is done', async () => {
    const [before] = await list('?list=complaint')
    await desk.says('pavel', 'жалоба: и никто не перезвонил')
    const all = await list('?list=complaint')
    expect(all).toHaveLength(1)
    expect(all[0]?.id).toBe(before?.id)
    expect(all[0]?.comment).toContain('и никто не перезвонил')
  })
})

describe('one is worked off', () => {
  test('taken in hand by one, not by two unseen, and answered to the user, once', async () => {
    const id = await wishes('irina', 'статус по почте')
    const path = `/feedback/${id}/moves`
    expect((await vera.post(path, { kind: 'take', from: null })).status).toBe(200)
    expect((await galina.post(path, { kind: 'take', from: null })).body).toEqual({
      error: 'already_claimed',
      owner: 'Вера',
    })
    expect((await galina.post(path, { kind: 'answer', text: 'нет' })).status).toBe(409)
    // Whoever saw in whose hand it is may take it over.
    expect((await galina.post(path, { kind: 'take', from: ids['vera'] })).status).toBe(200)
    expect((await galina.post(path, { kind: 'answer', text: '  ' })).body).toMatchObject({ error: 'text_missing' })
    expect((await galina.post(path, { kind: 'answer', text: 'Сделаем в январе.' })).status).toBe(200)
    expect(await lastSaid('irina')).toBe('Галина отвечает на ваше предложение:\n\nСделаем в январе.')
    expect((await galina.post(path, { kind: 'answer', text: 'Ещё раз' })).body).toMatchObject({
      error: 'feedback_done',
    })
    expect((await list('?stage=done')).find((one) => one.id === id)).toMatchObject({
      handledByName: 'Галина',
      answer: 'Сделаем в январе.',
    })
    expect(await list(`?handledBy=${ids['galina']}`)).toHaveLength(1)
    expect((await list('?stage=open')).map((one) => one.id)).not.toContain(id)
  })

  test('two answers at the same moment are one', async () => {
    const id = await wishes('denis', 'поиск по обращениям')
    const answers = await Promise.all(
      [vera, galina].map((browser) => browser.post(`/feedback/${id}/moves`, { kind: 'answer', text: 'Хорошо.' })),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const { rows } = await sql`
      select 1 from messages m join conversations c on c.id = m.conversation_id join addresses a on a.id = c.address_id
      where a.external_id = 'denis' and m.text like '%Хорошо.%'`.execute(database.db)
    expect(rows).toHaveLength(1)
  })

  test('what is not there is said, and a secret in an answer is refused', async () => {
    expect((await vera.post('/feedback/999999/moves', { kind: 'done' })).status).toBe(404)
    expect((await vera.post('/feedback/x/moves', { kind: 'done' })).status).toBe(404)
    const id = await wishes('anton', 'всё хорошо, но хочется короче')
    expect((await vera.post(`/feedback/${id}/moves`, { kind: 'answer', text: canary() })).body).toMatchObject({
      error: 'secret_in_text',
    })
    expect((await vera.post(`/feedback/${id}/moves`, { kind: 'done' })).status).toBe(200)
    await desk.says('anton', `хочу предложить: не спрашивайте ${canary()}`)
    expect(await canariesIn(database.db)).toEqual([])
  })
})

describe('the file', () => {
  test('is UTF-8 with its mark, its cells apart by semicolons, and carries nothing out', async () => {
    await wishes('eva', '=HYPERLINK("http://x.example";"нажмите")')
    const response = await vera.request('GET', '/feedback.csv?list=wish')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toContain('"feedback-wish-all.csv"')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(bytes)
    const [head] = text.split('\r\n')
    expect(head?.split(';').slice(0, 5)).toEqual(['Номер', 'Когда', 'Что', 'Оценка', 'Из скольких'])
    expect(text).toContain(`"'=HYPERLINK(""http://x.example"";""нажмите"")"`)
    expect(text).toContain('тёмная тема в чате')
    expect(text).not.toContain('третий день')
    expect(text).toMatch(/;\d{4}-\d\d-\d\d \d\d:\d\d;Предложение;/)
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+7 916', "'+7 916"],
    ['-5', "'-5"],
    ['@all', "'@all"],
    ['\tx', "'\tx"],
    ['a;b', '"a;b"'],
    ['«a"b»', '"«a""b»"'],
    ['a\nb', '"a\nb"'],
    ['=a;b', `"'=a;b"`],
    ['просто', 'просто'],
    ['', ''],
  ])('has %j as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })
})

describe('praise', () => {
  test('is passed on to who served, with the user’s words, once; where nobody served, nobody is found', async () => {
    const anna = await desk.hire('anna', 'agent', 'Анна')
    await desk.calls('praise', 'принтер')
    const { rows } = await sql<{ id: string }>`
      insert into feedback (kind, user_id, conversation_id, incident_id, agent_id, score, comment, at)
      select 'csat', i.user_id, i.conversation_id, i.id, ${anna.id}, 5, 'быстро и вежливо', now()
      from incidents i join users u on u.id = i.user_id where u.name = 'praise' returning id`.execute(database.db)
    const id = rows[0]?.id
    expect((await vera.post(`/feedback/${id}/moves`, { kind: 'praise' })).status).toBe(200)
    expect((await vera.post(`/feedback/${id}/moves`, { kind: 'praise' })).body).toMatchObject({
      error: 'feedback_done',
    })
    expect((await list('?list=csat')).find((one) => one.id === id)).toMatchObject({
      status: 'done',
      thankedAt: expect.any(Number),
    })
    const { rows: told } = await sql<{ kind: string; details: object }>`
      select kind, details from notices where agent_id = ${anna.id}`.execute(database.db)
    expect(told).toMatchObject([{ kind: 'thanked', details: { by: 'praise', via: 'Вера', why: 'быстро и вежливо' } }])
    const wish = await wishes('igor', 'больше статей о сканерах')
    expect((await vera.post(`/feedback/${wish}/moves`, { kind: 'praise' })).body).toMatchObject({
      error: 'nobody_to_praise',
    })
  })
})
