import { useEffect } from 'preact/hooks'
import { LiveRegion } from '../frame/live-region.tsx'
import { QueueList } from './queue-list.tsx'
import { isCardShown } from '../conversations/card-shown.ts'
import { lazyPage } from '../connection/lazy-page.tsx'
import { beHere } from '../conversations/here.ts'
import { conversation, openConversation } from '../conversations/conversation.ts'
import { route } from '../frame/route.ts'

/** The list comes first; what is beside it follows a moment later. */
const ConversationView = lazyPage(
  async () => (await import('../conversations/conversation-view.tsx')).ConversationView,
  () => <main class="conversation" aria-busy="true" />,
)

/** Needed once a conversation is opened: the list comes first. */
const SidePanel = lazyPage(
  async () => (await import('../frame/side-panel.tsx')).SidePanel,
  () => <aside class="panel" aria-busy="true" />,
)

/** While the line is there: what is opened in an hour may be opened without one. */
export function loadAhead(): void {
  void import('../conversations/conversation-view.tsx').catch(() => {})
  void import('../frame/side-panel.tsx').catch(() => {})
}

/** List, conversation and panel: where agents spend their day. */
export function QueuePage() {
  const { conversationId, messageNumber } = route.value
  useEffect(() => void openConversation(conversationId, messageNumber), [conversationId, messageNumber])
  useEffect(() => {
    const leave = conversationId === null ? undefined : beHere(conversationId)
    isCardShown.value = false
    return leave
  }, [conversationId])
  return (
    <div class={`desk ${conversationId === null ? 'is-list' : 'is-open'} ${isCardShown.value ? 'is-card' : ''}`}>
      <QueueList />
      <ConversationView />
      {conversation.value !== null && <SidePanel conversation={conversation.value} />}
      <LiveRegion />
    </div>
  )
}
