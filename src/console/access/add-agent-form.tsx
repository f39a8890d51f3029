import { useSignal } from '@preact/signals'
import { aboutLanguage, type Language, languages } from '../../kit/language.ts'
import { longest } from '../../messaging/lengths.ts'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { language } from '../frame/language.ts'
import { Refusal, refusalText } from '../frame/refusal.tsx'
import { say, sayKind } from '../words/say.ts'
import type { Group } from './agents.ts'
import { Field, focusFirstFault } from './field.tsx'
import { roleNames, roles } from './roles.ts'
import { deskLanguage, type Role } from './session.ts'
import { BusyButton } from '../frame/controls/busy-button.tsx'

type Faults = { readonly name: string | null; readonly login: string | null }

const noFaults: Faults = { name: null, login: null }

/** As the server has it. */
const loginForm = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u

type Props = {
  readonly groups: readonly Group[]
  readonly onAdded: (once: { readonly name: string; readonly password: string; readonly isInGroups: boolean }) => void
}

/** A newcomer gets a password made here; nobody chooses one for another. */
export function AddAgentForm({ groups, onAdded }: Props) {
  const error = useSignal<ApiError | null>(null)
  const faults = useSignal<Faults>(noFaults)
  const isBusy = useSignal(false)

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const data = new FormData(form)
    const name = String(data.get('name')).trim()
    const login = String(data.get('login')).trim()
    error.value = null
    faults.value = {
      name: name === '' ? say('agents-name-missing') : null,
      login: login === '' ? say('agents-login-missing') : loginForm.test(login) ? null : say('agents-login-wrong'),
    }
    if (faults.value.name !== null || faults.value.login !== null) return focusFirstFault(form)
    isBusy.value = true
    const answer = await ask(
      api.agents.$post({
        json: {
          login,
          name,
          role: data.get('role') as Role,
          language: data.get('language') as Language,
          groups: data.getAll('groups').map(String),
        },
      }),
    )
    isBusy.value = false
    if (!answer.ok) {
      faults.value = faultsIn(answer.error)
      error.value = faults.value === noFaults ? answer.error : null
      return focusFirstFault(form)
    }
    form.reset()
    faults.value = noFaults
    onAdded({ name, password: answer.value.password, isInGroups: answer.value.isInGroups })
  }

  return (
    <form class="add-agent" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{say('agents-add')}</h2>
      <Field label={say('agents-name')} fault={faults.value.name}>
        {(wiring) => <input {...wiring} name="name" maxLength={longest.agentName} autoComplete="off" />}
      </Field>
      <Field label={say('agents-login')} hint={say('agents-login-hint')} fault={faults.value.login}>
        {(wiring) => (
          <input
            {...wiring}
            name="login"
            maxLength={longest.login}
            autoComplete="off"
            autoCapitalize="none"
            spellcheck={false}
          />
        )}
      </Field>
      <Field label={say('agents-role')}>
        {(wiring) => (
          <select {...wiring} name="role">
            {roles.map((role) => (
              <option key={role} value={role}>
                {sayKind(roleNames, role)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('agents-language')}>
        {(wiring) => (
          <select {...wiring} name="language">
            {languages.map((one) => (
              <option key={one} value={one} selected={one === deskLanguage.value}>
                {aboutLanguage[one].name}
                {one === deskLanguage.value && ` (${say('agents-language-desk')})`}
              </option>
            ))}
          </select>
        )}
      </Field>
      {groups.length > 0 && (
        <fieldset class="choice">
          <legend>{say('agents-groups')}</legend>
          {groups.map(({ id, title }) => (
            <label key={id}>
              <input type="checkbox" name="groups" value={id} />
              {title[language.value]}
            </label>
          ))}
        </fieldset>
      )}
      <Refusal error={error.value} />
      <BusyButton type="submit" class="button primary" isBusy={isBusy.value}>
        {say('agents-create')}
      </BusyButton>
    </form>
  )
}

/** What the server has to say of one field stands beside it. */
function faultsIn(error: ApiError): Faults {
  if (error.code === 'login_taken') return { ...noFaults, login: refusalText(error) }
  // Of all that is typed here only the name is looked through for secrets.
  if (error.code === 'secret_in_text') return { ...noFaults, name: refusalText(error) }
  if (error.code !== 'invalid' || error.fields.length === 0) return noFaults
  const faults = {
    name: error.fields.includes('name') ? say('agents-name-wrong') : null,
    login: error.fields.includes('login') ? say('agents-login-wrong') : null,
  }
  return faults.name === null && faults.login === null ? noFaults : faults
}
