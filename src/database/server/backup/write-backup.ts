import { createWriteStream, createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type BackupPart, decodeBackup, encodeBackup } from './backup-format.ts'
import { columnsOf, leftOut } from './tables-of.ts'

type BackedUp = { readonly at: Date; readonly rows: number; readonly bytes: number }

/**
 * Writes everything that is in the database at one moment into `file`, beside whoever works on it, and reads it once more
 * before it gets its name: what is called so is a whole backup.
 * @throws an Error with a sentence: the file is there already, the database or the disk fails.
 */
export async function writeBackup(url: string, file: string): Promise<BackedUp> {
  const unfinished = `${file}.unfinished`
  const client = new pg.Client({ connectionString: url, application_name: 'frontline backup' })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read, read only')
    await client.query('set local statement_timeout = 0')
    const packed = createWriteStream(unfinished, { mode: 0o600, flush: true })
    await pipeline(Readable.from(encodeBackup(partsOf(client))), createGzip({ level: 5 }), packed)
    await client.query('commit')
    const checked = await checkBackup(unfinished)
    await rename(unfinished, file)
    await keepName(file)
    return { ...checked, bytes: packed.bytesWritten }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

async function* partsOf(client: pg.Client): AsyncGenerator<BackupPart> {
  const { rows: moments } = await client.query<{ at: Date }>('select now() as at')
  const { rows: migrations } = await client.query<{ name: string }>('select name from kysely_migration order by name')
  yield {
    part: 'head',
    format: 'frontline-backup',
    version: 1,
    at: (moments[0]?.at ?? new Date(0)).toISOString(),
    migrations: migrations.map(({ name }) => name),
  }
  for (const [name, columns] of await columnsOf(client)) {
    if (leftOut.has(name)) continue
    yield { part: 'table', name, columns }
    const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
    const stream = client.query(copyTo(`copy (select ${list} from ${pg.escapeIdentifier(name)}) to stdout`))
    for await (const bytes of stream) yield { part: 'bytes', bytes: bytes as Buffer }
    yield { part: 'rows', count: stream.rowCount }
  }
  yield { part: 'end' }
}

/** The name itself is on the disk, too: after a power cut the file is there. */
async function keepName(file: string): Promise<void> {
  const folder = await open(dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Reads a backup from its beginning to its end. @throws an Error with a sentence where it is not whole. */
export async function checkBackup(file: string): Promise<Omit<BackedUp, 'bytes'>> {
  let at = new Date(0)
  let rows = 0
  for await (const part of readBackup(file)) {
    if (part.part === 'head') at = new Date(part.at)
    if (part.part === 'rows') rows += part.count
  }
  return { at, rows }
}

/** @throws an Error with a sentence where it is not whole. */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const packed = createReadStream(file)
  const plain = createGunzip()
  packed.once('error', (error) => plain.destroy(error))
  packed.pipe(plain)
  try {
    yield* decodeBackup(plain)
  } catch (error) {
    // zlib says it in its own words.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new Error('This is no whole backup: it breaks off, or is damaged.')
    }
    throw error
  } finally {
    packed.destroy()
  }
}
