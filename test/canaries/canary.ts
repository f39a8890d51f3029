import { sql } from 'kysely'
import type { Database } from '../../src/database/server/connect.ts'

/** What no store may hold: it stands in every canary and nowhere else. */
const mark = /kanarejka/i

let hatched = 0

/** A secret that is recognised wherever it stands, different each time. */
export const canary = (): string => `мой пароль: Zq7!Kanarejka${(hatched += 1)}x`

/** Where a canary sings: the table and a part of the row. */
export async function canariesIn(db: Database): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.table(name)} t where t::text ~* 'kanarejka'`.execute(db)
    found.push(...rows.map(({ row }) => `${name}: ${around(row)}`))
  }
  return found
}

export const sings = (text: string): boolean => mark.test(text)

/** The lines that sing, cut to what shows where. */
export const singing = (lines: readonly string[]): readonly string[] => lines.filter(sings).map(around)

function around(text: string): string {
  const at = text.search(mark)
  return text.slice(Math.max(0, at - 120), at + 40)
}

type Json = Readonly<Record<string, unknown>>

/** The value once for each of its texts, with a canary in that place; `isOpaque` names what machines fill. */
export function withCanaries(
  value: Json,
  isOpaque: (key: string) => boolean,
): readonly { path: string; value: Json }[] {
  return pathsOf(value)
    .filter((path) => typeof at(value, path) === 'string' && !isOpaque(path.at(-1) ?? ''))
    .map((path) => ({ path: path.join('.'), value: put(value, path, canary()) as Json }))
}

function pathsOf(value: unknown, before: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [[...before, key], ...pathsOf(inner, [...before, key])])
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Json)[key], value)

function put(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (String(index) === key ? put(item, rest, text) : item))
  }
  return { ...(value as Json), [key]: put((value as Json)[key], rest, text) }
}
