import { useSignal } from '@preact/signals'
import { can } from '../access/session.ts'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import type { Conversation } from '../conversations/conversation.ts'
import { BusyButton } from '../frame/controls/busy-button.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { say } from '../words/say.ts'

/** For whoever asks by letter or phone what is known of them, or wants it gone. */
export function OwnDataMenu({ user }: { readonly user: Conversation['user'] }) {
  const isAsked = useSignal(false)
  const isBusy = useSignal(false)
  const isDone = useSignal(false)
  const error = useSignal<ApiError | null>(null)
  if (!can('handle_data_requests')) return null

  async function erase(): Promise<void> {
    isBusy.value = true
    const answer = await ask(api.people.users[':id'].erase.$post({ param: { id: user.id } }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    isAsked.value = false
    isDone.value = answer.ok
  }
  return (
    <details class="own-data">
      <summary>{say('own-data')}</summary>
      <p>
        <a class="link" href={`/api/people/users/${user.id}/data`} download>
          {say('own-data-take-out')}
        </a>
      </p>
      {isDone.value ? (
        <p class="success" role="status">
          {say('own-data-erasing')}
        </p>
      ) : isAsked.value ? (
        <>
          <p>{say('own-data-ask')}</p>
          <div class="buttons">
            <BusyButton type="button" class="button danger" isBusy={isBusy.value} onClick={() => void erase()}>
              {say('own-data-erase-now')}
            </BusyButton>
            <button type="button" class="button" onClick={() => (isAsked.value = false)}>
              {say('own-data-leave')}
            </button>
          </div>
        </>
      ) : (
        <button type="button" class="button small" onClick={() => (isAsked.value = true)}>
          {say('own-data-erase')}
        </button>
      )}
      <Refusal error={error.value} />
    </details>
  )
}
