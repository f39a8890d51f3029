import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { Instant } from '../../kit/time.ts'
import { longest } from '../../messaging/lengths.ts'
import type { ApiError } from '../connection/api-client.ts'
import { act, type Action, type Conversation } from '../conversations/conversation.ts'
import { can } from '../access/session.ts'
import { onEscape } from '../frame/keys.ts'
import { Refusal } from '../frame/refusal.tsx'
import { dateTime } from '../time/format-time.ts'
import { now } from '../time/clock.ts'
import { WhenField } from '../time/when-field.tsx'
import { say } from '../words/say.ts'

/** Nobody answers them for a while: with a reason and an end, which they hear. */
export function BlockForm({ user }: { readonly user: Conversation['user'] }) {
  const isOpen = useSignal(false)
  const reason = useSignal('')
  const until = useSignal<Instant | null>(null)
  const error = useSignal<ApiError | null>(null)
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => field.current?.focus(), [isOpen.value])
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
        ref={button}
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
          onKeyDown={onEscape(() => {
            isOpen.value = false
            button.current?.focus()
          })}
          onSubmit={(event) => {
            event.preventDefault()
            if (until.value !== null) void run({ kind: 'block', reason: reason.value, until: until.value })
          }}
        >
          <label for={`${id}-why`}>{say('block-reason')}</label>
          <textarea
            ref={field}
            id={`${id}-why`}
            rows={2}
            required
            maxLength={longest.agentText}
            value={reason.value}
            onInput={(event) => (reason.value = event.currentTarget.value)}
          />
          <WhenField
            label={say('block-until')}
            value={until.value}
            becomes={(when) => say('block-ends', { when })}
            isRequired
            onChange={(at) => (until.value = at)}
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
