import type { View } from './queue.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'

/** `narrowed`: a filter, or a view that somebody keeps; `unsearchable`: what was typed is no search. */
type Shown = View | 'search' | 'narrowed' | 'unsearchable'

const titles = {
  waiting: 'empty-waiting',
  mine: 'empty-mine',
  all: 'empty-all',
  snoozed: 'empty-snoozed',
  closed: 'empty-closed',
  unassigned: 'empty-unassigned',
  breaching: 'empty-breaching',
  pending: 'empty-pending',
  major: 'empty-major',
  search: 'empty-search',
  narrowed: 'empty-narrowed',
  unsearchable: 'empty-unsearchable',
} satisfies Record<Shown, SentenceId>

const hints = {
  waiting: 'empty-waiting-hint',
  mine: 'empty-mine-hint',
  all: 'empty-all-hint',
  snoozed: 'empty-snoozed-hint',
  closed: 'empty-closed-hint',
  unassigned: 'empty-unassigned-hint',
  breaching: 'empty-breaching-hint',
  pending: 'empty-pending-hint',
  major: 'empty-major-hint',
  search: 'empty-search-hint',
  narrowed: 'empty-narrowed-hint',
  unsearchable: 'empty-unsearchable-hint',
} satisfies Record<Shown, SentenceId>

/** What will appear here, and how to make it appear. */
export function QueueEmpty({ view }: { readonly view: Shown }) {
  return (
    <div class="empty">
      <p class="empty-title">{sayKind(titles, view)}</p>
      <p>{sayKind(hints, view)}</p>
      {(view === 'waiting' || view === 'all') && (
        <a class="link" href="/chat" target="_blank" rel="noopener">
          {say('empty-try-it')}
        </a>
      )}
    </div>
  )
}
