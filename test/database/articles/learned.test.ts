import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeLearnedStore } from '../../../src/database/articles/learned.ts'
import { makeTransactions } from '../../../src/database/road/unit-of-work.ts'
import { confirmationsOf, type Reading } from '../../../src/desk/articles/confirmation.ts'
import { runSteps } from '../../../src/kit/functions/run-steps.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'

const asTyped = (text: string): Reading => ({ text, articleIds: ['vpn', 'token', 'receipt'] })
const confirmations = (said: Parameters<typeof confirmationsOf>[0], read: (text: string) => Reading) =>
  runSteps(
    confirmationsOf(said, function* (text) {
      yield
      return read(text)
    }),
  )

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

async function says(voter: string, question: string, hasHelped: boolean, articleId = 'vpn'): Promise<void> {
  await makeTransactions(database.db, () => {}).run(async (unit) => {
    const said = { language: 'ru', articleId, question, source: 'user', voter, hasHelped, names: [] } as const
    for (const confirmation of confirmations(said, asTyped)) unit.answers.confirm(confirmation)
  })
}

const countsOf = async (question: string) => {
  const found = (await makeLearnedStore(database.db).all()).find((each) => each.question === question)
  return found === undefined ? null : [found.helped, found.notHelped]
}

test('people are counted, not clicks', async () => {
  for (let click = 0; click < 5; click += 1) await says('user:1', 'тоннель сдох', true)
  expect(await countsOf('тоннель сдох')).toEqual([1, 0])
  await says('user:2', 'тоннель сдох', false)
  await says('user:3', 'тоннель сдох', false)
  expect(await countsOf('тоннель сдох')).toEqual([1, 2])
  // Somebody who comes to another view changes their own word only.
  await says('user:2', 'тоннель сдох', true)
  expect(await countsOf('тоннель сдох')).toEqual([2, 1])
})

test('nobody can talk a base over alone: one person teaches ten questions a day', async () => {
  for (let index = 0; index < 25; index += 1) await says('user:9', `где взять кредит вариант ${index}`, true, 'receipt')
  const taught = (await makeLearnedStore(database.db).all()).filter(({ articleId }) => articleId === 'receipt')
  expect(taught).toHaveLength(10)
})

test('a question in several messages is learned as others will ask it, in the language it is written in', () => {
  const said = {
    language: 'en',
    articleId: 'token',
    source: 'user',
    voter: 'user:1',
    hasHelped: true,
    names: [],
  } as const
  const learned = confirmations({ ...said, question: 'рутокен не виден\nтокен не виден компьютеру' }, asTyped)
  expect(learned.map(({ question, language }) => [question, language])).toEqual([
    ['рутокен не виден', 'ru'],
    ['токен не виден компьютеру', 'ru'],
  ])
  const crumbs = confirmations({ ...said, question: 'впн\nне\nработает' }, asTyped)
  expect(crumbs.map(({ question }) => question)).toEqual(['впн не работает'])
})

test('each message is searched once', () => {
  const said = {
    language: 'ru',
    articleId: 'vpn',
    source: 'user',
    voter: 'user:1',
    hasHelped: true,
    names: [],
  } as const
  const searched = (question: string) => {
    const read: string[] = []
    confirmations({ ...said, question }, (text) => {
      read.push(text)
      return asTyped(text)
    })
    return read
  }
  expect(searched('впн не работает')).toEqual(['впн не работает'])
  expect(searched('впн')).toEqual(['впн'])
  expect(searched('впн не работает\nс утра не пускает')).toEqual(['впн не работает', 'с утра не пускает'])
})

test('of several messages only those are learned that the article is near, or else the last', () => {
  const said = {
    language: 'ru',
    articleId: 'vpn',
    source: 'user',
    voter: 'user:1',
    hasHelped: true,
    names: [],
  } as const
  const question = 'кто мой начальник\nне слышно коллег в зуме'
  const near = (wanted: string) => (text: string) => ({ text, articleIds: text === wanted ? ['vpn'] : ['phone'] })
  const learned = (wanted: string) => confirmations({ ...said, question }, near(wanted)).map((each) => each.question)
  expect(learned('не слышно коллег в зуме')).toEqual(['не слышно коллег в зуме'])
  expect(learned('кто мой начальник')).toEqual(['кто мой начальник'])
  expect(learned('ничего')).toEqual(['не слышно коллег в зуме'])
})
