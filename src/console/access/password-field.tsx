import { useSignal } from '@preact/signals'
import { say } from '../words/say.ts'
import { Icon } from '../frame/icon.tsx'
import { Field } from './field.tsx'

type Props = {
  readonly name: string
  readonly label: string
  readonly autoComplete: 'current-password' | 'new-password'
  readonly hint?: string
  readonly fault?: string | null
}

/** A password that can be looked at: typing blind is how people lock themselves out. */
export function PasswordField({ name, label, autoComplete, hint, fault }: Props) {
  const isShown = useSignal(false)
  const toggle = isShown.value ? say('sign-in-hide') : say('sign-in-show')
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(wiring) => {
        const attributes = { ...wiring, name, autoComplete, required: true, spellcheck: false } as const
        return (
          <div class="with-button">
            {isShown.value ? <input type="text" {...attributes} /> : <input type="password" {...attributes} />}
            <button
              type="button"
              aria-label={toggle}
              aria-pressed={isShown.value}
              title={toggle}
              onClick={() => (isShown.value = !isShown.value)}
            >
              <Icon name="eye" />
            </button>
          </div>
        )
      }}
    </Field>
  )
}
