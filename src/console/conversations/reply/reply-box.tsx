import { longest, signatureLength } from '../../../messaging/lengths.ts'
import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { carriesArticle } from '../../../knowledge/articles/carries-article.ts'
import { plainText } from '../../../messaging/markup/plain-text.ts'
import { splitText } from '../../../messaging/split-text.ts'
import { useCompletions } from '../canned/completions.tsx'
import { act, type Conversation, type Incident, messages, showTyping } from '../conversation.ts'
import { sayHere } from '../here.ts'
import { attach } from './attach.ts'
import { composerOf, focusWanted, syncDrafts, turnIntoNote } from './composer.ts'
import type { Draft, DraftKind } from './drafts.ts'
import { type Inserted, insertion, readInserted, writeInserted } from './inserted.ts'
import { bindCommands } from '../../frame/commands/commands.ts'
import { bindKeys } from '../../frame/keys.ts'
import { can, me } from '../../access/session.ts'
import { thenWait } from './then-wait.ts'
import { sendDraft, settleWritten } from './send.ts'
import { messengerName } from '../../frame/messengers.tsx'
import { say } from '../../words/say.ts'
import { Icon } from '../../frame/icon.tsx'
import { InsertedArticles } from './inserted-articles.tsx'
import { HeldReply } from './held-reply.tsx'
import { NewerMessages } from '../newer-messages.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { isTooLong, ReplyLength, tooLong } from './reply-length.tsx'
import { AttachButton, ReplyFiles } from './reply-files.tsx'

type Props = { readonly conversation: Conversation; readonly incident: Incident | null }

/** The server learns from so many at once. */
const mostInserted = 5
/** Messengers show "typing" for about five seconds. */
const typingEveryMs = 4_000
/** Below this share of the limit nobody needs to know about it. */
const showLengthFrom = 0.6

/** Where an agent writes: to the user, or a note for colleagues that looks different before and after. */
export function ReplyBox({ conversation, incident }: Props) {
  const composer = composerOf(conversation.id)
  const { kind, error } = composer
  const owner = conversation.handOver?.acceptedBy ?? null
  const isOthers = owner !== null && owner !== me.value?.id
  const box = useRef<HTMLTextAreaElement>(null)
  const inserted = useSignal(readInserted(conversation.id))
  const typedAt = useRef(0)

  const isNote = kind.value === 'note'
  const { text, files, quotes } = composer[kind.value].value
  /** A reply of mine in a colleague's conversation: it stays where it was typed, and I decide. */
  const isHeld = isOthers && !isNote
  const isBusy = composer.outgoing.value !== null
  const taught = isNote ? [] : inserted.value.filter((one) => carriesArticle(text, one))
  const name = conversation.user.name ?? say('nameless')
  const channel = messengerName(conversation.channel)

  function turnTo(next: DraftKind): void {
    kind.value = next
    error.value = null
    box.current?.focus()
  }
  function change(of: DraftKind, next: Partial<Draft>): void {
    composer[of].value = { ...composer[of].peek(), ...next }
  }
  useEffect(() => {
    void syncDrafts(composer)
    const ends = [
      bindKeys({ r: () => turnTo('reply'), n: () => turnTo('note') }),
      bindCommands(() => [
        { id: 'reply', title: say('keys-reply'), keys: 'R', run: () => turnTo('reply') },
        { id: 'note', title: say('keys-note'), keys: 'N', run: () => turnTo('note') },
      ]),
    ]
    return () => ends.forEach((end) => end())
  }, [])
  useEffect(() => {
    const isInUse = document.activeElement === box.current
    // What stands there now: something may have been typed since this was drawn.
    const draft = composer[kind.peek()].peek()
    const isEmpty = draft.text === '' && draft.files.length === 0 && composer.outgoing.peek() === null
    if (!isEmpty) return
    if (isOthers && kind.peek() === 'reply' && !isInUse) kind.value = 'note'
    // It is mine again: what is typed now is for the user, unless a note has been begun.
    if (!isOthers && kind.peek() === 'note') kind.value = 'reply'
  }, [isOthers])
  useEffect(() => settleWritten(composer), [messages.value])
  useEffect(() => {
    if (focusWanted.value !== conversation.id) return
    focusWanted.value = null
    box.current?.focus()
  }, [focusWanted.value])
  function keepInserted(next: readonly Inserted[]): void {
    inserted.value = next
    writeInserted(conversation.id, next)
  }
  useEffect(() => {
    const wanted = insertion.value
    insertion.value = null
    if (wanted?.conversationId !== conversation.id || isOthers) return
    if (isNote) turnTo('reply')
    const before = composer.reply.peek().text.trimEnd()
    write(`${before}${before === '' ? '' : '\n\n'}${plainText(wanted.inserted.body)}`)
    const others = inserted.value.filter(({ articleId }) => articleId !== wanted.inserted.articleId)
    keepInserted([...others, wanted.inserted].slice(-mostInserted))
    box.current?.focus()
  }, [insertion.value])
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [text])

  function write(next: string): void {
    error.value = null
    change(kind.peek(), { text: next })
    if (next === '' || Date.now() - typedAt.current <= typingEveryMs) return
    typedAt.current = Date.now()
    sayHere(conversation.id, 'typing')
    if (kind.peek() === 'reply') void showTyping(conversation.id)
  }

  const completions = useCompletions({
    conversationId: conversation.id,
    incidentId: incident?.id ?? null,
    isNote,
    text,
    box,
    write,
  })

  function keepAsNote(): void {
    turnIntoNote(composer)
    turnTo('note')
  }

  /** "Answer and wait": with the answer on its way the incident waits for its user. */
  async function waitIfAsked(): Promise<void> {
    const wanted = thenWait.peek()
    if (wanted?.conversationId !== conversation.id) return
    thenWait.value = null
    const { incidentId } = wanted
    const answer = await act({ kind: 'pend', incidentId, reason: 'user', until: null }, conversation.id)
    if (!answer.ok) error.value = answer.error
  }

  async function send(isConfirmed: boolean): Promise<void> {
    if (isHeld || completions.isUnfilled) return
    box.current?.focus()
    const isSent = await sendDraft(composer, { incident, isConfirmed, taught })
    if (!isSent || isNote) return
    keepInserted(inserted.value.filter((one) => !taught.includes(one)))
    void completions.afterSending()
    await waitIfAsked()
  }

  if (!can('act_on_conversations')) return <p class="bar">{say('reply-read-only')}</p>
  const limit = Math.min(longest.agentText, conversation.textLength)
  const used = text.length
  const parts = isNote ? 1 : splitText(text, conversation.textLength - signatureLength(me.value?.name ?? '')).length
  const willJoin = owner === null && !isNote
  return (
    <form
      data-conversation={conversation.id}
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
            onClick={() => turnTo(one)}
          >
            {one === 'note' && <Icon name="note" size={14} />}
            {one === 'reply' ? say('reply-tab-reply') : say('reply-tab-note')}
            <kbd aria-hidden="true">{one === 'reply' ? 'R' : 'N'}</kbd>
          </button>
        ))}
        <span class="gap" />
        {isOthers && isNote && (
          <span class="hint">{say('reply-owned-by', { name: conversation.handOver?.acceptedByName ?? '' })}</span>
        )}
        {used > limit * showLengthFrom && <ReplyLength used={used} parts={parts} />}
      </div>
      {isHeld && (
        <HeldReply
          owner={conversation.handOver?.acceptedByName ?? say('actor-agent')}
          incidentId={conversation.handOver?.incidentId ?? null}
          hasText={text.trim() !== ''}
          onNote={keepAsNote}
        />
      )}
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
      <InsertedArticles
        inserted={taught}
        onTeach={(one, teaches) =>
          keepInserted(inserted.value.map((other) => (other === one ? { ...one, teaches } : other)))
        }
      />
      {!isNote && (
        <ReplyFiles
          quoted={messages.value.find(({ number }) => number === quotes) ?? null}
          uploads={files}
          onUnquote={() => change('reply', { quotes: null })}
          onRemove={(one) => change('reply', { files: files.filter((other) => other !== one) })}
        />
      )}
      {!isNote && thenWait.value?.conversationId === conversation.id && (
        <p class="then-wait">
          {say('then-wait-on')}
          <button type="button" class="button small quiet" onClick={() => (thenWait.value = null)}>
            {say('then-wait-off')}
          </button>
        </p>
      )}
      {completions.above}
      <textarea
        {...completions.attributes}
        ref={box}
        rows={2}
        value={text}
        aria-label={say('reply-label')}
        placeholder={isNote ? say('reply-note-placeholder') : say('reply-placeholder', { name })}
        onInput={({ currentTarget: { value } }) => {
          // While a reply is on its way, what goes along is still its own.
          if (value === '' && !isNote && composer.outgoing.peek() === null) completions.onWiped()
          write(value)
        }}
        onPaste={(event) => {
          const pasted = [...(event.clipboardData?.files ?? [])]
          if (pasted.length === 0 || isNote || !conversation.takesFiles) return
          event.preventDefault()
          void attach(conversation, pasted)
        }}
        onKeyDown={(event) => {
          if (completions.onKeyDown(event)) return
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
          {isNote
            ? say('reply-hint-note')
            : willJoin
              ? say('reply-will-join')
              : say('reply-hint-send', { channel, signature: me.value?.name ?? '' })}
        </span>
        <span class="gap" />
        {completions.button}
        {!isNote && (
          <AttachButton
            because={conversation.takesFiles ? null : say('message-attach-not', { messenger: channel })}
            onFiles={(chosen) => void attach(conversation, chosen)}
          />
        )}
        <button
          type="submit"
          class="button primary"
          disabled={isBusy || isHeld || completions.isUnfilled || isTooLong(used)}
          title={
            isHeld
              ? say('reply-held-hint')
              : completions.isUnfilled
                ? say('error-variable-unfilled')
                : isTooLong(used)
                  ? tooLong(used)
                  : text.trim() === ''
                    ? say('error-text-missing')
                    : undefined
          }
        >
          <Icon name={isNote ? 'note' : 'send'} size={14} />
          {isBusy ? say('reply-sending') : isNote ? say('reply-save-note') : say('reply-send')}
        </button>
      </div>
    </form>
  )
}
