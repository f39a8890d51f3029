import { useEffect } from 'preact/hooks'
import { ConversationView } from '../conversations/conversation-view.tsx'
import { KeysHelp } from '../frame/keys-help.tsx'
import { LiveRegion } from '../frame/live-region.tsx'
import { QueueList } from './queue-list.tsx'
import { isCardShown } from '../conversations/card-shown.ts'
import { lazyPage } from '../connection/lazy-page.tsx'
import { beHere } from '../conversations/here.ts'
import { conversation, openConversation } from '../conversations/conversation.ts'
import { route } from '../frame/route.ts'

/** Needed once a conversation is opened: the list comes first. */
const SidePanel = lazyPage(
  async () => (await import('../frame/side-panel.tsx')).SidePanel,
  () => <aside class="panel" aria-busy="true" />,
)

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
      <KeysHelp />
    </div>
  )
}
