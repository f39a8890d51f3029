import { useSignal } from '@preact/signals'
import { words } from '../words/words.ts'

type Props = { readonly name: string; readonly password: string; readonly onClose: () => void }

/** A new password on the only occasion it is ever shown. */
export function OncePassword({ name, password, onClose }: Props) {
  const isCopied = useSignal(false)
  const t = words.value.agentsPage
  return (
    <div class="once" role="alert">
      <p>{t.passwordFor(name)}</p>
      <code>{password}</code>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => void navigator.clipboard.writeText(password).then(() => (isCopied.value = true))}
        >
          {isCopied.value ? t.copied : t.copy}
        </button>
        <button type="button" class="button quiet" onClick={onClose}>
          {words.value.close}
        </button>
      </div>
    </div>
  )
}
