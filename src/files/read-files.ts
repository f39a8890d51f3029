import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../knowledge/problem.ts'
import type { Result } from '../kit/result.ts'
import { refuse } from '../kit/result.ts'
import type { FoundFile } from './list-files.ts'

/** Larger than any article that a person would read in a messenger. */
export const mostBytes = 256 * 1024

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
  if (file.kind === 'link') return problem('file-is-link', 'This is a link; only ordinary files are read.')
  if (file.bytes > mostBytes) {
    const size = Math.ceil(file.bytes / 1024)
    return problem('file-too-large', `The file has ${size} kB; at most ${mostBytes / 1024} kB are read.`)
  }
  try {
    return parse(file.path, decode(await readFile(join(root, file.path))))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    return problem('file-unreadable', `The file cannot be read: ${why}`)
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error('it is not UTF-8 text; save it with the encoding UTF-8.')
  }
}

function problem(code: Problem['code'], message: string): { ok: false; refusal: readonly Problem[] } {
  return refuse([{ line: 1, code, message }])
}
