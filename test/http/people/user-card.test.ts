import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { peopleWrites } from '../../../src/database/people/people-writes.ts'
import type { ConsoleConversation, QueueRow } from '../../../src/desk/conversations/console-ports.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

let database: TestDatabase
let desk: Desk
let anna: ReturnType<typeof openBrowser>
let boris: ReturnType<typeof openBrowser>
let editor: ReturnType<typeof openBrowser>
let user = ''
let users = 0
let id = ''

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  const enters = async (login: string, role: 'agent' | 'editor', name: string) =>
    openBrowser(desk, await desk.enters((await desk.hire(login, role, name)).id))
  anna = await enters('anna', 'agent', 'Анна')
  boris = await enters('boris', 'agent', 'Борис')
  editor = await enters('edita', 'editor', 'Эдита')
})
beforeEach(async () => {
  users += 1
  user = `Пользователь ${users}`
  await desk.calls(user, 'не открывается VPN')
  id = await desk.conversationOf(user)
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})

type Browser = typeof anna
const does = (browser: Browser, action: Record<string, unknown>) => browser.post(`/conversations/${id}/actions`, action)
const cardSeenBy = async (browser: Browser) => {
  const { body } = await browser.get(`/conversations/${id}`)
  return (body as unknown as { conversation: Pick<ConsoleConversation, 'user'> }).conversation.user
}

describe('a name that an agent corrected', () => {
  test('stands with who did it, and the messenger’s own does not come back with the next message', async () => {
    expect(await does(anna, { kind: 'correct_name', name: '  Ольга \u200B Петрова ' })).toMatchObject({ status: 200 })
    await desk.says(user, 'всё ещё не открывается')
    const card = await cardSeenBy(boris)
    expect(card.name).toBe('Ольга Петрова')
    expect(card.nameCorrected).toMatchObject({ by: 'Анна', at: expect.any(Number) })
    const { rows } = (await boris.get(`/queue?view=all&search=${encodeURIComponent('петрова')}`)).body as unknown as {
      rows: QueueRow[]
    }
    expect(rows.map(({ conversationId }) => conversationId)).toEqual([id])
  })

  test('cannot be empty, invisible, longer than a name, or hold a secret', async () => {
    for (const name of ['', ' \u200B\u2800 ']) {
      expect((await does(anna, { kind: 'correct_name', name })).body).toMatchObject({ error: 'name_missing' })
    }
    expect((await does(anna, { kind: 'correct_name', name: 'я'.repeat(101) })).status).toBe(422)
    expect((await does(anna, { kind: 'correct_name', name: 'карта 4111 1111 1111 1111' })).body).toMatchObject({
      error: 'secret_in_text',
    })
    expect((await cardSeenBy(anna)).name).toBe(user)
  })
})

describe('notes about a user', () => {
  test('are the desk’s: everybody sees them, whoever takes one away is kept with it', async () => {
    await does(anna, { kind: 'add_user_note', text: 'Звонить после обеда.' })
    await does(boris, { kind: 'add_user_note', text: 'Сидит в 312.' })
    const { notes } = await cardSeenBy(anna)
    expect(notes.map(({ text, by }) => [by, text])).toEqual([
      ['Анна', 'Звонить после обеда.'],
      ['Борис', 'Сидит в 312.'],
    ])
    const [first] = notes
    expect((await does(boris, { kind: 'remove_user_note', noteId: first?.id })).status).toBe(200)
    expect((await does(anna, { kind: 'remove_user_note', noteId: first?.id })).body).toMatchObject({
      error: 'user_note_unknown',
    })
    expect((await cardSeenBy(anna)).notes.map(({ text }) => text)).toEqual(['Сидит в 312.'])
    const { rows } = await sql<{ by: string }>`
      select a.name as by from user_notes n join agents a on a.id = n.removed_by`.execute(database.db)
    expect(rows).toEqual([{ by: 'Борис' }])
  })

  test('of another user cannot be taken away from here, and nobody without the right writes any', async () => {
    await does(anna, { kind: 'add_user_note', text: 'Первый.' })
    const noteId = (await cardSeenBy(anna)).notes[0]?.id
    await desk.calls('Кто-то ещё', 'принтер')
    const first = id
    id = await desk.conversationOf('Кто-то ещё')
    expect((await does(anna, { kind: 'remove_user_note', noteId })).body).toMatchObject({ error: 'user_note_unknown' })
    id = first
    expect((await cardSeenBy(anna)).notes).toHaveLength(1)
    expect((await does(editor, { kind: 'add_user_note', text: 'Нельзя.' })).status).toBe(403)
    expect((await does(anna, { kind: 'add_user_note', text: '  ' })).body).toMatchObject({ error: 'text_missing' })
    expect((await does(anna, { kind: 'add_user_note', text: 'пароль: Qwerty123!' })).body).toMatchObject({
      error: 'secret_in_text',
    })
  })

  test('and a corrected name go along when two chats become one user’s', async () => {
    const here = id
    await does(anna, { kind: 'correct_name', name: 'Пётр Ильин' })
    await does(anna, { kind: 'add_user_note', text: 'Директор.' })
    await desk.calls('Пётр в другом чате', 'почта')
    const there = await desk.conversationOf('Пётр в другом чате')
    const { rows } = await sql<{ from: string; into: string }>`
      select f.user_id as from, t.user_id as into from addresses f join conversations c on c.address_id = f.id,
        addresses t join conversations d on d.address_id = t.id where c.id = ${here} and d.id = ${there}`.execute(
      database.db,
    )
    await peopleWrites(database.db).join(rows[0]!.from, rows[0]!.into)
    id = there
    expect(await cardSeenBy(boris)).toMatchObject({ name: 'Пётр Ильин', notes: [{ text: 'Директор.' }] })
  })
})

describe('what the messenger calls them', () => {
  test('is kept, renewed, shown and looked for by its beginning', async () => {
    await desk.receives(user, { kind: 'text', text: 'это я' }, 'ru', 'Petrov_A')
    await desk.receives(user, { kind: 'text', text: 'это опять я' }, 'ru', 'Petrov_Anton')
    await desk.receives(user, { kind: 'text', text: 'а тут ничего не сказано' })
    expect((await cardSeenBy(anna)).username).toBe('Petrov_Anton')
    const found = async (search: string) =>
      ((await anna.get(`/queue?view=all&search=${encodeURIComponent(search)}`)).body as unknown as { rows: QueueRow[] })
        .rows
    expect((await found('@petrov_an')).map(({ conversationId }) => conversationId)).toEqual([id])
    // An underscore is itself, not any character.
    expect(await found('@petrovxan')).toEqual([])
  })
})

test('the last ratings stand on the card, newest first', async () => {
  await sql`
    insert into feedback (kind, user_id, conversation_id, incident_id, score, comment, at)
    select 'csat', i.user_id, i.conversation_id, i.id, 2, 'долго', now() from incidents i where i.conversation_id = ${id}`.execute(
    database.db,
  )
  expect((await cardSeenBy(anna)).ratings).toMatchObject([
    { score: 2, comment: 'долго', incidentNumber: expect.any(Number), at: expect.any(Number) },
  ])
})
