import type { Media, MessageContext } from '../../../messaging/inbound.ts'
import { mentionPieces } from '../../../messaging/canned/mentions.ts'
import type { FindingKind } from '../../../messaging/finding-kind.ts'
import { difference } from '../../frame/difference.ts'
import type { FoldedMessage } from './fold-changes.ts'
import { clockTime } from '../../time/format-time.ts'
import { conversation, type Message, messages } from '../conversation.ts'
import { say, sayKind } from '../../words/say.ts'
import { AttachmentView } from './attachment-view.tsx'
import { DeliveryMark, DeliveryTrouble } from './delivery-mark.tsx'
import { Icon } from '../../frame/icon.tsx'
import { MediaLine } from './media-line.tsx'
import { secretNames } from './message-kinds.ts'
import { MessageActs } from './message-acts.tsx'
import { RichTextView } from './rich-text-view.tsx'

type Props = {
  readonly folded: FoldedMessage
  /** The first of several in a row by the same author carries the name. */
  readonly isFirst: boolean
  readonly userName: string
}

/** Viber REST API, billing_status: "1:1 message sent outside of a session, charged". */
const chargedOutsideSession = 3

/** One utterance, looking like the messenger it came from. */
export function Bubble({ folded, isFirst, userName }: Props) {
  const { message, change } = folded
  const isNote = message.kind === 'note'
  const author =
    message.author === 'user'
      ? userName
      : message.author === 'bot'
        ? say('conversation-bot')
        : (message.agentName ?? say('actor-agent'))
  const side = message.author === 'user' ? 'theirs' : 'ours'
  const isEdit = message.kind === 'edit'
  return (
    <article
      data-number={message.number}
      class={`bubble ${side} by-${message.author} ${isNote ? 'note' : ''} ${isFirst ? 'first' : ''}`}
    >
      {(isFirst || isNote || isEdit) && (
        <header>
          {message.author === 'bot' && <Icon name="bot" size={14} />}
          {isNote && <Icon name="note" size={14} />}
          <span class="bubble-author">{author}</span>
          {isNote && <span>{say('conversation-note')}</span>}
          {isEdit && (
            <span>
              {message.content['isAfterAnswer'] === true ? say('message-edited-after-answer') : say('edited')}
            </span>
          )}
          {message.kind === 'choice' && <span>{say('pressed')}</span>}
        </header>
      )}
      {folded.isWithdrawn ? <p class="said withdrawn">{say('message-withdrawn')}</p> : <Said folded={folded} />}
      {folded.isBeingWithdrawn && <p class="withdrawn">{say('message-being-withdrawn')}</p>}
      <Buttons message={message} />
      <Reactions folded={folded} />
      <footer>
        {folded.edits.length > 0 && !isEdit && <span title={message.text}>{say('message-edited')}</span>}
        <time dateTime={new Date(message.at).toISOString()}>{clockTime(message.at)}</time>
        {message.delivery?.billingStatus === chargedOutsideSession && <span>{say('message-is-paid')}</span>}
        {message.delivery !== null && <DeliveryMark delivery={change?.delivery ?? message.delivery} />}
      </footer>
      {!folded.isWithdrawn && !folded.isBeingWithdrawn && <DeliveryTrouble message={message} />}
      {change !== null && change.delivery !== null && <DeliveryTrouble message={change} />}
      <MessageActs folded={folded} />
    </article>
  )
}

function Said({ folded }: { readonly folded: FoldedMessage }) {
  const { message, text } = folded
  const { content, attachments } = message
  const media = content['media'] as Media | undefined
  const masked = (content['masked'] ?? []) as readonly FindingKind[]
  const conversationId = conversation.value?.id ?? ''
  return (
    <>
      <Context message={message} />
      {attachments.length > 0 && (
        <div class={attachments.length > 1 ? 'album' : undefined}>
          {attachments.map((attachment) => (
            <AttachmentView key={attachment.id} attachment={attachment} conversationId={conversationId} />
          ))}
        </div>
      )}
      {media !== undefined && attachments.length === 0 && <MediaLine media={media} />}
      {message.kind === 'edit' ? (
        <Changed message={message} />
      ) : (
        text !== '' &&
        (content.format === 'markdown' ? (
          <RichTextView text={text} />
        ) : (
          <p class={message.kind === 'choice' ? 'said pressed' : 'said'}>
            <Called text={text} names={content.mentions ?? []} />
          </p>
        ))
      )}
      {masked.length > 0 && (
        <p class="masked">
          <Icon name="shield" size={14} />
          {say('masked-notice', { what: [...new Set(masked)].map((kind) => sayKind(secretNames, kind)).join(', ') })}
        </p>
      )}
    </>
  )
}

/** A note's words, with the colleagues it calls marked. */
function Called({ text, names }: { readonly text: string; readonly names: readonly string[] }) {
  if (names.length === 0) return <>{text}</>
  return (
    <>
      {mentionPieces(text, names).map((piece, at) =>
        piece.name === null ? (
          piece.text
        ) : (
          <mark class="mention" key={at}>
            {piece.text}
          </mark>
        ),
      )}
    </>
  )
}

/** What it answers, where it came from, and addresses hidden behind its words. */
function Context({ message }: { readonly message: Message }) {
  const context = (message.content['context'] ?? {}) as MessageContext
  const own =
    message.content.act === 'quote' ? messages.value.find(({ number }) => number === message.content.about) : undefined
  const quoted = context.quote?.text ?? own?.text
  return (
    <>
      {context.forwardedFrom !== undefined && (
        <p class="origin">{say('message-forwarded-from', { name: context.forwardedFrom })}</p>
      )}
      {quoted !== undefined && (
        <blockquote class="quoted" aria-label={say('message-quoted')}>
          {context.quote?.from !== undefined && (
            <span class="origin">{say('message-quoted-from', { name: context.quote.from })}</span>
          )}
          {quoted === '' ? '…' : quoted}
        </blockquote>
      )}
      {context.links?.map(({ title, url }) => (
        <p class="origin" key={url}>
          {title}: {url}
        </p>
      ))}
    </>
  )
}

/** The difference, so that nobody has to compare two long texts. */
function Changed({ message }: { readonly message: Message }) {
  const before = message.content['before']
  if (typeof before !== 'string') return <p class="said">{message.text}</p>
  const { start, removed, added, end } = difference(before, message.text)
  return (
    <p class="said">
      {start}
      {removed !== '' && <del>{removed}</del>}
      {added !== '' && <ins>{added}</ins>}
      {end}
    </p>
  )
}

function Reactions({ folded: { reactions } }: { readonly folded: FoldedMessage }) {
  if (reactions.length === 0) return null
  return (
    <p class="reactions">
      {reactions.map(({ number, text, agentName }) => (
        <span key={number} title={agentName ?? undefined}>
          {text}
        </span>
      ))}
    </p>
  )
}

/** What the user could press; here they are only read. */
function Buttons({ message }: { readonly message: Message }) {
  const buttons = message.content.buttons ?? []
  if (buttons.length === 0) return null
  return (
    <ul class="offered">
      {buttons.map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ul>
  )
}
