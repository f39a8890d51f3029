import { longest } from '../../messaging/lengths.ts'
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { language } from '../frame/language.ts'
import { roleNames, roles } from './roles.ts'
import type { Role } from './session.ts'
import { say, sayKind } from '../words/say.ts'
import { Refusal } from '../frame/refusal.tsx'

/** A newcomer gets a password made here; nobody chooses one for another. */
export function AddAgentForm({ onAdded }: { readonly onAdded: (name: string, password: string) => void }) {
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  const id = useId()

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const data = new FormData(form)
    const name = String(data.get('name'))
    isBusy.value = true
    const json = { login: String(data.get('login')), name, role: data.get('role') as Role, language: language.value }
    const answer = await ask(api.agents.$post({ json }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    form.reset()
    onAdded(name, answer.value.password)
  }

  return (
    <form class="add-agent" onSubmit={(event) => void submit(event)}>
      <h2>{say('agents-add')}</h2>
      <div class="field">
        <label for={`${id}-name`}>{say('agents-name')}</label>
        <input id={`${id}-name`} name="name" required maxLength={longest.agentName} autoComplete="off" />
      </div>
      <div class="field">
        <label for={`${id}-login`}>{say('agents-login')}</label>
        <input
          id={`${id}-login`}
          name="login"
          required
          minLength={2}
          maxLength={longest.login}
          title={say('agents-login-hint')}
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
        />
      </div>
      <div class="field">
        <label for={`${id}-role`}>{say('agents-role')}</label>
        <select id={`${id}-role`} name="role">
          {roles.map((role) => (
            <option key={role} value={role}>
              {sayKind(roleNames, role)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button primary" disabled={isBusy.value}>
        {say('agents-create')}
      </button>
      <Refusal error={error.value} />
    </form>
  )
}
