import { useEffect } from 'preact/hooks'
import { clockTime } from '../time/format-time.ts'
import { ConversationView } from '../conversations/conversation-view.tsx'
import { KeysHelp } from '../frame/keys-help.tsx'
import { LiveRegion } from '../frame/live-region.tsx'
import { QueueList } from './queue-list.tsx'
import { isCardShown, SidePanel } from '../frame/side-panel.tsx'
import { conversation, openConversation } from '../conversations/conversation.ts'
import { isConnected } from '../connection/live-stream.ts'
import { shownAt } from './queue.ts'
import { route } from '../frame/route.ts'
import { say } from '../words/say.ts'

/** List, conversation and panel: where agents spend their day. */
export function QueuePage() {
  const { conversationId } = route.value
  useEffect(() => {
    void openConversation(conversationId)
    isCardShown.value = false
  }, [conversationId])
  const isLost = !isConnected.value && shownAt.value !== null
  return (
    <div class={`desk ${conversationId === null ? 'is-list' : 'is-open'} ${isCardShown.value ? 'is-card' : ''}`}>
      {isLost && (
        <p class="behind" role="status">
          {say('no-connection-since', { time: clockTime(shownAt.value ?? 0) })}
        </p>
      )}
      <QueueList />
      <ConversationView />
      {conversation.value !== null && <SidePanel conversation={conversation.value} />}
      <LiveRegion />
      <KeysHelp />
    </div>
  )
}
