import type { SentenceId } from '../words/say.ts'
import type { Presence } from './desk.ts'

export const presenceNames = {
  on_duty: 'presence-on-duty',
  busy: 'presence-busy',
  away: 'presence-away',
} satisfies Record<Presence, SentenceId>

/** What it means for new work. */
export const presenceHints = {
  on_duty: 'presence-on-duty-hint',
  busy: 'presence-busy-hint',
  away: 'presence-away-hint',
} satisfies Record<Presence, SentenceId>

export const allPresences = Object.keys(presenceNames) as readonly Presence[]
