import { channelIcon, Icon } from '../frame/icon.tsx'
import { words } from '../words/words.ts'
import type { FullArticle } from './editors-state.ts'
import { editorsWords } from '../words/editors-words.ts'
import { TelegramText } from './telegram-text.tsx'

type Preview = FullArticle['previews'][number]

/** The messages as the messenger gets them, cut and marked up by the code that sends them. */
export function MessengerPreview({ messenger, messages }: Preview) {
  const t = editorsWords.value
  const name = (words.value.channels as Readonly<Record<string, string>>)[messenger] ?? messenger
  return (
    <section class="messenger" aria-label={t.previewOf(name)}>
      <h4>
        <Icon name={channelIcon(messenger)} size={14} /> {name}
        <span class="hint">{t.messages(messages.length)}</span>
      </h4>
      <div class="phone-screen">
        {messages.map(({ markup, text, rows }, index) => (
          <div key={index} class="phone-message">
            {markup === 'html' ? <TelegramText html={text} /> : <div class="phone-text">{text}</div>}
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
