import { runSteps } from '../../src/kit/functions/run-steps.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPhrases } from '../../src/composition/read-texts.ts'
import { makeInbox } from '../../src/database/road/inbox.ts'
import { makeTransactions } from '../../src/database/road/unit-of-work.ts'
import { makeAdvance } from '../../src/desk/road/advance.ts'
import type { DeskContext } from '../../src/desk/desk-context.ts'
import { makeHandleInbound, mostAttempts } from '../../src/desk/road/handle-inbound.ts'
import { defaultSettings } from '../../src/desk/settings/default-settings.ts'
import { buildIndex } from '../../src/knowledge/search/build-index.ts'
import type { ProtectedEvent } from '../../src/messaging/inbound.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { expectInvariants } from '../support/invariants.ts'
import { silentLog } from '../support/silent-log.ts'
import { safe } from '../support/safe.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

const index = buildIndex([])

function desk() {
  let seeds = 0
  let later = 0
  const context: DeskContext = {
    log: silentLog,
    phrases: readPhrases('.'),
    settings: () => defaultSettings('Europe/Moscow', 'ru'),
    knowledge: () => index,
    titleOf: (channel) => channel,
    limitsOf: () => ({
      textLength: 4_000,
      buttonTitleLength: 60,
      buttonsPerMessage: 20,
      canDeleteUserMessages: false,
      files: null,
      editableForMs: 0,
      canReact: false,
      canQuote: false,
      sessionMs: null,
      chatPauseMs: 0,
      botPauseMs: 0,
    }),
    now: () => Date.now() + later,
    inSlices: async (steps) => runSteps(steps),
    makePause: () => async () => {},
    hasMajors: () => false,
    newSeed: () => `seed${++seeds}`,
  }
  const transactions = makeTransactions(database.db, () => {})
  const inbox = makeInbox(database.db, () => {})
  const advance = makeAdvance(context)
  // A bug that one kind of message runs into; everything else is the real thing.
  const handle = makeHandleInbound(context, transactions, inbox, async (work, event) => {
    if (event.kind === 'text' && event.text === 'boom') throw new Error('a bug of ours')
    if (work.conversation.recipient === 'cursed') throw new Error('a bug that hits everything of this person')
    await advance(work, event)
  })
  return { inbox, handle, wait: (ms: number) => (later += ms) }
}

const event = (id: string, sender: string, text: string): ProtectedEvent => ({
  externalId: id,
  from: { externalId: sender, name: safe('Ольга'), languageCode: 'ru' },
  at: Date.now(),
  body: { kind: 'text', text: safe(text) },
  messageExternalId: null,
  masked: [],
})

const outcomes = async () => {
  const rows = await database.db
    .selectFrom('inbox')
    .select(['external_id', 'outcome', 'attempts'])
    .orderBy('id')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.external_id, row.outcome]))
}

test('a message that keeps failing hurts nobody else, and in the end its writer gets a person', async () => {
  const { inbox, handle } = desk()
  await inbox.add('telegram', [event('1', 'olga', 'boom'), event('2', 'olga', '/menu'), event('3', 'ivan', 'привет')])
  await handle()
  // Ivan shared the batch with the poison and was served all the same; Olga's next word keeps its place.
  expect(await outcomes()).toEqual({ '1': null, '2': null, '3': 'handled' })

  for (let attempt = 1; attempt < mostAttempts; attempt += 1) {
    await database.db.updateTable('inbox').set({ next_try_at: null }).where('outcome', 'is', null).execute()
    await handle()
  }
  expect(await outcomes()).toEqual({ '1': null, '2': null, '3': 'handled' })
  await database.db.updateTable('inbox').set({ next_try_at: null }).where('outcome', 'is', null).execute()
  await handle()
  await handle()
  expect(await outcomes()).toEqual({ '1': 'set_aside', '2': 'handled', '3': 'handled' })

  const said = await database.db
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.id', 'messages.conversation_id')
    .innerJoin('addresses', 'addresses.id', 'conversations.address_id')
    .select(['author', 'text', 'messages.kind'])
    .where('addresses.external_id', '=', 'olga')
    .orderBy('number')
    .execute()
  // Her words are in the transcript, she is told, and a person is on the way.
  expect(said.map((row) => row.text)).toContain('boom')
  expect(said.some((row) => row.author === 'bot' && row.text.includes('ваше сообщение сохранено'))).toBe(true)
  const handOvers = await database.db.selectFrom('hand_overs').selectAll().execute()
  expect(handOvers.length).toBe(1)
  await expectInvariants(database.db)
})

test('one that cannot even be set aside lets the next ones pass in the end', async () => {
  const { inbox, handle } = desk()
  await inbox.add('telegram', [event('c1', 'cursed', 'boom')])
  for (let attempt = 0; attempt < mostAttempts + 4; attempt += 1) {
    await database.db.updateTable('inbox').set({ next_try_at: null }).where('outcome', 'is', null).execute()
    await handle()
  }
  expect((await outcomes())['c1']).toBe('set_aside')
  const row = await database.db.selectFrom('inbox').selectAll().where('external_id', '=', 'c1').executeTakeFirst()
  expect(row?.last_error).toContain('a bug that hits everything')
  await expectInvariants(database.db)
})

test('a row that rests between two tries holds up its own sender only', async () => {
  const { inbox, handle } = desk()
  await inbox.add('telegram', [event('11', 'petr', 'boom')])
  await handle()
  await inbox.add('telegram', [event('12', 'petr', 'спасибо'), event('13', 'anna', 'спасибо')])
  await handle()
  const all = await outcomes()
  expect([all['11'], all['12'], all['13']]).toEqual([null, null, 'handled'])
})

test('a message that failed once gets its turn although new ones never end', async () => {
  const { inbox, handle } = desk()
  await inbox.add('telegram', [event('r1', 'retried', 'привет')])
  await database.db.updateTable('inbox').set({ attempts: 1 }).where('external_id', '=', 'r1').execute()
  for (let round = 0; round < 3; round += 1) {
    await inbox.add('telegram', [event(`n${round}`, `newcomer ${round}`, 'привет')])
    await handle()
  }
  expect(await outcomes()).toMatchObject({ r1: 'handled', n0: 'handled', n2: 'handled' })
})
