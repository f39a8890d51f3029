import { type RawBuilder, sql } from 'kysely'
import { beforeAll, sealOf } from '../../desk/access/audit/audit-chain.ts'
import { type AuditEntry, type AuditLine, type AuditLog, byCommand } from '../../desk/access/audit/audit-ports.ts'
import type { Database } from '../server/connect.ts'
import { timestamp } from '../server/timestamp.ts'

/** One line at a time over all instances: 'audi'. */
const lock = 1_635_083_369

type Row = Omit<AuditLine, 'number'> & { readonly number: string }
const columns = sql`number, at, agent_id::text as "agentId", what, subject, details, address, hash`
const toLine = (row: Row): AuditLine => ({ ...row, number: Number(row.number) })

export const makeAuditLog = (db: Database): AuditLog => ({
  record: (entry) => db.transaction().execute((trx) => recordAudit(trx, entry)),
  async list({ agentId, what, from, until }, before, limit) {
    const { rows } = await sql<Row>`
      /* list audit_log */ select ${columns} from audit_log
      where ${doneBy(agentId)}
        and (${what}::text is null or what = ${what})
        and (${from === null ? null : timestamp(from)}::timestamptz is null or at >= ${from === null ? null : timestamp(from)})
        and (${until === null ? null : timestamp(until)}::timestamptz is null or at < ${until === null ? null : timestamp(until)})
        and (${before}::bigint is null or number < ${before})
      order by number desc limit ${limit}`.execute(db)
    return rows.map(toLine)
  },
  async chain(after, limit) {
    const { rows } = await sql<Row>`
      /* chain of audit_log */ select ${columns} from audit_log where number > ${after} order by number limit ${limit}`.execute(
      db,
    )
    return rows.map(toLine)
  },
})

function doneBy(agentId: string | null): RawBuilder<unknown> {
  if (agentId === null) return sql`true`
  if (agentId === byCommand) return sql`agent_id is null and details @> '{"isCommand": true}'`
  // Nobody has come in when they were refused: it is known only under which login.
  return sql`(agent_id = ${agentId}
    or what = 'sign_in_refused' and subject = (select login from agents where id = ${agentId}))`
}

async function recordAudit(trx: Database, entry: AuditEntry): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lock})`.execute(trx)
  const { rows } = await sql<{ number: string; hash: string }>`
    /* last of audit_log */ select number, hash from audit_log order by number desc limit 1`.execute(trx)
  const last = rows[0] ?? { number: '0', hash: beforeAll }
  const number = Number(last.number) + 1
  const line = {
    number: String(number),
    at: timestamp(entry.at),
    agent_id: entry.agentId,
    what: entry.what,
    subject: entry.subject,
    details: JSON.stringify(entry.details),
    address: entry.address,
    hash: sealOf(last.hash, number, entry),
  }
  await trx.insertInto('audit_log').values(line).execute()
}
