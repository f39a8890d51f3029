import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canariesIn, canary } from '../../canaries/canary.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

let database: TestDatabase
let desk: Desk
let cookie = ''

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  cookie = await desk.enters((await desk.hire('vera', 'supervisor')).id)
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})

async function imports(text: string | Uint8Array<ArrayBuffer>, query = '') {
  const response = await desk.api.request(`/people/import${query}`, {
    method: 'POST',
    headers: { cookie, 'x-frontline': '1' },
    body: text,
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
type People = {
  people: { name: string; phone: string; chats: { conversationId: string; provedAt: number | null }[] }[]
}
const search = async (text: string) =>
  (await openBrowser(desk, cookie).get(`/people?search=${encodeURIComponent(text)}`)).body as unknown as People & {
    counts: { all: number; linked: number }
  }

describe('the directory', () => {
  test('is looked at before it is imported, and every refused line is told with its number and reason', async () => {
    const file = 'Телефон;ФИО\n+79160000001;Ольга\nнет;Пётр\n8 916 000-00-01;Ольга ещё раз'
    const trial = await imports(file, '?trial=yes')
    expect(trial).toMatchObject({
      status: 200,
      body: {
        added: 1,
        refusedCount: 2,
        refused: [
          { line: 3, fault: 'not_a_phone', cell: 'нет' },
          { line: 4, fault: 'double', of: 2 },
        ],
      },
    })
    expect((await search('')).people).toEqual([])
    expect((await imports(file)).body).toMatchObject({ added: 1, changed: 0, same: 0 })
    expect((await imports(file)).body).toMatchObject({ added: 0, changed: 0, same: 1 })
    expect((await search('ольга')).people).toMatchObject([{ name: 'Ольга', phone: '+79160000001', chats: [] }])
  })

  test('says why nothing of a file can be read, and takes none that is endless', async () => {
    expect(await imports('имя\nОльга')).toMatchObject({ status: 422, body: { error: 'directory_no_phone_column' } })
    expect(await imports('')).toMatchObject({ status: 422, body: { error: 'directory_empty' } })
    expect(await imports(new Uint8Array(10_000_001))).toMatchObject({ status: 413, body: { error: 'file_too_large' } })
  })

  test('keeps no secret that stands in a file', async () => {
    await imports(`phone,name,department,class\n+79160000009,${canary()},${canary()},${canary()}`)
    expect(await canariesIn(database.db)).toEqual([])
  })

  test('shows whose chats are whose, and takes a chat back', async () => {
    await desk.receives('olga', { kind: 'text', text: 'здравствуйте' })
    await desk.receives('olga', {
      kind: 'media',
      media: { kind: 'contact', contact: { name: 'Ольга', phone: '+79160000001', isOwn: true } },
    })
    const [olga] = (await search('ольга')).people
    expect(olga?.chats).toMatchObject([{ channel: 'preview', provedAt: expect.any(Number), isUnreachable: false }])
    const conversationId = olga!.chats[0]!.conversationId
    const browser = openBrowser(desk, cookie)
    const { body } = await browser.get(`/conversations/${conversationId}`)
    const { user } = (body as unknown as { conversation: { user: object } }).conversation ?? (body as never)
    expect(user).toMatchObject({
      person: { name: 'Ольга', provedAt: expect.any(Number), hasLeft: false },
      otherChats: [],
    })
    expect((await browser.post(`/people/chats/${conversationId}/unlink`, {})).status).toBe(200)
    expect((await search('ольга')).people[0]?.chats).toEqual([])
    expect((await browser.post(`/people/chats/${conversationId}/unlink`, {})).status).toBe(404)
    const messages = await database.db.selectFrom('messages').select('text').orderBy('number', 'desc').execute()
    expect(messages[0]?.text).toContain('больше не подтверждён')
  })
})
