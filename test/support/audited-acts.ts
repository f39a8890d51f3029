import { makeAuditLog } from '../../src/database/access/audit-log.ts'
import type { Database } from '../../src/database/server/connect.ts'

/** What commands have written into the audit log, the oldest first: which act, of what. */
export async function auditedActs(db: Database): Promise<readonly (readonly [string, string | null])[]> {
  const lines = await makeAuditLog(db).chain(0, 100)
  return lines.filter(({ details }) => details['isCommand'] === true).map(({ what, subject }) => [what, subject])
}
