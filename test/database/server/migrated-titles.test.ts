import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { initialState, type State } from '../../../src/conversation/state.ts'
import { makeTransactions } from '../../../src/database/road/unit-of-work.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { safe } from '../../support/safe.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database?.drop())

/** A state as the version before wrote it: titles were phrases that hold both languages. */
const before = (language: 'ru' | 'en') => ({
  ...initialState(language),
  pressed: { id: 'a.0', title: { phrase: 'language-en' } },
  prompts: [
    {
      id: 'b',
      about: 'dialogue',
      choices: [
        {
          id: 'b.0',
          title: { phrase: 'category-name', values: { ru: 'Доступ: «вход»', en: 'Access: "sign-in"' } },
          action: { do: 'set_category', category: 'access' },
        },
        { id: 'b.1', title: { phrase: 'button-other-category' }, action: { do: 'set_category', category: null } },
      ],
    },
  ],
})

test.each([
  ['ru', 'Доступ: «вход»'],
  ['en', 'Access: "sign-in"'],
] as const)('open buttons of the version before keep their words in %s', async (language, title) => {
  const id = await makeTransactions(database.db, () => {}).run(async (unit) => {
    const from = { externalId: `person ${language}`, name: safe('Ольга'), languageCode: language }
    const [made] = (await unit.conversations.of([{ channel: 'viber', from, language }])).values()
    return made?.id ?? ''
  })
  await sql`update conversations set state = ${JSON.stringify(before(language))}::jsonb where id = ${id}`.execute(
    database.db,
  )
  await sql`insert into settings (key, value) values ('viber', '{"outsideSession": "hold"}') on conflict do nothing`.execute(
    database.db,
  )
  const migration = readFileSync('migrations/0007-titles-and-sessions.sql', 'utf8')
  await sql.raw(migration).execute(database.db)
  const { rows } = await sql<{ state: State }>`select state from conversations where id = ${id}`.execute(database.db)
  const [first, second] = rows[0]?.state.prompts[0]?.choices ?? []
  expect([first?.title, second?.title]).toEqual([{ text: title }, { phrase: 'button-other-category' }])
  expect(rows[0]?.state.pressed).toEqual({ id: 'a.0', title: { text: 'English' } })
  const settings = await database.db.selectFrom('settings').select('value').where('key', '=', 'sessions').execute()
  expect(settings).toEqual([{ value: { outsideSession: 'hold' } }])
})
