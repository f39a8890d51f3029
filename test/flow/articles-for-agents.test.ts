import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { plainText } from '../../src/messaging/markup/plain-text.ts'
import { articleText } from '../knowledge/article-text.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import type { Agent } from '../support/scene-agent.ts'

type Found = {
  readonly question: string | null
  readonly articles: readonly { id: string; title: string; body: string; isForAgents: boolean }[]
}

const dir = mkdtempSync(join(tmpdir(), 'articles-for-agents-'))
const own = { id: 'vpn-inside', title: 'Как проверить шлюз VPN', audience: 'agents' }
let scene: Scene
let anna: Agent

beforeAll(async () => {
  cpSync('knowledge-base', dir, { recursive: true })
  const questions = '[проверить шлюз впн, впн шлюз не отвечает]'
  writeFileSync(
    join(dir, 'ru/access/vpn-inside.md'),
    articleText({ ...own, questions }, 'Код шлюза: спросите дежурного.'),
  )
  scene = await openScene({ env: { KNOWLEDGE_BASE_DIR: dir } })
  anna = await scene.agent('Анна', 'anna')
})
afterAll(async () => {
  await scene?.close()
  rmSync(dir, { recursive: true, force: true })
})
beforeEach(() => scene.db.deleteFrom('learned_examples').execute())

async function looks(person: Person, q = ''): Promise<Found> {
  const conversation = await scene.conversationOf(person.id)
  const { status, body } = await anna.console('GET', `/articles?${new URLSearchParams({ conversation, q }).toString()}`)
  expect(status).toBe(200)
  return body as unknown as Found
}

/** Somebody who asked, was not answered to the point and waits for a person; Anna has joined. */
async function asks(question: string, messenger: 'telegram' | 'viber' = 'telegram'): Promise<Person> {
  const olga = await scene.person(messenger)
  await olga.says(question)
  await olga.hears(/Похоже на|Это помогло|Пока не знаю/)
  await olga.says('/person')
  await olga.hears(/Передал специалисту/)
  await anna.claims(olga)
  await olga.hears(/Анна из первой линии/)
  return olga
}

const learned = () =>
  scene.db.selectFrom('learned_examples').select(['article_id', 'question', 'source', 'helped', 'status']).execute()

test('articles are suggested for the user’s last words and change with them; agents’ ones are marked', async () => {
  const olga = await asks('как проверить шлюз впн')
  const before = await looks(olga)
  expect(before.question).toBe('как проверить шлюз впн')
  expect(before.articles.length).toBeLessThanOrEqual(5)
  expect(before.articles.map(({ id, isForAgents }) => [id, isForAgents])).toContainEqual(['vpn-inside', true])
  expect(before.articles.map(({ id, isForAgents }) => [id, isForAgents])).toContainEqual(['vpn-not-connecting', false])
  await anna.replies(olga, 'Минуту.')
  await olga.says('и ещё не печатает принтер')
  await scene.rests()
  const after = await looks(olga)
  expect(after.question).toBe('и ещё не печатает принтер')
  expect(after.articles[0]?.id).toBe('printer-not-printing')
  // Thanks ask nothing: what was asked stays.
  await olga.says('спасибо')
  await scene.rests()
  expect((await looks(olga)).question).toBe('и ещё не печатает принтер')
})

test('an agent looks others up, by a question or the beginning of a title', async () => {
  const olga = await asks('зелёный жираф танцует самбу')
  expect(await looks(olga)).toMatchObject({ question: 'зелёный жираф танцует самбу', isLearnable: true, articles: [] })
  const found = await looks(olga, 'больнич')
  expect(found.question).toBe('зелёный жираф танцует самбу')
  expect(found.articles.map(({ id }) => id)).toContain('sick-leave')
  expect((await looks(olga, 'впн не подключается')).articles[0]?.id).toBe('vpn-not-connecting')
  const alone = await anna.console('GET', `/articles?q=${encodeURIComponent('забыл пароль')}`)
  expect((alone.body as unknown as Found).question).toBeNull()
  expect((alone.body as unknown as Found).articles[0]?.id).toBe('password-reset')
})

test('what is asked of this door is checked', async () => {
  const status = async (path: string) => (await anna.console('GET', path)).status
  expect(await status('/articles')).toBe(422)
  expect(await status('/articles?q=%20')).toBe(422)
  expect(await status('/articles?conversation=nonsense')).toBe(422)
  expect(await status('/articles?conversation=999999999')).toBe(404)
  expect(await status(`/articles?q=${'a'.repeat(201)}`)).toBe(422)
})

test('an inserted article teaches the bot: the next person with that question is answered at once', async () => {
  const olga = await asks('не могу зайти в приложение', 'viber')
  const { question, articles } = await looks(olga, 'войти в приложение')
  const article = articles.find(({ id }) => id === 'app-login')
  const inserted = [{ articleId: article?.id, question }]
  await anna.replies(olga, `Ольга, попробуйте так:\n\n${plainText(article?.body ?? '')}`, { inserted })
  await olga.hears(/Ольга, попробуйте так/)
  expect(await learned()).toEqual([
    { article_id: 'app-login', question: 'не могу зайти в приложение', source: 'agent', helped: 1, status: 'learned' },
  ])
  for (let attempt = 1; ; attempt++) {
    await sleep(1_000)
    const ivan = await scene.person('telegram', { name: 'Иван' })
    await ivan.says('Не могу зайти в приложение!')
    const { text } = await ivan.hears(/Это помогло|Похоже на/)
    if (text.includes('Это помогло')) break
    expect(attempt).toBeLessThan(10)
  }
})

test('one click learns once, however often it arrives', async () => {
  const olga = await asks('не могу зайти в приложение')
  const { question, articles } = await looks(olga)
  const [article] = articles
  const more = { inserted: [{ articleId: article?.id, question }], requestId: 'press-of-a-button' }
  await anna.replies(olga, plainText(article?.body ?? ''), more)
  await anna.replies(olga, plainText(article?.body ?? ''), more)
  expect(await learned()).toMatchObject([{ helped: 1 }])
})

test('nothing is learned from what was not asked, not sent, too short or masked, nor from an article that is gone', async () => {
  const olga = await asks('карту 4111 1111 1111 1111 потерял что делать')
  const { question, articles } = await looks(olga, 'потерял карту')
  const article = articles.find(({ id }) => id === 'card-lost')
  const body = plainText(article?.body ?? '')
  expect(body).not.toBe('')
  const sends = (text: string, articleId: string, asked: string | null) =>
    anna.replies(olga, text, { inserted: [{ articleId, question: asked }] })
  await sends(body, 'card-lost', question)
  await sends(body, 'card-lost', 'чего никто здесь не спрашивал')
  await sends(body, 'gone', question)
  const ivan = await asks('тоннель до офиса сдох')
  const asked = (await looks(ivan)).question
  await anna.replies(ivan, 'Сейчас посмотрю.', { inserted: [{ articleId: 'vpn-not-connecting', question: asked }] })
  const vera = await asks('впнчик')
  const one = (await looks(vera)).question
  await anna.replies(vera, plainText((await looks(vera, 'впн')).articles[0]?.body ?? ''), {
    inserted: [{ articleId: 'vpn-not-connecting', question: one }],
  })
  expect(await learned()).toEqual([])
})

test('another article’s own example stays its own', async () => {
  const olga = await asks('впн не работает')
  const { question, articles } = await looks(olga, 'не печатает принтер')
  const article = articles.find(({ id }) => id === 'printer-not-printing')
  await anna.replies(olga, plainText(article?.body ?? ''), { inserted: [{ articleId: article?.id, question }] })
  expect(await learned()).toMatchObject([{ article_id: 'printer-not-printing' }])
  await sleep(3_000)
  const ivan = await scene.person('telegram', { name: 'Иван' })
  await ivan.says('впн не работает')
  await ivan.hears(/Не подключается VPN[\s\S]*Это помогло/)
})

test('an article for agents is refused with its words in the reply, and nothing is sent', async () => {
  const olga = await asks('как проверить шлюз впн')
  const { question } = await looks(olga)
  const tried = await anna.tries(olga, {
    kind: 'reply',
    text: 'Код шлюза: спросите дежурного.',
    incidentId: null,
    seenNumber: 0,
    confirmed: true,
    inserted: [{ articleId: 'vpn-inside', question }],
  })
  expect(tried).toMatchObject({ status: 409, body: { error: 'article_for_agents' } })
  await scene.rests()
  expect((await olga.everything()).filter(({ text }) => text.includes('Код шлюза'))).toEqual([])
  expect(await learned()).toEqual([])
})

test('nothing is left over and nothing was logged as an error', async () => {
  await scene.settles()
  expect(scene.problems).toEqual([])
})
