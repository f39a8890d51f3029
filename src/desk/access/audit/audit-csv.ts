import { csvFile } from '../../csv.ts'
import type { AuditLine } from './audit-ports.ts'

/** The heads are names of fields: the file is for whoever checks, and for their programs. */
const heads = ['number', 'at', 'agent_id', 'agent', 'what', 'subject', 'details', 'address', 'hash']

/** The log as a file, with each line's seal, so that it can be checked without the database. */
export function auditCsv(lines: readonly AuditLine[], names: ReadonlyMap<string, string>, zone: string): string {
  // Swedes write dates as ISO does.
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  return csvFile([
    heads,
    ...lines.map((line) => [
      line.number,
      dates.format(line.at),
      line.agentId,
      line.agentId === null ? null : (names.get(line.agentId) ?? null),
      line.what,
      line.subject,
      JSON.stringify(line.details),
      line.address,
      line.hash,
    ]),
  ])
}
