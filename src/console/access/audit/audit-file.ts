import { csvFile } from '../../../figures/csv.ts'
import { api, ask, type ApiError, type BodyOf } from '../../connection/api-client.ts'
import { cannedDifferences } from '../../conversations/canned/canned-differences.ts'
import { language } from '../../frame/language.ts'
import { saveFile } from '../../frame/commands/save-file.ts'
import { differencesOf } from '../../settings/changes/differences.ts'
import type { Difference } from '../../settings/changes/readers.ts'
import { settingNames } from '../../settings/setting-kinds.ts'
import { serverNow } from '../../time/clock.ts'
import { isoDay } from '../../time/format-time.ts'
import { say, sayKind } from '../../words/say.ts'
import { zone } from '../session.ts'
import { queryOf, type Wanted } from './audit-filter.tsx'
import {
  type AuditWords,
  cannedNames,
  isOfCanned,
  isSettingKey,
  type LineNames,
  namedGroups,
  whoDid,
} from './audit-subject.tsx'

type Exported = BodyOf<(typeof api.audit.file)['$get']>
type ExportedLine = Exported['lines'][number]

/**
 * The lines that are looked for as a file for a spreadsheet: in the words of the page, from what to what included; behind them
 * what programs go by, with each line's seal, so that it can be checked without the database.
 */
export function auditCsv({ lines, changes, usual, agents, groups, canned }: Exported, words: AuditWords): string {
  const names = { agents: new Map(agents.map(({ id, name }) => [id, name])), canned: cannedNames(canned) }
  const around = { agents, groups: namedGroups(groups) }
  const changed = new Map(changes.map(({ number, ...sides }) => [number, sides]))
  // Swedes write dates as ISO does, which every spreadsheet takes for a date.
  const dates = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone.value,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  const disabled = words.flags['isDisabled'] ?? null
  const differences = ({ number, what, subject, details, sides: kept }: ExportedLine): readonly Difference[] => {
    if (kept.length > 0) return kept.map(({ title, from, to }) => ({ place: [title], from, to }))
    if (what === 'agent_changed' && details['roleTo'] !== undefined) {
      const role = (value: unknown) => words.roles[value as keyof AuditWords['roles']] ?? null
      return [{ place: [], from: role(details['roleFrom']), to: role(details['roleTo']) }]
    }
    if (what === 'agent_changed' && details['isDisabled'] !== undefined) {
      const [from, to] = details['isDisabled'] === true ? [words.open, disabled] : [disabled, words.open]
      return [{ place: [], from, to }]
    }
    const sides = changed.get(number)
    if (sides !== undefined && isOfCanned(what)) return cannedDifferences(sides.from, sides.to, around)
    if (sides === undefined || subject === null || !isSettingKey(subject)) return []
    return differencesOf({ key: subject, ...sides }, usual[subject], around)
  }
  const rows = lines.map((line) => {
    const found = differences(line)
    return [
      line.number,
      dates.format(line.at),
      whoDid(line, words, names.agents),
      words.acts[line.what],
      subjectOf(line, names),
      line.said,
      sideOf(found, 'from'),
      sideOf(found, 'to'),
      line.address,
      line.what,
      line.subject,
      line.agentId,
      JSON.stringify(line.details),
      line.hash,
    ]
  })
  return csvFile([words.heads, ...rows], language.value)
}

function subjectOf({ what, subject }: ExportedLine, names: Omit<LineNames, 'announcements'>): string | null {
  if (subject === null) return null
  if (what === 'setting_changed' && isSettingKey(subject)) return sayKind(settingNames, subject)
  if (what.startsWith('canned')) return names.canned.get(subject) ?? subject
  return what === 'agent_made' || what === 'agent_changed' ? (names.agents.get(subject) ?? subject) : subject
}

/** A line for each part, in the same order on both sides. */
const sideOf = (found: readonly Difference[], side: 'from' | 'to'): string =>
  found
    .map((one) => `${one.place.length === 0 ? '' : `${one.place.join(' · ')}: `}${one[side] ?? say('change-none')}`)
    .join('\n')

/** Named by what it holds, so that two extracts can be told apart: by whom, what, and which days, the last one always. */
function fileName({ agent, what, from, until }: Wanted, agents: Exported['agents']): string {
  const by = agents.find(({ id }) => id === agent)?.login ?? agent
  const last = until === '' ? isoDay(serverNow()) : until
  return `${['audit-log', by, what, from === '' ? 'to' : from, last].filter((word) => word !== '').join('-')}.csv`
}

/** Lets the browser save what is looked for. @returns why it could not. */
export async function saveAuditFile(wanted: Wanted, words: AuditWords): Promise<ApiError | null> {
  const answer = await ask(api.audit.file.$get({ query: { ...queryOf(wanted), language: language.value } }))
  if (!answer.ok) return answer.error
  saveFile(fileName(wanted, answer.value.agents), auditCsv(answer.value, words))
  return null
}
