import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Scene } from '../support/scene.ts'

/** What is learned from people is shown to all others: it says of nobody who they are. */
describe('who asks stays unknown to those who learn from it', () => {
  let scene: Scene
  let anna: Agent
  beforeAll(async () => {
    scene = await openScene()
    anna = await scene.agent('Анна', 'anna', 'supervisor')
  })
  afterAll(() => scene?.close())

  const learned = async () =>
    (await sql<{ question: string }>`select question from learned_examples`.execute(scene.db)).rows.map(
      ({ question }) => question,
    )

  /** Asks, gets the article and says that it has helped. */
  async function isHelped(question: string): Promise<void> {
    const person = await scene.person('telegram', { name: 'Ольга Петрова' })
    await person.says(question)
    const first = await person.hears(/Не подключается VPN|Похоже на один/)
    if (/Похоже на один/.test(first.text)) {
      await person.presses('Не подключается VPN')
      await person.hears(/Не подключается VPN/)
    }
    await person.presses(/омогло|Да/)
    await person.hears(/./)
    await scene.rests()
  }

  test('a question that helped is learned, unless it names somebody or tells how to reach them', async () => {
    await isHelped('впн не подключается с ноутбука')
    expect(await learned()).toEqual(['впн не подключается с ноутбука'])
    for (const question of [
      'впн не подключается, это Ольга',
      'у Петровой не подключается впн',
      'не подключается впн у Ивана Ивановича',
      'впн не подключается, звоните 8 916 555-01-23',
      'впн не подключается, пишите на olga@bank.example',
      'впн не подключается, договор 2200555012',
    ]) {
      await isHelped(question)
    }
    expect(await learned()).toEqual(['впн не подключается с ноутбука'])
  })

  test('an article that is begun out of a request has nothing of whose it was', async () => {
    const person = await scene.person('telegram', { name: 'Ольга Петрова' })
    await person.says('это Ольга Петрова, 8 916 555-01-23. Не пускает в архив договоров')
    await person.hears(/./)
    await person.says('/person')
    await person.hears(/INC-\d+/)
    await anna.claims(person)
    await person.says('мой адрес olga@bank.example, начальник Иван Иванович')
    await anna.resolves(person, 'Ольге Петровой выдали право «чтение», вопросы: 8 916 555-01-23')
    await scene.rests()
    const { rows } = await sql<{ number: number }>`select number from incidents`.execute(scene.db)
    const { status } = await anna.console('POST', '/knowledge/drafts/of-incident', { number: rows[0]?.number })
    expect(status).toBe(200)
    const drafted = await sql<{ title: string; text: string }>`select title, text from article_drafts`.execute(scene.db)
    const [draft] = drafted.rows
    expect(draft?.text).toContain('выдали право «чтение»')
    expect(JSON.stringify(draft)).not.toMatch(/Ольг|Петров|Иван|916|555|olga/i)
  })
})
