import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArticleDraft } from '../../../src/desk/articles/drafts/draft-ports.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

let database: TestDatabase
let desk: Desk
let anna: ReturnType<typeof openBrowser>
let editor: ReturnType<typeof openBrowser>
let id = ''
let incident: { readonly id: string; readonly number: number }

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  const enters = async (login: string, role: 'agent' | 'editor', name: string) =>
    openBrowser(desk, await desk.enters((await desk.hire(login, role, name)).id))
  anna = await enters('anna', 'agent', 'Анна')
  editor = await enters('edita', 'editor', 'Эдита')
  await desk.calls('olga', 'сканер не видит стол, звоните 8 916 123-45-67')
  id = await desk.conversationOf('olga')
  incident = await database.db.selectFrom('incidents').select(['id', 'number']).executeTakeFirstOrThrow()
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})

const drafts = async () =>
  ((await editor.get('/knowledge/drafts')).body as unknown as { drafts: ArticleDraft[] }).drafts
const ofIncident = () => anna.post('/knowledge/drafts/of-incident', { number: incident.number })

describe('an article begun by a click', () => {
  test('out of an incident waits until that is solved; then it is one, however often one clicks, without a phone', async () => {
    expect(await ofIncident()).toMatchObject({ status: 409, body: { error: 'not_solved' } })
    const solved = { kind: 'resolve', incidentId: incident.id, text: 'Обновили драйвер, пишите на it@bank.example' }
    expect((await anna.post(`/conversations/${id}/actions`, solved)).status).toBe(200)
    const both = await Promise.all([ofIncident(), ofIncident()])
    expect(both.filter(({ body }) => body['isNew'])).toHaveLength(1)
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const [draft, ...others] = await drafts()
    expect(others).toEqual([])
    expect(draft).toMatchObject({
      origin: 'incident',
      conversationId: id,
      incidentId: incident.id,
      incidentNumber: incident.number,
      byName: 'Анна',
      status: 'new',
      decided: null,
    })
    expect(draft?.text).toMatch(/^---\nid: /)
    expect(draft?.text).toContain('Обновили драйвер, пишите на CHANGE-ME')
    expect(draft?.text).not.toMatch(/916|it@bank/)
  })

  test('of what an agent looked for in vain has that question, and the conversation where it was missing', async () => {
    const missed = { question: 'как откалибровать сканер' }
    expect((await anna.post(`/conversations/${id}/missing`, missed)).body).toEqual({ isNew: true })
    expect((await anna.post(`/conversations/${id}/missing`, missed)).body).toEqual({ isNew: false })
    expect((await anna.post('/conversations/999999/missing', missed)).status).toBe(404)
    expect((await anna.post(`/conversations/${id}/missing`, { question: ' ' })).body).toMatchObject({
      error: 'text_missing',
    })
    expect(
      (await anna.post(`/conversations/${id}/missing`, { question: 'мой пароль: Qwerty123!' })).body,
    ).toMatchObject({ error: 'secret_in_text' })
    const [draft] = await drafts()
    expect(draft).toMatchObject({ origin: 'missing', title: 'как откалибровать сканер', conversationId: id })
    expect(draft?.text).toContain('questions:\n  - как откалибровать сканер\n')
    expect(draft?.text).toMatch(/\nCHANGE-ME\n$/)
  })

  test('of a gap has its wordings; an editor decides, takes it back, and an agent may not', async () => {
    const gap = { language: 'ru', questions: ['где взять бахилы', 'дайте бахилы пожалуйста', 'я +7 916 123-45-67'] }
    expect((await anna.post('/knowledge/drafts', gap)).status).toBe(403)
    expect((await editor.post('/knowledge/drafts', gap)).body).toEqual({ isNew: true })
    const [draft] = await drafts()
    expect(draft?.text).toContain('questions:\n  - где взять бахилы\n  - дайте бахилы пожалуйста\nowner')
    const decide = (status: string, who = editor) => who.post(`/knowledge/drafts/${draft?.id}`, { status })
    expect((await decide('done', anna)).status).toBe(403)
    expect((await decide('dropped')).status).toBe(200)
    expect((await drafts()).at(-1)).toMatchObject({ id: draft?.id, status: 'dropped', decided: { byName: 'Эдита' } })
    // While it lay aside somebody began the same anew: there are not two of it.
    expect((await editor.post('/knowledge/drafts', gap)).body).toEqual({ isNew: true })
    expect((await decide('new')).body).toMatchObject({ error: 'draft_unknown' })
    const [again] = await drafts()
    await editor.post(`/knowledge/drafts/${again?.id}`, { status: 'done' })
    expect((await decide('new')).status).toBe(200)
    expect((await drafts())[0]).toMatchObject({ id: draft?.id, status: 'new', decided: null })
  })
})
