import { useSignal } from '@preact/signals'
import { api, type ApiError, ask, type BodyOf } from '../../connection/api-client.ts'
import { language } from '../../frame/language.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { DifferencesList } from '../../settings/changes/differences-list.tsx'
import { type SettingKey, settingNames } from '../../settings/setting-kinds.ts'
import { say, sayKind } from '../../words/say.ts'
import { can } from '../session.ts'

export type AuditPage = BodyOf<typeof api.audit.$get>
export type AuditLine = AuditPage['lines'][number]
export type AuditWords = BodyOf<(typeof api.audit.words)['$get']>

type Props = { readonly line: AuditLine; readonly names: ReadonlyMap<string, string> }

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settingNames, key)

/** With what something was done, with the way there, and whatever else is known of it. */
export function AuditSubject({ line, names }: Props) {
  const { what, subject, details, said } = line
  if (what === 'setting_changed' && subject !== null && isSettingKey(subject)) {
    const version = Number(details['version'] ?? 0)
    return (
      <>
        {can('change_settings') ? (
          <a class="link" href={`#/settings/${subject}/${version}`}>
            {sayKind(settingNames, subject)}
          </a>
        ) : (
          sayKind(settingNames, subject)
        )}
        <SettingChange settingKey={subject} version={version} />
      </>
    )
  }
  return (
    <>
      {subject !== null && <SubjectName line={line} names={names} />}
      <small>{said}</small>
    </>
  )
}

function SubjectName({ line: { what, subject }, names }: Props) {
  if (subject === null) return null
  if (what === 'agent_made' || what === 'agent_changed') return <>{names.get(subject) ?? subject}</>
  if (what.startsWith('announcement')) {
    return (
      <a class="link" href={`#/announcements/${subject}`}>
        {say('audit-number', { number: subject })}
      </a>
    )
  }
  // A login is a name already.
  return <>{/^\d+$/.test(subject) ? say('audit-number', { number: subject }) : subject}</>
}

/** Asked for when somebody wants to know. */
function SettingChange({ settingKey, version }: { readonly settingKey: SettingKey; readonly version: number }) {
  const change = useSignal<BodyOf<(typeof api.audit.settings)[':key'][':version']['$get']> | null>(null)
  const error = useSignal<ApiError | null>(null)
  async function load(): Promise<void> {
    if (change.value !== null) return
    const param = { key: settingKey, version: String(version) }
    const answer = await ask(api.audit.settings[':key'][':version'].$get({ param }))
    error.value = answer.ok ? null : answer.error
    if (answer.ok) change.value = answer.value
  }
  return (
    <details class="audit-change" onToggle={({ currentTarget }) => currentTarget.open && void load()}>
      <summary>{say('audit-what-changed')}</summary>
      <Refusal error={error.value} />
      {change.value !== null && (
        <DifferencesList
          settingKey={settingKey}
          from={change.value.from}
          to={change.value.to}
          usual={change.value.usual[settingKey]}
          names={{
            agents: change.value.agents,
            groups: change.value.groups.map(({ id, title }) => ({ value: id, name: title[language.value] })),
          }}
        />
      )}
    </details>
  )
}

export function whoDid({ agentId, details }: AuditLine, words: AuditWords, names: Props['names']): string {
  if (agentId === null) return details['isCommand'] === true ? words.command : '—'
  return names.get(agentId) ?? agentId
}
