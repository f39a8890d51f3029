import { aboutLanguage } from '../../kit/language.ts'
import { isShown } from '../../messaging/shown-types.ts'
import { buttonRows } from '../../messaging/button-rows.ts'
import { language } from '../frame/language.ts'
import { Icon } from '../frame/icon.tsx'
import { RichTextView } from '../conversations/messages/rich-text-view.tsx'
import { type ChatAttachment, isWhyShown, press, sendAgain, type Unsent } from './chat-state.ts'
import type { ShownMessage } from './fold-acts.ts'
import { say } from '../words/chat/say.ts'
import { WhyLine } from './why-line.tsx'

type Props = {
  readonly message: ShownMessage
  /** Its buttons are the question that is open now; those further up can still be pressed, but quietly. */
  readonly isLast: boolean
  readonly isFirst: boolean
}

export function ChatBubble({ message, isLast, isFirst }: Props) {
  const { author, text, buttons } = message
  const time = new Intl.DateTimeFormat(aboutLanguage[language.value].locale, {
    hour: '2-digit',
    minute: '2-digit',
  }).format(message.at)
  return (
    <div class={`said-by ${author} ${isFirst ? 'first' : ''}`}>
      <div class="chat-bubble">
        {message.quoted !== null && <blockquote class="chat-quote">{message.quoted}</blockquote>}
        {message.attachments.map((attachment) => (
          <ChatFile key={attachment.id} attachment={attachment} />
        ))}
        {text === '' && message.attachments.length > 0 ? null : message.format === 'markdown' ? (
          <RichTextView text={text} />
        ) : (
          <p class="chat-text">{text}</p>
        )}
        <p class="chat-foot">
          {message.isEdited && <span>{say('edited')}</span>}
          {message.signedBy !== null && <span class="signature">{message.signedBy}</span>}
          <time>{time}</time>
        </p>
        {message.reaction !== null && <p class="chat-reaction">{message.reaction}</p>}
      </div>
      {isWhyShown.value && message.why !== null && <WhyLine why={message.why} />}
      {buttons.length > 0 && (
        <div class={`keyboard ${isLast ? '' : 'quiet'}`}>
          {buttonRows(buttons, 40, 3).map((row) => (
            <div class="keyboard-row" key={row[0]?.id}>
              {row.map(({ id, title, url }) =>
                url === undefined ? (
                  <button key={id} type="button" onClick={() => void press(id)}>
                    {title}
                  </button>
                ) : (
                  <a key={id} href={url} target="_blank" rel="noopener noreferrer">
                    {title}
                  </a>
                ),
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

/** A picture in its place, anything else to download; the file of a moment ago is still on its way. */
function ChatFile({ attachment: { id, media, status, contentType } }: { readonly attachment: ChatAttachment }) {
  const name = media.fileName ?? media.kind
  if (status !== 'stored') return <p class="chat-text">{name}</p>
  const address = `/chat/api/files/${id}`
  if (contentType !== null && contentType.startsWith('image/') && isShown(contentType)) {
    return <img class="chat-picture" src={address} alt={name} />
  }
  return (
    <a class="chat-text" href={address} download={name}>
      <Icon name="clip" size={14} /> {name}
    </a>
  )
}

/** On its way, or not gone: then a press tries again. */
export function UnsentBubble({ unsent }: { readonly unsent: Unsent }) {
  if (!unsent.hasFailed) {
    return (
      <div class="said-by user">
        <div class="chat-bubble waiting">
          <p class="chat-text">{unsent.text}</p>
          <p class="chat-foot">
            <Icon name="clock" size={12} />
          </p>
        </div>
      </div>
    )
  }
  return (
    <div class="said-by user">
      <button type="button" class="chat-bubble failed" onClick={() => void sendAgain(unsent)}>
        <span class="chat-text">{unsent.text}</span>
        <span class="refusal">{say('not-sent')}</span>
      </button>
    </div>
  )
}
