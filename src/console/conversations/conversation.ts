import { batch, computed, signal } from '@preact/signals'
import { type Answer, api, ask, type BodyOf } from '../connection/api-client.ts'
import { learnServerTime } from '../time/clock.ts'
import { coalesce } from '../connection/coalesce.ts'
import { refreshQueue } from '../hand-overs/queue.ts'
import { keepFocus } from './keep-focus.ts'
import { route } from '../frame/route.ts'
import { markSeen } from './seen.ts'

type ConversationAnswer = BodyOf<(typeof api.conversations)[':id']['$get']>
export type Conversation = ConversationAnswer['conversation']
export type Message = ConversationAnswer['messages'][number]
export type Incident = Conversation['incidents'][number]
type Click = Parameters<(typeof api.conversations)[':id']['actions']['$post']>[0]['json']
export type Action = Click

export const conversation = signal<Conversation | null>(null)
export const messages = signal<readonly Message[]>([])
export const isUnknown = signal(false)
/** Grows with each message of the user that arrives while the conversation is open: for the live region. */
export const heard = signal<Message | null>(null)

/** The one the panel shows: the one named in the address, the one being talked about, the newest open, the newest. */
export const currentIncident = computed<Incident | null>(() => {
  const open = conversation.value
  if (open === null) return null
  const byId = (id: string | null | undefined) => open.incidents.find((one) => one.id === id)
  const isOpen = (one: Incident) => ['new', 'assigned', 'in_progress', 'pending'].includes(one.status)
  return (
    byId(route.value.incidentId) ??
    byId(open.handOver?.incidentId) ??
    open.incidents.find(isOpen) ??
    open.incidents[0] ??
    null
  )
})

export const hasEarlier = computed(() => (messages.value[0]?.number ?? 1) > (conversation.value?.firstKept ?? 1))
/** All that is kept is on the screen, and it is not all that was said. */
export const isBeginningGone = computed(() => !hasEarlier.value && (conversation.value?.firstKept ?? 1) > 1)

let openId: string | null = null
/** The message it was opened at; what is newer follows page by page. */
let openAt: number | null = null

let isCatchingUp = false

/** Whether the reader is at the end of the transcript; whoever reads further up keeps what they read. */
export const isAtEnd = signal(true)

/** Whoever missed more than this is shown the end at once, and the rest when they go up to it. */
const mostMissed = 150
/** More bubbles than this are drawn only for whoever reads further up: in a long talk each new one would take longer. */
const mostShown = 300

const isFollowing = (): boolean =>
  openAt === null && isAtEnd.peek() && document.activeElement?.closest('[data-number]') === null

/** Shows another conversation; what was on the screen goes at once, so that nobody answers the wrong person. */
export async function openConversation(id: string | null, at: number | null = null): Promise<void> {
  const isThere = at === null || messages.peek().some(({ number }) => number === at)
  if (id === openId && isThere) return
  openId = id
  openAt = at
  isAtEnd.value = true
  batch(() => {
    conversation.value = null
    messages.value = []
    isUnknown.value = false
    heard.value = null
  })
  if (id !== null) await refreshConversation()
}

/** `isAnew`: the end of the transcript takes the place of what is shown. */
async function read(isAnew = false): Promise<boolean> {
  const id = openId
  if (id === null) return true
  const last = isAnew ? undefined : messages.value.at(-1)?.number
  const query = last !== undefined ? { after: String(last) } : openAt === null ? {} : { around: String(openAt) }
  const answer = await ask(api.conversations[':id'].$get({ param: { id }, query }))
  if (id !== openId) return true
  if (!answer.ok) {
    isUnknown.value = answer.error.code === 'not_found'
    return answer.error.code !== 'no_connection'
  }
  const { conversation: header, messages: fresh, marks } = answer.value
  // Not drawn first: what takes its place is asked for at once.
  const stillMissed = last === undefined ? 0 : header.messageCount - (fresh.at(-1)?.number ?? last)
  if (stillMissed > mostMissed && isFollowing()) return await read(true)
  const changes = new Map(marks.map((one) => [one.number, one]))
  batch(() => {
    learnServerTime(header.at)
    conversation.value = header
    const kept = isAnew ? [] : messages.value
    const known = kept.map((message) => renewed(message, changes.get(message.number)))
    const byNumber = new Map([...known, ...fresh].map((message) => [message.number, message]))
    const all = [...byNumber.values()].toSorted((a, b) => a.number - b.number)
    messages.value = all.length > mostShown && isFollowing() ? all.slice(-mostShown / 2) : all
    const isFirst = last === undefined && !isAnew
    const words = isFirst || isCatchingUp ? undefined : fresh.findLast(({ author }) => author === 'user')
    if (words !== undefined) heard.value = words
  })
  markRead()
  // More than a page was missed.
  const isBehind = (messages.value.at(-1)?.number ?? 0) < header.messageCount
  const hasMore = isBehind && fresh.length > 0 && (last !== undefined || openAt !== null)
  isCatchingUp = hasMore && openAt !== null
  return hasMore ? await read() : true
}

/** The newest that is on the screen is read, once somebody can see it. */
function markRead(): void {
  if (openId !== null && conversation.value !== null) void markSeen(openId, messages.value.at(-1)?.number ?? 0)
}
document.addEventListener('visibilitychange', markRead)

/** The same object when nothing changed, so that the bubble is not drawn again. */
function renewed(message: Message, marks: Partial<Message> | undefined): Message {
  if (marks === undefined) return message
  const after = { ...message, ...marks }
  return JSON.stringify(after) === JSON.stringify(message) ? message : after
}

export const refreshConversation = coalesce(() => read())

export async function loadEarlier(): Promise<void> {
  const id = openId
  const first = messages.value[0]?.number
  if (id === null || first === undefined) return
  const answer = await ask(api.conversations[':id'].$get({ param: { id }, query: { before: String(first) } }))
  if (answer.ok && id === openId) messages.value = [...answer.value.messages, ...messages.value]
}

/** Carries out a click and shows what came of it, whether it was done or refused. */
export async function act(action: Action, id = openId): Promise<Answer<unknown>> {
  if (id === null) throw new Error('no conversation is open')
  const answer = await ask(api.conversations[':id'].actions.$post({ param: { id }, json: action }))
  await refreshConversation()
  void refreshQueue()
  keepFocus()
  return answer
}

export async function resend(number: number): Promise<Answer<unknown>> {
  const id = openId ?? ''
  const answer = await ask(api.conversations[':id'].resend.$post({ param: { id }, json: { number } }))
  await refreshConversation()
  return answer
}

/** The user sees for some seconds that somebody is writing; nothing depends on it. */
export const showTyping = (id: string): Promise<unknown> =>
  ask(api.conversations[':id'].typing.$post({ param: { id } }))
