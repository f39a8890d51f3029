import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { say } from '../words/say.ts'
import { Icon } from '../frame/icon.tsx'

type Props = {
  readonly name: string
  readonly label: string
  readonly autoComplete: 'current-password' | 'new-password'
}

/** A password that can be looked at: typing blind is how people lock themselves out. */
export function PasswordField({ name, label, autoComplete }: Props) {
  const isShown = useSignal(false)
  const id = useId()
  const toggle = isShown.value ? say('sign-in-hide') : say('sign-in-show')
  const attributes = { id, name, autoComplete, required: true, spellcheck: false } as const
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="with-button">
        {isShown.value ? <input type="text" {...attributes} /> : <input type="password" {...attributes} />}
        <button type="button" aria-label={toggle} title={toggle} onClick={() => (isShown.value = !isShown.value)}>
          <Icon name="eye" />
        </button>
      </div>
    </div>
  )
}
