import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { askUntilThere } from '../../connection/ask-until-there.ts'
import { useAsked } from '../../connection/use-asked.ts'
import { language } from '../../frame/language.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { go, route } from '../../frame/route.ts'
import { isSame } from '../../../kit/same-json.ts'
import { serverNow } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { say } from '../../words/say.ts'
import { auditHref, AuditFilter, queryOf, type Wanted, wantedIn } from './audit-filter.tsx'
import { saveAuditFile } from './audit-file.ts'
import {
  type AuditLine,
  type AuditPage as Page,
  AuditSubject,
  type AuditWords,
  cannedNames,
  type LineNames,
  whoDid,
} from './audit-subject.tsx'

/** Who changed what of the desk, who came in, who took data out: newest first. */
export function AuditPage() {
  const asked = route.value.path.join('/')
  const wanted = wantedIn(route.value.path)
  const newest = useRef(wanted)
  newest.current = wanted
  const { value: words, error: wordless } = useAsked(
    () => ask(api.audit.words.$get({ query: { language: language.value } })),
    [language.value],
  )
  const lines = useSignal<readonly AuditLine[] | null>(null)
  const agents = useSignal<Page['agents']>([])
  const canned = useSignal<Page['canned']>([])
  const announcements = useSignal<Page['announcements']>([])
  const next = useSignal<number | null>(null)
  const error = useSignal<ApiError | null>(null)

  async function load(before: number | null): Promise<void> {
    const isWanted = () => isSame(newest.current, wanted)
    const query = {
      ...queryOf(wanted),
      language: language.value,
      ...(before === null ? {} : { before: String(before) }),
    }
    const answer = await askUntilThere(
      () => ask(api.audit.$get({ query })),
      isWanted,
      (silent) => (error.value = silent.ok ? null : silent.error),
    )
    if (!isWanted()) return
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    agents.value = answer.value.agents
    next.value = answer.value.next
    canned.value = [...(before === null ? [] : canned.value), ...answer.value.canned]
    announcements.value = [...(before === null ? [] : announcements.value), ...answer.value.announcements]
    lines.value = [...(before === null ? [] : (lines.value ?? [])), ...answer.value.lines]
  }
  useEffect(() => void load(null), [asked, language.value])
  const isSaving = useSignal(false)
  async function save(): Promise<void> {
    if (words.value === null) return
    isSaving.value = true
    error.value = await saveAuditFile(wanted, words.value)
    isSaving.value = false
  }
  const choose = (change: Partial<Wanted>) => go(auditHref({ ...wanted, ...change }))

  const names = {
    agents: new Map(agents.value.map((one) => [one.id, one.name])),
    canned: cannedNames(canned.value),
    announcements: new Set(announcements.value),
  }
  return (
    <main class="page audit-page">
      <header class="page-head">
        <h1>{say('audit')}</h1>
        <span class="gap" />
        <BusyButton
          type="button"
          class="button"
          isBusy={isSaving.value}
          disabled={words.value === null}
          onClick={() => void save()}
        >
          {say('audit-export')}
        </BusyButton>
      </header>
      <p class="hint">{say('audit-hint')}</p>
      <AuditFilter
        wanted={wanted}
        agents={agents.value}
        acts={words.value?.acts ?? {}}
        command={words.value?.command ?? ''}
        onChange={choose}
      />
      <Refusal error={error.value ?? wordless.value} />
      {lines.value === null || words.value === null ? (
        error.value === null && <span class="bone" role="img" aria-label={say('loading')} />
      ) : lines.value.length === 0 ? (
        <p class="hint">{say('audit-none')}</p>
      ) : (
        <Table lines={lines.value} words={words.value} names={names} />
      )}
      {next.value !== null && (
        <button type="button" class="button" onClick={() => void load(next.value)}>
          {say('audit-more')}
        </button>
      )}
    </main>
  )
}

type TableProps = {
  readonly lines: readonly AuditLine[]
  readonly words: AuditWords
  readonly names: LineNames
}

function Table({ lines, words, names }: TableProps) {
  return (
    <div class="table-box" tabIndex={0} role="region" aria-label={say('audit')}>
      <table class="parts-table audit-table">
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
              <td>{whoDid(line, words, names.agents)}</td>
              <td>{words.acts[line.what]}</td>
              <td>
                <AuditSubject line={line} names={names} />
              </td>
              <td>{line.address ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
