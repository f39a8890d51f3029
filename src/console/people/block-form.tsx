import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { longest } from '../../messaging/lengths.ts'
import type { ApiError } from '../connection/api-client.ts'
import { act, type Action, type Conversation } from '../conversations/conversation.ts'
import { can, zone } from '../access/session.ts'
import { Refusal } from '../frame/refusal.tsx'
import { dateTime } from '../time/format-time.ts'
import { now } from '../time/clock.ts'
import { instantOf } from '../time/instant-of.ts'
import { say } from '../words/say.ts'

/** Nobody answers them for a while: with a reason and an end, which they hear. */
export function BlockForm({ user }: { readonly user: Conversation['user'] }) {
  const isOpen = useSignal(false)
  const reason = useSignal('')
  const until = useSignal('')
  const error = useSignal<ApiError | null>(null)
  const id = useId()
  if (!can('act_on_conversations')) return null
  async function run(action: Action): Promise<void> {
    const answer = await act(action)
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    isOpen.value = false
    reason.value = ''
  }
  if (user.blockedUntil !== null && user.blockedUntil > now.value) {
    return (
      <p class="blocked">
        {say('blocked-until', { when: dateTime(user.blockedUntil, now.value), who: user.blockedBy ?? '' })}{' '}
        {user.blockedReason}{' '}
        <button type="button" class="button quiet" onClick={() => void run({ kind: 'unblock' })}>
          {say('unblock')}
        </button>
      </p>
    )
  }
  return (
    <>
      <button
        type="button"
        class="button quiet"
        aria-expanded={isOpen.value}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        {say('block')}
      </button>
      {isOpen.value && (
        <form
          class="inline-form"
          onSubmit={(event) => {
            event.preventDefault()
            const at = instantOf(until.value, zone.value)
            if (at !== null) void run({ kind: 'block', reason: reason.value, until: at })
          }}
        >
          <label for={`${id}-why`}>{say('block-reason')}</label>
          <textarea
            id={`${id}-why`}
            rows={2}
            required
            maxLength={longest.agentText}
            value={reason.value}
            onInput={(event) => (reason.value = event.currentTarget.value)}
          />
          <label for={`${id}-until`}>{say('block-until')}</label>
          <input
            id={`${id}-until`}
            type="datetime-local"
            required
            value={until.value}
            onInput={(event) => (until.value = event.currentTarget.value)}
          />
          <button type="submit" class="button primary">
            {say('block-button')}
          </button>
        </form>
      )}
      <Refusal error={error.value} />
    </>
  )
}
