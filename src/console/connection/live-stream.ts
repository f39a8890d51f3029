import { signal } from '@preact/signals'
import { conversation, messages, refreshConversation } from '../conversations/conversation.ts'
import { refreshDesk, showLife } from '../hand-overs/desk.ts'
import { refreshQueue } from '../hand-overs/queue.ts'
import { route } from '../frame/route.ts'
import { isSignedIn, loadMe } from '../access/session.ts'
import { endReads } from './api-client.ts'
import { type SharedStream, shareStream } from './share-stream.ts'

export const isConnected = signal(true)
/** Why the server has refused to be listened to; null: it has not. */
export const refusedBy = signal<string | null>(null)

/** `heartbeatMs` of http/conversations/live.ts. */
const beatMs = 1_500

/** In place of a conversation's id: something of the desk itself changed. */
const deskHint = 'desk'

/** Before a conversation's id: who looks at it has changed. */
const lookHint = 'look:'

let stream: SharedStream | null = null

const refreshAll = (): void => {
  void refreshQueue()
  void refreshConversation()
  void refreshDesk()
}

function hear(name: string, data: string): void {
  // What was asked while the line was dead may hang for long: it is asked once more.
  if (!isConnected.peek()) endReads()
  isConnected.value = true
  refusedBy.value = null
  switch (name) {
    case 'hello':
      // Whatever was said while nobody listened: the lists are the truth.
      refreshAll()
      break
    case 'changed': {
      const { conversationId } = JSON.parse(data) as { conversationId: string }
      if (conversationId === deskHint) void refreshDesk()
      else if (conversationId.startsWith(lookHint)) {
        if (conversationId === `${lookHint}${route.value.conversationId}`) void refreshConversation()
      } else {
        void refreshQueue()
        if (conversationId === route.value.conversationId) void refreshConversation()
      }
      break
    }
    case 'ended':
      // Asking who we are says that nobody is, and why.
      if (isSignedIn()) void loadMe()
      break
    default:
      // Browsers slow down the timers of a hidden tab to one a minute; what the server says still arrives.
      showLife()
  }
}

/** A session that ended looks like a lost connection; asking who we are tells the two apart. */
async function mayConnect(): Promise<boolean> {
  if (isSignedIn()) await loadMe()
  return isSignedIn()
}

/** Delivery marks move without a hint of their own, and a hint may get lost: what is pending is asked for. */
function poll(): void {
  showLife()
  if (document.hidden || !isSignedIn()) return
  const isOnItsWay = messages.value.some(
    ({ delivery }) => delivery?.status === 'queued' || delivery?.status === 'sending',
  )
  ticks += 1
  const isDue = ticks % (isConnected.value ? 10 : 3) === 0
  if (conversation.value !== null && (isOnItsWay || isDue)) void refreshConversation()
  if (isDue) void refreshQueue()
}

function lose(why: string | null): void {
  isConnected.value = false
  refusedBy.value = why
}
// The browser knows before any silence tells.
addEventListener('offline', () => lose(null))

let ticks = 0
let polling: ReturnType<typeof setInterval> | undefined

export function startLive(): void {
  // The list does not wait for the stream: something may hold back streams only.
  refreshAll()
  stream ??= shareStream({
    url: '/api/live',
    events: ['hello', 'changed', 'ended', 'heartbeat'],
    onEvent: hear,
    beatMs,
    onLost: lose,
    mayRetry: mayConnect,
  })
  polling ??= setInterval(poll, 2_000)
}

export function stopLive(): void {
  clearInterval(polling)
  polling = undefined
  stream?.close()
  stream = null
}
