import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { connect, type Connection } from '../../../src/database/server/connect.ts'
import { silentLog } from '../../support/silent-log.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'

let database: TestDatabase
/** One connection, and what passes its gate. */
let one: Connection
const passed: string[] = []

beforeAll(async () => {
  database = await createDatabase()
  one = connect(database.url, (name, side) => passed.push(`${side} ${name}`), silentLog, 1)
  await sql`create table said (id integer primary key, text text not null)`.execute(one.db)
})
afterAll(async () => {
  await one.close()
  await database.drop()
})
beforeEach(async () => {
  await sql`truncate said`.execute(one.db)
  passed.length = 0
})

const count = async () => (await sql`select id from said`.execute(one.db)).rows.length

test('what nobody waits for leaves with the commit, and its rows are there with it', async () => {
  const rows = await one.db.transaction().execute(async (trx) => {
    const first = await sql<{ id: number }>`/* unawaited */ insert into said values (1, 'a') returning id`.execute(trx)
    await sql`/* unawaited */ insert into said values (2, 'b')`.execute(trx)
    expect(first.rows).toEqual([])
    return first.rows
  })

  expect(rows).toEqual([{ id: 1 }])
  expect(await count()).toBe(2)
  // Once begun, all are sent before the first is answered.
  const [begun, ...sent] = passed.slice(1, 5)
  expect(begun).toBe('after begin')
  expect(sent).toEqual(['before insert said', 'before insert said', 'before commit'])
})

test('a transaction begins together with a first statement that only reads', async () => {
  await one.db.transaction().execute(async (trx) => {
    await sql`select 1`.execute(trx)
  })

  expect(passed).toEqual([
    'before begin',
    'before select',
    'after begin',
    'after select',
    'before commit',
    'after commit',
  ])
})

test('where nothing is asked there is no transaction', async () => {
  await one.db.transaction().execute(async () => {})
  await expect(
    one.db.transaction().execute(async () => {
      throw new Error('no')
    }),
  ).rejects.toThrow('no')

  expect(passed).toEqual([])
  expect(await count()).toBe(0)
})

test('a value that cannot be sent fails its own statement, and nothing is written', async () => {
  const odd = {
    toPostgres: () => {
      throw new Error('cannot be sent')
    },
  }
  const failing = one.db.transaction().execute(async (trx) => {
    await sql`/* unawaited */ insert into said values (1, 'a')`.execute(trx)
    await sql`/* unawaited */ insert into said values (2, ${odd})`.execute(trx)
    await sql`/* unawaited */ insert into said values (3, 'c')`.execute(trx)
  })

  await expect(failing).rejects.toThrow('cannot be sent')
  expect(await count()).toBe(0)
})

test('what fails without anybody waiting fails the commit, by its own cause, and nothing is written', async () => {
  const failing = one.db.transaction().execute(async (trx) => {
    await sql`/* unawaited */ insert into said values (1, 'a')`.execute(trx)
    await sql`/* unawaited */ insert into said values (1, 'again')`.execute(trx)
    await sql`/* unawaited */ insert into said values (3, 'c')`.execute(trx)
  })

  await expect(failing).rejects.toMatchObject({ code: '23505' })
  expect(await count()).toBe(0)
  await one.db.transaction().execute(async (trx) => {
    await sql`/* unawaited */ insert into said values (4, 'd')`.execute(trx)
  })
  expect(await count()).toBe(1)
})

test('the next statement that is waited for tells the cause, too', async () => {
  const failing = one.db.transaction().execute(async (trx) => {
    await sql`/* unawaited */ insert into said values (1, null)`.execute(trx)
    return (await sql`select 1`.execute(trx)).rows
  })

  await expect(failing).rejects.toMatchObject({ code: '23502' })
  expect(await count()).toBe(0)
})

test('who gives up in the middle undoes what is under way, and is heard himself', async () => {
  const failing = one.db.transaction().execute(async (trx) => {
    await sql`/* unawaited */ insert into said values (1, null)`.execute(trx)
    throw new Error('thought better of it')
  })

  await expect(failing).rejects.toThrow('thought better of it')
  expect(await count()).toBe(0)
})

test('a statement that is known once a connection fails, and the connection knows it still', async () => {
  const say = (id: number) =>
    one.db.transaction().execute(async (trx) => {
      await sql`/* prepared, unawaited */ insert into said values (${id}, 'a')`.execute(trx)
    })
  await say(1)
  await expect(say(1)).rejects.toMatchObject({ code: '23505' })
  await say(2)

  expect(await count()).toBe(2)
})

test('a connection that ends in the middle says so, and nothing is written', async () => {
  const failing = one.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
    await sql`select pg_terminate_backend(${rows[0]?.pid}::integer)`.execute(database.db)
    await sql`/* unawaited */ insert into said values (1, 'a')`.execute(trx)
  })

  await expect(failing).rejects.toThrow(/terminat|ended|closed|connection error/i)
  expect(await count()).toBe(0)
})

test('what is under way outside of a transaction reaches nobody else: its connection is not used again', async () => {
  const { rows: before } = await sql`select pg_backend_pid() as pid`.execute(one.db)
  await sql`/* unawaited */ insert into said values (1, null)`.execute(one.db)

  const { rows: after } = await sql`select pg_backend_pid() as pid`.execute(one.db)
  expect(after).not.toEqual(before)
})
