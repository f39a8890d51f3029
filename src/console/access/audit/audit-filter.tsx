import { useId } from 'preact/hooks'
import { dayAfter } from '../../figures/asked.ts'
import { instantOf } from '../../time/instant-of.ts'
import { say } from '../../words/say.ts'
import { zone } from '../session.ts'
import type { AuditLine, AuditPage } from './audit-subject.tsx'

type AuditedAct = AuditLine['what']

/** In place of an agent's id: `byCommand` of the desk. */
const byCommand = 'command'

/** What is looked for; empty: anything. Days are the desk's, as files have them, and the last one is meant whole. */
export type Wanted = {
  readonly agent: string
  readonly what: AuditedAct | ''
  readonly from: string
  readonly until: string
}

/** A year that is being typed is none yet. */
const isDay = (word: string): boolean => /^20\d\d-\d\d-\d\d$/.test(word)
const dayOf = (word: string): string => (isDay(word) ? word : '')

/** The filter stands in the address: whoever comes back finds what they had found. */
export const wantedIn = ([agent = '', what = '', from = '', until = '']: readonly string[]): Wanted => ({
  agent: agent === byCommand || /^\d+$/.test(agent) ? agent : '',
  what: what === '-' ? '' : (what as AuditedAct),
  from: dayOf(from),
  until: dayOf(until),
})

export const auditHref = ({ agent, what, from, until }: Wanted): string =>
  `#/audit/${[agent, what, from, until].map((word) => (word === '' ? '-' : word)).join('/')}`

export const queryOf = ({ agent, what, from, until }: Wanted) => ({
  ...(agent === '' ? {} : { agent }),
  ...(what === '' ? {} : { what }),
  ...(from === '' ? {} : { from: String(instantOf(`${from}T00:00`, zone.value)) }),
  ...(until === '' ? {} : { until: String(dayAfter(until)) }),
})

type Props = {
  readonly wanted: Wanted
  readonly agents: AuditPage['agents']
  /** By what they are called in the log, what people call them. */
  readonly acts: Readonly<Record<string, string>>
  /** What a command's own entry is called. */
  readonly command: string
  readonly onChange: (change: Partial<Wanted>) => void
}

/** By whom, what, and when: whatever is chosen is shown at once. */
export function AuditFilter({ wanted, agents, acts, command, onChange }: Props) {
  const id = useId()
  return (
    <div class="period-form">
      <label for={`${id}-who`}>{say('audit-who')}</label>
      <select
        id={`${id}-who`}
        value={wanted.agent}
        onChange={({ currentTarget: { value } }) => onChange({ agent: value })}
      >
        <option value="">{say('filter-any')}</option>
        {agents.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
        <option value={byCommand}>{command}</option>
      </select>
      <label for={`${id}-what`}>{say('audit-what')}</label>
      <select
        id={`${id}-what`}
        value={wanted.what}
        onChange={({ currentTarget: { value } }) => onChange({ what: value as Wanted['what'] })}
      >
        <option value="">{say('audit-any')}</option>
        {Object.entries(acts).map(([act, name]) => (
          <option key={act} value={act}>
            {name}
          </option>
        ))}
      </select>
      <label for={`${id}-from`}>{say('figures-from')}</label>
      <input
        id={`${id}-from`}
        type="date"
        max={wanted.until}
        value={wanted.from}
        onChange={({ currentTarget: { value } }) => (value === '' || isDay(value)) && onChange({ from: value })}
      />
      <label for={`${id}-until`}>{say('figures-until')}</label>
      <input
        id={`${id}-until`}
        type="date"
        min={wanted.from}
        value={wanted.until}
        onChange={({ currentTarget: { value } }) => (value === '' || isDay(value)) && onChange({ until: value })}
      />
    </div>
  )
}
