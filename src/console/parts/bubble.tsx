import type { Media } from '../../messaging/inbound.ts'
import { clockTime } from '../format-time.ts'
import type { Message } from '../state/conversation.ts'
import { words } from '../words.ts'
import { DeliveryMark, DeliveryTrouble } from './delivery-mark.tsx'
import { Icon } from './icon.tsx'
import { MediaLine } from './media-line.tsx'
import { RichTextView } from './rich-text-view.tsx'

type Props = {
  readonly message: Message
  /** The first of several in a row by the same author carries the name. */
  readonly isFirst: boolean
  readonly userName: string
}

/** One utterance, looking like the messenger it came from. */
export function Bubble({ message, isFirst, userName }: Props) {
  const t = words.value
  const isNote = message.kind === 'note'
  const author =
    message.author === 'user'
      ? userName
      : message.author === 'bot'
        ? t.conversation.bot
        : (message.agentName ?? t.actors.agent)
  const side = message.author === 'user' ? 'theirs' : 'ours'
  return (
    <article class={`bubble ${side} by-${message.author} ${isNote ? 'note' : ''} ${isFirst ? 'first' : ''}`}>
      {(isFirst || isNote) && (
        <header>
          {message.author === 'bot' && <Icon name="bot" size={14} />}
          {isNote && <Icon name="note" size={14} />}
          <span class="bubble-author">{author}</span>
          {isNote && <span>{t.conversation.note}</span>}
          {message.kind === 'edit' && <span>{t.edited}</span>}
          {message.kind === 'choice' && <span>{t.pressed}</span>}
        </header>
      )}
      <Said message={message} />
      <Buttons message={message} />
      <footer>
        <time dateTime={new Date(message.at).toISOString()}>{clockTime(message.at)}</time>
        {message.delivery !== null && <DeliveryMark delivery={message.delivery} />}
      </footer>
      <DeliveryTrouble message={message} />
    </article>
  )
}

function Said({ message }: { readonly message: Message }) {
  const t = words.value
  const { content, text } = message
  const media = content['media'] as Media | undefined
  const masked = (content['masked'] ?? []) as readonly string[]
  return (
    <>
      {media !== undefined && <MediaLine media={media} />}
      {text !== '' &&
        (content.format === 'markdown' ? (
          <RichTextView text={text} />
        ) : (
          <p class={message.kind === 'choice' ? 'said pressed' : 'said'}>{text}</p>
        ))}
      {masked.length > 0 && (
        <p class="masked">
          <Icon name="shield" size={14} />
          {t.maskedNotice([...new Set(masked)].map((kind) => t.masked[kind] ?? kind).join(', '))}
        </p>
      )}
    </>
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
