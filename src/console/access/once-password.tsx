import { useSignal } from '@preact/signals'
import { say } from '../words/say.ts'

type Props = { readonly name: string; readonly password: string; readonly onClose: () => void }

/** A new password on the only occasion it is ever shown. */
export function OncePassword({ name, password, onClose }: Props) {
  const isCopied = useSignal(false)
  return (
    <div class="once" role="alert">
      <p>{say('agents-password-for', { name })}</p>
      <code>{password}</code>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => void navigator.clipboard.writeText(password).then(() => (isCopied.value = true))}
        >
          {isCopied.value ? say('agents-copied') : say('agents-copy')}
        </button>
        <button type="button" class="button quiet" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </div>
  )
}
