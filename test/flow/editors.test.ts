import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleText } from '../knowledge/article-text.ts'
import { type Messenger, openScene, type Scene } from '../support/scene.ts'

let scene: Scene
const dir = mkdtempSync(join(tmpdir(), 'knowledge-'))
const file = 'ru/workplace/plotter.md'
const plotter = {
  id: 'plotter',
  title: 'Плоттер рвёт бумагу',
  category: 'workplace',
  questions: '[плоттер рвёт бумагу, плоттер жуёт ватман]',
}

beforeAll(async () => {
  cpSync('knowledge-base', dir, { recursive: true })
  scene = await openScene({ env: { KNOWLEDGE_BASE_DIR: dir } })
})
afterAll(async () => {
  await scene?.close()
  rmSync(dir, { recursive: true, force: true })
})

test('what an editor saves is answered in /chat two seconds later; a broken save says what is wrong and hurts nobody', async () => {
  writeFileSync(join(dir, file), articleText(plotter, 'Откройте левую крышку плоттера.'))
  await heardInTime('preview', 'плоттер рвет бумагу', /Откройте левую крышку плоттера/)

  writeFileSync(join(dir, file), articleText({ ...plotter, review_by: 'завтра' }, 'Сломанная статья.'))
  await sleep(2_000)
  const warning = scene.warnings.find((each) => each.includes(file)) ?? ''
  expect(warning).toMatch(/review_by.*must be a date like 2027-03-31/)
  expect(warning).toContain('"line":8')
  expect(warning).toContain('the last good version stays')
  await heardInTime('preview', 'плоттер жует ватман', /Откройте левую крышку плоттера/)
})

test('a question that was confirmed is answered at once the next time, by anybody, until it is rejected', async () => {
  const question = 'деньги списали а перевод не пришел'
  const olga = await scene.person('telegram')
  await olga.says(question)
  await olga.hears(/Похоже на/)
  const [chosen = ''] = olga.buttons()
  await olga.presses(chosen)
  await olga.hears(/Это помогло\?/)
  await olga.presses('Помогло')
  await olga.hears('Отлично.')
  const learned = await scene.db.selectFrom('learned_examples').selectAll().execute()
  expect(learned).toMatchObject([{ question, source: 'user', helped: 1, not_helped: 0, status: 'learned' }])

  expect(await heardInTime('viber', 'Деньги списали, а перевод не пришёл!!!', /Это помогло\?/)).toContain(chosen)

  await scene.db.updateTable('learned_examples').set({ status: 'rejected' }).execute()
  await heardInTime('preview', question, /Похоже на/)
})

/** Seconds on an idle machine, more on a loaded one: somebody new asks until the answer is the wanted one. */
async function heardInTime(messenger: Messenger, question: string, wanted: RegExp): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    await sleep(1_500)
    const person = await scene.person(messenger, { name: `Анна ${attempt}` })
    await person.says(question)
    const { text } = await person.hears(/Это помогло\?|Похоже на|Пока не знаю/)
    if (wanted.test(text)) return text
    if (attempt === 8) throw new Error(`${String(wanted)} was not heard in time, but: ${text}`)
  }
}

test('a question typed in the wrong layout is learned as it was read', async () => {
  const ivan = await scene.person('telegram')
  await ivan.says('ghbynth yt gtxfnftn')
  await ivan.hears(/Это помогло\?/)
  await ivan.presses('Помогло')
  await ivan.hears('Отлично.')
  const learned = await scene.db
    .selectFrom('learned_examples')
    .select(['language', 'question'])
    .where('article_id', '=', 'printer-not-printing')
    .execute()
  expect(learned).toEqual([{ language: 'ru', question: 'принтер не печатает' }])
})

test('a question with something masked is never learned', async () => {
  const olga = await scene.person('telegram')
  const before = await scene.db.selectFrom('answers').select('id').where('outcome', '=', 'helped').execute()
  await olga.says('карту 4111 1111 1111 1111 потерял что делать')
  await olga.hears(/Это помогло\?|Похоже на/)
  if (olga.buttons()[0] !== 'Помогло') await olga.presses(olga.buttons()[0] ?? '')
  await olga.hears(/Это помогло\?/)
  await olga.presses('Помогло')
  await olga.hears('Отлично.')
  const after = await scene.db.selectFrom('answers').select('id').where('outcome', '=', 'helped').execute()
  expect(after.length).toBe(before.length + 1)
  const learned = await scene.db.selectFrom('learned_examples').select('question').execute()
  expect(learned.filter(({ question }) => question.includes('арту'))).toEqual([])
})
