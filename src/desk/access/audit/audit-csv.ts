import { csvFile } from '../../csv.ts'
import type { Language } from '../../../kit/language.ts'
import { isSettingKey } from '../../settings/setting-parts.ts'
import { detailsInWords } from './audit-details.ts'
import type { AuditLine } from './audit-ports.ts'
import { type AuditWords, auditWords } from './audit-words.ts'
import { type ChangedPart, changedParts } from './changed-parts.ts'

/** What a setting was and what it became; null: as usual. */
export type SettingChange = { readonly from: unknown; readonly to: unknown }

type Around = {
  readonly language: Language
  readonly zone: string
  /** Of agents, by their ids. */
  readonly names: ReadonlyMap<string, string>
  /** By the numbers of the lines that tell of them. */
  readonly changes: ReadonlyMap<number, SettingChange>
}

/** The reader's words first; behind them what programs go by, with each line's seal, so that it can be checked without the database. */
export function auditCsv(lines: readonly AuditLine[], { language, zone, names, changes }: Around): string {
  const words = auditWords(language)
  // Swedes write dates as ISO does.
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  const nameOf = ({ agentId, details }: AuditLine) => {
    if (agentId === null) return details['isCommand'] === true ? words.command : null
    return names.get(agentId) ?? agentId
  }
  const rows = lines.map((line) => {
    const change = changes.get(line.number)
    const parts = change === undefined ? [] : changedParts(change.from, change.to)
    return [
      line.number,
      dates.format(line.at),
      nameOf(line),
      words.acts[line.what],
      subjectOf(line, words, names),
      detailsInWords(line, language),
      sideOf(parts, 'from', words),
      sideOf(parts, 'to', words),
      line.address,
      line.what,
      line.subject,
      line.agentId,
      JSON.stringify(line.details),
      line.hash,
    ]
  })
  return csvFile([words.heads, ...rows], language)
}

function subjectOf({ what, subject }: AuditLine, words: AuditWords, names: Around['names']): string | null {
  if (subject === null) return null
  if (what === 'setting_changed' && isSettingKey(subject)) return words.settings[subject]
  return what === 'agent_made' || what === 'agent_changed' ? (names.get(subject) ?? subject) : subject
}

/** A line for each part, in the same order on both sides. */
const sideOf = (parts: readonly ChangedPart[], side: 'from' | 'to', words: AuditWords): string =>
  parts.map((part) => `${part.path === '' ? '' : `${part.path}: `}${valueOf(part[side], words)}`).join('\n')

function valueOf(value: unknown, words: AuditWords): string {
  if (value === undefined || value === null) return words.unset
  return typeof value === 'string' ? value : JSON.stringify(value)
}
