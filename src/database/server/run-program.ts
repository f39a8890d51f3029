import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerUser } from './postgres-binaries.ts'

type Ran = { readonly code: number; readonly output: string }

type Options = {
  readonly mayFail?: boolean
  /** What it reads on its standard input. */
  readonly input?: string
}

/**
 * Runs one of PostgreSQL's programs to its end, as its own user. Output goes to a file and not a pipe: the server inherits
 * it, and a pipe would keep us waiting for its end.
 * @throws an Error with the end of what it said, unless it may fail.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  user: ServerUser,
  { mayFail = false, input }: Options = {},
): Promise<Ran> {
  const name = join(tmpdir(), `frontline-${process.pid}-${randomBytes(6).toString('hex')}`)
  const out = openSync(name, 'w+', 0o600)
  const given = input === undefined ? null : `${name}.in`
  if (given !== null) writeFileSync(given, input ?? '', { mode: 0o600 })
  const from = given === null ? null : openSync(given, 'r')
  try {
    const code = await new Promise<number>((resolve, reject) => {
      const child = spawn(program, args, {
        ...user,
        cwd: '/',
        detached: true,
        stdio: [from ?? 'ignore', out, out],
        env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' },
      })
      child.once('error', reject)
      child.once('exit', (exit) => resolve(exit ?? 1))
    })
    const output = readFileSync(name, 'utf8')
    if (code !== 0 && !mayFail) throw new Error(`${program} ended with ${code}: ${output.slice(-2_000)}`)
    return { code, output }
  } finally {
    closeSync(out)
    if (from !== null) closeSync(from)
    rmSync(name, { force: true })
    if (given !== null) rmSync(given, { force: true })
  }
}
