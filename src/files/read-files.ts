import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Problem, problemOf } from '../knowledge/articles/problem.ts'
import type { Result } from '../kit/result.ts'
import { refuse } from '../kit/result.ts'
import type { FoundFile } from './list-files.ts'

/** Larger than any article that a person would read in a messenger. */
const mostBytes = 256 * 1024

/** What is remembered about one file between scans. */
export interface Remembered<Value> {
  readonly stamp: string
  /** The last version without problems, if there ever was one. */
  readonly good: Value | null
  readonly problems: readonly Problem[]
}

/** Reads and parses a file that is new or changed; a broken one keeps its last good version. */
export async function remember<Value>(
  root: string,
  file: FoundFile,
  before: Remembered<Value> | undefined,
  parse: (path: string, text: string) => Result<Value, readonly Problem[]>,
): Promise<Remembered<Value>> {
  if (before?.stamp === file.stamp) return before
  const parsed = await readAndParse(root, file, parse)
  if (parsed.ok) return { stamp: file.stamp, good: parsed.value, problems: [] }
  // A file that could not be opened is tried again each time: what stood in the way leaves no trace in the stamp.
  const isOpen = parsed.refusal.every((problem) => problem.code !== 'file-unreadable')
  return { stamp: isOpen ? file.stamp : '', good: before?.good ?? null, problems: parsed.refusal }
}

async function readAndParse<Value>(
  root: string,
  file: FoundFile,
  parse: (path: string, text: string) => Result<Value, readonly Problem[]>,
): Promise<Result<Value, readonly Problem[]>> {
  if (file.kind === 'link') return refuse([problemOf(1, 'file-is-link')])
  if (file.bytes > mostBytes) {
    const size = Math.ceil(file.bytes / 1024)
    return refuse([problemOf(1, 'file-too-large', { size, most: mostBytes / 1024 })])
  }
  try {
    const text = decode(await readFile(join(root, file.path)))
    if (text === null) return refuse([{ line: 1, code: 'file-unreadable', fault: 'file-not-utf8', values: {} }])
    return parse(file.path, text)
  } catch (cause) {
    return refuse([problemOf(1, 'file-unreadable', { why: shortly(cause) })])
  }
}

/** The system's own word where it has one: EACCES says more to an admin than a path they have already. */
export function shortly(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
