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
import { refusal, refusalWords } from './refusal.ts'
import { foldActs } from './fold-acts.ts'
import { say } from '../words/chat/say.ts'
import { MessageBox } from './message-box.tsx'
import { NameField } from './name-field.tsx'

/** A phone-width messenger, with three lines beside it that say what it is. */
export function ChatPage() {
  return (
    <div class="chat-page">
      <aside class="about">
        <h1>{say('title')}</h1>
        <p>{say('about1')}</p>
        <p>{say('about2')}</p>
        <p>{say('about3')}</p>
        <NameField />
        {canShowWhy.value && (
          <label class="switch show-why">
            <input
              type="checkbox"
              checked={isWhyShown.value}
              onChange={({ currentTarget }) => showWhy(currentTarget.checked)}
            />
            {say('show-why')}
          </label>
        )}
        <div class="about-buttons">
          <a class="button" href="/" target="frontline-console">
            {say('console')}
          </a>
          <button type="button" class="button" onClick={() => void startOver()}>
            <Icon name="refresh" size={14} />
            {say('restart')}
          </button>
        </div>
      </aside>
      <main class="phone">
        <header class="phone-head">
          <span class="phone-face">
            <Icon name="bot" size={20} />
          </span>
          <div>
            <strong>{say('bot')}</strong>
            <span class="phone-state">
              {isTyping.value ? say('typing') : isConnected.value ? say('online') : say('lost')}
            </span>
          </div>
        </header>
        {isOff.value ? <p class="empty">{say('off')}</p> : <Talk />}
        {refusal.value !== null && (
          <p class="refusal" role="alert">
            {refusalWords(refusal.value)}
          </p>
        )}
        <MessageBox isOff={isOff.value} />
      </main>
    </div>
  )
}

function Talk() {
  const box = useRef<HTMLDivElement>(null)
  const all = foldActs(messages.value)
  const lastWithButtons = all.findLast(({ author }) => author === 'bot')?.number
  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight
  }, [messages.value.length, unsent.value.length, isTyping.value])
  return (
    <div class="talk" ref={box} role="log" aria-live="polite" aria-label={say('messages')} tabIndex={0}>
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
        <p class="dots" role="status" aria-label={say('typing')}>
          <span />
          <span />
          <span />
        </p>
      )}
    </div>
  )
}
