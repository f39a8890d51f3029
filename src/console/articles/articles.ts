import { computed, signal } from '@preact/signals'
import { api, ask, type BodyOf } from '../connection/api-client.ts'
import { coalesce } from '../connection/coalesce.ts'
import { conversation, currentIncident, messages } from '../conversations/conversation.ts'

export type Found = BodyOf<typeof api.articles.$get>
export type ArticleFound = Found['articles'][number]

export const articleSearch = signal('')
/** The user's question that the agent means; null: the one that the server thinks best. */
export const articlesAbout = signal<string | null>(null)
/** Null until they have been read. */
export const found = signal<Found | null>(null)
export const isUnread = signal(false)

/** Moves whenever the user has written or changed something. */
export const lastUserWords = computed(() => messages.value.findLast(({ author }) => author === 'user')?.number ?? 0)

async function read(): Promise<boolean> {
  const id = conversation.value?.id
  const q = articleSearch.value.trim()
  if (id === undefined) return true
  const about = articlesAbout.value
  const shown = currentIncident.value
  const matter = shown === null ? {} : { matter: shown.description.slice(0, longestMatter) }
  const query = { conversation: id, q, ...matter, ...(about === null ? {} : { about }) }
  const answer = await ask(api.articles.$get({ query }))
  // An answer to an earlier question must not cover that to a later one.
  const isLate =
    id !== conversation.value?.id ||
    q !== articleSearch.value.trim() ||
    about !== articlesAbout.value ||
    shown?.id !== currentIncident.value?.id
  if (isLate) return true
  isUnread.value = !answer.ok
  if (answer.ok) found.value = answer.value
  return answer.ok || answer.error.code !== 'no_connection'
}

/** As much of it as is searched for. */
const longestMatter = 500

export const refreshArticles = coalesce(read)

/** For another conversation: what was found for the one before must not be inserted into this one. */
export function resetArticles(): void {
  articleSearch.value = ''
  articlesAbout.value = null
  found.value = null
  isUnread.value = false
}

let searching: ReturnType<typeof setTimeout> | undefined

export function searchArticles(text: string): void {
  articleSearch.value = text
  clearTimeout(searching)
  searching = setTimeout(() => void refreshArticles(), 200)
}
