import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'

type Env = Readonly<Record<string, string>>
export type Started = {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
}

const children: ChildProcess[] = []
const folders: string[] = []

/** Ends whatever a test has started, and takes its folders away; `between`: what has to be done before they go. */
export async function cleanUp(between: () => void = () => {}): Promise<void> {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }
  between()
  for (const folder of folders.splice(0)) {
    try {
      rmSync(realpathSync(join(folder, 'postgres')), { recursive: true, force: true })
    } catch {
      // No cluster was made there.
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A folder of mode 700, as mkdtemp makes them: the server's own user may not enter it. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'frontline-start-'))
  folders.push(folder)
  return folder
}

/** The command of `npm start`, after what comes before it. */
export function launch(env: Env, command: readonly string[] = [inject('product')]): Started {
  const child = spawn(process.execPath, command, {
    // As from a fresh shell, with LANG unset: the database must come out in UTF-8 all the same.
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', KNOWLEDGE_BASE_DIR: 'knowledge-base', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let output = ''
  const hear = (text: string) => {
    output += text
  }
  child.stdout?.setEncoding('utf8').on('data', hear)
  child.stderr?.setEncoding('utf8').on('data', hear)
  return { child, output: () => output, ended: new Promise((resolve) => child.once('exit', resolve)) }
}

export async function ready(started: Started): Promise<{ url: string; password: string | null }> {
  for (const until = Date.now() + 45_000; Date.now() < until; ) {
    const output = started.output()
    const url = /Agents' console\s+(http:\S+?)\/\n/.exec(output)?.[1]
    if (url !== undefined && output.includes('Messengers')) {
      return { url, password: /password (\S+)/.exec(output)?.[1] ?? null }
    }
    if (started.child.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`did not start: ${started.output()}`)
}
