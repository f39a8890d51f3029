import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { fullDate } from '../time/format-time.ts'
import { AddAgentForm, roles } from './add-agent-form.tsx'
import { OncePassword } from './once-password.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { api, type ApiError, ask, type BodyOf } from '../connection/api-client.ts'
import { me, type Role } from './session.ts'
import { words } from '../words/words.ts'

type Agent = BodyOf<typeof api.agents.$get>['agents'][number]
type Change = Parameters<(typeof api.agents)[':id']['$patch']>[0]['json']

/** Who may enter. For admins. */
export function AgentsPage() {
  const agents = useSignal<readonly Agent[] | null>(null)
  const shown = useSignal<{ readonly name: string; readonly password: string } | null>(null)
  const error = useSignal<ApiError | null>(null)
  const t = words.value.agentsPage

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
      <h1>{t.title}</h1>
      {shown.value !== null && <OncePassword {...shown.value} onClose={() => (shown.value = null)} />}
      <Refusal error={error.value} />
      <div class="table-box">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.name}</th>
              <th scope="col">{t.login}</th>
              <th scope="col">{t.role}</th>
              <th scope="col">{t.since}</th>
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
  const t = words.value.agentsPage
  const isSelf = agent.id === me.value?.id
  const isDisabled = agent.disabledAt !== null
  const reason = isSelf ? words.value.errors.own_account : undefined
  return (
    <tr class={isDisabled ? 'is-disabled' : ''}>
      <td>
        {agent.name}
        {isSelf && ` (${words.value.you})`}
        {isDisabled && <small>{t.disabled}</small>}
        {!isDisabled && agent.mustChangePassword && <small>{t.mustChange}</small>}
      </td>
      <td class="login">{agent.login}</td>
      <td>
        <select
          aria-label={`${t.role}: ${agent.name}`}
          value={agent.role}
          disabled={isSelf}
          title={reason}
          onChange={(event) => onChange({ role: event.currentTarget.value as Role })}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {t.roles[role]}
            </option>
          ))}
        </select>
      </td>
      <td>{fullDate(agent.createdAt)}</td>
      <td>
        <span class="cell-buttons">
          {!isSelf && (
            <button type="button" class="button small" onClick={() => onChange({ resetPassword: true })}>
              {t.reset}
            </button>
          )}
          {!isSelf && (
            <button type="button" class="button small" onClick={() => onChange({ isDisabled: !isDisabled })}>
              {isDisabled ? t.enable : t.disable}
            </button>
          )}
        </span>
      </td>
    </tr>
  )
}
