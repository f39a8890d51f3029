import { batch, signal } from '@preact/signals'
import { longest } from '../../messaging/lengths.ts'
import type { Media } from '../../messaging/inbound.ts'
import type { Button } from '../../messaging/outbound.ts'
import { splitText } from '../../messaging/split-text.ts'
import { readStored, writeStored } from '../frame/stored.ts'
import { coalesce } from '../connection/coalesce.ts'
import { type SharedStream, shareStream } from '../connection/share-stream.ts'
import type { Language } from '../../kit/language.ts'
import { keepLost, keepRefusal } from './refusal.ts'
import { setLanguage } from '../frame/language.ts'
import { someName } from './some-name.ts'

export type ChatAttachment = {
  readonly id: string
  readonly media: Media
  readonly status: string
  readonly contentType: string | null
}

/** The search behind a message, for whoever may see it. */
export type ChatWhy = {
  readonly decision: 'answer' | 'suggest' | 'nothing'
  readonly sure: number
  readonly offer: number
  readonly read: string
  readonly repaired: readonly { readonly typed: string; readonly read: string }[]
  readonly unknown: readonly string[]
  readonly nearest: string | null
  readonly first: readonly { readonly id: string; readonly title: string; readonly score: number }[]
}

export type ChatMessage = {
  readonly number: number
  readonly author: 'user' | 'bot' | 'agent'
  readonly kind: string
  readonly text: string
  readonly format: 'plain' | 'markdown'
  readonly buttons: readonly Button[]
  readonly signedBy: string | null
  /** The number of the message that this one quotes, changes, takes back or reacts to. */
  readonly about: number | null
  readonly why: ChatWhy | null
  readonly attachments: readonly ChatAttachment[]
  readonly at: number
}

/** Words on their way, shown at once so that nobody presses twice. */
export type Unsent = { readonly id: number; readonly text: string; readonly hasFailed: boolean }

type Doing = { readonly text: string } | { readonly choiceId: string } | { readonly start: true }

/** What the bot and the agents call this visitor. */
export const name = signal('')

export const messages = signal<readonly ChatMessage[]>([])
export const unsent = signal<readonly Unsent[]>([])
export const isTyping = signal(false)
export const isConnected = signal(true)
export const isOff = signal(false)
export const isLoaded = signal(false)
/** Whether the server shows this browser why the bot said something, and whether it is wanted. */
export const canShowWhy = signal(false)
export const isWhyShown = signal(readStored('chat.why', false))

export function showWhy(isOn: boolean): void {
  isWhyShown.value = isOn
  writeStored('chat.why', isOn)
}

/** Nobody believes in dots for longer. */
const longestTypingMs = 5_000

const post = (path: string, body: object): Promise<Response> =>
  fetch(`/chat/api/${path}`, {
    method: 'POST',
    headers: { 'X-Frontline': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

let typing: ReturnType<typeof setTimeout> | undefined

function expectAnswer(): void {
  clearTimeout(typing)
  isTyping.value = true
  typing = setTimeout(() => {
    isTyping.value = false
  }, longestTypingMs)
}

/** A message that took longer to send than its successors has a smaller number: the newest are read again each time. */
const overlap = 30

type Page = { readonly messages: readonly ChatMessage[]; readonly conversation: string | null }

/** Whose messages are shown: whoever was forgotten and writes again has a new one, whose numbers begin anew. */
let shown: string | null = null

async function read(): Promise<boolean> {
  const known = new Map(messages.value.map((message) => [message.number, message]))
  const last = messages.value.at(-1)?.number ?? 0
  const response = await fetch(`/chat/api/messages?after=${Math.max(0, last - overlap)}`)
  if (!response.ok) return false
  const { messages: fresh, conversation } = (await response.json()) as Page
  if (conversation !== null && conversation !== shown) {
    const isAnother = shown !== null
    shown = conversation
    if (isAnother) {
      messages.value = []
      return await read()
    }
  }
  const news = fresh.filter(({ number }) => !known.has(number))
  // A file arrives after its message.
  const isChanged = ({ number, attachments }: ChatMessage) =>
    JSON.stringify(attachments) !== JSON.stringify(known.get(number)?.attachments)
  if (!fresh.some(isChanged)) return true
  batch(() => {
    const byNumber = new Map([...messages.value, ...fresh].map((message) => [message.number, message]))
    messages.value = [...byNumber.values()].toSorted((a, b) => a.number - b.number)
    const arrived = news.filter(({ author, kind }) => author === 'user' && kind !== 'choice').length
    // Those that failed are not among what has arrived.
    let gone = 0
    unsent.value = unsent.value.filter(({ hasFailed }) => {
      if (hasFailed || gone >= arrived) return true
      gone += 1
      return false
    })
    if (news.some(({ author }) => author !== 'user')) {
      clearTimeout(typing)
      isTyping.value = false
    }
  })
  return true
}

const refresh = coalesce(() => read().catch(() => false))

async function say(doing: Doing): Promise<boolean> {
  expectAnswer()
  try {
    const response = await post('messages', doing)
    await keepRefusal(response)
    if (response.ok) return true
  } catch {
    // Told like any other refusal.
  }
  isTyping.value = false
  return false
}

let unsentId = 0

let isIn: () => void = () => {}
/** What is to be sent goes one after the other, and only once the visitor is known: none overtakes, none is turned away. */
let sending = new Promise<void>((resolve) => {
  isIn = resolve
})

/** A text longer than one message goes in several, as Telegram's own apps send it. */
export function sendText(text: string): Promise<void> {
  const parts = splitText(text, longest.visitorText).map((part): Unsent => {
    unsentId += 1
    return { id: unsentId, text: part, hasFailed: false }
  })
  unsent.value = [...unsent.value, ...parts]
  sending = sending.then(() => sendParts(parts))
  return sending
}

async function sendParts(parts: readonly Unsent[]): Promise<void> {
  for (const [at, part] of parts.entries()) {
    if (await say({ text: part.text })) continue
    // What stands behind a part that failed would come before it.
    const left = new Set(parts.slice(at).map(({ id }) => id))
    unsent.value = unsent.value.map((one) => (left.has(one.id) ? { ...one, hasFailed: true } : one))
    return
  }
  await refresh()
}

export async function sendAgain({ id, text }: Unsent): Promise<void> {
  unsent.value = unsent.value.filter((one) => one.id !== id)
  await sendText(text)
}

/** @returns null when it is on its way, else what to say about it. */
export async function sendFile(file: File): Promise<'file_too_large' | 'not_sent' | null> {
  expectAnswer()
  const response = await fetch(`/chat/api/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'X-Frontline': '1', 'Content-Type': 'application/octet-stream' },
    body: file,
  }).catch(() => null)
  await keepRefusal(response)
  if (response?.ok === true) {
    await refresh()
    return null
  }
  isTyping.value = false
  return response?.status === 413 ? 'file_too_large' : 'not_sent'
}

export const press = async (choiceId: string): Promise<void> => {
  await say({ choiceId })
  await refresh()
}

let stream: SharedStream | null = null

function listen(): void {
  if (stream !== null) {
    stream.restart()
    return
  }
  stream = shareStream({
    url: '/chat/api/stream',
    events: ['changed', 'beat', 'typing'],
    beatMs: 15_000,
    onEvent: (name) => {
      isConnected.value = true
      if (name === 'changed') void refresh()
      if (name === 'typing') expectAnswer()
    },
    onLost: (why) => {
      isConnected.value = false
      keepLost(why)
    },
    mayRetry: async () => true,
    onRestart: () => {
      forget()
      void comeIn().then(refresh)
    },
  })
}

type Visitor = {
  readonly name: string | null
  readonly language: Language
  readonly lastNumber: number
  readonly canShowWhy: boolean
}

/** Who this browser is to the server. @returns null while nobody answers, or when the chat is off. */
async function comeIn(): Promise<Visitor | null> {
  const response = await post('visit', {}).catch(() => null)
  await keepRefusal(response)
  if (response?.ok !== true) {
    isConnected.value = response !== null
    isOff.value = response?.status === 404
    return null
  }
  const visitor = (await response.json()) as Visitor
  canShowWhy.value = visitor.canShowWhy
  setLanguage(visitor.language)
  if (visitor.name === null) await rename(someName(visitor.language))
  else name.value = visitor.name
  return visitor
}

/** Comes in, as whoever this browser was last time; a newcomer presses Start by coming. */
export async function visit(): Promise<void> {
  const visitor = await comeIn()
  if (visitor === null) {
    if (!isOff.value) setTimeout(() => void visit(), 3_000)
    return
  }
  listen()
  if (visitor.lastNumber === 0) await say({ start: true })
  isIn()
  await refresh()
  isLoaded.value = true
}

export async function rename(next: string): Promise<void> {
  name.value = next
  await post('messages', { name: next }).catch(() => null)
}

/** Another person in the same browser: nothing of the former is on the screen. */
export async function startOver(): Promise<void> {
  const response = await post('reset', {}).catch(() => null)
  await keepRefusal(response)
  if (response?.ok !== true) return
  forget()
  await visit()
}

function forget(): void {
  batch(() => {
    messages.value = []
    unsent.value = []
    isTyping.value = false
  })
}
