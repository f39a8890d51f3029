import { MessengerIcon, messengerName } from '../../frame/messengers.tsx'
import { say } from '../../words/say.ts'
import type { FullArticle } from '../editors-state.ts'
import { RichTextView } from '../../conversations/messages/rich-text-view.tsx'
import { TelegramText } from './telegram-text.tsx'

type Props = FullArticle['previews'][number] & {
  /** Below which heading of the page it stands. */
  readonly heading?: 'h3' | 'h4'
}

/** The messages as the messenger gets them, cut and marked up by the code that sends them. */
export function MessengerPreview({ messenger, messages, heading: Heading = 'h4' }: Props) {
  const name = messengerName(messenger)
  return (
    <section class="messenger" aria-label={say('editors-preview-of', { messenger: name })}>
      <Heading>
        <MessengerIcon channel={messenger} /> {name}
        <span class="hint">{say('editors-messages', { count: messages.length })}</span>
      </Heading>
      <div class="phone-screen">
        {messages.map(({ markup, text, rows }, index) => (
          <div key={index} class="phone-message">
            <PhoneText markup={markup} text={text} />
            {rows.length > 0 && (
              <ul class="phone-buttons">
                {rows.map((row) => (
                  <li key={row.join('|')}>
                    {row.map((title) => (
                      <span key={title}>{title}</span>
                    ))}
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}

type Message = Props['messages'][number]

function PhoneText({ markup, text }: Pick<Message, 'markup' | 'text'>) {
  switch (markup) {
    case 'html':
      return <TelegramText html={text} />
    case 'markdown':
      return (
        <div class="phone-text">
          <RichTextView text={text} />
        </div>
      )
    case 'plain':
      return <div class="phone-text">{text}</div>
  }
}
