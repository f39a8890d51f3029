import type pg from 'pg'
import type { Gate } from '../../../kit/gate.ts'
import { isPrepared, isReading, isUnawaited, statementName } from './statement-name.ts'

type Answer = pg.QueryResult<object>

/**
 * A pool's connection as kysely takes it, within a transaction or for a while (`db.connection()`). What is marked `unawaited` goes
 * out in one packet with the next statement that somebody waits for: each way there and back costs both sides more than most
 * statements do.
 *
 * What fails without anybody waiting fails the next statement that is waited for, at the latest the commit, which comes to nothing in
 * the database then. Its rows are in the array that was given back as soon as that next statement is answered.
 */
export function pipelined(client: pg.PoolClient, gate: Gate, onBroken: () => void) {
  let underWay: Promise<unknown>[] = []
  let isBegun = true

  function send(sql: string, parameters: readonly unknown[]): Promise<Answer> {
    const name = statementName(sql)
    gate(name, 'before')
    const answer: Promise<Answer> = client.query({ ...preparedAs(sql), text: sql, values: [...parameters] })
    return answer.then((told) => {
      gate(name, 'after')
      return told
    })
  }

  function sendAlong(sql: string, parameters: readonly unknown[]): Answer {
    holdBack(client)
    const rows: object[] = []
    const sent = send(sql, parameters).then((answer) => {
      for (const row of answer.rows) rows.push(row)
    })
    // Told with the next statement.
    sent.catch(() => {})
    underWay.push(sent)
    return nothing(rows)
  }

  async function query(sql: string, parameters: readonly unknown[]): Promise<Answer> {
    if (sql === 'begin') {
      isBegun = false
      return nothing([])
    }
    if (!isBegun) {
      isBegun = true
      if (endsTransaction(sql)) return nothing([])
      await begin(sql)
    }
    if (isUnawaited(sql) && parameters.every(isPlain)) return sendAlong(sql, parameters)
    const earlier = underWay
    underWay = []
    if (sql === 'rollback') return await undo(earlier)
    const sent = send(sql, parameters)
    if (earlier.length === 0) return await sent
    const answers = await Promise.allSettled([...earlier, sent])
    // Whatever failed first is the cause; what came after it has only been refused.
    const failed = answers.find((one) => one.status === 'rejected')
    if (failed !== undefined) throw failed.reason
    return await sent
  }

  /** Together with its first statement where that only reads: what is written before a transaction has begun could not be undone. */
  async function begin(first: string): Promise<void> {
    if (isReading(first)) sendAlong('begin', [])
    else await send('begin', [])
  }

  /** A transaction that cannot be told to end ends with its connection; why it had to is what its caller hears. */
  async function undo(earlier: readonly Promise<unknown>[]): Promise<Answer> {
    await Promise.allSettled(earlier)
    return await send('rollback', []).catch(() => {
      onBroken()
      return nothing([])
    })
  }

  return { query, isIdle: () => underWay.length === 0 }
}

const endsTransaction = (sql: string): boolean => sql === 'commit' || sql === 'rollback'

/** What cannot fail on its way to the server, where the transaction would know nothing of it. */
const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'number' ||
  (Array.isArray(value) && value.every((each) => each === null || typeof each === 'string' || typeof each === 'number'))

const nothing = (rows: object[]): Answer => ({ rows, rowCount: 0, command: '', oid: 0, fields: [] })

/** What is written before the next tick leaves in one packet. */
function holdBack(client: pg.PoolClient): void {
  const { stream } = client.connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

const preparedNames = new Map<string, { readonly name: string }>()

/** What is marked `prepared` is parsed and planned once a connection: texts that never vary, and are asked for all the time. */
function preparedAs(sql: string): { readonly name?: string } {
  if (!isPrepared(sql)) return {}
  const known = preparedNames.get(sql) ?? { name: `road ${preparedNames.size}` }
  preparedNames.set(sql, known)
  return known
}
