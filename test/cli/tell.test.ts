import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { articleText } from '../knowledge/article-text.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { kb } from '../support/run-kb.ts'

const dir = mkdtempSync(join(tmpdir(), 'kb-tell-'))
let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('KNOWLEDGE_BASE_DIR', dir)
  vi.stubEnv('TELEGRAM_BOT_TOKEN', '123456789:any_twenty_letters_long')
  writeFileSync(join(dir, 'categories.yaml'), 'access: { ru: Доступ, en: Access }\n')
  mkdirSync(join(dir, 'ru/access'), { recursive: true })
  const pass = {
    id: 'guest-pass',
    title: 'Пропуск для гостя',
    questions: '[как заказать пропуск для гостя, нужен гостевой пропуск]',
  }
  writeFileSync(join(dir, 'ru/access/pass.md'), articleText(pass))
  writeFileSync(join(dir, 'ru/access/vpn.md'), articleText())
  writeFileSync(
    join(dir, 'ru/access/secret.md'),
    articleText({ id: 'secret', title: 'Для своих', questions: '[где запасной ключ]', audience: 'agents' }),
  )
})
beforeEach(async () => {
  await sql`truncate users, announcements, settings restart identity cascade`.execute(database.db)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await database?.drop()
  rmSync(dir, { recursive: true, force: true })
})

const asked = 'как заказать пропуск для гостя'
type Answer = { question?: string; outcome?: string; article?: string | null; daysAgo?: number }

/** Somebody on Telegram to whom this happened, oldest first. @returns the number of them. */
async function someone(...answers: readonly Answer[]): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with u as (insert into users (language) values ('ru') returning id),
         a as (insert into addresses (user_id, channel, external_id) select id, 'telegram', id from u returning id)
    insert into conversations (address_id, state) select id, '{"language": "ru", "doing": {"at": "idle"}}' from a
    returning id`.execute(database.db)
  const id = rows[0]?.id ?? ''
  for (const { question = asked, outcome = 'nothing', article = null, daysAgo = 1 } of answers) {
    await sql`
      insert into answers (conversation_id, at, language, question, outcome, article_id)
      values (${id}, now() - ${daysAgo} * interval '1 day', 'ru', ${question}, ${outcome}, ${article})`.execute(
      database.db,
    )
  }
  return id
}

async function registers(id: string, status: string, daysAgo: number): Promise<void> {
  await sql`
    insert into incidents (kind, user_id, conversation_id, origin_event_id, status, impact, urgency, priority,
      is_priority_confirmed, is_vip, description, support_tier, opened_at, reopened_count, clock_working_ms,
      clock_elapsed_ms)
    values ('incident', ${id}, ${id}, ${`e${id}`}, ${status}, 3, 3, 5, false, false, 'Пропуск', 1,
      now() - ${daysAgo} * interval '1 day', 0, 0, 0)`.execute(database.db)
}

type Told = {
  people: number
  left: Readonly<Record<string, number>>
  questions: readonly { question: string }[]
  announcement: { id: string; people: number; waits: boolean } | null
}
const tell = async (...words: string[]) => JSON.parse((await kb('tell', 'guest-pass', '--json', ...words)).out) as Told

describe('who asked in vain is', () => {
  test.each([
    ['who got no answer', [{}]],
    ['whom another article did not help', [{ outcome: 'not_helped', article: 'vpn-not-connecting' }]],
    ['who never reacted to "did you mean"', [{ outcome: 'suggested', article: 'vpn-not-connecting' }]],
    ['who was helped with something else since', [{}, { question: 'впн', outcome: 'helped', article: 'vpn' }]],
    ['who asked it in two messages', [{ question: `добрый вечер, такое дело\n${asked}` }]],
  ] as const)('one %s', async (_, answers) => {
    await someone(...answers)
    expect((await tell()).people).toBe(1)
  })

  test.each([
    ['who asked what the article does not answer', [{ question: 'где моя парковка' }]],
    ['who asked longer ago', [{ daysAgo: 15 }]],
    ['whom the same question was answered since', [{}, { outcome: 'helped', article: 'vpn-not-connecting' }]],
    ['who rephrased it and was helped', [{}, { question: `${asked}\nна завтра`, outcome: 'helped', article: 'vpn' }]],
    ['who has seen the article since', [{}, { question: 'пропуск', outcome: 'shown', article: 'guest-pass' }]],
    ['whom the article itself did not help', [{ outcome: 'not_helped', article: 'guest-pass' }]],
    ['who refused the title', [{ outcome: 'suggested', article: 'guest-pass' }, {}]],
    ['who asked nothing', [{ question: ' ' }]],
  ] as const)('nobody %s', async (_, answers) => {
    await someone(...answers)
    expect((await tell()).people).toBe(0)
  })

  test('nobody who registered a request within a day after it, unless it was taken back', async () => {
    await registers(await someone({ daysAgo: 3 }), 'resolved', 2.5)
    await registers(await someone({ daysAgo: 3 }), 'new', 2.9)
    expect((await tell()).people).toBe(0)
    await registers(await someone({ daysAgo: 3 }), 'cancelled', 2.9)
    await registers(await someone({ daysAgo: 3 }), 'new', 1)
    expect((await tell()).people).toBe(2)
  })
})

test('each person is told once, whatever they asked and however often it is sent', async () => {
  await someone({ daysAgo: 3 }, { question: 'нужен гостевой пропуск' })
  await someone({})
  expect((await tell('--since', '2d')).people).toBe(2)
  const sent = await tell('--send')
  expect(sent).toMatchObject({ people: 2, announcement: { id: '1', people: 2 } })
  expect(sent.questions.map(({ question }) => question)).toContain('нужен гостевой пропуск')
  await someone({})
  expect(await tell('--send')).toMatchObject({ people: 1, left: { told: 2 }, announcement: { people: 1 } })
  expect(await tell('--send')).toMatchObject({ people: 0, left: { told: 3 }, announcement: null })
})

test('who was left out because it was stopped can be told another time', async () => {
  await someone({})
  await tell('--send')
  await sql`update announcements set status = 'cancelled'`.execute(database.db)
  expect(await tell()).toMatchObject({ people: 1, left: { told: 0 } })
})

test('quiet hours are named, and what should not be read is masked', async () => {
  const clock = (hours: number) => `${String((new Date().getUTCHours() + 3 + hours + 24) % 24).padStart(2, '0')}:00`
  const quietHours = { from: clock(-1), to: clock(2) }
  await sql`insert into settings (key, value) values ('announcements', ${JSON.stringify({ quietHours })})`.execute(
    database.db,
  )
  await someone({ question: `${asked} карта 4111 1111 1111 1111` })
  const { out } = await kb('tell', 'guest-pass', '--send')
  expect(out).toContain('goes to 1 person when the quiet hours are over;')
  expect(out).not.toContain('4111 1111 1111 1111')
})

test('a wrong call says what is wrong', async () => {
  for (const [words, problem] of [
    [[], 'Which article?'],
    [['no-such'], 'There is no article no-such that users can see now.'],
    [['secret'], 'There is no article secret that users can see now.'],
    [['guest-pass', '--channel', 'viber'], 'The messenger viber is not connected'],
    [['guest-pass', '--since', 'soon'], '--since is a date'],
  ] as const) {
    const { code, err } = await kb('tell', ...words)
    expect([code, err]).toEqual([2, expect.stringContaining(problem)])
  }
})

test('an article that is not there is said first, with the ids it may be', async () => {
  vi.stubEnv('TELEGRAM_BOT_TOKEN', '')
  try {
    expect(await kb('tell', 'guest-pas')).toMatchObject({
      code: 2,
      err: 'There is no article guest-pas that users can see now. Did you mean guest-pass?\n',
    })
    // What only agents see is not named as if it could be told.
    expect((await kb('tell', 'secret')).err).toBe('There is no article secret that users can see now.\n')
  } finally {
    vi.stubEnv('TELEGRAM_BOT_TOKEN', '123456789:any_twenty_letters_long')
  }
})

test('without a messenger it says which settings are missing, or how the preview is reached', async () => {
  vi.stubEnv('TELEGRAM_BOT_TOKEN', '')
  try {
    const { code, err } = await kb('tell', 'guest-pass')
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('Set TELEGRAM_BOT_TOKEN or VIBER_AUTH_TOKEN as the running'),
    ])
    expect(err).toContain('or add --channel preview for the people of the preview chat.')
    vi.stubEnv('PREVIEW_CHAT', 'off')
    expect((await kb('tell', 'guest-pass')).err).not.toContain('preview')
  } finally {
    vi.stubEnv('PREVIEW_CHAT', 'on')
    vi.stubEnv('TELEGRAM_BOT_TOKEN', '123456789:any_twenty_letters_long')
  }
})
