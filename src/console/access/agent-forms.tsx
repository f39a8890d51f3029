import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { JSX } from 'preact'
import { say, sayKind } from '../words/say.ts'
import type { Agent, Change } from './agents.ts'
import { Field } from './field.tsx'
import { roleNames, roles } from './roles.ts'
import type { Role } from './session.ts'
import { BusyButton } from '../frame/controls/busy-button.tsx'

type Props = {
  readonly agent: Agent
  readonly onChange: (change: Change) => void
  readonly onLeave: () => void
}

type AskProps = {
  readonly label: string
  readonly isDanger?: true
  readonly save: string
  readonly canSave?: boolean
  readonly onSave: () => void
  readonly onLeave: () => void
  readonly children: JSX.Element | readonly (JSX.Element | false)[]
}

/** Asks in place before anything happens. The focus comes here, Escape leaves. */
function Ask({ label, isDanger, save, canSave = true, onSave, onLeave, children }: AskProps) {
  const form = useRef<HTMLFormElement>(null)
  const isBusy = useSignal(false)
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('select, input, button[type=button]')?.focus(), [])
  return (
    <form
      ref={form}
      class="asks"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (isBusy.value || !canSave) return
        isBusy.value = true
        onSave()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onLeave()
      }}
    >
      {children}
      <div class="buttons">
        <BusyButton
          type="submit"
          class={isDanger ? 'button danger' : 'button primary'}
          isBusy={isBusy.value}
          disabled={!canSave}
        >
          {save}
        </BusyButton>
        <button type="button" class="button quiet" onClick={onLeave}>
          {say('leave-as-is')}
        </button>
      </div>
    </form>
  )
}

/** What ends with the sessions; only what there is of it. */
function SignedOut({ agent: { sessions, talks } }: { readonly agent: Agent }) {
  if (sessions === 0 && talks === 0) return <p class="hint">{say('agents-nothing-ends')}</p>
  return (
    <>
      {sessions > 0 && <p>{say('agents-sessions-end', { count: sessions })}</p>}
      {talks > 0 && <p>{say('agents-talks-return', { count: talks })}</p>}
    </>
  )
}

/** A role is chosen here and given by a word of its own: no arrow key makes an admin. */
export function RoleForm({ agent, onChange, onLeave }: Props) {
  const role = useSignal<Role>(agent.role)
  return (
    <Ask
      label={say('agents-role-of', { name: agent.name })}
      save={say('agents-role-save')}
      canSave={role.value !== agent.role}
      onSave={() => onChange({ role: role.value })}
      onLeave={onLeave}
    >
      <Field label={say('agents-role-of', { name: agent.name })}>
        {(wiring) => (
          <select {...wiring} value={role.value} onChange={(event) => (role.value = event.currentTarget.value as Role)}>
            {roles.map((one) => (
              <option key={one} value={one}>
                {sayKind(roleNames, one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <SignedOut agent={agent} />
    </Ask>
  )
}

export function ResetForm({ agent, onChange, onLeave }: Props) {
  const isPhoneLost = useSignal(false)
  return (
    <Ask
      label={say('agents-reset-ask', { name: agent.name })}
      isDanger
      save={say('agents-reset-do')}
      onSave={() => onChange({ resetPassword: true, ...(isPhoneLost.value ? { resetTotp: true } : {}) })}
      onLeave={onLeave}
    >
      <p>{say('agents-reset-ask', { name: agent.name })}</p>
      <SignedOut agent={agent} />
      {agent.hasTotp && (
        <label class="switch">
          <input
            type="checkbox"
            checked={isPhoneLost.value}
            onChange={(event) => (isPhoneLost.value = event.currentTarget.checked)}
          />
          {say('agents-phone-lost')}
        </label>
      )}
    </Ask>
  )
}

export function DisableForm({ agent, onChange, onLeave }: Props) {
  return (
    <Ask
      label={say('agents-disable-ask', { name: agent.name })}
      isDanger
      save={say('agents-disable-do')}
      onSave={() => onChange({ isDisabled: true })}
      onLeave={onLeave}
    >
      <p>{say('agents-disable-ask', { name: agent.name })}</p>
      <SignedOut agent={agent} />
      {agent.incidents > 0 && <p>{say('agents-incidents-free', { count: agent.incidents })}</p>}
    </Ask>
  )
}

export function EnableForm({ agent, onChange, onLeave }: Props) {
  return (
    <Ask
      label={say('agents-enable-ask', { name: agent.name })}
      save={say('agents-enable-do')}
      onSave={() => onChange({ isDisabled: false })}
      onLeave={onLeave}
    >
      <p>{say('agents-enable-ask', { name: agent.name })}</p>
    </Ask>
  )
}
