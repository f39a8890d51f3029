import { computed, signal } from '@preact/signals'
import { api, ask, type BodyOf } from './api-client.ts'
import { learnServerTime, serverNow } from './clock.ts'
import { coalesce } from './coalesce.ts'
import { readStored, writeStored } from './stored.ts'

type QueueAnswer = BodyOf<typeof api.queue.$get>
export type Row = QueueAnswer['rows'][number]
export type View = 'waiting' | 'mine' | 'all' | 'closed'
export const views: readonly View[] = ['waiting', 'mine', 'all', 'closed']

export const view = signal<View>(readStored<View>('view', 'waiting'))
export const search = signal('')
export const counts = signal<QueueAnswer['counts'] | null>(null)
/** Null until the list of this view has been read. */
export const rows = signal<readonly Row[] | null>(null)
/** When what is on the screen was true. */
export const shownAt = signal<number | null>(null)

/** While the pointer is over the list nothing may move under it: newcomers wait, known rows are renewed in place. */
export const isHeld = signal(false)
const held = signal<readonly string[] | null>(null)

export const keyOf = (row: Row): string => `${row.conversationId}-${row.incidentId ?? ''}`

export const shownRows = computed(() => {
  const all = rows.value
  if (all === null || held.value === null) return all
  const byKey = new Map(all.map((row) => [keyOf(row), row]))
  return held.value.flatMap((key) => byKey.get(key) ?? [])
})
export const newcomers = computed(() => (rows.value?.length ?? 0) - (shownRows.value?.length ?? 0))

export function hold(isOver: boolean): void {
  isHeld.value = isOver
  held.value = isOver && rows.value !== null ? rows.value.map(keyOf) : null
}

async function read(): Promise<boolean> {
  const query = { view: view.value, search: search.value }
  const answer = await ask(api.queue.$get({ query }))
  // An answer to an earlier question must not cover that to a later one.
  if (query.view !== view.value || query.search !== search.value) return true
  if (!answer.ok) return answer.error.code !== 'no_connection'
  learnServerTime(answer.value.at)
  counts.value = answer.value.counts
  rows.value = answer.value.rows
  shownAt.value = serverNow()
  return true
}

/** However many hints arrive, one request is under way and at most one waits. */
export const refreshQueue = coalesce(read)

export function choose(next: View): void {
  view.value = next
  writeStored('view', next)
  rows.value = null
  held.value = null
  void refreshQueue()
}

let searching: ReturnType<typeof setTimeout> | undefined

export function searchFor(text: string): void {
  search.value = text
  held.value = null
  clearTimeout(searching)
  searching = setTimeout(() => void refreshQueue(), 200)
}
