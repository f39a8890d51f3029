import type { Media } from '../../../messaging/inbound.ts'
import { clockTime, dayKey, fullDate } from '../../time/format-time.ts'
import { say } from '../../words/say.ts'
import { EventLine } from './event-line.tsx'
import type { FoldedMessage } from './fold-changes.ts'
import { mediaText } from './media-line.tsx'
import { standsAs } from './message-kinds.ts'
import { RichTextView } from './rich-text-view.tsx'

type Props = {
  readonly messages: readonly FoldedMessage[]
  readonly userName: string
  /** Whose words stand out: of whoever is reviewed. */
  readonly agentId?: string
}

/** What was said, in order and nothing to click: for paper, for files, and for whoever reviews it. */
export const TranscriptLines = ({ messages, userName, agentId }: Props) => (
  <ol class="transcript-lines">
    {messages.map((folded, at) => (
      <Line
        key={folded.message.number}
        folded={folded}
        before={messages[at - 1]}
        userName={userName}
        agentId={agentId}
      />
    ))}
  </ol>
)

type LineProps = {
  readonly folded: FoldedMessage
  readonly before: FoldedMessage | undefined
  readonly userName: string
  readonly agentId: string | undefined
}

function Line({ folded: { message, text, isWithdrawn, edits, reactions }, before, userName, agentId }: LineProps) {
  const isTheirs = agentId !== undefined && message.agentId === agentId
  const isNewDay = before === undefined || dayKey(before.message.at) !== dayKey(message.at)
  const author =
    message.author === 'user'
      ? userName
      : message.author === 'bot'
        ? say('conversation-bot')
        : (message.agentName ?? say('actor-agent'))
  const media = message.attachments.map((one) => mediaText(one.media as Media))
  return (
    <>
      {isNewDay && <li class="transcript-day">{fullDate(message.at)}</li>}
      {standsAs[message.kind] === 'line' ? (
        <li>
          <EventLine message={message} />
        </li>
      ) : (
        <li class={message.kind === 'note' ? 'note' : isTheirs ? 'is-theirs' : undefined}>
          <time dateTime={new Date(message.at).toISOString()}>{clockTime(message.at)}</time>
          <b>
            {author}
            {message.kind === 'note' && ` (${say('conversation-note')})`}
          </b>
          <div>
            {media.map((line, at) => (
              <p key={at}>{line}</p>
            ))}
            {isWithdrawn ? (
              <p class="hint">{say('message-withdrawn')}</p>
            ) : message.content.format === 'markdown' ? (
              <RichTextView text={text} />
            ) : (
              <p class="said">{text}</p>
            )}
            {edits.length > 0 && message.kind !== 'edit' && <p class="hint">{say('message-edited')}</p>}
            {reactions.length > 0 && <p>{reactions.map((one) => one.text).join(' ')}</p>}
          </div>
        </li>
      )}
    </>
  )
}
