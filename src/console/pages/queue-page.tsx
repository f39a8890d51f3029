import { useEffect } from 'preact/hooks'
import { clockTime } from '../format-time.ts'
import { ConversationView } from '../parts/conversation-view.tsx'
import { KeysHelp } from '../parts/keys-help.tsx'
import { LiveRegion } from '../parts/live-region.tsx'
import { QueueList } from '../parts/queue-list.tsx'
import { SidePanel } from '../parts/side-panel.tsx'
import { conversation, openConversation } from '../state/conversation.ts'
import { isConnected } from '../state/live-stream.ts'
import { shownAt } from '../state/queue.ts'
import { route } from '../state/route.ts'
import { words } from '../words.ts'

/** List, conversation and panel: where agents spend their day. */
export function QueuePage() {
  const { conversationId } = route.value
  useEffect(() => {
    void openConversation(conversationId)
  }, [conversationId])
  const isLost = !isConnected.value && shownAt.value !== null
  return (
    <div class={`desk ${conversationId === null ? 'is-list' : 'is-open'}`}>
      {isLost && (
        <p class="behind" role="status">
          {words.value.noConnectionSince(clockTime(shownAt.value ?? 0))}
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
