import { signal } from '@preact/signals'
import { readStored, writeStored } from '../frame/stored.ts'

/** The newest message of each conversation that has been on this screen. */
const seen = signal<Readonly<Record<string, number>>>(readStored('seen', {}))
const mostKept = 1_000

export const isUnread = (conversationId: string, lastUserNumber: number): boolean =>
  lastUserNumber > (seen.value[conversationId] ?? 0)

export function markSeen(conversationId: string, number: number): void {
  if (document.hidden || number <= (seen.peek()[conversationId] ?? 0)) return
  const entries = Object.entries(seen.peek()).filter(([id]) => id !== conversationId)
  seen.value = Object.fromEntries([...entries.slice(-mostKept), [conversationId, number]])
  writeStored('seen', seen.value)
}
