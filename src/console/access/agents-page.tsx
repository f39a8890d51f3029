import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { fullDate } from '../time/format-time.ts'
import { AddAgentForm } from './add-agent-form.tsx'
import { roleNames, roles } from './roles.ts'
import { OncePassword } from './once-password.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { api, type ApiError, ask, type BodyOf } from '../connection/api-client.ts'
import { me, type Role } from './session.ts'
import { say, sayKind } from '../words/say.ts'

type Agent = BodyOf<typeof api.agents.$get>['agents'][number]
type Change = Parameters<(typeof api.agents)[':id']['$patch']>[0]['json']

/** Who may enter. For admins. */
export function AgentsPage() {
  const agents = useSignal<readonly Agent[] | null>(null)
  const shown = useSignal<{ readonly name: string; readonly password: string } | null>(null)
  const error = useSignal<ApiError | null>(null)

  async function load(): Promise<void> {
    const answer = await ask(api.agents.$get())
    if (answer.ok) agents.value = answer.value.agents
    else error.value = answer.error
  }
  useEffect(() => void load(), [])

  async function change(agent: Agent, json: Change): Promise<void> {
    const answer = await ask(api.agents[':id'].$patch({ param: { id: agent.id }, json }))
    error.value = answer.ok ? null : answer.error
    if (answer.ok && answer.value.password !== null) shown.value = { name: agent.name, password: answer.value.password }
    await load()
  }

  return (
    <main class="page">
      <h1>{say('agents-title')}</h1>
      {shown.value !== null && <OncePassword {...shown.value} onClose={() => (shown.value = null)} />}
      <Refusal error={error.value} />
      <div class="table-box">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('agents-name')}</th>
              <th scope="col">{say('agents-login')}</th>
              <th scope="col">{say('agents-role')}</th>
              <th scope="col">{say('agents-since')}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {agents.value === null ? (
              <tr>
                <td colSpan={5}>
                  <span class="bone" />
                </td>
              </tr>
            ) : (
              agents.value.map((agent) => (
                <AgentRow key={agent.id} agent={agent} onChange={(json) => void change(agent, json)} />
              ))
            )}
          </tbody>
        </table>
      </div>
      <AddAgentForm
        onAdded={(name, password) => {
          shown.value = { name, password }
          void load()
        }}
      />
    </main>
  )
}

function AgentRow({ agent, onChange }: { readonly agent: Agent; readonly onChange: (change: Change) => void }) {
  const isSelf = agent.id === me.value?.id
  const isDisabled = agent.disabledAt !== null
  const reason = isSelf ? say('error-own-account') : undefined
  return (
    <tr class={isDisabled ? 'is-disabled' : ''}>
      <td>
        {agent.name}
        {isSelf && ` (${say('you')})`}
        {isDisabled && <small>{say('agents-disabled')}</small>}
        {!isDisabled && agent.mustChangePassword && <small>{say('agents-must-change')}</small>}
      </td>
      <td class="login">{agent.login}</td>
      <td>
        <select
          aria-label={`${say('agents-role')}: ${agent.name}`}
          value={agent.role}
          disabled={isSelf}
          title={reason}
          onChange={(event) => onChange({ role: event.currentTarget.value as Role })}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {sayKind(roleNames, role)}
            </option>
          ))}
        </select>
      </td>
      <td>{fullDate(agent.createdAt)}</td>
      <td>
        <span class="cell-buttons">
          {!isSelf && (
            <button type="button" class="button small" onClick={() => onChange({ resetPassword: true })}>
              {say('agents-reset')}
            </button>
          )}
          {!isSelf && (
            <button type="button" class="button small" onClick={() => onChange({ isDisabled: !isDisabled })}>
              {isDisabled ? say('agents-enable') : say('agents-disable')}
            </button>
          )}
        </span>
      </td>
    </tr>
  )
}
