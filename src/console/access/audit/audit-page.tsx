import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { api, type ApiError, ask, type BodyOf } from '../../connection/api-client.ts'
import { askUntilThere } from '../../connection/ask-until-there.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { serverNow } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { say, sayKind } from '../../words/say.ts'
import { type SettingKey, settingNames } from '../../settings/setting-kinds.ts'
import { actNames, type AuditedAct, type AuditLine } from './act-names.ts'

type Page = BodyOf<typeof api.audit.$get>
type Wanted = { readonly agent: string; readonly what: AuditedAct | '' }

const queryOf = ({ agent, what }: Wanted) => ({
  ...(agent === '' ? {} : { agent }),
  ...(what === '' ? {} : { what }),
})

/** Who changed what of the desk, who came in, who took data out: newest first. */
export function AuditPage() {
  const wanted = useSignal<Wanted>({ agent: '', what: '' })
  const lines = useSignal<readonly AuditLine[] | null>(null)
  const agents = useSignal<Page['agents']>([])
  const next = useSignal<number | null>(null)
  const error = useSignal<ApiError | null>(null)
  const id = useId()

  async function load(before: number | null): Promise<void> {
    const asked = wanted.value
    const query = { ...queryOf(asked), ...(before === null ? {} : { before: String(before) }) }
    const answer = await askUntilThere(
      () => ask(api.audit.$get({ query })),
      () => asked === wanted.value,
      (silent) => (error.value = silent.ok ? null : silent.error),
    )
    if (asked !== wanted.value) return
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    agents.value = answer.value.agents
    next.value = answer.value.next
    lines.value = [...(before === null ? [] : (lines.value ?? [])), ...answer.value.lines]
  }
  useEffect(() => void load(null), [])
  const choose = (change: Partial<Wanted>) => {
    wanted.value = { ...wanted.value, ...change }
    void load(null)
  }

  const names = new Map(agents.value.map((one) => [one.id, one.name]))
  return (
    <main class="page">
      <header class="page-head">
        <h1>{say('audit')}</h1>
        <span class="gap" />
        <a class="button" href={`/api/audit.csv?${new URLSearchParams(queryOf(wanted.value)).toString()}`} download>
          {say('audit-export')}
        </a>
      </header>
      <p class="hint">{say('audit-hint')}</p>
      <div class="period-form">
        <label for={`${id}-who`}>{say('audit-who')}</label>
        <select
          id={`${id}-who`}
          value={wanted.value.agent}
          onChange={({ currentTarget: { value } }) => choose({ agent: value })}
        >
          <option value="">{say('filter-any')}</option>
          {agents.value.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        <label for={`${id}-what`}>{say('audit-what')}</label>
        <select
          id={`${id}-what`}
          value={wanted.value.what}
          onChange={({ currentTarget: { value } }) => choose({ what: value as Wanted['what'] })}
        >
          <option value="">{say('audit-any')}</option>
          {(Object.keys(actNames) as readonly AuditedAct[]).map((act) => (
            <option key={act} value={act}>
              {sayKind(actNames, act)}
            </option>
          ))}
        </select>
      </div>
      <Refusal error={error.value} />
      {lines.value === null ? (
        error.value === null && <span class="bone" role="img" aria-label={say('loading')} />
      ) : lines.value.length === 0 ? (
        <p class="hint">{say('audit-none')}</p>
      ) : (
        <Table lines={lines.value} names={names} />
      )}
      {next.value !== null && (
        <button type="button" class="button" onClick={() => void load(next.value)}>
          {say('audit-more')}
        </button>
      )}
    </main>
  )
}

type TableProps = { readonly lines: readonly AuditLine[]; readonly names: ReadonlyMap<string, string> }

function Table({ lines, names }: TableProps) {
  return (
    <div class="table-box" tabIndex={0} role="region" aria-label={say('audit')}>
      <table class="parts-table">
        <thead>
          <tr>
            <th scope="col">{say('audit-when')}</th>
            <th scope="col">{say('audit-who')}</th>
            <th scope="col">{say('audit-what')}</th>
            <th scope="col">{say('audit-of')}</th>
            <th scope="col">{say('audit-where')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.number}>
              <td>{dateTime(line.at, serverNow())}</td>
              <td>{line.agentId === null ? '—' : (names.get(line.agentId) ?? line.agentId)}</td>
              <td>{sayKind(actNames, line.what)}</td>
              <td>
                <Subject line={line} names={names} />
                <small>{detailsOf(line)}</small>
              </td>
              <td>{line.address ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settingNames, key)

/** An agent by name, a setting by its own with the way there, everything else by what it is called in the tables. */
function Subject({
  line: { what, subject },
  names,
}: {
  readonly line: AuditLine
  readonly names: TableProps['names']
}) {
  if (subject === null) return null
  if (what === 'setting_changed' && isSettingKey(subject)) {
    return (
      <a class="link" href={`#/settings/${subject}`}>
        {sayKind(settingNames, subject)}
      </a>
    )
  }
  const isAgent = what === 'agent_made' || what === 'agent_changed'
  return <>{isAgent ? (names.get(subject) ?? subject) : subject}</>
}

/** From what to what a setting was changed stands beside it, by this version. */
function detailsOf({ what, details }: AuditLine): string {
  if (what === 'setting_changed') {
    const { version, isUsual } = details
    return [say('audit-version', { version: String(version) }), isUsual === true ? say('setting-as-usual') : '']
      .filter((words) => words !== '')
      .join(', ')
  }
  return Object.entries(details)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(', ')
}
