import type { View } from './queue.ts'
import { words } from '../words/words.ts'

/** What will appear here, and how to make it appear. */
export function QueueEmpty({ view }: { readonly view: View | 'search' }) {
  const t = words.value.empty
  return (
    <div class="empty">
      <p class="empty-title">{t[view]}</p>
      <p>{t[`${view}Hint`]}</p>
      {(view === 'waiting' || view === 'all') && (
        <a class="link" href="/chat" target="_blank" rel="noopener">
          {t.tryIt}
        </a>
      )}
    </div>
  )
}
