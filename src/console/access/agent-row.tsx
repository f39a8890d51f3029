import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type Answer, api, type ApiError, ask } from '../connection/api-client.ts'
import { Refusal } from '../frame/refusal.tsx'
import { fullDate } from '../time/format-time.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { DisableForm, EnableForm, ResetForm, RoleForm } from './agent-forms.tsx'
import { languageName } from '../frame/language-name.ts'
import { language } from '../frame/language.ts'
import type { Agent, Change, Group } from './agents.ts'
import { roleNames } from './roles.ts'
import { me } from './session.ts'
import { SessionsList } from './sessions-list.tsx'

type Open = 'role' | 'reset' | 'disable' | 'enable' | 'sessions'

const buttonNames = {
  role: 'agents-change-role',
  reset: 'agents-reset',
  disable: 'agents-disable',
  enable: 'agents-enable',
  sessions: 'agents-sessions',
} satisfies Record<Open, SentenceId>

const columns = 5

type Props = {
  readonly agent: Agent
  /** Of the desk, with their titles. */
  readonly groups: readonly Group[]
  readonly change: (change: Change) => Promise<Answer<unknown>>
  readonly onSessionsEnded: () => void
}

/** One agent; what can be done opens below and asks there. */
export function AgentRow({ agent, groups, change, onSessionsEnded }: Props) {
  const open = useSignal<Open | null>(null)
  const error = useSignal<ApiError | null>(null)
  const opener = useRef<HTMLElement | null>(null)
  const wasOpen = useRef(false)
  // Back to where it was opened, once its button is there again.
  useLayoutEffect(() => {
    if (open.value === null && wasOpen.current) opener.current?.focus()
    wasOpen.current = open.value !== null
  }, [open.value])
  const isSelf = agent.id === me.value?.id
  const isDisabled = agent.disabledAt !== null

  const leave = () => {
    open.value = null
  }
  const button = (what: Open) => (
    <button
      type="button"
      class="button small"
      aria-expanded={open.value === what}
      aria-label={`${say(buttonNames[what], { count: agent.sessions })} ${agent.name}`}
      onClick={(event) => {
        opener.current = event.currentTarget
        error.value = null
        open.value = open.value === what ? null : what
      }}
    >
      {say(buttonNames[what], { count: agent.sessions })}
    </button>
  )
  async function run(json: Change): Promise<void> {
    const asked = open.value
    const answer = await change(json)
    error.value = answer.ok ? null : answer.error
    // The new password has the focus then: it has to be read first.
    if (answer.ok && json.resetPassword === true) opener.current = null
    // Something else may have been opened meanwhile.
    if (open.value === asked) leave()
  }
  const forms = { agent, onChange: (json: Change) => void run(json), onLeave: leave }
  return (
    <>
      <tr class={isDisabled ? 'is-disabled' : ''}>
        <td>
          {agent.name}
          {isSelf && ` (${say('you')})`}
          {isDisabled && <small>{say('agents-disabled')}</small>}
          <small>
            {[
              languageName(agent.language),
              ...groups.filter(({ id }) => agent.groups.includes(id)).map(({ title }) => title[language.value]),
            ].join(', ')}
          </small>
          {!isDisabled && agent.mustChangePassword && <small>{say('agents-must-change')}</small>}
          {!isDisabled && agent.hasTotp && <small>{say('agents-has-totp')}</small>}
        </td>
        <td class="login">{agent.login}</td>
        <td>
          <span class="role-cell">
            {sayKind(roleNames, agent.role)}
            {!isSelf && !isDisabled && button('role')}
          </span>
        </td>
        <td>{fullDate(agent.createdAt)}</td>
        <td>
          {isSelf ? (
            <span class="hint">{say('agents-self-hint')}</span>
          ) : (
            <span class="cell-buttons">
              {!isDisabled && button('sessions')}
              {!isDisabled && button('reset')}
              {button(isDisabled ? 'enable' : 'disable')}
            </span>
          )}
        </td>
      </tr>
      {(open.value !== null || error.value !== null) && (
        <tr class="row-form">
          <td colSpan={columns}>
            <Refusal error={error.value} />
            {open.value === 'role' && <RoleForm {...forms} />}
            {open.value === 'reset' && <ResetForm {...forms} />}
            {open.value === 'disable' && <DisableForm {...forms} />}
            {open.value === 'enable' && <EnableForm {...forms} />}
            {open.value === 'sessions' && <Sessions agent={agent} onEnded={onSessionsEnded} />}
          </td>
        </tr>
      )}
    </>
  )
}

function Sessions({ agent: { id, name }, onEnded }: { readonly agent: Agent; readonly onEnded: () => void }) {
  const sessions = api.agents[':id'].sessions
  return (
    <section class="asks" aria-label={say('sessions-of', { name })}>
      <p>{say('sessions-of', { name })}</p>
      <SessionsList
        load={() => ask(sessions.$get({ param: { id } }))}
        end={(session) => ask(sessions[':session'].end.$post({ param: { id, session } }))}
        endAll={{ name: say('sessions-end-all'), run: () => ask(sessions['end-all'].$post({ param: { id } })) }}
        onChanged={onEnded}
      />
    </section>
  )
}
