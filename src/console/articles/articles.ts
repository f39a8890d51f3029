import { computed, signal } from '@preact/signals'
import { api, ask, type BodyOf } from '../connection/api-client.ts'
import { coalesce } from '../connection/coalesce.ts'
import { conversation, messages } from '../conversations/conversation.ts'

export type Found = BodyOf<typeof api.articles.$get>
export type ArticleFound = Found['articles'][number]

export const articleSearch = signal('')
/** Null until they have been read. */
export const found = signal<Found | null>(null)
export const isUnread = signal(false)

/** Moves whenever the user has written or changed something. */
export const lastUserWords = computed(() => messages.value.findLast(({ author }) => author === 'user')?.number ?? 0)

async function read(): Promise<boolean> {
  const id = conversation.value?.id
  const q = articleSearch.value.trim()
  if (id === undefined) return true
  const answer = await ask(api.articles.$get({ query: { conversation: id, q } }))
  // An answer to an earlier question must not cover that to a later one.
  if (id !== conversation.value?.id || q !== articleSearch.value.trim()) return true
  isUnread.value = !answer.ok
  if (answer.ok) found.value = answer.value
  return answer.ok || answer.error.code !== 'no_connection'
}

export const refreshArticles = coalesce(read)

/** For another conversation: what was found for the one before must not be inserted into this one. */
export function resetArticles(): void {
  articleSearch.value = ''
  found.value = null
  isUnread.value = false
}

let searching: ReturnType<typeof setTimeout> | undefined

export function searchArticles(text: string): void {
  articleSearch.value = text
  clearTimeout(searching)
  searching = setTimeout(() => void refreshArticles(), 200)
}
