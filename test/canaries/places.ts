import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sql } from 'kysely'
import { readBackup, writeBackup } from '../../src/database/server/backup/write-backup.ts'
import type { Database } from '../../src/database/server/connect.ts'
import { type Finder, inText } from './find-words.ts'
import type { OwnServer } from './own-server.ts'

/** What was found where: `messages: зяблик`. */
export type Hits = readonly string[]

const hitsIn = (place: string, found: ReadonlySet<string>): Hits => [...found].map((word) => `${place}: ${word}`)

export const hitsInText = (place: string, text: string, find: Finder): Hits => hitsIn(place, inText(find, text))

/** All that a query can read: rows of ours, and what the server knows of them for its plans. */
export async function hitsInRows(db: Database, find: Finder): Promise<Hits> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db)
  const hits: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(db)
    hits.push(...hitsInText(name, rows.map(({ row }) => row).join('\n'), find))
  }
  const { rows: sampled } = await sql<{ place: string; row: string }>`
    select tablename || '.' || attname as place, t::text as row from pg_stats t where schemaname = 'public'`.execute(db)
  hits.push(...sampled.flatMap(({ place, row }) => hitsInText(`sampled of ${place}`, row, find)))
  return hits
}

/** Every byte that the server has written: rows, also dead ones, indexes, WAL, statistics, temporary files, its log. */
export async function hitsInServer({ db, files }: OwnServer, find: Finder): Promise<Hits> {
  await sql`checkpoint`.execute(db)
  await sql`select pg_switch_wal()`.execute(db)
  const isWal = (file: string) => /^pg_wal[/\\][\dA-F]{24}$/.test(relative(files, file))
  const all = filesBelow(files)
  // Its segments follow each other by their names.
  const wal = Buffer.concat(
    all
      .filter(isWal)
      .toSorted()
      .map((file) => withoutPageHeads(read(file))),
  )
  return [
    ...hitsIn('WAL', find(wal)),
    ...all.flatMap((file) => {
      const path = relative(files, file)
      const place = path.startsWith('pg_wal') ? 'WAL' : path.startsWith('base') ? 'files of tables' : path
      return hitsIn(place, find(read(file)))
    }),
  ]
}

const walPageBytes = 8_192
/** XLogLongPageHeaderData at the beginning of a segment, XLogPageHeaderData in front of every other page (PostgreSQL's xlog_internal.h). */
const walHeadBytes = { ofSegment: 40, ofPage: 24 }

/** A record goes on behind the head of the next page: a word may be parted by it. */
function withoutPageHeads(segment: Uint8Array): Uint8Array {
  const pages: Uint8Array[] = []
  for (let from = 0; from < segment.length; from += walPageBytes) {
    const head = from === 0 ? walHeadBytes.ofSegment : walHeadBytes.ofPage
    pages.push(segment.subarray(from + head, from + walPageBytes))
  }
  return Buffer.concat(pages)
}

/** A fresh dump, as `npm run backup` writes it; its rows come in pieces, and a piece may end in the middle of a word. */
export async function hitsInBackup({ url }: OwnServer, file: string, find: Finder): Promise<Hits> {
  await writeBackup(url, file)
  const pieces: Uint8Array[] = []
  for await (const part of readBackup(file)) if (part.part === 'bytes') pieces.push(part.bytes)
  return hitsIn('backup', find(Buffer.concat(pieces)))
}

export const hitsInFolder = (folder: string, find: Finder): Hits =>
  filesBelow(folder).flatMap((file) => hitsIn(relative(folder, file), find(read(file))))

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** A server at work takes files of its own away at any moment. */
function read(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Uint8Array()
    throw error
  }
}

/** What the pages of the tables hold that a query does not show any more: dead rows, until a vacuum has taken them. */
export async function hitsInTuples(db: Database, find: Finder): Promise<Hits> {
  const { rows: tables } = await sql<{ name: string; pages: number }>`
    select c.oid::regclass::text as name, (pg_relation_size(c.oid) / current_setting('block_size')::int)::int as pages
    from pg_class c left join pg_class o on o.reltoastrelid = c.oid
    where c.relkind in ('r', 't') and (c.relnamespace = 'public'::regnamespace or o.relnamespace = 'public'::regnamespace)`.execute(
    db,
  )
  const hits: string[] = []
  for (const { name, pages } of tables) {
    const { rows } = await sql<{ bytes: Buffer | null }>`
      select string_agg(i.t_data, '\\x00') as bytes
      from generate_series(0, ${pages}::int - 1) p,
        heap_page_items(get_raw_page(${name}, p)) i`.execute(db)
    hits.push(...hitsIn(name, find(rows[0]?.bytes ?? Buffer.alloc(0))))
  }
  return hits
}
