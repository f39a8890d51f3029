import { appendFileSync } from 'node:fs'
import { type Gate, openGate } from '../../kit/gate.ts'

/**
 * Reads CRASH_AT=`name#n` (or `name#n:after`) and GATE_JOURNAL=`file`, both honoured only with NODE_ENV=test. The
 * process then dies like one that was killed: no handler runs, nothing is flushed. The journal of a clean run lists
 * every name, so that a sweep can miss none.
 */
export function makeGate(env: Readonly<Record<string, string | undefined>>): Gate {
  if (env['NODE_ENV'] !== 'test') return openGate
  const journal = env['GATE_JOURNAL']
  const wanted = /^(.+)#(\d+)(?::(before|after))?$/.exec(env['CRASH_AT'] ?? '')
  if (journal === undefined && wanted === null) return openGate
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
