import type { RefObject } from 'preact'
import type { ApiError } from '../../connection/api-client.ts'
import { refusalText } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { Field } from '../field.tsx'

type Props = {
  readonly error: ApiError | null
  readonly input?: RefObject<HTMLInputElement | null>
  /** A recovery code is taken as well. */
  readonly takesRecovery?: true
}

/** Where a code is typed; whatever is wrong stands right below it. */
export function CodeField({ error, input, takesRecovery }: Props) {
  return (
    <Field
      label={say('totp-code')}
      hint={takesRecovery === true ? say('totp-code-or-recovery') : say('totp-code-hint')}
      fault={error === null ? null : refusalText(error)}
    >
      {(wiring) => (
        <input
          {...wiring}
          {...(input === undefined ? {} : { ref: input })}
          name="code"
          class="code-input"
          inputMode={takesRecovery === true ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellcheck={false}
          maxLength={40}
          required
        />
      )}
    </Field>
  )
}
