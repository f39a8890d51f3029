import type { Status } from '../../incidents/lifecycle.ts'
import type { Priority } from '../../incidents/priority.ts'
import type { SafeText } from '../../kit/safe-text.ts'
import type { QueueView, Turn } from './console-ports.ts'

/** Whoever asks, so that a view of everybody's shows each their own. */
export const meInFilter = 'me'

/** What of a view is wanted: all that is named has to hold, of several values of one field any. */
export type QueueFilter = {
  readonly status?: readonly Status[] | undefined
  readonly priority?: readonly Priority[] | undefined
  readonly group?: readonly string[] | undefined
  readonly category?: readonly string[] | undefined
  readonly channel?: readonly string[] | undefined
  /** Ids of agents, or `meInFilter`. */
  readonly assignee?: readonly string[] | undefined
  readonly turn?: readonly Turn[] | undefined
  readonly vip?: boolean | undefined
  readonly tag?: readonly SafeText[] | undefined
  /** The language the bot speaks with the user. */
  readonly language?: readonly string[] | undefined
}

/** turn: who waits longest and what is due first; the others say it themselves. */
export type QueueSort = 'turn' | 'newest' | 'oldest' | 'priority'
export const queueSorts: readonly QueueSort[] = ['turn', 'newest', 'oldest', 'priority']

/** `sort` null: as the view is sorted by itself. */
export type Narrowed = { readonly filter: QueueFilter; readonly sort: QueueSort | null }
export const notNarrowed: Narrowed = { filter: {}, sort: null }

/** A list that somebody keeps; whose own it is, or everybody's (`agentId` null). */
export type KeptView = {
  readonly id: string
  readonly name: SafeText
  readonly view: QueueView
  readonly filter: QueueFilter
  readonly sort: QueueSort
  readonly agentId: string | null
  readonly version: number
}
export type ViewDraft = Omit<KeptView, 'id' | 'agentId' | 'version'>

/** The kept views. A change or a deletion of another version than `version` does nothing and says false. */
export interface ViewStore {
  /** Those of this agent and everybody's. */
  visibleTo(agentId: string): Promise<readonly KeptView[]>
  find(id: string): Promise<KeptView | null>
  add(draft: ViewDraft, agentId: string | null): Promise<string>
  change(id: string, version: number, draft: ViewDraft, agentId: string | null): Promise<boolean>
  remove(id: string, version: number): Promise<boolean>
}
