import { useSignal } from '@preact/signals'
import { api, type ApiError, ask, type BodyOf } from '../../connection/api-client.ts'
import { language } from '../../frame/language.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { DifferencesList } from '../../settings/changes/differences-list.tsx'
import { type SettingKey, settingNames } from '../../settings/setting-kinds.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { roleNames } from '../roles.ts'
import type { Move } from '../../announcements/announcement-kinds.ts'
import type { Role } from '../session.ts'

export type AuditPage = BodyOf<typeof api.audit.$get>
export type AuditLine = AuditPage['lines'][number]
export type AuditWords = BodyOf<(typeof api.audit.words)['$get']>

type Props = { readonly line: AuditLine; readonly words: AuditWords; readonly names: ReadonlyMap<string, string> }

const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settingNames, key)

/** With what something was done, with the way there, and whatever else is known of it. */
export function AuditSubject({ line, words, names }: Props) {
  const { what, subject, details } = line
  if (what === 'setting_changed' && subject !== null && isSettingKey(subject)) {
    const version = Number(details['version'] ?? 0)
    return (
      <>
        <a class="link" href={`#/settings/${subject}/${version}`}>
          {sayKind(settingNames, subject)}
        </a>
        <SettingChange settingKey={subject} version={version} />
      </>
    )
  }
  return (
    <>
      {subject !== null && <SubjectName line={line} words={words} names={names} />}
      <small>{detailsOf(line, words)}</small>
    </>
  )
}

function SubjectName({ line: { what, subject, details }, words, names }: Props) {
  if (subject === null) return null
  if (what === 'agent_made' || what === 'agent_changed') return <>{names.get(subject) ?? subject}</>
  if (what.startsWith('announcement')) {
    return (
      <a class="link" href={`#/announcements/${subject}`}>
        {say('audit-number', { number: subject })}
      </a>
    )
  }
  if (what === 'exported') {
    return (
      <>
        {words.files[String(details['file'])] ?? String(details['file'])}, {say('audit-number', { number: subject })}
      </>
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
          usual={change.value.usual}
          names={{
            agents: change.value.agents,
            groups: change.value.groups.map(({ id, title }) => ({ value: id, name: title[language.value] })),
          }}
        />
      )}
    </details>
  )
}

const roleName = (role: unknown) => (typeof role === 'string' ? sayKind(roleNames, role as Role) : '—')

const flags: Readonly<Record<string, SentenceId>> = {
  isRecovery: 'audit-by-recovery-code',
  isRenamed: 'audit-renamed',
  isPasswordReset: 'audit-password-reset',
  isTotpReset: 'audit-totp-reset',
}

/** A start before its time is told as what it is. */
const moveNames = {
  start: 'audit-move-start',
  schedule: 'audit-move-schedule',
  unschedule: 'audit-move-unschedule',
  pause: 'audit-move-pause',
  resume: 'audit-move-resume',
  cancel: 'audit-move-cancel',
} satisfies Record<Move | 'schedule', SentenceId>

/** In words where there are some; what a newer server adds is shown as it calls it. */
function detailsOf({ what, subject, details }: AuditLine, words: AuditWords): string {
  const { roleFrom, roleTo, isCommand: _, ...others } = details
  const said = Object.entries(others).flatMap(([name, value]): readonly string[] => {
    const flag = flags[name]
    if (flag !== undefined) return value === true ? [say(flag)] : []
    if (name === 'role') return [roleName(value)]
    if (name === 'isDisabled') return [value === true ? say('audit-disabled') : say('audit-enabled')]
    if (name === 'groups') return value === 0 ? [] : [say('audit-in-groups', { count: String(value) })]
    if (name === 'move') return [sayKind(moveNames, value as keyof typeof moveNames)]
    if (name === 'incident') return [say('audit-incident', { number: String(value) })]
    if (name === 'file')
      return what === 'exported' && subject !== null ? [] : [words.files[String(value)] ?? String(value)]
    return [`${name}: ${String(value)}`]
  })
  const role = roleTo === undefined ? [] : [`${roleName(roleFrom)} → ${roleName(roleTo)}`]
  return [...role, ...said].join(', ')
}
