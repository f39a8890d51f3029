import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { makeOutbox } from '../../../src/database/road/outbox.ts'
import type { Channel } from '../../../src/messaging/channel.ts'
import { makeBell } from '../../../src/workers/bell.ts'
import { startOutboxLoop } from '../../../src/workers/outbox-loop.ts'
import { makePace } from '../../../src/workers/pace.ts'
import { createDatabase } from '../../support/database.ts'
import { silentLog } from '../../support/silent-log.ts'
import { queueNotices } from '../fill-outbox.ts'

test('T4b: a database that is away for half a minute loses no result: what is out is recorded, nothing goes out twice', async () => {
  const database = await createDatabase()
  await queueNotices(database.db, [1, 2, 3], 'x')
  const sends: string[] = []
  const channel: Channel = {
    name: 'telegram',
    limits: {
      textLength: 1_000,
      buttonTitleLength: 20,
      buttonsPerMessage: 5,
      canDeleteUserMessages: false,
      files: null,
      editableForMs: 0,
      canReact: false,
      canQuote: false,
      sessionMs: null,
      chatPauseMs: 0,
      botPauseMs: 0,
    },
    receive: () => ({ kind: 'rejected', status: 400, reason: 'not here' }),
    send: async (_message, recipient) => {
      sends.push(recipient)
      return { kind: 'sent', externalId: recipient }
    },
    setUp: async () => {},
    close: async () => {},
  }
  const backAt = performance.now() + 30_000
  const real = makeOutbox(database.db)
  const away = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))
  const loop = startOutboxLoop({
    outbox: { ...real, settle: (rows) => (performance.now() < backAt ? away() : real.settle(rows)) },
    channels: [channel],
    pace: makePace([channel]),
    publish: () => {},
    bell: makeBell(),
    log: silentLog,
    onSettled: () => {},
  })
  await sleep(33_000)
  await loop.stop()
  const rows = await database.db.selectFrom('outbox').select(['status', 'external_id']).orderBy('id').execute()
  expect(rows.map(({ status }) => status)).toEqual(['sent', 'sent', 'sent'])
  expect(sends.toSorted()).toEqual(['1', '2', '3'])
  await database.drop()
})
