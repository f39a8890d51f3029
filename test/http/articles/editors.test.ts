import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Look } from '../../../src/desk/articles/article-preview.ts'
import type { LearnedRow } from '../../../src/desk/articles/editing.ts'
import { readFaults } from '../../../src/composition/read-texts.ts'
import { makeArticleFiles } from '../../../src/files/article-files.ts'
import { type KnowledgeFolder, openKnowledgeFolder } from '../../../src/files/knowledge-folder.ts'
import { decideAnswer } from '../../../src/knowledge/search/decide-answer.ts'
import { partWeights } from '../../../src/knowledge/index/parts.ts'
import { articleText } from '../../knowledge/article-text.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { silentLog } from '../../support/silent-log.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'
import { safe } from '../../support/safe.ts'

const dir = mkdtempSync(join(tmpdir(), 'editors-'))
const vpnFile = join(dir, 'ru/access/vpn-not-connecting.md')
let database: TestDatabase
let folder: KnowledgeFolder
let desk: Desk
let vera: ReturnType<typeof openBrowser>
let anna: ReturnType<typeof openBrowser>

beforeAll(async () => {
  cpSync('knowledge-base', dir, { recursive: true })
  const inside = { id: 'vpn-inside', title: 'Журнал шлюза', audience: 'agents', questions: '[журнал шлюза впн]' }
  writeFileSync(join(dir, 'ru/access/vpn-inside.md'), articleText(inside, 'Смотрите журнал.'))
  writeFileSync(join(dir, 'ru/access/torn.md'), articleText({ id: 'torn', review_by: 'завтра' }, 'Текст.'))
  folder = await openKnowledgeFolder({ dir, log: silentLog, faults: readFaults('.'), scanEveryMs: 50 })
  database = await createDatabase()
  desk = await openDesk(database.url, {
    knowledge: folder.index,
    files: makeArticleFiles(dir, folder, readFaults('.')),
  })
  const editor = await desk.hire('vera', 'editor', 'Вера')
  const agent = await desk.hire('anna', 'agent', 'Анна')
  vera = openBrowser(desk, await desk.enters(editor.id))
  anna = openBrowser(desk, await desk.enters(agent.id))
})
afterAll(async () => {
  await folder?.close()
  await desk?.close()
  await database?.drop()
  rmSync(dir, { recursive: true, force: true })
})
beforeEach(() => desk.db.deleteFrom('learned_examples').execute())

async function teaches(question: string, articleId = 'vpn-not-connecting', language = 'ru'): Promise<string> {
  const words = { question_key: safe(question), question: safe(question) }
  const row = { ...words, language, article_id: articleId, source: 'user' as const, helped: 2 }
  const { id } = await desk.db.insertInto('learned_examples').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}
const statusOf = async (id: string) =>
  (await desk.db.selectFrom('learned_examples').select('status').where('id', '=', id).executeTakeFirst())?.status

describe('all articles', () => {
  test('stand in one list with dates, audience and figures, and broken files are told with their line', async () => {
    await desk.says('Ольга', 'впн не работает')
    const { status, body } = await vera.get('/knowledge/articles')
    expect(status).toBe(200)
    const { articles, problems } = body as unknown as {
      articles: { id: string; audience: string; figures: { shown: number } }[]
      problems: { path: string; line: number; fault: string; values: object }[]
    }
    expect(articles.find(({ id }) => id === 'vpn-not-connecting')?.figures).toMatchObject({ shown: 1, helped: 0 })
    expect(articles.find(({ id }) => id === 'vpn-inside')).toMatchObject({ audience: 'agents', isValid: true })
    expect(problems).toMatchObject([
      { path: 'ru/access/torn.md', fault: 'not-date', values: { where: 'review_by' }, meanwhile: 'not-used' },
    ])
    expect(problems[0]?.line).toBeGreaterThan(1)
  })

  test('are read by agents too, and by nobody who is not signed in', async () => {
    for (const path of ['/knowledge/articles', '/knowledge/articles/ru/vpn-inside', '/knowledge/try?q=x&language=ru']) {
      expect((await anna.get(path)).status).toBe(200)
      const refused = await openBrowser(desk).get(path)
      expect(refused.status).toBe(401)
      expect(JSON.stringify(refused.body)).not.toContain('шлюза')
    }
  })

  test('what is asked of this door is checked', async () => {
    const status = async (path: string) => (await vera.get(path)).status
    expect(await status('/knowledge/articles?days=0')).toBe(422)
    expect(await status('/knowledge/gaps?days=9999')).toBe(422)
    expect(await status('/knowledge/try?q=%20&language=ru')).toBe(422)
    expect(await status('/knowledge/try?q=a&language=fr')).toBe(422)
    expect(await status('/knowledge/articles/ru/nothing-like-it')).toBe(404)
    expect(await status('/knowledge/articles/fr/vpn-not-connecting')).toBe(404)
  })
})

describe('one article', () => {
  const read = async (id: string) =>
    (await vera.get(`/knowledge/articles/ru/${id}`)).body['article'] as unknown as {
      questions: string[]
      related: { id: string; title: string | null; language: string }[]
      previews: { messenger: string; messages: Look[] }[]
      remarks: { code: string; values: Record<string, string> }[]
    }

  test('is shown as Telegram and Viber get it, with its buttons', async () => {
    const { previews, questions, related } = await read('vpn-not-connecting')
    expect(related).toContainEqual({ id: 'account-locked', title: 'Учётная запись заблокирована', language: 'ru' })
    expect(questions).toContain('впн не работает')
    const [telegram, viber] = previews
    expect(telegram?.messenger).toBe('telegram')
    expect(telegram?.messages[0]?.text).toContain('<b>Не подключается VPN</b>')
    expect(viber?.messages[0]?.text).toContain('Не подключается VPN')
    expect(viber?.messages[0]?.text).not.toContain('<b>')
    expect(telegram?.messages.at(-1)?.rows.flat()).toEqual(expect.arrayContaining(['Помогло', 'Не помогло']))
    expect(viber?.messages.at(-1)?.rows.flat()).toEqual(expect.arrayContaining(['Помогло', 'Не помогло']))
  })

  test('tells which of its questions find another article', async () => {
    const thief = { id: 'thief', title: 'Чужое', questions: '[не печатает принтер, совсем другое дело]' }
    writeFileSync(join(dir, 'ru/access/thief.md'), articleText(thief, 'Текст.'))
    await expect.poll(() => folder.index().article('thief', 'ru'), { timeout: 20_000 }).not.toBeNull()
    const remarks = (await read('thief')).remarks.filter(({ code }) => code.startsWith('question-'))
    expect(remarks).toMatchObject([{ values: { question: 'не печатает принтер', id: 'printer-not-printing' } }])
    const before = folder.version()
    rmSync(join(dir, 'ru/access/thief.md'))
    await expect.poll(() => folder.version(), { timeout: 20_000 }).toBeGreaterThan(before)
    expect(folder.index().article('thief', 'ru')).toBeNull()
  })

  test('that is for agents has no preview, and that is too long is cut as it would be', async () => {
    expect((await read('vpn-inside')).previews).toEqual([])
    const long = `${'Очень длинный абзац о том же самом. '.repeat(20)}\n\n`.repeat(9)
    writeFileSync(join(dir, 'ru/access/long.md'), articleText({ id: 'long', title: 'Длинная' }, long))
    await expect.poll(() => folder.index().article('long', 'ru'), { timeout: 20_000 }).not.toBeNull()
    const { previews, remarks } = await read('long')
    expect(previews.map(({ messages }) => messages.length > 1)).toEqual([true, true])
    expect(previews[0]?.messages[0]?.rows).toEqual([])
    expect(remarks.map(({ code }) => code)).toContain('few-questions')
    const before = folder.version()
    rmSync(join(dir, 'ru/access/long.md'))
    await expect.poll(() => folder.version(), { timeout: 20_000 }).toBeGreaterThan(before)
  })
})

describe('a question tried out', () => {
  test('is decided, read and ranked as the bot does it, with what each score is made of', async () => {
    const { body } = await vera.get(`/knowledge/try?language=ru&q=${encodeURIComponent('dgy yt hf,jnftn')}`)
    expect(body).toMatchObject({ decision: 'answer', explanation: { read: 'впн не работает' } })
    const { repaired, matches, sure } = body as unknown as {
      repaired: object[]
      sure: number
      matches: {
        id: string
        score: number
        parts: { fields: number; letters: number; tendency: number; bonus: number }
      }[]
    }
    expect(repaired).toContainEqual({ typed: 'dgy', read: 'впн', how: 'layout' })
    expect(sure).toBeGreaterThan(0.9)
    expect(matches[0]?.id).toBe('vpn-not-connecting')
    for (const { score, parts } of matches) {
      expect(
        partWeights.fields * parts.fields + partWeights.letters * parts.letters + parts.tendency + parts.bonus,
      ).toBeCloseTo(score, 6)
    }
  })

  test('is answered as boldly as the desk answers its users', async () => {
    const asked = async () =>
      (await vera.get(`/knowledge/try?language=ru&q=${encodeURIComponent('не могу войти')}`)).body
    const { sure, offer } = (await asked()) as unknown as { sure: number; offer: number }
    for (const boldness of ['careful', 'bold', 'balanced'] as const) {
      desk.answersHow(boldness)
      expect(await asked()).toMatchObject({ boldness, decision: decideAnswer(sure, offer, boldness) })
    }
  })

  test('finds articles for agents only when they are asked for', async () => {
    const found = async (audience: string) => {
      const { body } = await vera.get(
        `/knowledge/try?language=ru&audience=${audience}&q=${encodeURIComponent('журнал шлюза впн')}`,
      )
      return (body['matches'] as unknown as { id: string }[]).map(({ id }) => id)
    }
    expect(await found('public')).not.toContain('vpn-inside')
    expect((await found('agents'))[0]).toBe('vpn-inside')
  })
})

test('gaps are groups of one meaning with their trend and the nearest article', async () => {
  await sql`insert into answers (conversation_id, at, language, question, outcome)
    select c.id, now() - interval '1 hour', 'ru', q, 'nothing'
    from (select id from conversations limit 1) c,
      unnest(array['сколько стоит парковка', 'сколько стоит парковка у офиса']) q`.execute(desk.db)
  const { body } = await vera.get('/knowledge/gaps?days=7')
  const gap = (body['gaps'] as unknown as { example: string }[]).find(({ example }) => example.includes('парковка'))
  expect(gap).toMatchObject({ language: 'ru', count: 2, early: 0, late: 2, asked: expect.any(Array) })
})

describe('what was learned', () => {
  const rows = async (browser: typeof vera) =>
    (await browser.get('/knowledge/learned')).body['examples'] as unknown as LearnedRow[]

  test('an editor accepts it into its file, and who did stays known', async () => {
    const id = await teaches('тоннель до офиса сдох')
    expect(await rows(vera)).toMatchObject([{ id, mayAccept: true, source: 'ru/access/vpn-not-connecting.md' }])
    const done = await vera.post(`/knowledge/learned/${id}`, { decision: 'accept' })
    expect(done.body).toEqual({ isDone: true, source: 'ru/access/vpn-not-connecting.md', line: null })
    expect(readFileSync(vpnFile, 'utf8')).toContain('- тоннель до офиса сдох')
    expect(await rows(vera)).toMatchObject([{ status: 'accepted', decided: { byName: 'Вера' } }])
    const history = await desk.db.selectFrom('learned_decisions').selectAll().execute()
    expect(history).toMatchObject([{ example_id: id, status_before: 'learned', status_after: 'accepted' }])
    const again = await vera.post(`/knowledge/learned/${id}`, { decision: 'reject' })
    expect([again.status, again.body]).toEqual([409, { error: 'already_decided', detail: null }])
  })

  test('an editor throws it out; an agent and a stranger decide nothing', async () => {
    const id = await teaches('шайтан машина не пускает')
    expect((await anna.post(`/knowledge/learned/${id}`, { decision: 'reject' })).status).toBe(403)
    expect((await openBrowser(desk).post(`/knowledge/learned/${id}`, { decision: 'reject' })).status).toBe(401)
    expect(await statusOf(id)).toBe('learned')
    expect((await vera.post(`/knowledge/learned/${id}`, { decision: 'reject' })).body).toEqual({
      isDone: true,
      source: null,
      line: null,
    })
    expect(await statusOf(id)).toBe('rejected')
    const own = await teaches('впн не работает')
    const rejected = await vera.post(`/knowledge/learned/${own}`, { decision: 'reject' })
    expect(rejected.body).toMatchObject({ source: 'ru/access/vpn-not-connecting.md', line: expect.any(Number) })
  })

  test('what was thrown out by mistake is put back; what is accepted stands in its file and stays there', async () => {
    const id = await teaches('шлюз не открывается с утра')
    expect((await vera.post(`/knowledge/learned/${id}`, { decision: 'restore' })).status).toBe(409)
    await vera.post(`/knowledge/learned/${id}`, { decision: 'reject' })
    expect((await anna.post(`/knowledge/learned/${id}`, { decision: 'restore' })).status).toBe(403)
    expect((await vera.post(`/knowledge/learned/${id}`, { decision: 'restore' })).status).toBe(200)
    expect(await rows(vera)).toMatchObject([{ id, status: 'learned', decided: { byName: 'Вера' } }])
    await vera.post(`/knowledge/learned/${id}`, { decision: 'accept' })
    expect((await vera.post(`/knowledge/learned/${id}`, { decision: 'restore' })).status).toBe(409)
  })

  test('of two who decide at once one is told that it is decided', async () => {
    const id = await teaches('туннель лежит опять')
    const answers = await Promise.all(
      [1, 2, 3].map(() => vera.post(`/knowledge/learned/${id}`, { decision: 'reject' })),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    expect(
      await desk.db.selectFrom('learned_decisions').select('id').where('example_id', '=', id).execute(),
    ).toHaveLength(1)
  })

  test('what cannot be written stays learned: the article is gone, the file is broken, there is no such question', async () => {
    const gone = await teaches('куда делась статья', 'not-there')
    expect(await rows(vera)).toMatchObject([{ mayAccept: false, source: null, title: null }])
    expect((await vera.post(`/knowledge/learned/${gone}`, { decision: 'accept' })).body['error']).toBe(
      'article_unknown',
    )
    const good = readFileSync(vpnFile, 'utf8')
    const id = await teaches('ещё один вопрос про впн')
    writeFileSync(vpnFile, good.replace('---', 'no front matter'))
    const broken = await vera.post(`/knowledge/learned/${id}`, { decision: 'accept' })
    writeFileSync(vpnFile, good)
    expect([broken.status, broken.body['error']]).toEqual([409, 'file_broken'])
    expect(await statusOf(id)).toBe('learned')
    expect((await vera.post('/knowledge/learned/999999', { decision: 'accept' })).status).toBe(404)
    expect((await vera.post(`/knowledge/learned/${id}`, { decision: 'forget' })).status).toBe(422)
  })
})
