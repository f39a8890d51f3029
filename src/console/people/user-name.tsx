import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { longest } from '../../messaging/lengths.ts'
import { can } from '../access/session.ts'
import type { ApiError } from '../connection/api-client.ts'
import { act, type Conversation } from '../conversations/conversation.ts'
import { Icon } from '../frame/icon.tsx'
import { onEscape } from '../frame/keys.ts'
import { Refusal } from '../frame/refusal.tsx'
import { say } from '../words/say.ts'

/** What the user is called, and its correction: people call themselves in messengers as they like. */
export function UserName({ user }: { readonly user: Conversation['user'] }) {
  const typed = useSignal<string | null>(null)
  const error = useSignal<ApiError | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = typed.value !== null
  useLayoutEffect(() => field.current?.select(), [isOpen])
  function close(): void {
    typed.value = null
    error.value = null
    button.current?.focus()
  }
  async function save(): Promise<void> {
    const answer = await act({ kind: 'correct_name', name: typed.value ?? '' })
    if (answer.ok) close()
    else error.value = answer.error
  }
  return (
    <>
      <h2>
        {user.name ?? say('nameless')} {user.isVip && <span class="vip">{say('vip')}</span>}
        {can('act_on_conversations') && (
          <button
            ref={button}
            type="button"
            class="button quiet small"
            title={say('user-correct-name')}
            aria-label={say('user-correct-name')}
            aria-expanded={isOpen}
            onClick={() => (isOpen ? close() : (typed.value = user.name ?? ''))}
          >
            <Icon name="pencil" size={14} />
          </button>
        )}
      </h2>
      {isOpen && (
        <form
          class="inline-form"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
          onKeyDown={onEscape(close)}
        >
          <label>
            {say('user-name')}
            <input
              ref={field}
              required
              maxLength={longest.userName}
              value={typed.value ?? ''}
              onInput={(event) => (typed.value = event.currentTarget.value)}
            />
          </label>
          <p class="hint">{say('user-name-hint')}</p>
          <div class="buttons">
            <button type="submit" class="button primary small">
              {say('user-name-save')}
            </button>
            <button type="button" class="button quiet small" onClick={close}>
              {say('close')}
            </button>
          </div>
          <Refusal error={error.value} />
        </form>
      )}
    </>
  )
}
