import { createHash } from 'node:crypto'

/** What stands at the beginning of a backup. */
export type BackupHead = {
  readonly format: 'frontline-backup'
  readonly version: 1
  /** ISO 8601: of when the data are. */
  readonly at: string
  /** The migrations that had made its tables, in their order. */
  readonly migrations: readonly string[]
}

/**
 * What a backup is made of, in this order: a head, then each table with its bytes (PostgreSQL's COPY, text) and how many rows
 * they are, then an end with the SHA-256 of all before it. Without its end it is none.
 */
export type BackupPart =
  | ({ readonly part: 'head' } & BackupHead)
  | { readonly part: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly part: 'bytes'; readonly bytes: Buffer }
  | { readonly part: 'rows'; readonly count: number }
  | { readonly part: 'end' }

const line = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)

/** The bytes of a backup, before they are packed. */
export async function* encodeBackup(parts: AsyncIterable<BackupPart>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const part of parts) {
    const pieces =
      part.part === 'bytes'
        ? [line({ part: 'bytes', length: part.bytes.length }), part.bytes]
        : [line(part.part === 'end' ? { part: 'end', sha256: hash.copy().digest('hex') } : part)]
    for (const piece of pieces) {
      hash.update(piece)
      yield piece
    }
  }
}

const broken = (why: string) => new Error(`This is no whole backup: ${why}.`)

/** The parts of unpacked bytes, as they come. @throws an Error with a sentence where they are not a whole backup. */
export async function* decodeBackup(bytes: AsyncIterable<Buffer>): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256')
  const reader = makeReader(bytes)
  for (let isFirst = true; ; isFirst = false) {
    const raw = await reader.line()
    if (raw === null) throw broken(isFirst ? 'it is empty' : 'it breaks off before its end')
    const read = parse(raw)
    if (isFirst && read['part'] !== 'head') throw broken('it does not begin like one')
    if (read['part'] === 'end') {
      if (read['sha256'] !== hash.digest('hex')) throw broken('something in it is not what was written')
      if ((await reader.line()) !== null) throw broken('something stands behind its end')
      yield { part: 'end' }
      return
    }
    hash.update(raw)
    if (read['part'] === 'bytes') {
      const piece = await reader.take(Number(read['length']))
      if (piece === null) throw broken('it breaks off before its end')
      hash.update(piece)
      yield { part: 'bytes', bytes: piece }
    } else yield read as unknown as BackupPart
  }
}

function parse(raw: Buffer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(raw.toString('utf8'))
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>
  } catch {
    // Said below.
  }
  throw broken('a line of it cannot be read')
}

/** A longer line is none of ours. */
const longestLine = 1024 * 1024

function makeReader(bytes: AsyncIterable<Buffer>) {
  const source = bytes[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  async function more(): Promise<boolean> {
    const { done, value } = await source.next()
    if (done === true) return false
    held = held.length === 0 ? value : Buffer.concat([held, value])
    return true
  }
  function cut(length: number): Buffer {
    const piece = held.subarray(0, length)
    held = held.subarray(length)
    return piece
  }
  return {
    /** With its end; null: there is none. */
    line: async (): Promise<Buffer | null> => {
      for (;;) {
        const end = held.indexOf(0x0a)
        if (end >= 0) return cut(end + 1)
        if (held.length > longestLine) throw broken('a line of it cannot be read')
        if (!(await more())) {
          if (held.length > 0) throw broken('it breaks off before its end')
          return null
        }
      }
    },
    take: async (length: number): Promise<Buffer | null> => {
      while (held.length < length) if (!(await more())) return null
      return cut(length)
    },
  }
}
