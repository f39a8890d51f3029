import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Language } from '../../../kit/language.ts'
import { type Answer, api, type ApiError, ask, type BodyOf } from '../../connection/api-client.ts'
import { cannedDifferences } from '../../conversations/canned/canned-differences.ts'
import { language } from '../../frame/language.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { DifferencesList } from '../../settings/changes/differences-list.tsx'
import { DifferencesView } from '../../settings/changes/differences-view.tsx'
import { type SettingKey, settingNames } from '../../settings/setting-kinds.ts'
import { say, sayKind } from '../../words/say.ts'
import { can } from '../session.ts'

export type AuditPage = BodyOf<typeof api.audit.$get>
export type AuditLine = AuditPage['lines'][number]
export type AuditWords = BodyOf<(typeof api.audit.words)['$get']>

/** What people call what the lines are about, by its id. */
export type LineNames = {
  readonly agents: ReadonlyMap<string, string>
  /** Of canned replies that others see. */
  readonly canned: ReadonlyMap<string, string>
  /** Those that have a page. */
  readonly announcements: ReadonlySet<string>
}

export const cannedNames = (canned: AuditPage['canned']): LineNames['canned'] =>
  new Map(canned.map(({ id, title }) => [id, title[language.value] ?? Object.values(title)[0] ?? id]))

type Props = { readonly line: AuditLine; readonly names: LineNames }

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settingNames, key)

/** Of these it is kept from what to what. */
export const isOfCanned = (what: AuditLine['what']): boolean =>
  what === 'canned_reply_made' || what === 'canned_reply_changed'

const versionOf = ({ details }: AuditLine): number => Number(details['version'] ?? 0)

/** With what something was done, with the way there, and whatever else is known of it. */
export function AuditSubject({ line, names }: Props) {
  const { what, subject, said } = line
  if (what === 'setting_changed' && subject !== null && isSettingKey(subject)) {
    return (
      <>
        {can('change_settings') ? (
          <a class="link" href={`#/settings/${subject}/${versionOf(line)}`}>
            {sayKind(settingNames, subject)}
          </a>
        ) : (
          sayKind(settingNames, subject)
        )}
        <SettingChange settingKey={subject} version={versionOf(line)} />
      </>
    )
  }
  // An agent's own is nobody else's business.
  if (isOfCanned(what) && subject !== null && names.canned.has(subject)) {
    return (
      <>
        <SubjectName line={line} names={names} />
        <CannedChange id={subject} version={versionOf(line)} />
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
  if (what === 'agent_made' || what === 'agent_changed') return <>{names.agents.get(subject) ?? subject}</>
  if (what.startsWith('announcement') && names.announcements.has(subject)) {
    return (
      <a class="link" href={`#/announcements/${subject}`}>
        {say('audit-number', { number: subject })}
      </a>
    )
  }
  if (what.startsWith('canned') && names.canned.has(subject)) {
    const name = names.canned.get(subject)
    const isThere = what !== 'canned_reply_archived' && can('act_on_conversations')
    return isThere ? (
      <a class="link" href="#/canned">
        {name}
      </a>
    ) : (
      <>{name}</>
    )
  }
  // A login is a name already.
  return <>{/^\d+$/.test(subject) ? say('audit-number', { number: subject }) : subject}</>
}

type ChangeProps<Change> = {
  readonly read: () => Promise<Answer<Change>>
  readonly show: (change: Change) => ComponentChildren
}

/** Asked for when somebody wants to know. */
function WhatChanged<Change>({ read, show }: ChangeProps<Change>) {
  const change = useSignal<Change | null>(null)
  const error = useSignal<ApiError | null>(null)
  async function load(): Promise<void> {
    if (change.value !== null) return
    const answer = await read()
    error.value = answer.ok ? null : answer.error
    if (answer.ok) change.value = answer.value
  }
  return (
    <details class="audit-change" onToggle={({ currentTarget }) => currentTarget.open && void load()}>
      <summary>{say('audit-what-changed')}</summary>
      <Refusal error={error.value} />
      {change.value !== null && show(change.value)}
    </details>
  )
}

function SettingChange({ settingKey, version }: { readonly settingKey: SettingKey; readonly version: number }) {
  const param = { key: settingKey, version: String(version) }
  return (
    <WhatChanged
      read={() => ask(api.audit.settings[':key'][':version'].$get({ param }))}
      show={({ from, to, usual, agents, groups }) => (
        <DifferencesList
          settingKey={settingKey}
          from={from}
          to={to}
          usual={usual[settingKey]}
          names={{ agents, groups: namedGroups(groups) }}
        />
      )}
    />
  )
}

function CannedChange({ id, version }: { readonly id: string; readonly version: number }) {
  const param = { id, version: String(version) }
  return (
    <WhatChanged
      read={() => ask(api.audit['canned-replies'][':id'][':version'].$get({ param }))}
      show={({ from, to, groups }) => (
        <DifferencesView
          found={cannedDifferences(from, to, { agents: [], groups: namedGroups(groups) })}
          whole={say('canned')}
        />
      )}
    />
  )
}

type Groups = readonly { readonly id: string; readonly title: Readonly<Record<Language, string>> }[]

export const namedGroups = (groups: Groups): readonly { readonly value: string; readonly name: string }[] =>
  groups.map(({ id, title }) => ({ value: id, name: title[language.value] }))

export function whoDid({ agentId, details, what }: AuditLine, words: AuditWords, names: LineNames['agents']): string {
  if (agentId !== null) return names.get(agentId) ?? agentId
  if (details['isCommand'] === true) return words.command
  return what === 'sign_in_refused' ? words.stranger : '—'
}
