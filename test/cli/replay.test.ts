import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Replayed } from '../../src/cli/replay/replay-conversation.ts'
import { replay } from '../support/run-replay.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'

const knowledgeBase = fileURLToPath(new URL('../../knowledge-base', import.meta.url))
const changedBase = mkdtempSync(join(tmpdir(), 'replay-kb-'))
let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  vi.stubEnv('DATABASE_URL', scene.databaseUrl)
  vi.stubEnv('KNOWLEDGE_BASE_DIR', knowledgeBase)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await scene?.close()
  rmSync(changedBase, { recursive: true, force: true })
})

type Whole = { readonly differences: number; readonly occasions: readonly Replayed[] }
const idOf = (person: Person) => scene.conversationOf(person.id)
async function replayed(person: Person, ...more: string[]): Promise<Whole> {
  await scene.rests()
  const { code, out, err } = await replay(await idOf(person), '--json', ...more)
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as Whole
}
const rulesOf = ({ occasions }: Whole) => occasions.flatMap(({ rounds }) => rounds.map(({ rule }) => rule))
const linesOf = ({ occasions }: Whole) => occasions.flatMap(({ lines }) => lines)
const lostOf = ({ occasions }: Whole) => occasions.flatMap(({ lost }) => lost ?? [])

test.each(['telegram', 'viber', 'preview'] as const)(
  'a whole story on %s is said again as it was, from the question to the rating',
  async (messenger) => {
    const olga = await scene.person(messenger)
    const anna = await scene.agent('Анна', `anna-${messenger}`)
    await olga.says('карта')
    await olga.hears(/Похоже на/)
    const [first = ''] = olga.buttons()
    await olga.presses(first)
    await olga.hears(/Это помогло\?/)
    await olga.presses('Не помогло')
    await olga.hears('Могу передать вопрос специалисту')
    await olga.presses('Оставить обращение')
    await olga.hears('Насколько это срочно?')
    await olga.says('не срочно')
    await olga.hears(/может подождать/)
    await olga.says('да')
    await olga.hears(/Обращение INC-\d{6} принято/)
    await anna.replies(olga, 'Сейчас посмотрю')
    await olga.hears('Сейчас посмотрю')
    await olga.says('спасибо, жду')
    await scene.rests()
    await anna.resolves(olga, 'Карта перевыпущена')
    await olga.hears('Карта перевыпущена')
    await olga.presses('Да, всё работает')
    await olga.hears(/./)
    await olga.presses('5')
    await olga.hears(/./)
    await olga.says('быстро и вежливо')
    await olga.hears(/./)

    const whole = await replayed(olga)
    expect(linesOf(whole).filter(({ isSame }) => !isSame)).toEqual([])
    expect(whole.differences).toBe(0)
    expect(lostOf(whole)).toEqual([])
    expect(rulesOf(whole)).toEqual(
      expect.arrayContaining([
        'question',
        'wait-for-quiet',
        'quiet',
        'did-you-mean',
        'choice:article',
        'choice:not-helped',
        'choice:register',
        'in-words:choice:confirm',
        'draft:urgency',
        'incident-opened',
        'agent-joined',
        'for-the-agent',
        'incident-resolved',
        'choice:all-well',
        'choice:rate',
        'comment',
      ]),
    )
    // What was searched is today's, what was registered is of then.
    const assumed = (kind: string) =>
      whole.occasions.flatMap(({ rounds }) =>
        rounds.filter(({ event }) => event.kind === kind).map((round) => round.assumed),
      )
    expect(new Set(assumed('found'))).toEqual(new Set(["today's articles"]))
    expect(assumed('incident_opened')).toEqual([null])
    expect(assumed('choice').every((what) => what === null)).toBe(true)
  },
)

test('what is printed names event, rule, state and effects, and what was said then', async () => {
  const olga = await scene.person('telegram')
  await olga.says('впн не работает')
  await olga.hears(/Не подключается VPN/)
  await olga.presses('Помогло')
  await olga.hears('Отлично')
  await scene.rests()
  const { code, out } = await replay(await idOf(olga))
  expect(code).toBe(0)
  expect(out).toMatch(/#1 .* user text «впн не работает»/)
  expect(out).toMatch(/event +found \(assumed: today's articles\) \{"decision":"answer"/)
  expect(out).toMatch(/rule +answer/)
  expect(out).toMatch(/state +doing: collecting .* → answered /)
  expect(out).toMatch(/effect +record_answer/)
  expect(out).toMatch(/says +«Отлично/)
  expect(out).toMatch(/said then \(#\d+\): the same/)
  expect(out).toContain('0 differences.')
})

test('a file that was too large is told with the name of the messenger, then and now', async () => {
  const olga = await scene.person('telegram')
  await olga.sends({ document: { file_id: 'huge', file_unique_id: 'u', file_name: 'base.zip', file_size: 34_000_000 } })
  await olga.hears(/Telegram мне не отдаёт/)
  const whole = await replayed(olga)
  expect(whole.differences).toBe(0)
})

test('--until stops after what came of that message', async () => {
  const olga = await scene.person('viber')
  for (const asked of ['впн не работает', 'нет', 'оставить обращение']) {
    await olga.says(asked)
    await olga.hears(/./)
  }
  const whole = await replayed(olga, '--until', '5')
  const numbers = whole.occasions.flatMap(({ rows }) => rows.map(({ number }) => number))
  expect(Math.min(...numbers)).toBe(1)
  expect(Math.max(...numbers)).toBe(6)
  expect(whole.differences).toBe(0)
})

test('an incident leads to its conversation', async () => {
  const olga = await scene.person('telegram')
  await olga.says('позовите человека')
  await olga.hears(/INC-\d{6}/)
  await scene.rests()
  const { rows } = await sql<{ number: number }>`
    select number from incidents where conversation_id = ${await idOf(olga)}`.execute(scene.db)
  const { code, out } = await replay(`INC-${String(rows[0]!.number).padStart(6, '0')}`)
  expect(code).toBe(0)
  expect(out).toContain(`Conversation ${await idOf(olga)} on telegram`)
  expect(out).toContain('rule     person')
})

test('a changed article differs, and says that it is of today', async () => {
  const olga = await scene.person('telegram')
  await olga.says('впн не работает')
  await olga.hears(/Не подключается VPN/)
  await scene.rests()
  cpSync(knowledgeBase, changedBase, { recursive: true })
  const path = readdirSync(changedBase, { recursive: true, encoding: 'utf8' }).find(
    (name) => name.startsWith('ru') && name.endsWith('.md') && read(name).includes('title: Не подключается VPN'),
  )
  writeFileSync(join(changedBase, path!), `${read(path!)}\nНовая строка.\n`)
  vi.stubEnv('KNOWLEDGE_BASE_DIR', changedBase)
  try {
    const { code, out } = await replay(await idOf(olga))
    expect(code).toBe(0)
    expect(out).toMatch(/≠ says +«.*Не подключается VPN.*Новая строка/)
    expect(out).toMatch(/≠ said then \(#2\): «.*Не подключается VPN/)
    expect(out).toContain('1 message of the bot, 1 difference.')
    expect(out).toContain("(assumed: today's articles)")
  } finally {
    vi.stubEnv('KNOWLEDGE_BASE_DIR', knowledgeBase)
  }
})
const read = (name: string) => readFileSync(join(changedBase, name), 'utf8')

test('an old button is stale again, a second press is one again', async () => {
  const olga = await scene.person('telegram')
  await olga.says('впн не работает')
  const article = await olga.hears(/Не подключается VPN/)
  await olga.presses('Помогло', { of: article })
  await olga.hears('Отлично')
  await olga.presses('Помогло', { of: article })
  await olga.hears(/./)
  await olga.presses('Не помогло', { of: article })
  await olga.hears(/./)
  const whole = await replayed(olga)
  expect(whole.differences).toBe(0)
  expect(rulesOf(whole)).toEqual(expect.arrayContaining(['choice:helped', 'pressed-again', 'stale-choice']))
})

test('a press of before ids were kept is found by its title', async () => {
  const olga = await scene.person('telegram')
  await olga.says('впн не работает')
  await olga.hears(/Не подключается VPN/)
  await olga.presses('Помогло')
  await olga.hears('Отлично')
  await scene.rests()
  await sql`update messages set content = content - 'choiceId' where conversation_id = ${await idOf(olga)}`.execute(
    scene.db,
  )
  const whole = await replayed(olga)
  expect(whole.differences).toBe(0)
  const press = whole.occasions.flatMap(({ rounds }) => rounds).find(({ event }) => event.kind === 'choice')
  expect(press?.assumed).toBe('the button, by its title')
})

test('a secret is printed as it is stored: masked', async () => {
  const olga = await scene.person('telegram')
  await olga.says('не проходит оплата картой 4111 1111 1111 1111, что делать')
  await olga.hears(/./)
  await olga.hears(/./)
  await scene.rests()
  const { out } = await replay(await idOf(olga))
  expect(out).not.toContain('4111 1111 1111 1111')
  expect(out).toMatch(/event +secret_masked \{"kinds":\["card"\]/)
})

test('the language that was chosen meanwhile is no difference before', async () => {
  const olga = await scene.person('telegram')
  await olga.says('привет')
  await olga.hears('Здравствуйте')
  await olga.says('/language')
  await olga.hears(/./)
  await olga.presses('English')
  await olga.hears(/English/)
  await olga.says('thanks')
  await olga.hears(/welcome/i)
  expect((await replayed(olga)).differences).toBe(0)
})

test('nothing is written', async () => {
  const olga = await scene.person('preview')
  await olga.starts()
  await olga.hears(/./)
  await olga.says('впн не работает')
  await olga.hears(/Не подключается VPN/)
  await scene.rests()
  const id = await idOf(olga)
  const everything = async () =>
    (
      await sql`select
        (select json_agg(c) from conversations c where id = ${id}) as conversation,
        (select json_agg(a order by id) from answers a where conversation_id = ${id}) as answers,
        (select json_agg(m order by number) from messages m where conversation_id = ${id}) as messages,
        (select json_agg(t) from timers t where conversation_id = ${id}) as timers`.execute(scene.db)
    ).rows
  const before = await everything()
  expect((await replayed(olga)).differences).toBe(0)
  expect(await everything()).toEqual(before)
})

test.each([
  [['999999'], 1, "There is no conversation 999999. Its number stands in the console's address"],
  [['INC-999999'], 1, 'There is no incident INC-999999.'],
  [[], 2, 'Which conversation?'],
  [['olga'], 2, '"olga" is neither a conversation'],
  [['1', '2'], 2, 'One conversation at a time'],
  [['1', '--until', 'noon'], 2, '--until is the number of a message'],
  [['1', '--untl', '5'], 2, 'There is no option --untl here.'],
])('called with %j it exits %i', async (args, code, words) => {
  const ran = await replay(...args)
  expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(words)])
})

test('--help says how it is used', async () => {
  expect(await replay('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('npm run replay -- CONVERSATION'),
  })
})
