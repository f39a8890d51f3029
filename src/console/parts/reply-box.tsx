import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { lifecycle } from '../../incidents/lifecycle.ts'
import { splitText } from '../../messaging/split-text.ts'
import type { ApiError } from '../state/api-client.ts'
import { act, type Conversation, type Incident, messages } from '../state/conversation.ts'
import { type DraftKind, readDraft, writeDraft } from '../state/drafts.ts'
import { bindKeys } from '../state/keys.ts'
import { can, me } from '../state/session.ts'
import { words } from '../words.ts'
import { Icon } from './icon.tsx'
import { NewerMessages } from './newer-messages.tsx'
import { Refusal } from './refusal.tsx'

type Props = { readonly conversation: Conversation; readonly incident: Incident | null }

const longestText = 4_000
/** Below this share of the limit nobody needs to know about it. */
const showLengthFrom = 0.6

/** Where an agent writes: to the user, or a note for colleagues that looks different before and after. */
export function ReplyBox({ conversation, incident }: Props) {
  const t = words.value
  const kind = useSignal<DraftKind>('reply')
  const text = useSignal(readDraft(conversation.id, 'reply'))
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  const box = useRef<HTMLTextAreaElement>(null)

  const owner = conversation.handOver?.acceptedBy ?? null
  const isOthers = owner !== null && owner !== me.value?.id
  const isNote = kind.value === 'note' || isOthers
  const name = conversation.user.name ?? t.nameless
  const channel = t.channels[conversation.channel] ?? conversation.channel

  function turnTo(next: DraftKind): void {
    kind.value = next
    text.value = readDraft(conversation.id, next)
    error.value = null
    box.current?.focus()
  }
  useEffect(() => bindKeys({ r: () => turnTo('reply'), n: () => turnTo('note') }), [])
  useEffect(() => {
    if (isOthers && kind.value === 'reply') text.value = readDraft(conversation.id, 'note')
  }, [isOthers])
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [text.value])

  function write(next: string): void {
    text.value = next
    error.value = null
    writeDraft(conversation.id, isNote ? 'note' : 'reply', next)
  }

  async function send(isConfirmed: boolean): Promise<void> {
    if (text.value.trim() === '' || isBusy.value) return
    isBusy.value = true
    const about = incident !== null && lifecycle[incident.status].isOpen ? incident.id : null
    const seenNumber = messages.value.at(-1)?.number ?? 0
    const answer = await act(
      isNote
        ? { kind: 'note', text: text.value, incidentId: about }
        : { kind: 'reply', text: text.value, incidentId: about, seenNumber, confirmed: isConfirmed },
    )
    isBusy.value = false
    if (answer.ok) write('')
    else error.value = answer.error
    box.current?.focus()
  }

  if (!can('act_on_conversations')) return <p class="bar">{t.reply.readOnly}</p>
  const limit = Math.min(longestText, conversation.textLength)
  const used = text.value.length
  const parts = isNote ? 1 : splitText(text.value, conversation.textLength - (me.value?.name.length ?? 0) - 8).length
  const willJoin = owner === null && !isNote
  return (
    <form
      class={`reply ${isNote ? 'is-note' : ''}`}
      onSubmit={(event) => {
        event.preventDefault()
        void send(false)
      }}
    >
      <div class="reply-tabs" role="group">
        {(['reply', 'note'] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="tab"
            aria-pressed={(one === 'note') === isNote}
            disabled={one === 'reply' && isOthers}
            title={
              one === 'reply' && isOthers ? t.reply.ownedBy(conversation.handOver?.acceptedByName ?? '') : undefined
            }
            onClick={() => turnTo(one)}
          >
            {one === 'note' && <Icon name="note" size={14} />}
            {one === 'reply' ? t.reply.tabReply : t.reply.tabNote}
            <kbd aria-hidden="true">{one === 'reply' ? 'R' : 'N'}</kbd>
          </button>
        ))}
        <span class="gap" />
        {isOthers && <span class="hint">{t.reply.ownedBy(conversation.handOver?.acceptedByName ?? '')}</span>}
        {used > limit * showLengthFrom && (
          <span class={used > longestText ? 'refusal' : 'hint'}>
            {t.reply.length(used, longestText)}
            {parts > 1 && `, ${t.reply.inParts(parts)}`}
          </span>
        )}
      </div>
      {error.value?.code === 'newer_messages' ? (
        <NewerMessages
          newer={error.value.newer}
          userName={name}
          onSend={() => void send(true)}
          onKeep={() => {
            error.value = null
            box.current?.focus()
          }}
        />
      ) : (
        <Refusal error={error.value} />
      )}
      <textarea
        ref={box}
        rows={2}
        value={text.value}
        aria-label={t.reply.label}
        placeholder={isNote ? t.reply.notePlaceholder : t.reply.placeholder(name)}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            void send(false)
          } else if (event.key === 'Escape') {
            // The first Escape only leaves the box, the next one the conversation.
            event.preventDefault()
            event.currentTarget.blur()
          }
        }}
      />
      <div class="reply-foot">
        <span class="hint">
          {isNote ? t.reply.hintNote : willJoin ? t.reply.willJoin : t.reply.hintSend(channel, me.value?.name ?? '')}
        </span>
        <button
          type="submit"
          class="button primary"
          disabled={isBusy.value || used > longestText}
          title={text.value.trim() === '' ? t.errors.text_missing : undefined}
        >
          <Icon name={isNote ? 'note' : 'send'} size={14} />
          {isBusy.value ? t.reply.sending : isNote ? t.reply.saveNote : t.reply.send}
        </button>
      </div>
    </form>
  )
}
