import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CannedReply } from '../../../src/incidents/macros/canned-reply.ts'
import type { Values } from '../../../src/messaging/canned/template.ts'
import { canary, canariesIn } from '../../canaries/canary.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

type Browser = ReturnType<typeof openBrowser>
type Row = CannedReply & { readonly mayChange: boolean }
type Here = { readonly language: string; readonly suiting: readonly string[]; readonly values: Values }

let database: TestDatabase
let desk: Desk
let anna: Browser
let boris: Browser
let sveta: Browser

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  const lines = desk.deps.settings().lines as unknown as { groups: unknown[] }
  lines.groups = [
    {
      id: 'networks',
      title: { ru: 'Сети', uk: 'Мережі', en: 'Networks' },
      tier: 2,
      members: ['boris'],
      supervisors: [],
      onCall: [],
      calendar: null,
      categories: [],
      assigns: 'claim',
      ladder: { steps: [], repeatMs: 60_000 },
    },
  ]
  const enters = async (login: string, role: 'agent' | 'supervisor', name: string) =>
    openBrowser(desk, await desk.enters((await desk.hire(login, role, name)).id))
  anna = await enters('anna', 'agent', 'Анна')
  boris = await enters('boris', 'agent', 'Борис')
  sveta = await enters('sveta', 'supervisor', 'Светлана')
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})

const draft = (title: string, more: object = {}) => ({
  titles: { ru: title },
  texts: { ru: `{user}, ${title}` },
  scope: 'own',
  ...more,
})
async function list(browser: Browser, query = ''): Promise<readonly Row[]> {
  const { status, body } = await browser.get(`/canned-replies${query}`)
  expect(status).toBe(200)
  return (body as unknown as { replies: Row[] }).replies
}
const titlesOf = async (browser: Browser) => (await list(browser)).map(({ titles }) => titles.ru)
async function make(browser: Browser, body: object): Promise<string> {
  const made = await browser.post('/canned-replies', body)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return (made.body as unknown as { id: string }).id
}
async function here(browser: Browser, user: string): Promise<Here> {
  const { body } = await browser.get(`/canned-replies?conversation=${await desk.conversationOf(user)}`)
  return (body as unknown as { here: Here }).here
}

describe('what is there from the beginning', () => {
  test('the eight things a desk says most, complete in every language and in order', async () => {
    const replies = await list(anna)
    expect(replies).toHaveLength(8)
    for (const { titles, texts, scope, mayChange } of replies) {
      expect(Object.keys(titles).toSorted()).toEqual(['en', 'ru', 'uk'])
      expect(Object.keys(texts).toSorted()).toEqual(['en', 'ru', 'uk'])
      expect([scope, mayChange]).toEqual(['all', false])
    }
    // They pass the very check that everybody else's do.
    for (const { id, titles, texts, scope, group, steps, version } of replies) {
      const changed = await sveta.request('PUT', `/canned-replies/${id}`, {
        titles,
        texts,
        scope,
        group,
        steps,
        version,
      })
      expect(changed.status).toBe(200)
    }
  })
})

describe('whose they are', () => {
  test('one’s own is seen and changed by nobody else, those in charge among them', async () => {
    const id = await make(anna, draft('моя заготовка'))
    expect(await titlesOf(anna)).toContain('моя заготовка')
    for (const other of [boris, sveta]) {
      expect(await titlesOf(other)).not.toContain('моя заготовка')
      const path = `/canned-replies/${id}`
      const changed = await other.request('PUT', path, { ...draft('чужая'), version: 0 })
      expect([changed.status, await changed.json()]).toEqual([404, { error: 'canned_unknown', cannedFaults: [] }])
      expect((await other.post(`${path}/archive`, { version: 0 })).status).toBe(404)
      expect((await other.post(`${path}/used`)).status).toBe(404)
    }
  })

  test('a group’s is seen by the group and by those in charge', async () => {
    await make(sveta, draft('для сетей', { scope: 'group', group: 'networks' }))
    expect(await titlesOf(boris)).toContain('для сетей')
    expect(await titlesOf(sveta)).toContain('для сетей')
    expect(await titlesOf(anna)).not.toContain('для сетей')
  })

  test('only those in charge write for others, or make one’s own everybody’s', async () => {
    for (const scope of ['all', 'group']) {
      const refused = await anna.post('/canned-replies', draft('всем', { scope, group: 'networks' }))
      expect([refused.status, refused.body]).toMatchObject([403, { error: 'not_allowed' }])
    }
    const [first] = await list(anna)
    expect((await anna.post(`/canned-replies/${first?.id}/archive`, { version: first?.version })).status).toBe(403)
    const own = await make(anna, draft('личная'))
    const widened = await anna.request('PUT', `/canned-replies/${own}`, {
      ...draft('личная', { scope: 'all' }),
      version: 0,
    })
    expect(widened.status).toBe(403)
    expect(await titlesOf(boris)).not.toContain('личная')
  })
})

describe('changing one', () => {
  test('a version that is old by now is refused, and of two at once one is done', async () => {
    const id = await make(anna, draft('черновик'))
    const change = (title: string, version: number) =>
      anna.request('PUT', `/canned-replies/${id}`, { ...draft(title), version })
    const both = await Promise.all([change('первая', 0), change('вторая', 0)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(await (await change('третья', 0)).json()).toMatchObject({ error: 'canned_changed' })
    expect((await change('третья', 1)).status).toBe(200)
    expect((await anna.post(`/canned-replies/${id}/archive`, { version: 1 })).body).toMatchObject({
      error: 'canned_changed',
    })
    expect((await anna.post(`/canned-replies/${id}/archive`, { version: 2 })).status).toBe(200)
    expect(await titlesOf(anna)).not.toContain('третья')
    expect((await change('четвёртая', 3)).status).toBe(404)
  })

  test('what is faulty is told with its place', async () => {
    const faults = async (more: object) =>
      ((await sveta.post('/canned-replies', draft('х', more))).body as unknown as { cannedFaults: unknown })
        .cannedFaults
    expect(await faults({ texts: { ru: '  ' } })).toEqual([{ code: 'text_missing', field: 'texts' }])
    expect(await faults({ texts: { ru: '{имя}' } })).toEqual([
      { code: 'variable_unknown', field: 'texts', language: 'ru', what: 'имя' },
    ])
    expect(await faults({ scope: 'group', group: 'nobody' })).toEqual([{ code: 'group_missing', field: 'group' }])
    const steps = [
      { kind: 'pass_on', group: 'nobody', reason: { ru: 'там знают' } },
      { kind: 'set_category', category: 'nothing' },
    ]
    expect(await faults({ steps })).toEqual([
      { code: 'step_choice_missing', field: 'pass_on' },
      { code: 'step_choice_missing', field: 'set_category' },
    ])
  })

  test('a secret is refused with its kind and kept nowhere', async () => {
    for (const more of [
      { texts: { ru: canary() } },
      { titles: { ru: canary() } },
      { steps: [{ kind: 'note', text: { en: canary() } }] },
    ]) {
      const refused = await anna.post('/canned-replies', draft('секрет', more))
      expect([refused.status, refused.body['error']]).toEqual([422, 'secret_in_text'])
    }
    expect(await canariesIn(database.db)).toEqual([])
  })
})

describe('in a conversation', () => {
  test('the variables have what is known of it, and nothing where there is nothing', async () => {
    await desk.says('olga', 'здравствуйте')
    expect(await here(anna, 'olga')).toMatchObject({
      language: 'ru',
      values: { user: 'olga', number: null, deadline: null, agent: 'Анна', group: null },
    })
    await desk.calls('olga', 'впн не работает')
    const { values } = await here(anna, 'olga')
    expect(values.number).toMatch(/^INC-\d{6}$/)
    expect(values.deadline).toMatch(/\d{1,2}:\d\d/)
    await sql`update incidents set "group" = 'networks'`.execute(database.db)
    expect((await here(anna, 'olga')).values.group).toBe('Сети')
    await sql`update incidents set "group" = null`.execute(database.db)
    expect((await anna.get('/canned-replies?conversation=999999')).status).toBe(404)
  })

  test('what suits the user’s question is named, for those who may see it', async () => {
    const id = await make(boris, {
      titles: { ru: 'VPN не подключается' },
      texts: { ru: 'Закройте VPN-клиент, подождите минуту и подключитесь снова.' },
      scope: 'own',
    })
    expect((await here(boris, 'olga')).suiting[0]).toBe(id)
    expect((await here(anna, 'olga')).suiting).not.toContain(id)
    // A changed one is looked for as it reads now.
    const changed = { titles: { ru: 'Принтер' }, texts: { ru: 'Вставьте бумагу.' }, scope: 'own', version: 0 }
    expect((await boris.request('PUT', `/canned-replies/${id}`, changed)).status).toBe(200)
    expect((await here(boris, 'olga')).suiting).not.toContain(id)
  })

  test('each use counts, and the last one is remembered', async () => {
    const [first] = await list(anna)
    await Promise.all(Array.from({ length: 5 }, () => anna.post(`/canned-replies/${first?.id}/used`)))
    const [after] = await list(anna)
    expect(after?.usedCount).toBe(5)
    expect(after?.lastUsedAt).toBe(desk.now())
    expect((await anna.post('/canned-replies/999999/used')).status).toBe(404)
  })

  test('a reply in which a variable is still open is refused, and nothing of it happens', async () => {
    const id = await desk.conversationOf('olga')
    const before = (await desk.queries.messages(id, { kind: 'last' })).length
    const say = (text: string) =>
      anna.post(`/conversations/${id}/actions`, {
        kind: 'reply',
        text,
        incidentId: null,
        seenNumber: 0,
        confirmed: true,
      })
    const refused = await say('Решим до {deadline}')
    expect([refused.status, refused.body]).toMatchObject([409, { error: 'variable_unfilled' }])
    expect((await desk.queries.conversation(id))?.handOver?.acceptedBy).toBe(null)
    expect((await desk.queries.messages(id, { kind: 'last' })).length).toBe(before)
    // Other braces are the agent's own.
    expect((await say('Введите {"a": 1} и {имя}')).status).toBe(200)
  })
})

describe('a note that calls somebody', () => {
  const notices = async (browser: Browser) =>
    ((await browser.get('/desk')).body as unknown as { notices: { kind: string; details: object }[] }).notices.filter(
      ({ kind }) => kind === 'mentioned',
    )
  const idOf = async (login: string) => (await desk.agents.byLogin(login))!.agent.id
  const note = async (text: string, mentions: readonly string[]) =>
    await anna.post(`/conversations/${await desk.conversationOf('olga')}/actions`, {
      kind: 'note',
      text,
      incidentId: null,
      mentions,
    })

  test('is heard by them, once, with who, where and the first words; not by its writer', async () => {
    const ids = [await idOf('boris'), await idOf('boris'), await idOf('anna')]
    expect((await note('@Борис, посмотри логи, пожалуйста. @Анна', ids)).status).toBe(200)
    expect(await notices(boris)).toMatchObject([
      {
        kind: 'mentioned',
        conversationId: await desk.conversationOf('olga'),
        seenAt: null,
        details: { by: 'Анна', why: '@Борис, посмотри логи, пожалуйста. @Анна' },
      },
    ])
    expect(await notices(anna)).toEqual([])
    const messages = await desk.queries.messages(await desk.conversationOf('olga'), { kind: 'last' })
    expect(messages.at(-1)).toMatchObject({ kind: 'note', delivery: null, content: { mentions: ['Анна', 'Борис'] } })
  })

  test('that calls nobody who works here is refused whole', async () => {
    const eva = await desk.hire('eva', 'agent', 'Ева')
    await desk.agents.change(eva.id, { disabledAt: desk.now() })
    const editor = await desk.hire('editor', 'editor', 'Редактор')
    const before = (await notices(boris)).length
    for (const id of [eva.id, editor.id, '999999']) {
      const refused = await note('@Ева @Борис', [id, await idOf('boris')])
      expect([refused.status, refused.body]).toMatchObject([409, { error: 'colleague_unknown' }])
    }
    expect(await notices(boris)).toHaveLength(before)
    const messages = await desk.queries.messages(await desk.conversationOf('olga'), { kind: 'last' })
    expect(messages.filter(({ text }) => text.startsWith('@Ева'))).toEqual([])
  })
})
