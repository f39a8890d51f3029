import { appendFileSync } from 'node:fs'

/** Runs before and after every SQL statement and HTTP call, by name: the one place where a test can kill the process. */
export type Gate = (name: string, side: 'before' | 'after') => void

const open: Gate = () => {}

/**
 * Reads CRASH_AT=`name#n` (or `name#n:after`) and GATE_JOURNAL=`file`, both honoured only with NODE_ENV=test. The
 * process then dies like one that was killed: no handler runs, nothing is flushed. The journal of a clean run lists
 * every name, so that a sweep can miss none.
 */
export function makeGate(env: Readonly<Record<string, string | undefined>>): Gate {
  if (env['NODE_ENV'] !== 'test') return open
  const journal = env['GATE_JOURNAL']
  const wanted = /^(.+)#(\d+)(?::(before|after))?$/.exec(env['CRASH_AT'] ?? '')
  if (journal === undefined && wanted === null) return open
  const counts = new Map<string, number>()
  return (name, side) => {
    const key = `${name}:${side}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (journal !== undefined) appendFileSync(journal, `${key}\n`)
    if (wanted === null) return
    const [, at, number, when = 'before'] = wanted
    if (at === name && Number(number) === count && when === side) process.kill(process.pid, 'SIGKILL')
  }
}

const names = new Map<string, string>()

/** `insert into "inbox" ...` is `insert inbox`: a new statement has a gate the moment it is written. */
export function statementName(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  const named = /^\s*\/\*\s*([\w .-]+?)\s*\*\//.exec(sql)?.[1]
  const verb = /^\s*(?:\/\*.*?\*\/\s*)?(?:with\s[\s\S]*?\)\s*)?(\w+)/i.exec(sql)?.[1]?.toLowerCase() ?? 'sql'
  const table = /\b(?:into|update|from|table)\s+"?([a-z_]+)"?/i.exec(sql)?.[1]
  const name = named ?? (table === undefined ? verb : `${verb} ${table}`)
  if (names.size < 2_000) names.set(sql, name)
  return name
}
