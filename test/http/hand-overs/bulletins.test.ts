import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readersOf } from '../../../src/desk/hand-overs/bulletins/readers-of.ts'
import { canary, canariesIn } from '../../canaries/canary.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

type Bulletin = {
  readonly id: string
  readonly text: string
  readonly byName: string
  readonly groups: readonly string[] | null
  readonly readers: readonly { readonly name: string; readonly readAt: number | null }[]
}
type Notice = { readonly id: string; readonly kind: string; readonly details: { readonly why?: string } }

let database: TestDatabase
let desk: Desk
const at: Record<string, ReturnType<typeof openBrowser>> = {}

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  const people = [
    ['sveta', 'supervisor', 'Светлана'],
    ['anna', 'agent', 'Анна'],
    ['boris', 'agent', 'Борис'],
    ['egor', 'editor', 'Егор'],
  ] as const
  for (const [login, role, name] of people) {
    at[login] = openBrowser(desk, await desk.enters((await desk.hire(login, role, name)).id))
  }
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})

const tells = async (body: object) => {
  const answer = await at['sveta']!.post('/bulletins', body)
  return { status: answer.status, body: answer.body as { id?: string; readers?: number; error?: string } }
}
const told = async (): Promise<readonly Bulletin[]> =>
  ((await at['sveta']!.get('/bulletins')).body as unknown as { bulletins: Bulletin[] }).bulletins
const noticesOf = async (login: string): Promise<readonly Notice[]> =>
  ((await at[login]!.get('/desk')).body as unknown as { notices: Notice[] }).notices.filter(
    ({ kind }) => kind === 'bulletin',
  )

test('everybody who works with users has it until they say that it is read, and its writer sees who has', async () => {
  expect(await tells({ text: 'С понедельника новый телефон', groups: null })).toMatchObject({
    status: 201,
    body: { readers: 2 },
  })
  const [notice] = await noticesOf('anna')
  expect(notice?.details).toEqual({ by: 'Светлана', why: 'С понедельника новый телефон' })
  expect(await noticesOf('sveta')).toEqual([])
  expect(await told()).toMatchObject([
    {
      text: 'С понедельника новый телефон',
      byName: 'Светлана',
      groups: null,
      readers: [
        { name: 'Анна', readAt: null },
        { name: 'Борис', readAt: null },
      ],
    },
  ])
  await at['anna']!.post('/desk/notices/seen', { ids: [notice?.id] })
  const [first, second] = (await told())[0]?.readers ?? []
  expect(first).toMatchObject({ name: 'Анна', readAt: expect.any(Number) })
  expect(Math.abs((first?.readAt ?? 0) - desk.now())).toBeLessThan(60_000)
  expect(second).toEqual({ name: 'Борис', readAt: null })
})

test('nobody reads it for another', async () => {
  const [notice] = await noticesOf('boris')
  await at['anna']!.post('/desk/notices/seen', { ids: [notice?.id] })
  expect((await told())[0]?.readers[1]).toEqual({ name: 'Борис', readAt: null })
})

test('empty, with a secret, or for nobody it is refused, and by an agent or an editor', async () => {
  expect(await tells({ text: '  ', groups: null })).toMatchObject({ status: 422, body: { error: 'invalid' } })
  expect(await tells({ text: `карта ${canary()}`, groups: null })).toMatchObject({
    status: 422,
    body: { error: 'secret_in_text', fields: ['text'] },
  })
  expect(await tells({ text: 'Только вам', groups: [canary()] })).toMatchObject({
    status: 422,
    body: { error: 'nobody_to_tell', fields: ['groups'] },
  })
  for (const login of ['anna', 'egor']) {
    expect((await at[login]!.post('/bulletins', { text: 'Всем привет', groups: null })).status).toBe(403)
    expect((await at[login]!.get('/bulletins')).status).toBe(403)
  }
  expect(await told()).toHaveLength(1)
  expect(await canariesIn(database.db)).toEqual([])
})

test('pages go on where the last one ended', async () => {
  for (let number = 0; number < 21; number += 1) await tells({ text: `Новость ${number}`, groups: null })
  const first = (await at['sveta']!.get('/bulletins')).body as unknown as { bulletins: Bulletin[]; next: string }
  expect(first.bulletins).toHaveLength(20)
  const { body } = await at['sveta']!.get(`/bulletins?before=${first.next}`)
  const rest = (body as unknown as { bulletins: Bulletin[] }).bulletins
  expect(rest.map(({ text }) => text)).toEqual(['Новость 0', 'С понедельника новый телефон'])
  await sql`delete from notices`.execute(database.db)
})

test('for groups it goes to their members, each once, and to nobody who is away for good', () => {
  const group = (id: string, members: readonly string[]) => ({ id, members, supervisors: [], onCall: [] })
  const lines = { groups: [group('net', ['anna', 'boris']), group('mail', ['boris', 'gone'])] }
  const agent = (id: string, login: string, more: object = {}) => ({
    id,
    login,
    role: 'agent',
    isDisabled: false,
    ...more,
  })
  const agents = [agent('1', 'anna'), agent('2', 'boris'), agent('3', 'gone', { isDisabled: true }), agent('4', 'vera')]
  const readers = (groups: readonly string[] | null, writer = '4') =>
    readersOf(groups, writer, agents as never, { lines } as never)
  expect(readers(null)).toEqual(['1', '2'])
  expect(readers(['net', 'mail'])).toEqual(['1', '2'])
  expect(readers(['mail'])).toEqual(['2'])
  expect(readers(['mail'], '2')).toEqual([])
})
