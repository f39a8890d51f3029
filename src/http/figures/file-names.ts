import type { AgentRecord } from '../../desk/access/agent-ports.ts'
import type { ReportScope } from '../../desk/figures/report-ports.ts'
import type { Cut } from '../../figures/cuts.ts'
import { isCutOneWay, type PartView } from '../../figures/reports.ts'

/** As the tabs of the page are called in English: a file that was saved says where it is from. */
const tabs: Readonly<Record<PartView | 'staffing', string>> = {
  requests: 'figures-flow',
  pilot: 'figures-goals',
  times: 'figures-times',
  chats: 'figures-talks',
  feedback: 'figures-scores',
  bot: 'figures-bot',
  hours: 'figures-hours',
  staffing: 'people-needed',
  agents: 'figures-agents',
  shield: 'figures-shield',
}

const cutName = (cut: Cut | 'hour'): string => (cut === 'channel' ? 'messenger' : cut)

/** From which day to which, both included, as a file's name and the audit log have it. */
export function daysOf({ from, until }: ReportScope, zone: string, between = '-'): string {
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  return `${dates.format(from)}${between}${dates.format(until - 1)}`
}

type Of = { readonly by?: Cut | 'hour'; readonly zone: string; readonly agents: readonly AgentRecord[] }

/** What a file of figures is called: the tab, by what it is cut, what of the desk it is where it is not all, and its days. */
export function fileName(view: PartView | 'staffing', scope: ReportScope, { by, zone, agents }: Of): string {
  const cut = by === undefined || isCutOneWay(view) ? [] : ['by', cutName(by)]
  const narrowed = Object.entries(scope.only).flatMap(([name, value]) => {
    const known = name === 'agent' ? agents.find(({ id }) => id === value)?.login : undefined
    // Only what a file may be called.
    const kept = (known ?? value ?? 'none').replaceAll(/[^a-z0-9-]/gi, '')
    // Groups of a desk are mostly called group-1 and so on.
    return kept.startsWith(`${name}-`) ? [kept] : [cutName(name as Cut), kept]
  })
  return `${[tabs[view], ...cut, ...narrowed, daysOf(scope, zone)].join('-')}.csv`
}
