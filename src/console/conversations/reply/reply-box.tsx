import { longest, signatureLength } from '../../../messaging/lengths.ts'
import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { lifecycle } from '../../../incidents/lifecycle.ts'
import { carriesArticle } from '../../../knowledge/articles/carries-article.ts'
import { plainText } from '../../../messaging/plain-text.ts'
import { splitText } from '../../../messaging/split-text.ts'
import { type ApiError, failure } from '../../connection/api-client.ts'
import { calledIn } from '../canned/called.ts'
import { useCompletions } from '../canned/completions.tsx'
import { act, type Conversation, type Incident, messages, showTyping } from '../conversation.ts'
import { type DraftKind, readDraft, writeDraft } from './drafts.ts'
import { type Inserted, insertion, readInserted, writeInserted } from './inserted.ts'
import { bindKeys } from '../../frame/keys.ts'
import { quoting } from './quoting.ts'
import { can, me } from '../../access/session.ts'
import { type Upload, upload } from './uploads.ts'
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

const newRequestId = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Below this share of the limit nobody needs to know about it. */
const showLengthFrom = 0.6

/** Where an agent writes: to the user, or a note for colleagues that looks different before and after. */
export function ReplyBox({ conversation, incident }: Props) {
  const owner = conversation.handOver?.acceptedBy ?? null
  const isOthers = owner !== null && owner !== me.value?.id
  const begunAs: DraftKind = isOthers && readDraft(conversation.id, 'reply') === '' ? 'note' : 'reply'
  const kind = useSignal<DraftKind>(begunAs)
  const text = useSignal(readDraft(conversation.id, begunAs))
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const files = useSignal<readonly Upload[]>([])
  /** One click's own id, kept until it has worked: a repeated request then writes once. */
  const requestId = useRef('')
  const inserted = useSignal(readInserted(conversation.id))
  const typedAt = useRef(0)

  const isNote = kind.value === 'note'
  /** A reply of mine in a colleague's conversation: it stays where it was typed, and I decide. */
  const isHeld = isOthers && !isNote
  const taught = isNote ? [] : inserted.value.filter((one) => carriesArticle(text.value, one))
  const name = conversation.user.name ?? say('nameless')
  const channel = messengerName(conversation.channel)

  function turnTo(next: DraftKind): void {
    kind.value = next
    text.value = readDraft(conversation.id, next)
    error.value = null
    box.current?.focus()
  }
  useEffect(() => bindKeys({ r: () => turnTo('reply'), n: () => turnTo('note') }), [])
  useEffect(() => {
    const isEmpty = text.value === '' && files.value.length === 0
    const isInUse = document.activeElement === box.current
    if (isHeld && isEmpty && !isInUse) {
      kind.value = 'note'
      text.value = readDraft(conversation.id, 'note')
    }
    // It is mine again: what is typed now is for the user, unless a note has been begun.
    if (!isOthers && isNote && isEmpty) {
      kind.value = 'reply'
      text.value = readDraft(conversation.id, 'reply')
    }
  }, [isOthers])
  function keepInserted(next: readonly Inserted[]): void {
    inserted.value = next
    writeInserted(conversation.id, next)
  }
  useEffect(() => {
    const wanted = insertion.value
    insertion.value = null
    if (wanted?.conversationId !== conversation.id || isOthers) return
    if (isNote) turnTo('reply')
    const before = text.value.trimEnd()
    write(`${before}${before === '' ? '' : '\n\n'}${plainText(wanted.inserted.body)}`, 'reply')
    const others = inserted.value.filter(({ articleId }) => articleId !== wanted.inserted.articleId)
    keepInserted([...others, wanted.inserted].slice(-mostInserted))
    box.current?.focus()
  }, [insertion.value])
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [text.value])

  function write(next: string, draft: DraftKind = isNote ? 'note' : 'reply'): void {
    text.value = next
    error.value = null
    writeDraft(conversation.id, draft, next)
    if (draft === 'reply' && next !== '' && Date.now() - typedAt.current > typingEveryMs) {
      typedAt.current = Date.now()
      void showTyping(conversation.id)
    }
  }

  const completions = useCompletions({
    conversationId: conversation.id,
    incidentId: incident?.id ?? null,
    isNote,
    text: text.value,
    box,
    write,
  })

  /** After the note that may be begun already, so that neither is lost. */
  function keepAsNote(): void {
    const begun = readDraft(conversation.id, 'note').trimEnd()
    const reply = text.value
    write('', 'reply')
    kind.value = 'note'
    write(begun === '' ? reply : `${begun}\n\n${reply}`, 'note')
    box.current?.focus()
  }

  async function attach(chosen: readonly File[]): Promise<void> {
    error.value = null
    for (const file of chosen) {
      const waiting: Upload = { name: file.name, sizeBytes: file.size, key: null }
      files.value = [...files.value, waiting]
      const done = await upload(conversation, file)
      const others = files.value.filter((one) => one !== waiting)
      // Taken away while it was on its way.
      if (others.length === files.value.length) continue
      files.value = done.ok ? [...others, { ...waiting, key: done.key }] : others
      if (!done.ok) error.value = failure(done.code, { mostBytes: done.mostBytes, fileName: file.name }).error
    }
  }

  async function send(isConfirmed: boolean): Promise<void> {
    const isEmpty = text.value.trim() === '' && (isNote || files.value.length === 0)
    if (isEmpty || isHeld || completions.isUnfilled || isBusy.value || files.value.some(({ key }) => key === null))
      return
    isBusy.value = true
    if (requestId.current === '') requestId.current = newRequestId()
    const about = incident !== null && lifecycle[incident.status].isOpen ? incident.id : null
    const seenNumber = messages.value.at(-1)?.number ?? 0
    const answer = await act(
      isNote
        ? { kind: 'note', text: text.value, incidentId: about, mentions: calledIn(text.value) }
        : {
            kind: 'reply',
            text: text.value,
            incidentId: about,
            seenNumber,
            confirmed: isConfirmed,
            files: files.value.flatMap(({ key }) => key ?? []),
            quotes: quoting.value?.number ?? null,
            requestId: requestId.current,
            inserted: taught.flatMap(({ articleId, question }) => (question === null ? [] : { articleId, question })),
          },
    )
    isBusy.value = false
    if (answer.ok) {
      write('')
      requestId.current = ''
      if (!isNote) {
        files.value = []
        quoting.value = null
        keepInserted([])
        void completions.afterSending()
      }
    } else error.value = answer.error
    box.current?.focus()
  }

  if (!can('act_on_conversations')) return <p class="bar">{say('reply-read-only')}</p>
  const limit = Math.min(longest.agentText, conversation.textLength)
  const used = text.value.length
  const parts = isNote
    ? 1
    : splitText(text.value, conversation.textLength - signatureLength(me.value?.name ?? '')).length
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
          hasText={text.value.trim() !== ''}
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
        onRemove={(one) => keepInserted(inserted.value.filter((other) => other !== one))}
      />
      {!isNote && (
        <ReplyFiles
          uploads={files.value}
          onRemove={(one) => (files.value = files.value.filter((other) => other !== one))}
        />
      )}
      {completions.above}
      <textarea
        {...completions.attributes}
        ref={box}
        rows={2}
        value={text.value}
        aria-label={say('reply-label')}
        placeholder={isNote ? say('reply-note-placeholder') : say('reply-placeholder', { name })}
        onInput={(event) => write(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = [...(event.clipboardData?.files ?? [])]
          if (pasted.length === 0 || isNote || !conversation.takesFiles) return
          event.preventDefault()
          void attach(pasted)
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
        {!isNote && conversation.takesFiles && <AttachButton onFiles={(chosen) => void attach(chosen)} />}
        <button
          type="submit"
          class="button primary"
          disabled={isBusy.value || isHeld || completions.isUnfilled || isTooLong(used)}
          title={
            isHeld
              ? say('reply-held-hint')
              : completions.isUnfilled
                ? say('error-variable-unfilled')
                : isTooLong(used)
                  ? tooLong(used)
                  : text.value.trim() === ''
                    ? say('error-text-missing')
                    : undefined
          }
        >
          <Icon name={isNote ? 'note' : 'send'} size={14} />
          {isBusy.value ? say('reply-sending') : isNote ? say('reply-save-note') : say('reply-send')}
        </button>
      </div>
    </form>
  )
}
