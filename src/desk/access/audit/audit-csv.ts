import { csvFile } from '../../csv.ts'
import type { Language } from '../../../kit/language.ts'
import type { AuditLine } from './audit-ports.ts'
import { auditWords } from './audit-words.ts'

/** The reader's words first; behind them what programs go by, with each line's seal, so that it can be checked without the database. */
export function auditCsv(
  lines: readonly AuditLine[],
  names: ReadonlyMap<string, string>,
  { language, zone }: { readonly language: Language; readonly zone: string },
): string {
  const words = auditWords(language)
  // Swedes write dates as ISO does.
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  const nameOf = ({ agentId, details }: AuditLine) => {
    if (agentId === null) return details['isCommand'] === true ? words.command : null
    return names.get(agentId) ?? agentId
  }
  const rows = [
    words.heads,
    ...lines.map((line) => [
      line.number,
      dates.format(line.at),
      nameOf(line),
      words.acts[line.what],
      line.subject,
      JSON.stringify(line.details),
      line.address,
      line.what,
      line.agentId,
      line.hash,
    ]),
  ]
  return csvFile(rows, language)
}
