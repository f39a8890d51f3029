import { batch, computed, signal } from '@preact/signals'
import { api, ask, type BodyOf } from '../connection/api-client.ts'
import { learnServerTime, serverNow } from '../time/clock.ts'
import { coalesce } from '../connection/coalesce.ts'
import type { SentenceId } from '../words/say.ts'
import { readStored, writeStored } from '../frame/stored.ts'

type QueueAnswer = BodyOf<typeof api.queue.$get>
export type Row = QueueAnswer['rows'][number]
type KeptView = QueueAnswer['views'][number]
export type View = KeptView['view']
export type Filter = KeptView['filter']
export type Sort = KeptView['sort']
/** Which list is on the screen: one of the fixed ones, as it is or narrowed, or one that somebody keeps. */
type Chosen = {
  readonly view: View
  readonly filter: Filter
  readonly sort: Sort | null
  readonly keptId: string | null
}

export const viewNames = {
  waiting: 'view-waiting',
  mine: 'view-mine',
  all: 'view-all',
  unassigned: 'view-unassigned',
  breaching: 'view-breaching',
  pending: 'view-pending',
  snoozed: 'view-snoozed',
  major: 'view-major',
  closed: 'view-closed',
} satisfies Record<View, SentenceId>
export const views = Object.keys(viewNames) as readonly View[]

const whole = (view: View): Chosen => ({ view, filter: {}, sort: null, keptId: null })
export const chosen = signal<Chosen>({ ...whole('waiting'), ...readStored<Partial<Chosen>>('list', {}) })
export const view = computed(() => chosen.value.view)
export const isNarrowed = computed(() => Object.keys(chosen.value.filter).length > 0)
export const keptViews = signal<readonly KeptView[]>([])
export const search = signal('')
/** Of the search that the list shows. */
export const canBeLookedFor = signal(true)
export const counts = signal<QueueAnswer['counts'] | null>(null)
/** The newest word of a user to this agent, from wherever in the queue. */
export const heardLast = signal<QueueAnswer['heard']>(null)
/** Of how many messages nobody knows whether they arrived; null for those who have no page of them. */
export const unconfirmed = signal<number | null>(null)
/** Null until the list of this view has been read. */
export const rows = signal<readonly Row[] | null>(null)
/** When what is on the screen was true. */
export const shownAt = signal<number | null>(null)

export const keyOf = (row: Row): string => `${row.conversationId}-${row.incidentId ?? ''}`

/**
 * While the pointer is over the list nothing may move under it: newcomers wait, known rows are renewed in place, those
 * that have gone stay where they are, dimmed.
 */
const held = signal<readonly Row[] | null>(null)
const byKey = computed(() => new Map((rows.value ?? []).map((row) => [keyOf(row), row])))

export const shownRows = computed(() => held.value?.map((row) => byKey.value.get(keyOf(row)) ?? row) ?? rows.value)
export const newcomers = computed(() => {
  if (held.value === null) return 0
  const known = new Set(held.value.map(keyOf))
  return [...byKey.value.keys()].filter((key) => !known.has(key)).length
})
export const isGone = (row: Row): boolean => held.value !== null && !byKey.value.has(keyOf(row))

/** A pointer that has come to rest is about to press nothing: the list goes on. */
const restMs = 4_000
let resting: ReturnType<typeof setTimeout> | undefined

export function hold(isMoving: boolean): void {
  clearTimeout(resting)
  if (isMoving) resting = setTimeout(() => hold(false), restMs)
  held.value = isMoving ? (held.value ?? rows.value) : null
}

const asked = () => {
  const { view: of, filter, sort } = chosen.value
  return { view: of, search: search.value, filter: JSON.stringify(filter), ...(sort === null ? {} : { sort }) }
}

async function read(): Promise<boolean> {
  const query = asked()
  const answer = await ask(api.queue.$get({ query }))
  // An answer to an earlier question must not cover that to a later one.
  if (JSON.stringify(query) !== JSON.stringify(asked())) return true
  if (!answer.ok) return answer.error.code !== 'no_connection'
  learnServerTime(answer.value.at)
  batch(() => {
    counts.value = answer.value.counts
    rows.value = answer.value.rows
    shownSearch = query.search
    keptViews.value = answer.value.views
    canBeLookedFor.value = answer.value.canBeLookedFor
    heardLast.value = answer.value.heard
    unconfirmed.value = answer.value.unconfirmed
    shownAt.value = serverNow()
  })
  return true
}

/** However many hints arrive, one request is under way and at most one waits. */
export const refreshQueue = coalesce(read)

export function choose(next: View | Chosen): void {
  const wanted = typeof next === 'string' ? whole(next) : next
  batch(() => {
    chosen.value = wanted
    rows.value = null
    held.value = null
  })
  writeStored('list', wanted)
  void refreshQueue()
}

let searching: ReturnType<typeof setTimeout> | undefined
/** Of the list on the screen. */
let shownSearch = ''

/** Once the list shows what stands in the box by now: at once where it does. */
export async function searched(): Promise<void> {
  if (shownSearch === search.value) return
  clearTimeout(searching)
  await refreshQueue()
}

export function searchFor(text: string): void {
  search.value = text
  held.value = null
  clearTimeout(searching)
  searching = setTimeout(() => void refreshQueue(), 200)
}
