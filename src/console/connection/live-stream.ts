import { signal } from '@preact/signals'
import { conversation, messages, refreshConversation } from '../conversations/conversation.ts'
import { refreshQueue } from '../hand-overs/queue.ts'
import { route } from '../frame/route.ts'
import { isSignedIn, loadMe } from '../access/session.ts'

export const isConnected = signal(true)

/** The server says something at least every 15 s; twice that and a bit means that nobody is there. */
const silenceMs = 40_000
const retryMs = 3_000

let source: EventSource | null = null
let watch: ReturnType<typeof setTimeout> | undefined

const refreshAll = (): void => {
  void refreshQueue()
  void refreshConversation()
}

function heardSomething(): void {
  clearTimeout(watch)
  watch = setTimeout(lost, silenceMs)
}

function connect(): void {
  source?.close()
  source = new EventSource('/api/live')
  source.addEventListener('hello', () => {
    heardSomething()
    isConnected.value = true
    // Whatever was said while nobody listened: the lists are the truth.
    refreshAll()
  })
  source.addEventListener('changed', (event) => {
    heardSomething()
    const { conversationId } = JSON.parse(event.data as string) as { conversationId: string }
    void refreshQueue()
    if (conversationId === route.value.conversationId) void refreshConversation()
  })
  source.addEventListener('heartbeat', heardSomething)
  source.addEventListener('error', lost)
}

function lost(): void {
  isConnected.value = false
  clearTimeout(watch)
  source?.close()
  source = null
  watch = setTimeout(() => {
    if (!isSignedIn()) return
    // A session that ended looks like a lost connection; asking who we are tells the two apart.
    void loadMe().then(() => {
      if (isSignedIn()) connect()
    })
  }, retryMs)
}

/** Delivery marks move without a hint of their own, and a hint may get lost: what is pending is asked for. */
function poll(): void {
  if (document.hidden || !isSignedIn()) return
  const isOnItsWay = messages.value.some(
    ({ delivery }) => delivery?.status === 'queued' || delivery?.status === 'sending',
  )
  ticks += 1
  const isDue = ticks % (isConnected.value ? 10 : 3) === 0
  if (conversation.value !== null && (isOnItsWay || isDue)) void refreshConversation()
  if (isDue) void refreshQueue()
}

let ticks = 0
let polling: ReturnType<typeof setInterval> | undefined

export function startLive(): void {
  // The list does not wait for the stream: something may hold back streams only.
  refreshAll()
  connect()
  polling ??= setInterval(poll, 2_000)
}

export function stopLive(): void {
  clearTimeout(watch)
  clearInterval(polling)
  polling = undefined
  source?.close()
  source = null
}
