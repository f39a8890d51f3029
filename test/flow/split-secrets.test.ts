import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Person, type Scene } from '../support/scene.ts'

// What is a secret only together with the messages before it: nothing of it may be left in any table.
describe('a secret that is said in pieces', () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await openScene()
  })
  afterAll(() => scene?.close())

  /** Columns of words, anywhere, that hold the piece by itself. */
  async function columnsWith(piece: string): Promise<readonly string[]> {
    const { rows } = await sql<{ table_name: string; column_name: string }>`
      select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'jsonb')`.execute(scene.db)
    const found: string[] = []
    for (const { table_name: table, column_name: column } of rows) {
      const { rows: hits } = await sql<{ hits: number }>`
        select count(*)::int as hits from ${sql.table(table)}
        where ${sql.ref(column)}::text ~ ${`(?<![[:alnum:]•])${piece}(?![[:alnum:]•])`}`.execute(scene.db)
      if ((hits[0]?.hits ?? 0) > 0) found.push(`${table}.${column}`)
    }
    return found
  }
  const isDeleted = (olga: Person, id: number) =>
    scene.telegram.chats.open(Number(olga.id)).messages.get(id)?.isDeleted === true

  test('the word in one message and the password in the next', async () => {
    const olga = await scene.person('telegram')
    await olga.says('не могу войти, пароль')
    await olga.hears(/./)
    await olga.says('Leto2026Zima')
    await olga.hears(/Я скрыл пароль и удаляю ваше сообщение/)
    await scene.rests()
    expect(await columnsWith('Leto2026Zima')).toEqual([])
    expect(isDeleted(olga, olga.lastSaid())).toBe(true)
  })

  test('the password first, and afterwards what it was', async () => {
    const olga = await scene.person('telegram')
    await olga.says('Vesna2027Osen')
    const first = olga.lastSaid()
    await olga.hears(/./)
    await olga.says('это мой пароль')
    await olga.hears(/Я скрыл пароль/)
    await scene.rests()
    expect(await columnsWith('Vesna2027Osen')).toEqual([])
    expect(isDeleted(olga, first)).toBe(true)
  })

  test.each(['telegram', 'viber', 'preview'] as const)('a code after its sentence, on %s', async (messenger) => {
    const olga = await scene.person(messenger)
    await olga.says('код из смс пришёл такой')
    await olga.hears(/./)
    await olga.says('583920')
    await olga.hears(/Я скрыл код/)
    await scene.rests()
    expect(await columnsWith('583920')).toEqual([])
  })

  test('a card in four messages', async () => {
    const olga = await scene.person('telegram')
    const said: number[] = []
    for (const four of ['5555', '5597', '8413', '4440']) {
      await olga.says(four)
      said.push(olga.lastSaid())
      await olga.hears(four === '4440' ? /Я скрыл номер карты/ : /./)
    }
    await scene.rests()
    // The first six and the last four may be known (PCI DSS 3.4).
    expect(await columnsWith('5597')).toEqual([])
    expect(await columnsWith('8413')).toEqual([])
    expect(said.slice(1, 3).map((id) => isDeleted(olga, id))).toEqual([true, true])
  })

  test('a card in two halves, of which the first has become a request', async () => {
    const olga = await scene.person('telegram')
    await olga.says('/person')
    await olga.hears(/Передал специалисту/)
    const anna = await scene.agent('Анна')
    await anna.claims(olga)
    await olga.says('карта 22001234')
    await olga.says('не читается, дальше 56789019')
    await olga.hears(/Я скрыл номер карты/)
    await scene.rests()
    expect(await columnsWith('22001234')).toEqual([])
    expect(await columnsWith('56789019')).toEqual([])
  })

  test('what only looks like the other half stays', async () => {
    const olga = await scene.person('telegram')
    await olga.says('какой код ошибки')
    await olga.hears(/./)
    await olga.says('48213')
    await olga.hears(/./)
    await scene.rests()
    expect((await columnsWith('48213')).length).toBeGreaterThan(0)
    expect(scene.problems).toEqual([])
  })
})
