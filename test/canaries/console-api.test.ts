import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { openBrowser } from '../http/console-browser.ts'
import { type Desk, openDesk } from '../http/console-desk.ts'
import { canariesIn, canary, singing, withCanaries } from './canary.ts'

type Body = Readonly<Record<string, unknown>>

let database: TestDatabase
let desk: Desk
let conversationId = ''
let incidentId = ''
const logged: string[] = []
beforeAll(async () => {
  database = await createDatabase()
  const keep = (...parts: readonly unknown[]) => void logged.push(JSON.stringify(parts.map(String)))
  desk = await openDesk(database.url, { log: { debug: keep, info: keep, warn: keep, error: keep } })
  await desk.calls('olga', 'впн не работает')
  conversationId = await desk.conversationOf('olga')
  const row = await database.db.selectFrom('incidents').select('id').executeTakeFirstOrThrow()
  incidentId = row.id
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})

const action = (body: Body) => ({ path: `/conversations/${conversationId}/actions`, body })

/**
 * An example of what each route that writes takes, with every field in which somebody's words could stand. Fields that a
 * machine fills or that are chosen from a list are not here. A route that is missing fails the first test.
 */
const examples = (): Readonly<Record<string, readonly { readonly path: string; readonly body: Body }[]>> => ({
  'POST /sign-in': [{ path: '/sign-in', body: { login: 'anna', password: 'wrong' } }],
  // A code is a secret: compared, and never kept.
  'POST /sign-in/code': [{ path: '/sign-in/code', body: { code: '123456' } }],
  'POST /totp/begin': [],
  'POST /totp/confirm': [{ path: '/totp/confirm', body: { code: '123456' } }],
  'POST /totp/codes': [{ path: '/totp/codes', body: { code: '123456' } }],
  'POST /totp/off': [{ path: '/totp/off', body: { code: '123456' } }],
  'POST /sessions/:id/end': [],
  'POST /sessions/end-others': [],
  'POST /agents/:id/sessions/:session/end': [],
  'POST /agents/:id/sessions/end-all': [],
  'POST /sign-out': [],
  'POST /language': [],
  // A password is a secret: only its hash is kept.
  'POST /password': [{ path: '/password', body: { old: 'wrong', new: 'too short' } }],
  'POST /conversations/:id/files': [],
  'POST /conversations/:id/here': [],
  'POST /conversations/:id/read': [],
  'POST /conversations/:id/unread': [],
  'PUT /conversations/:id/drafts': [
    {
      path: '/conversations/1/drafts',
      body: { kind: 'reply', text: 'черновик', quotes: null, fileKeys: [], typedAt: 0 },
    },
  ],
  'POST /conversations/:id/typing': [],
  'POST /conversations/:id/actions': [
    action({ kind: 'note', text: 'заметка', incidentId: null, mentions: [] }),
    action({
      kind: 'reply',
      text: 'ответ',
      incidentId: null,
      seenNumber: 0,
      confirmed: true,
      inserted: [{ articleId: 'vpn-not-connecting', question: 'впн не работает' }],
    }),
    action({ kind: 'edit_message', number: 1, text: 'иначе' }),
    action({ kind: 'resolve', incidentId, text: 'готово' }),
    action({ kind: 'cancel', incidentId, reason: 'дубль' }),
    action({ kind: 'set_category', incidentId, category: 'access' }),
    action({ kind: 'resolve', incidentId, text: 'готово', why: 'коллега занят' }),
    action({ kind: 'renew_promise', incidentId, why: 'сроки изменились' }),
    action({ kind: 'refuse_offer', incidentId, reason: 'занят' }),
    action({ kind: 'pass_on', incidentId, group: null, agentId: '1', reason: 'нужны сети' }),
    action({ kind: 'escalate', incidentId, reason: 'пользователь очень недоволен' }),
    action({ kind: 'resolve', incidentId, text: 'готово', cause: 'истёк сертификат' }),
    action({ kind: 'merge', incidentId, into: 1, why: 'об одном' }),
    action({ kind: 'split', incidentId, messages: [1], text: 'про принтер' }),
    action({ kind: 'follow_up', incidentId, text: 'снова' }),
    action({ kind: 'change_tags', incidentId, add: ['впн'] }),
    action({ kind: 'fill_form', incidentId, field: 'room', value: '312' }),
    action({ kind: 'decide_approval', incidentId, isGranted: false, reason: 'нет бюджета' }),
    action({ kind: 'add_step', incidentId, title: 'заказать', agentId: null }),
    action({ kind: 'block', reason: 'рассылает рекламу', until: 8_000_000_000_000 }),
    action({ kind: 'correct_name', name: 'Ольга Петрова' }),
    action({ kind: 'add_user_note', text: 'звонить после обеда' }),
    action({ kind: 'invite', incidentId, agentId: '1', text: 'взгляни, пожалуйста' }),
    action({ kind: 'join_major', incidentId, majorId: '1', why: 'это общий сбой' }),
    action({ kind: 'leave_major', incidentId, why: 'это другое' }),
  ],
  'POST /conversations/:id/resend': [],
  'POST /unconfirmed/send': [],
  'POST /unconfirmed/drop': [],
  'POST /unconfirmed/keep': [],
  'POST /knowledge/learned/:id': [],
  'POST /knowledge/drafts': [
    { path: '/knowledge/drafts', body: { language: 'ru', questions: ['как починить сканер', 'сканер не видит стол'] } },
  ],
  'POST /knowledge/drafts/of-incident': [],
  'POST /knowledge/drafts/:id': [],
  'POST /conversations/:id/missing': [
    { path: `/conversations/${conversationId}/missing`, body: { question: 'как починить сканер' } },
  ],
  'POST /agents': [{ path: '/agents', body: { login: 'newcomer', name: 'Новый' } }],
  'PATCH /agents/:id': [{ path: '/agents/1', body: { name: 'Иначе' } }],
  'POST /announcements': [
    { path: '/announcements', body: { texts: { ru: 'Работы', en: 'Work' }, channels: ['preview'] } },
  ],
  'POST /announcements/audience': [
    { path: '/announcements/audience', body: { audience: { departments: ['Касса'], classes: ['А'] } } },
  ],
  'POST /announcements/check': [],
  'PUT /announcements/:id': [
    {
      path: '/announcements/1',
      body: {
        texts: { ru: 'Работы', en: 'Work' },
        channels: ['preview'],
        audience: { departments: ['Касса'] },
        version: '1',
      },
    },
  ],
  'DELETE /announcements/:id': [],
  'POST /announcements/:id/moves': [],
  'POST /bulletins': [{ path: '/bulletins', body: { text: 'С понедельника новый телефон', groups: ['group-1'] } }],
  'POST /major-incidents': [
    {
      path: '/major-incidents',
      body: { title: { ru: 'Не открывается банк' }, text: { ru: 'Чиним' }, articleIds: ['bank'], nextUpdateAt: 4e12 },
    },
  ],
  'PUT /major-incidents/:id': [
    { path: '/major-incidents/1', body: { title: { ru: 'Не работает VPN' }, text: { ru: 'Чиним' } } },
  ],
  'POST /major-incidents/:id/updates': [
    { path: '/major-incidents/1/updates', body: { texts: { ru: 'Нашли причину' }, nextUpdateAt: 4e12 } },
  ],
  'POST /major-incidents/:id/end': [{ path: '/major-incidents/1/end', body: { texts: { ru: 'Починили' } } }],
  'POST /canned-replies': [
    {
      path: '/canned-replies',
      body: {
        titles: { ru: 'Ждём' },
        texts: { ru: '{user}, ждём' },
        scope: 'own',
        steps: [
          { kind: 'note', text: { ru: 'ждёт' } },
          { kind: 'add_tags', tags: ['впн'] },
          { kind: 'escalate', reason: { en: 'look' } },
          { kind: 'pass_on', group: 'first-line', reason: { ru: 'нужны сети' } },
          { kind: 'resolve', code: null, text: { ru: 'готово' } },
        ],
      },
    },
  ],
  'PUT /canned-replies/:id': [
    {
      path: '/canned-replies/1',
      body: { version: 0, titles: { ru: 'Иначе' }, texts: { en: 'waiting' }, scope: 'all' },
    },
  ],
  'POST /canned-replies/:id/archive': [],
  'POST /canned-replies/:id/used': [],
  'POST /views': [{ path: '/views', body: { name: 'Касса', view: 'all', filter: { tag: ['впн'] } } }],
  'PUT /views/:id': [{ path: '/views/1', body: { name: 'Касса', view: 'all', filter: { tag: ['впн'] }, version: 0 } }],
  'POST /views/:id/remove': [],
  'POST /desk/presence': [],
  'POST /desk/notices/seen': [],
  'POST /desk/link-code': [],
  'POST /people/chats/:id/unlink': [],
  'POST /people/users/:id/erase': [],
  'POST /feedback/:id/moves': [{ path: '/feedback/1/moves', body: { kind: 'answer', text: 'спасибо' } }],
  'POST /quality/transcripts': [],
  'PUT /quality/transcripts/:id/draft': [
    {
      path: '/quality/transcripts/1/draft',
      body: { marks: { tone: 4 }, comments: { tone: 'тепло' }, comment: 'хорошо', version: 0 },
    },
  ],
  'POST /quality/transcripts/:id/save': [
    {
      path: '/quality/transcripts/1/save',
      body: { marks: { tone: 4 }, comments: { tone: 'тепло' }, comment: 'хорошо', version: 0 },
    },
  ],
  'POST /quality/transcripts/:id/calibrate': [],
  'POST /quality/reviews/:id/answer': [{ path: '/quality/reviews/1/answer', body: { reply: 'вижу иначе' } }],
  // A file, and no JSON: see test/http/people/people-routes.test.ts.
  'POST /people/import': [],
  // Nothing of it is kept; faults are told without the value.
  'POST /settings/texts/preview': [
    { path: '/settings/texts/preview', body: { language: 'ru', id: 'helped', source: 'Отлично.' } },
  ],
  'POST /settings/messengers/:name/check': [],
  'POST /settings/what-if': [
    {
      path: '/settings/what-if',
      body: { given: { calendars: { second: { holidays: { '2027-01-01': 'Новый год' } } } } },
    },
  ],
  'PUT /settings/:key': [
    { path: '/settings/desk', body: { version: 0, value: { deskName: { ru: 'Поддержка' }, phone: '112' } } },
    { path: '/settings/incidents', body: { version: 0, value: { urgentCategories: ['security'] } } },
    { path: '/settings/skills', body: { version: 0, value: { anna: { main: 'vpn', also: ['mail'] } } } },
    {
      path: '/settings/calendar',
      body: {
        version: 0,
        value: { week: { monday: [{ from: '09:00', to: '18:00' }] }, holidays: { '2027-01-01': 'Новый год' } },
      },
    },
    {
      path: '/settings/groups',
      body: {
        version: 0,
        value: [{ id: 'first-line', title: 'Первая линия', members: ['anna'], categories: ['vpn'] }],
      },
    },
  ],
})

const isFilledByMachines = (key: string) => ['kind', 'incidentId', 'articleId', 'agentId', 'majorId'].includes(key)

test('every route that writes has its example', () => {
  const routes = desk.api.routes
    .filter(({ method }) => method !== 'ALL' && method !== 'GET')
    .map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(routes)].toSorted()).toEqual(Object.keys(examples()).toSorted())
})

describe('a secret in any field of words of the console', () => {
  test('is refused or masked, and nowhere afterwards', async () => {
    const anna = await desk.hire('anna', 'admin')
    const browser = openBrowser(desk, await desk.enters(anna.id))
    const answers: string[] = []
    const all = Object.entries(examples()).flatMap(([route, bodies]) =>
      bodies.flatMap(({ path, body }) =>
        withCanaries(body, isFilledByMachines).map((each) => ({ route, path, field: each.path, body: each.value })),
      ),
    )
    expect(all.length).toBeGreaterThan(15)
    for (const { route, path, field, body } of all) {
      const [method = ''] = route.split(' ')
      const answer = await browser.request(method, path, body)
      answers.push(`${route} ${field}: ${answer.status}`)
      expect(answer.status, `${route} ${field}`).toBeLessThan(500)
      await answer.text()
    }
    // The words of agents are refused with the kind, so that they can mend them.
    expect(answers).toContain('POST /conversations/:id/actions text: 422')
    expect(answers.filter((each) => each.startsWith('PUT /settings') && !each.endsWith(': 422'))).toEqual([])
    const searches = ['/queue?search=', '/articles?q=', '/knowledge/try?language=ru&q=']
    for (const path of searches) await (await browser.request('GET', path + encodeURIComponent(canary()))).text()
    expect(await canariesIn(database.db)).toEqual([])
    expect(singing(logged)).toEqual([])
  })
})
