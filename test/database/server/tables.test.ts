import { standsAs } from '../../../src/console/conversations/messages/message-kinds.ts'
import { lifecycle } from '../../../src/incidents/lifecycle.ts'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

const parts = [
  'src/database/server/tables.ts',
  'src/database/server/incident-tables.ts',
  'src/database/people/people-tables.ts',
  'src/database/quality/quality-tables.ts',
]

/** Column by column as the files of `parts` declare them: `id: GeneratedId` becomes `id`. */
function declared(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const source = parts.map((path) => readFileSync(path, 'utf8')).join('\n')
  const bodies = source.matchAll(/type \w*Tables = \{([\s\S]*?)\n\}/g)
  const body = [...bodies].map(([, one]) => one).join('\n')
  const tables = new Map<string, Map<string, string>>()
  for (const [, table = '', columns = ''] of body.matchAll(/^ {2}(\w+): \{([\s\S]*?)\}$/gm)) {
    const entries = [...columns.matchAll(/(\w+): ([^\n;]+)/g)].map(
      ([, name = '', type = '']) => [name, type.trim()] as const,
    )
    tables.set(table, new Map(entries))
  }
  return tables
}

type Column = { table_name: string; column_name: string; data_type: string; is_nullable: string }

async function inDatabase(): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select table_name, column_name, data_type, is_nullable from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%'`.execute(database.db)
  return rows
}

test('the hand-written table types name exactly the columns of the migrations', async () => {
  const columns = await inDatabase()
  const actual = columns.map((column) => `${column.table_name}.${column.column_name}`).toSorted()
  const written = [...declared()]
    .flatMap(([table, names]) => [...names.keys()].map((name) => `${table}.${name}`))
    .toSorted()
  expect(written.length).toBeGreaterThan(80)
  expect(written).toEqual(actual)
})

test('what may be null in the database may be null in the types, and nothing else', async () => {
  const types = declared()
  const wrong = (await inDatabase()).filter(({ table_name, column_name, is_nullable }) => {
    const type = types.get(table_name)?.get(column_name) ?? ''
    const mayBeNull = /\bnull\b|OptionalAt|OptionalJson/.test(type)
    return mayBeNull !== (is_nullable === 'YES')
  })
  expect(wrong).toEqual([])
})

test('64-bit numbers are text, instants are milliseconds, JSON is JSON', async () => {
  const kinds: Readonly<Record<string, RegExp>> = {
    bigint: /\bId\b|GeneratedId|ColumnType<string/,
    'timestamp with time zone': /At\b/,
    jsonb: /Json/,
    boolean: /boolean/,
  }
  const types = declared()
  const wrong = (await inDatabase()).filter(({ table_name, column_name, data_type }) => {
    const kind = kinds[data_type]
    return kind !== undefined && !kind.test(types.get(table_name)?.get(column_name) ?? '')
  })
  expect(wrong).toEqual([])
})

test('the table of incidents takes exactly the statuses of the lifecycle', async () => {
  const { rows } = await sql<{ rule: string }>`
    select pg_get_constraintdef(oid) as rule from pg_constraint
    where conrelid = 'incidents'::regclass and pg_get_constraintdef(oid) like '%status = ANY%'`.execute(database.db)
  const taken = [...(rows[0]?.rule ?? '').matchAll(/'(\w+)'::text/g)].map((match) => match[1])
  expect(new Set(taken)).toEqual(new Set(Object.keys(lifecycle)))
})

test('the table of messages takes exactly the kinds that the transcript knows', async () => {
  const { rows } = await sql<{ rule: string }>`
    select pg_get_constraintdef(oid) as rule from pg_constraint
    where conrelid = 'messages'::regclass and pg_get_constraintdef(oid) like '%kind = ANY%'`.execute(database.db)
  const taken = [...(rows[0]?.rule ?? '').matchAll(/'(\w+)'::text/g)].map((match) => match[1] ?? '')
  expect(new Set(taken)).toEqual(new Set(Object.keys(standsAs)))
})
