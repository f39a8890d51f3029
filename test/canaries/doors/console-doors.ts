import { enter, hire, staffPassword } from '../../support/staff.ts'
import type { Scene } from '../../support/scene.ts'
import { flock } from '../flock.ts'
import { asHeader, type Door } from './door.ts'

type Json = Readonly<Record<string, unknown>>
type Headers = Readonly<Record<string, string>>

/** A browser of the console, signed in. @returns status and answer of each request. */
async function openBrowser(scene: Scene) {
  const id = await hire(scene.db, { login: 'karina', name: 'Карина', role: 'admin' })
  const cookie = await enter(scene.db, id)
  return async (method: string, path: string, sent?: unknown, headers: Headers = {}): Promise<string> => {
    const answer = await fetch(`${scene.url}/api${path}`, {
      method,
      headers: {
        cookie,
        ...(method === 'GET' ? {} : { 'x-frontline': '1', 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: typeof sent === 'string' ? sent : JSON.stringify(sent) }),
    })
    return `${answer.status} ${await answer.text()}`
  }
}

/** Whoever pastes into the address bar; each address ends in another way where nothing is called so. */
const inAddresses = [
  ['/conversations/@', flock.apiKey()],
  ['/articles/@/figures', flock.cardOfFifteen()],
  ['/knowledge/articles/ru/@', flock.payKey()],
  ['/feedback/@', flock.bearer()],
  ['/nothing/@', flock.mapsKey()],
  ['/figures/report?report=@', flock.otherForgeKey()],
] as const

const inHeaders = [
  ['referer', flock.packageKey()],
  ['accept-language', flock.passwordOfDatabase()],
  ['x-request-id', flock.passportAbroad()],
] as const

/** Every place of the console in which somebody types, and what a browser says by itself. */
export async function consoleDoors(scene: Scene): Promise<readonly Door[]> {
  const ask = await openBrowser(scene)
  const olga = await scene.person('telegram', { name: 'Ольга' })
  await olga.says('/person')
  await olga.hears(/INC-\d+/)
  const conversation = await scene.conversationOf(olga.id)
  const incidentId = (await scene.newestIncidentOf(conversation)) ?? ''
  const act = (action: Json) => ask('POST', `/conversations/${conversation}/actions`, action)
  await act({ kind: 'claim', incidentId })
  const reply = { kind: 'reply', incidentId: null, seenNumber: 0, confirmed: true }
  const get = (path: string, headers: Headers = {}) => ask('GET', path, undefined, headers)
  const week = Date.now() + 7 * 24 * 3_600_000

  return [
    { name: 'reply', canary: flock.cardInGroups(), enter: (text) => act({ ...reply, text }) },
    { name: 'note', canary: flock.password(), enter: (text) => act({ kind: 'note', text, incidentId: null }) },
    {
      name: 'edit of a reply',
      canary: flock.smsCode(),
      enter: async (text) => {
        await act({ ...reply, text: 'смотрю' })
        await scene.rests()
        return await act({ kind: 'edit_message', number: await lastReply(scene, conversation), text })
      },
    },
    {
      name: 'draft',
      canary: flock.iban(),
      enter: (text) =>
        ask('PUT', `/conversations/${conversation}/drafts`, {
          kind: 'reply',
          text,
          quotes: null,
          fileKeys: [],
          typedAt: Date.now(),
        }),
    },
    {
      name: "upload's name",
      canary: flock.passwordInName(),
      enter: (words) => ask('POST', `/conversations/${conversation}/files?name=${encodeURIComponent(words)}`, 'hello'),
      wears: (word) => `${word}.txt`,
    },
    { name: 'note about a person', canary: flock.passport(), enter: (text) => act({ kind: 'add_user_note', text }) },
    { name: 'name put right', canary: flock.snils(), enter: (name) => act({ kind: 'correct_name', name }) },
    {
      name: 'tag',
      canary: flock.forgeKey(),
      enter: (tag) => act({ kind: 'change_tags', incidentId, add: [tag] }),
      wears: (word) => word,
    },
    {
      name: 'step of a checklist',
      canary: flock.inn(),
      enter: (title) => act({ kind: 'add_step', incidentId, title, agentId: null }),
    },
    {
      name: 'field of a form',
      canary: flock.account(),
      enter: (value) => act({ kind: 'fill_form', incidentId, field: 'room', value }),
    },
    {
      name: 'description of what is split off',
      canary: flock.codeWord(),
      enter: (text) => act({ kind: 'split', incidentId, messages: [1], text }),
    },
    {
      name: 'why it is escalated',
      canary: flock.cardWithDots(),
      enter: (reason) => act({ kind: 'escalate', incidentId, reason }),
    },
    {
      name: 'cause',
      canary: flock.telegramToken(),
      enter: (cause) => act({ kind: 'resolve', incidentId, text: '', cause }),
      // Without a solution nothing is resolved: the field alone is no harm.
      keepsNothing: true,
    },
    {
      name: 'solution',
      canary: flock.passwordInAddress(),
      enter: (text) => act({ kind: 'resolve', incidentId, text }),
    },
    {
      name: 'why a user is blocked',
      canary: flock.pin(),
      enter: (reason) => act({ kind: 'block', reason, until: week }),
    },
    {
      name: 'canned reply',
      canary: flock.viberToken(),
      enter: (words) =>
        ask('POST', '/canned-replies', { titles: { ru: 'Ждём' }, texts: { ru: words }, scope: 'own', steps: [] }),
    },
    {
      name: 'announcement',
      canary: flock.cardInUkrainian(),
      enter: (words) => ask('POST', '/announcements', { texts: { ru: words, en: 'Work' }, channels: ['preview'] }),
    },
    { name: 'bulletin', canary: flock.modelKey(), enter: (text) => ask('POST', '/bulletins', { text, groups: null }) },
    {
      name: 'outage',
      canary: flock.secondFactor(),
      enter: (words) =>
        ask('POST', '/major-incidents', {
          title: { ru: words },
          text: { ru: 'Чиним' },
          articleIds: ['vpn-not-connecting'],
          nextUpdateAt: week,
        }),
    },
    {
      name: 'question of an article draft',
      canary: flock.cardWithDashes(),
      enter: (words) =>
        ask('POST', '/knowledge/drafts', { language: 'ru', questions: [words, 'сканер не видит стол'] }),
    },
    {
      name: 'question that is missing',
      canary: flock.introducedCode(),
      enter: (question) => ask('POST', `/conversations/${conversation}/missing`, { question }),
      keepsNothing: true,
    },
    {
      name: "agent's name",
      canary: flock.chatKey(),
      enter: (name) => ask('POST', '/agents', { login: `a${Date.now()}`, name, role: 'agent' }),
    },
    {
      name: 'view',
      canary: flock.cvv(),
      enter: (name) => ask('POST', '/views', { name, view: 'all', filter: {} }),
    },
    {
      name: 'setting',
      canary: flock.passwordInEnglish(),
      enter: (words) => ask('PUT', '/settings/desk', { version: 0, value: { deskName: { ru: words }, phone: '112' } }),
    },
    {
      name: 'directory',
      canary: flock.accountInParts(),
      enter: (words) =>
        ask('POST', '/people/import', `name;phone\n${words};+7900555${String(Date.now()).slice(-4)}\n`, {
          'content-type': 'text/csv',
        }),
    },
    {
      name: 'login',
      canary: flock.passwordInWrongLayout(),
      enter: (words) => ask('POST', '/sign-in', { login: words.split(' ').at(-1), password: 'wrong' }),
      keepsNothing: true,
    },
    {
      name: 'search',
      canary: flock.cardAlone(),
      enter: (words) => get(`/queue?search=${encodeURIComponent(words)}`),
      keepsNothing: true,
    },
    {
      name: 'search of articles',
      canary: flock.cloudKey(),
      enter: (words) => get(`/articles?q=${encodeURIComponent(words)}`),
      keepsNothing: true,
    },
    {
      name: 'search of people',
      canary: flock.passportAlone(),
      enter: (words) => get(`/people?search=${encodeURIComponent(words)}`),
      keepsNothing: true,
    },
    {
      name: 'trying a question out',
      canary: flock.passwordPhrase(),
      enter: (words) => get(`/knowledge/try?language=ru&q=${encodeURIComponent(words)}`),
      keepsNothing: true,
    },
    ...inAddresses.map(([path, canary]) => ({
      name: `address ${path}`,
      canary,
      enter: (words: string) => get(path.replace('@', encodeURIComponent(words))),
      keepsNothing: true as const,
    })),
    {
      name: 'browser that signs in',
      canary: flock.signedToken(),
      enter: (words) =>
        ask(
          'POST',
          '/sign-in',
          { login: 'karina', password: staffPassword },
          { 'user-agent': `${asHeader(words)} Firefox/1` },
        ),
      keepsNothing: true,
    },
    {
      name: 'address that signs in',
      canary: flock.cardPaidWith(),
      enter: (words) =>
        ask('POST', '/sign-in', { login: 'karina', password: 'wrong' }, { 'x-forwarded-for': asHeader(words) }),
      keepsNothing: true,
    },
    ...inHeaders.map(([header, canary]) => ({
      name: `header ${header}`,
      canary,
      enter: (words: string) => get('/desk', { [header]: asHeader(words) }),
      keepsNothing: true as const,
    })),
    {
      name: 'cookie',
      canary: flock.privateKey(),
      enter: (words) => get('/desk', { cookie: `sid=${encodeURIComponent(words)}` }),
      keepsNothing: true,
    },
    {
      name: 'body that is no JSON',
      canary: flock.passwordBelowItsWord(),
      enter: (words) => ask('POST', '/views', `{"name":"${words.replaceAll('\n', ' ')}"`),
      keepsNothing: true,
    },
    {
      name: 'field nobody knows',
      canary: flock.passwordInUkrainian(),
      enter: (words) => ask('POST', '/views', { name: 'Касса', view: 'all', filter: {}, [words]: words }),
      keepsNothing: true,
    },
  ]
}

/** The number of what the agent wrote last. */
async function lastReply(scene: Scene, conversation: string): Promise<number> {
  const row = await scene.db
    .selectFrom('messages')
    .select('number')
    .where('conversation_id', '=', conversation)
    .where('author', '=', 'agent')
    .where('kind', '=', 'text')
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  return row.number
}
