import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { FoldedMessage } from './fold-changes.ts'
import { say } from '../../words/say.ts'
import type { ApiError } from '../../connection/api-client.ts'
import { now } from '../../time/clock.ts'
import { act, conversation, type Message } from '../conversation.ts'
import { quote, wantFocus } from '../reply/composer.ts'
import { can, me } from '../../access/session.ts'
import { onEscape } from '../../frame/keys.ts'
import { Icon } from '../../frame/icon.tsx'
import { Refusal } from '../../frame/refusal.tsx'

const reactions = ['👍', '🙏', '👌', '❤', '👀', '✍'] as const

/** What can be done about one message, in the messenger it came from; nothing is offered that would be refused. */
export function MessageActs({ folded }: { readonly folded: FoldedMessage }) {
  const mode = useSignal<'none' | 'edit' | 'withdraw' | 'react'>('none')
  const error = useSignal<ApiError | null>(null)
  const open = conversation.value
  const { message } = folded
  if (open === null || folded.isWithdrawn || !can('act_on_conversations')) return null
  const isOwn = message.author === 'agent' && message.agentId === me.value?.id && message.delivery !== null
  const isFresh = open.editableForMs > 0 && now.value - message.at < open.editableForMs
  const status = message.delivery?.status
  const canEdit = isOwn && isFresh && status === 'sent' && message.kind !== 'edit' && folded.text !== ''
  const isWaiting = status === 'queued' || status === 'held' || status === 'refused'
  const canWithdraw = isOwn && !folded.isBeingWithdrawn && (isWaiting || (isFresh && status === 'sent'))
  const canReact = open.canReact && message.author === 'user' && message.kind !== 'choice'
  const { id: conversationId } = open
  const canQuote = open.canQuote && (message.author === 'user' || message.delivery?.status === 'sent')
  if (!canEdit && !canWithdraw && !canReact && !canQuote) return null

  async function carryOut(action: Parameters<typeof act>[0]): Promise<void> {
    const answer = await act(action)
    error.value = answer.ok ? null : answer.error
    if (answer.ok) end()
  }
  /** The buttons are gone, and what is typed next is a reply. */
  function end(): void {
    mode.value = 'none'
    wantFocus(conversationId)
  }
  const { number } = message
  return (
    <>
      <div class="acts" role="group" aria-label={say('message-acts-label')}>
        {canQuote && (
          <Act label={say('message-acts-quote')} icon="reply" onClick={() => quote(open.id, message.number)} />
        )}
        {canReact && <Act label={say('message-acts-react')} icon="smile" onClick={() => (mode.value = 'react')} />}
        {canEdit && <Act label={say('message-acts-edit')} icon="pencil" onClick={() => (mode.value = 'edit')} />}
        {canWithdraw && (
          <Act label={say('message-acts-withdraw')} icon="undo" onClick={() => (mode.value = 'withdraw')} />
        )}
      </div>
      {mode.value === 'react' && (
        <div class="reactions-offered" ref={focusFirst} onKeyDown={onEscape(end)}>
          {reactions.map((emoji) => (
            <button
              key={emoji}
              type="button"
              class="button small"
              aria-label={say('message-acts-react-with', { emoji })}
              onClick={() => void carryOut({ kind: 'react', number, emoji })}
            >
              {emoji}
            </button>
          ))}
          {ownReaction(folded) !== undefined && (
            <button
              type="button"
              class="button small"
              onClick={() => void carryOut({ kind: 'react', number, emoji: null })}
            >
              {say('message-acts-unreact')}
            </button>
          )}
        </div>
      )}
      {mode.value === 'edit' && (
        <EditForm
          text={folded.text}
          onSave={(text) => void carryOut({ kind: 'edit_message', number, text })}
          onCancel={end}
        />
      )}
      {mode.value === 'withdraw' && (
        <div
          class="confirm"
          role="alertdialog"
          aria-label={say('message-confirm-withdraw')}
          ref={focusFirst}
          onKeyDown={onEscape(end)}
        >
          <span>{say('message-confirm-withdraw')}</span>
          <button
            type="button"
            class="button small"
            onClick={() => void carryOut({ kind: 'withdraw_message', number })}
          >
            {say('message-withdraw')}
          </button>
          <button type="button" class="button small quiet" onClick={end}>
            {say('message-keep')}
          </button>
        </div>
      )}
      <Refusal error={error.value} />
    </>
  )
}

/** What has just been asked for is what the keys are for. */
const focusFirst = (element: HTMLElement | null): void => element?.querySelector('button')?.focus()

const ownReaction = ({ reactions: all }: FoldedMessage): Message | undefined =>
  all.find(({ author }) => author === 'agent')

type ActProps = {
  readonly label: string
  readonly icon: 'reply' | 'smile' | 'pencil' | 'undo'
  readonly onClick: () => void
}

const Act = ({ label, icon, onClick }: ActProps) => (
  <button type="button" class="act" title={label} aria-label={label} onClick={onClick}>
    <Icon name={icon} size={14} />
  </button>
)

type EditProps = {
  readonly text: string
  readonly onSave: (text: string) => void
  readonly onCancel: () => void
}

function EditForm({ text, onSave, onCancel }: EditProps) {
  const next = useSignal(text)
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(text.length, text.length)
    field.current?.form?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <form
      class="edit-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(next.value)
      }}
    >
      <textarea
        ref={field}
        rows={2}
        aria-label={say('message-edit-label')}
        value={next.value}
        onInput={(event) => (next.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            onCancel()
          } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            onSave(next.value)
          }
        }}
      />
      <div class="buttons">
        <button type="submit" class="button small primary">
          {say('message-save')}
        </button>
        <button type="button" class="button small quiet" onClick={onCancel}>
          {say('message-cancel')}
        </button>
      </div>
    </form>
  )
}
