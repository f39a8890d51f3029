import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../frame/icon.tsx'
import { ChatBubble, UnsentBubble } from './chat-bubble.tsx'
import {
  canShowWhy,
  isConnected,
  isLoaded,
  isOff,
  isTyping,
  isWhyShown,
  messages,
  showWhy,
  startOver,
  unsent,
} from './chat-state.ts'
import { chatWords } from '../words/chat-words.ts'
import { MessageBox } from './message-box.tsx'
import { NameField } from './name-field.tsx'

/** A phone-width messenger, with three lines beside it that say what it is. */
export function ChatPage() {
  const t = chatWords.value
  return (
    <div class="chat-page">
      <aside class="about">
        <h1>{t.title}</h1>
        <p>{t.about1}</p>
        <p>{t.about2}</p>
        <p>{t.about3}</p>
        <NameField />
        {canShowWhy.value && (
          <label class="switch show-why">
            <input
              type="checkbox"
              checked={isWhyShown.value}
              onChange={({ currentTarget }) => showWhy(currentTarget.checked)}
            />
            {t.showWhy}
          </label>
        )}
        <div class="about-buttons">
          <a class="button" href="/" target="frontline-console">
            {t.console}
          </a>
          <button type="button" class="button" onClick={() => void startOver()}>
            <Icon name="refresh" size={14} />
            {t.restart}
          </button>
        </div>
      </aside>
      <main class="phone">
        <header class="phone-head">
          <span class="phone-face">
            <Icon name="bot" size={20} />
          </span>
          <div>
            <strong>{t.bot}</strong>
            <span class="phone-state">{isTyping.value ? t.typing : isConnected.value ? t.online : t.lost}</span>
          </div>
        </header>
        {isOff.value ? <p class="empty">{t.off}</p> : <Talk />}
        <MessageBox isOff={isOff.value} />
      </main>
    </div>
  )
}

function Talk() {
  const t = chatWords.value
  const box = useRef<HTMLDivElement>(null)
  const all = messages.value
  const lastWithButtons = all.findLast(({ author }) => author === 'bot')?.number
  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight
  }, [all.length, unsent.value.length, isTyping.value])
  return (
    <div class="talk" ref={box} role="log" aria-live="polite" aria-label={t.messages} tabIndex={0}>
      {!isLoaded.value && all.length === 0 && <span class="bone talk-bone" />}
      {all.map((message, index) => (
        <ChatBubble
          key={message.number}
          message={message}
          isLast={message.number === lastWithButtons}
          isFirst={all[index - 1]?.author !== message.author}
        />
      ))}
      {unsent.value.map((one) => (
        <UnsentBubble key={`unsent-${one.id}`} unsent={one} />
      ))}
      {isTyping.value && (
        <p class="dots" role="status" aria-label={t.typing}>
          <span />
          <span />
          <span />
        </p>
      )}
    </div>
  )
}
