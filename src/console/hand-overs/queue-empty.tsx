import type { View } from './queue.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'

type Shown = View | 'search'

const titles = {
  waiting: 'empty-waiting',
  mine: 'empty-mine',
  all: 'empty-all',
  snoozed: 'empty-snoozed',
  closed: 'empty-closed',
  search: 'empty-search',
} satisfies Record<Shown, SentenceId>

const hints = {
  waiting: 'empty-waiting-hint',
  mine: 'empty-mine-hint',
  all: 'empty-all-hint',
  snoozed: 'empty-snoozed-hint',
  closed: 'empty-closed-hint',
  search: 'empty-search-hint',
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
