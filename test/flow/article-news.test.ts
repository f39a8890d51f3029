import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { makeAskers } from '../../src/database/announcements/askers.ts'
import { articleText } from '../knowledge/article-text.ts'
import { eventually } from '../support/eventually.ts'
import { kb } from '../support/run-kb.ts'
import { type Language, openScene, type Person, type Scene } from '../support/scene.ts'
import { safe } from '../support/safe.ts'

const dir = mkdtempSync(join(tmpdir(), 'knowledge-'))
let scene: Scene
beforeAll(async () => {
  cpSync('knowledge-base', dir, { recursive: true })
  scene = await openScene({ env: { KNOWLEDGE_BASE_DIR: dir }, settings: { announcements: { quietHours: null } } })
  vi.stubEnv('DATABASE_URL', scene.databaseUrl)
  vi.stubEnv('KNOWLEDGE_BASE_DIR', dir)
  vi.stubEnv('TELEGRAM_BOT_TOKEN', scene.telegram.token)
  vi.stubEnv('VIBER_AUTH_TOKEN', 'a-token-of-sixteen-letters')
  vi.stubEnv('PUBLIC_URL', 'https://desk.example.test')
})
afterEach(async () => {
  await scene.settles()
  expect(scene.problems).toEqual([])
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await scene?.close()
  rmSync(dir, { recursive: true, force: true })
})

const question = 'протекает скафандр стратонавта'
const englishQuestion = 'spacesuit of the balloonist leaks'

async function asksInVain(messenger: Person['messenger'], language: Language = 'ru', text?: string): Promise<Person> {
  const person = await scene.person(messenger, { language })
  await person.says(text ?? (language === 'ru' ? question : englishQuestion))
  await person.hears(/Пока не знаю|don't know that yet/)
  return person
}

async function editorWrites(): Promise<void> {
  const ru = { id: 'spacesuit', title: 'Скафандр для стратостата', category: 'workplace' }
  writeFileSync(
    join(dir, 'ru/workplace/spacesuit.md'),
    articleText({ ...ru, questions: `[${question}, нужен скафандр]` }, 'Скафандр выдаёт склад, окно 3.'),
  )
  const en = { id: 'spacesuit', title: 'A spacesuit for the balloon', category: 'workplace', language: 'en' }
  writeFileSync(
    join(dir, 'en/workplace/spacesuit.md'),
    articleText({ ...en, questions: `[${englishQuestion}, need a spacesuit]` }, 'The store has it, window 3.'),
  )
  // The running product has read it when somebody new is answered.
  await eventually(async () => {
    const person = await scene.person('preview')
    await person.says(question)
    await person.hears('окно 3', 1_000)
  })
}

test('who asked in vain is told once when there is an answer, and the button shows it', async () => {
  const [olga, vera, john, silent, helped, registered, blocking] = await Promise.all([
    asksInVain('telegram'),
    asksInVain('viber'),
    asksInVain('telegram', 'en'),
    asksInVain('telegram'),
    asksInVain('telegram'),
    asksInVain('telegram'),
    asksInVain('telegram'),
  ])
  await silent.says('/announcements off')
  await silent.hears('объявлений больше не пришлю')
  await registered.presses('Позвать специалиста')
  await registered.hears('Передал специалисту')
  const other = await scene.person('telegram')
  await other.says('курс биткоина')
  await other.hears('Пока не знаю')
  await scene.telegram.taken(scene.telegram.blocks(Number(blocking.id)))
  await scene.rests()
  await editorWrites()
  await helped.says(question)
  await helped.hears('окно 3')
  await helped.presses('Помогло')
  await helped.hears('Отлично')

  const looked = await kb('tell', 'spacesuit')
  expect(looked.err).toBe('')
  expect(looked.out).toMatch(/^3 people asked what this article answers now:/)
  expect(looked.out).toContain(question)
  expect(looked.out).toContain('Left out: 1 person, no announcements wanted.')
  expect(looked.out).toContain('Left out: 1 person, the bot is blocked.')
  expect(looked.out).toContain('Теперь ответ есть: «Скафандр для стратостата».')
  expect(looked.out).toContain('Now I have an answer: “A spacesuit for the balloon”.')
  expect(looked.out).toContain('Nothing was sent')
  expect(await scene.db.selectFrom('announcements').select('id').execute()).toEqual([])

  const sent = await kb('tell', 'spacesuit', '--send')
  expect(sent.out).toContain('Begun. Announcement 1 goes to 3 people;')
  for (const person of [olga, vera]) {
    await person.hears('Недавно вы спрашивали, а помочь я не смог. Теперь ответ есть: «Скафандр для стратостата».')
    expect(person.buttons()).toEqual(['Показать ответ', 'Не присылать такое'])
    await person.presses('Показать ответ')
    expect((await person.hears('Скафандр выдаёт склад')).text).toContain('Это помогло?')
  }
  await john.hears('Now I have an answer: “A spacesuit for the balloon”.')
  await john.presses('Show me the answer')
  await john.hears('The store has it')
  await john.presses('Show me the answer')
  await john.hears('The store has it')

  await olga.presses('Помогло')
  await olga.hears('Отлично')
  const learned = await scene.db
    .selectFrom('learned_examples')
    .selectAll()
    .where('article_id', '=', 'spacesuit')
    .execute()
  expect(learned).toMatchObject([{ question, helped: 2 }])

  const again = await kb('tell', 'spacesuit', '--send')
  expect(again.out).toMatch(/^Nobody is to be told\./)
  for (const person of [olga, vera, john, silent, helped, registered, other]) await person.silentFor(300)
  expect(await scene.db.selectFrom('announcements').select('id').execute()).toHaveLength(1)
})

test('two editors at once tell everybody once', async () => {
  const olga = await asksInVain('telegram', 'ru', 'как приручить снежного барса')
  writeFileSync(
    join(dir, 'ru/workplace/leopard.md'),
    articleText(
      { id: 'leopard', title: 'Снежный барс', category: 'workplace', questions: '[как приручить снежного барса]' },
      'Никак.',
    ),
  )
  await eventually(async () => {
    const person = await scene.person('preview')
    await person.says('как приручить снежного барса')
    await person.hears('Никак', 1_000)
  })
  const asked = async () => makeAskers(scene.db).askedInVain('leopard', Date.now() - 60_000, ['telegram'])
  const [mine] = (await asked()).filter((one) => one.question.includes('барса'))
  const wish = {
    articleId: 'leopard',
    texts: { ru: safe('Ответ есть.') },
    channels: ['telegram'],
    asked: [mine?.id ?? ''],
  }
  const begun = await Promise.all([1, 2, 3].map(() => makeAskers(scene.db).tell(wish)))
  expect(begun.filter((one) => one !== null)).toHaveLength(1)
  await olga.hears('Ответ есть.')
  await olga.silentFor(300)
  expect((await asked()).map(({ barredBy }) => barredBy)).toContain('told')
})

test('who was helped while the news waited for the morning is left out', async () => {
  const text = 'как постричь кактусового ежа'
  const olga = await asksInVain('telegram', 'ru', text)
  const vera = await asksInVain('telegram', 'ru', text)
  const hedgehog = { id: 'hedgehog', title: 'Кактусовый ёж', category: 'workplace', questions: `[${text}]` }
  writeFileSync(join(dir, 'ru/workplace/hedgehog.md'), articleText(hedgehog, 'Ножницами.'))
  const clock = (hours: number) => `${String((new Date().getUTCHours() + 3 + hours + 24) % 24).padStart(2, '0')}:00`
  await announceHours({ from: clock(-1), to: clock(2) })
  await eventually(async () => {
    const person = await scene.person('preview')
    await person.says(text)
    await person.hears('Ножницами', 1_000)
  })
  // Settings are read every second.
  await sleep(1_500)
  const sent = await kb('tell', 'hedgehog', '--send')
  expect(sent.out).toContain('goes to 2 people when the quiet hours are over;')
  await olga.says(text)
  await olga.hears('Ножницами')
  await announceHours(null)
  await vera.hears('Теперь ответ есть: «Кактусовый ёж».')
  await olga.silentFor(300)
  const told = await scene.db.selectFrom('announcement_recipients').select('status').orderBy('status').execute()
  expect(told.slice(-1)).toEqual([{ status: 'skipped' }])
})

const announceHours = (quietHours: { from: string; to: string } | null) =>
  scene.db
    .updateTable('settings')
    .set({ value: JSON.stringify({ quietHours }) })
    .where('key', '=', 'announcements')
    .execute()
