import { makeAuditLog } from '../database/access/audit-log.ts'
import type { Database } from '../database/server/connect.ts'
import type { AuditDetails, AuditedAct } from '../desk/access/audit/audit-ports.ts'

/** A line of the audit log for what a command has changed: whoever may run it on the server is known to that alone. */
export const recordCommand = (
  db: Database,
  what: AuditedAct,
  subject: string | null,
  details: AuditDetails = {},
): Promise<void> =>
  makeAuditLog(db).record({
    at: Date.now(),
    agentId: null,
    what,
    subject,
    details: { ...details, isCommand: true },
    address: null,
  })
