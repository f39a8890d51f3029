import { csvFile } from '../../csv.ts'
import type { Language } from '../../../kit/language.ts'
import type { AuditLine } from './audit-ports.ts'
import { isSettingKey } from '../../settings/setting-parts.ts'
import { type AuditWords, auditWords } from './audit-words.ts'

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
      subjectOf(line, words),
      detailsOf(line, words),
      line.address,
      line.what,
      line.subject,
      line.agentId,
      JSON.stringify(line.details),
      line.hash,
    ]),
  ]
  return csvFile(rows, language)
}

const subjectOf = ({ what, subject }: AuditLine, words: AuditWords): string | null =>
  what === 'setting_changed' && subject !== null && isSettingKey(subject) ? words.settings[subject] : subject

/** What is known besides, and no sealed line needs. */
const detailsOf = ({ details }: AuditLine, words: AuditWords): string =>
  Object.entries(details)
    .filter(([name]) => name !== 'isCommand')
    .map(([name, value]) =>
      name === 'file' ? (words.files[String(value)] ?? String(value)) : `${name}: ${String(value)}`,
    )
    .join(', ')
