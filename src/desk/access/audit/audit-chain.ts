import { createHash } from 'node:crypto'
import type { AuditEntry, AuditLine, AuditLog } from './audit-ports.ts'

/** What the first line follows. */
export const beforeAll = '0'.repeat(64)

/** The seal of a line: of the one before it, of its number and of everything in it. */
export function sealOf(before: string, number: number, entry: AuditEntry): string {
  const { at, agentId, what, subject, details, address } = entry
  // By name, so that it is the same however the database keeps an object.
  const named = Object.entries(details).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([before, number, at, agentId, what, subject, named, address]))
    .digest('hex')
}

type Verdict =
  | { readonly isWhole: true; readonly count: number; readonly last: string }
  /** The first line that is not what it was, or stands where another one should. */
  | { readonly isWhole: false; readonly number: number }

const pageSize = 1_000

/** Reads the whole chain. A line that was changed, taken out or put in breaks it there. */
export async function verifyChain(log: Pick<AuditLog, 'chain'>): Promise<Verdict> {
  let last = beforeAll
  let count = 0
  let page: readonly AuditLine[] = []
  do {
    page = await log.chain(count, pageSize)
    for (const line of page) {
      if (line.number !== count + 1 || line.hash !== sealOf(last, line.number, line)) {
        return { isWhole: false, number: count + 1 }
      }
      count = line.number
      last = line.hash
    }
  } while (page.length === pageSize)
  return { isWhole: true, count, last }
}
