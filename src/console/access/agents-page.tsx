import { useSignal } from '@preact/signals'
import { AddAgentForm } from './add-agent-form.tsx'
import { AgentRow } from './agent-row.tsx'
import type { Agent, Change, Group } from './agents.ts'
import { OncePassword } from './once-password.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { type Answer, api, type ApiError, ask } from '../connection/api-client.ts'
import { useRefresh } from '../connection/use-refresh.ts'
import { say } from '../words/say.ts'

type Once = { readonly name: string; readonly password: string; readonly isInGroups: boolean }

/** Who may enter. For admins. */
export function AgentsPage() {
  const agents = useSignal<readonly Agent[] | null>(null)
  const groups = useSignal<readonly Group[]>([])
  const shown = useSignal<Once | null>(null)
  const error = useSignal<ApiError | null>(null)

  async function load(): Promise<void> {
    const answer = await ask(api.agents.$get())
    if (answer.ok) {
      agents.value = answer.value.agents
      groups.value = answer.value.groups
      error.value = null
    } else error.value = answer.error
  }
  useRefresh(() => void load())

  async function change(agent: Agent, json: Change): Promise<Answer<unknown>> {
    const answer = await ask(api.agents[':id'].$patch({ param: { id: agent.id }, json }))
    if (answer.ok && answer.value.password !== null) {
      shown.value = { name: agent.name, password: answer.value.password, isInGroups: true }
    }
    await load()
    return answer
  }

  return (
    <main class="page agents">
      <h1>{say('agents-title')}</h1>
      {shown.value !== null && (
        <OncePassword key={shown.value.password} {...shown.value} onClose={() => (shown.value = null)} />
      )}
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
                <AgentRow
                  key={agent.id}
                  agent={agent}
                  groups={groups.value}
                  change={(json) => change(agent, json)}
                  onSessionsEnded={() => void load()}
                />
              ))
            )}
          </tbody>
        </table>
      </div>
      <AddAgentForm
        groups={groups.value}
        onAdded={(once) => {
          shown.value = once
          void load()
        }}
      />
    </main>
  )
}
