import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { longest } from '../../messaging/lengths.ts'
import { can } from '../access/session.ts'
import type { ApiError } from '../connection/api-client.ts'
import { act, type Conversation } from '../conversations/conversation.ts'
import { onEscape } from '../frame/keys.ts'
import { Refusal } from '../frame/refusal.tsx'
import { now } from '../time/clock.ts'
import { dateTime } from '../time/format-time.ts'
import { say } from '../words/say.ts'

/** What the desk remembers of a user, whoever they talk to next; the user never sees it. */
export function UserNotes({ notes }: { readonly notes: Conversation['user']['notes'] }) {
  const isOpen = useSignal(false)
  const text = useSignal('')
  const error = useSignal<ApiError | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  // What is typed next is the note, and never a reply to the user.
  useLayoutEffect(() => field.current?.focus(), [isOpen.value])
  const mayWrite = can('act_on_conversations')
  async function add(): Promise<void> {
    const answer = await act({ kind: 'add_user_note', text: text.value })
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    text.value = ''
    isOpen.value = false
    button.current?.focus()
  }
  async function remove(noteId: string): Promise<void> {
    const answer = await act({ kind: 'remove_user_note', noteId })
    error.value = answer.ok ? null : answer.error
    button.current?.focus()
  }
  return (
    <div class="user-notes">
      {notes.length > 0 && (
        <ul aria-label={say('user-notes')}>
          {notes.map(({ id, text: words, by, at }) => (
            <li key={id}>
              <p>{words}</p>
              <p class="hint">
                {by}, {dateTime(at, now.value)}
                {mayWrite && (
                  <button
                    type="button"
                    class="button quiet small"
                    title={say('user-note-remove-hint')}
                    onClick={() => void remove(id)}
                  >
                    {say('user-note-remove')}
                  </button>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <button
          ref={button}
          type="button"
          class="button quiet"
          aria-expanded={isOpen.value}
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          {say('user-note-add')}
        </button>
      )}
      {isOpen.value && (
        <form
          class="inline-form"
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
          onKeyDown={onEscape(() => {
            isOpen.value = false
            button.current?.focus()
          })}
        >
          <label>
            {say('user-note')}
            <textarea
              ref={field}
              rows={2}
              required
              maxLength={longest.agentText}
              value={text.value}
              onInput={(event) => (text.value = event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
              }}
            />
          </label>
          <button type="submit" class="button primary small">
            {say('user-note-save')}
          </button>
        </form>
      )}
      <Refusal error={error.value} />
    </div>
  )
}
