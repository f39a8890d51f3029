import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export type Lines = { readonly child: ChildProcess; next(matching: (line: string) => boolean): Promise<string> }

/** A child whose output is read line by line: TypeScript, or the product as it was built. */
export function start(file: string, env: Readonly<Record<string, string>>, args: readonly string[] = []): Lines {
  const how = file.endsWith('.ts') ? ['--import', 'tsx'] : []
  const child = spawn(process.execPath, [...how, file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const seen: string[] = []
  const waiting: { matching: (line: string) => boolean; resolve: (line: string) => void }[] = []
  let rest = ''
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const index = waiting.findIndex(({ matching }) => matching(line))
      if (index >= 0) waiting.splice(index, 1)[0]?.resolve(line)
      else seen.push(line)
    }
  })
  return {
    child,
    next: (matching) => {
      const index = seen.findIndex(matching)
      if (index >= 0) return Promise.resolve(seen.splice(index, 1)[0] ?? '')
      return new Promise((resolve, reject) => {
        const onExit = (code: number | null) =>
          reject(new Error(`${file} ended with ${code}: ${seen.slice(-5).join(' | ')}`))
        child.once('exit', onExit)
        waiting.push({
          matching,
          resolve: (line) => {
            child.off('exit', onExit)
            resolve(line)
          },
        })
      })
    },
  }
}

/** Asks it to end, and makes it end when it does not within ten seconds. */
export function end({ child }: Lines): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  })
}

export const isJson = (line: string): boolean => line.startsWith('{')

const ticksPerSecond = 100

type Stat = { readonly pid: number; readonly parent: number; readonly cpuMs: number; readonly rssMb: number }

function stats(): readonly Stat[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
        const [parent, user, system, rss] = [fields[1], fields[11], fields[12], fields[21]].map(Number)
        return [
          {
            pid: Number(pid),
            parent: parent ?? 0,
            cpuMs: (((user ?? 0) + (system ?? 0)) * 1_000) / ticksPerSecond,
            rssMb: ((rss ?? 0) * 4_096) / 1_048_576,
          },
        ]
      } catch {
        return []
      }
    })
}

/** CPU time and memory of a process with all its children, from /proc (Linux). */
export function usage(root: number): { readonly cpuMs: number; readonly rssMb: number } {
  const all = stats()
  const family = new Set([root])
  for (let grew = true; grew; ) {
    grew = false
    for (const { pid, parent } of all) {
      if (family.has(parent) && !family.has(pid)) {
        family.add(pid)
        grew = true
      }
    }
  }
  const members = all.filter(({ pid }) => family.has(pid))
  return {
    cpuMs: members.reduce((sum, one) => sum + one.cpuMs, 0),
    rssMb: members.reduce((sum, one) => sum + one.rssMb, 0),
  }
}
