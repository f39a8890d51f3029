import { useSignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { can } from '../../access/session.ts'
import { NotLoaded } from '../../connection/not-loaded.tsx'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { coalesce } from '../../connection/coalesce.ts'
import { say } from '../../words/say.ts'
import { OwnReviewCard } from './own-review-card.tsx'
import type { OwnReview } from '../quality-kinds.ts'
import { HowCounted } from '../score-line.tsx'

/** What colleagues in charge think of one's own work; nobody else's is here. */
export function OwnReviewsPage() {
  const reviews = useSignal<readonly OwnReview[] | null>(null)
  const error = useSignal<ApiError | null>(null)
  const [load] = useState(() =>
    coalesce(async () => {
      const answer = await ask(api.quality.mine.$get())
      error.value = answer.ok ? null : answer.error
      if (answer.ok) reviews.value = answer.value.reviews
      return answer.ok || answer.error.code !== 'no_connection'
    }),
  )
  useEffect(() => void load(), [])
  return (
    <main class="page quality">
      <header class="page-head">
        <h1>{say('quality-mine')}</h1>
        <span class="gap" />
        {can('read_reviews') && (
          <a class="button quiet" href="#/quality">
            {say('quality-to-list')}
          </a>
        )}
      </header>
      {reviews.value === null ? (
        <NotLoaded error={error.value} reload={() => void load()} />
      ) : reviews.value.length === 0 ? (
        <div class="empty">
          <p class="empty-title">{say('quality-none')}</p>
          <p>{say('quality-none-mine')}</p>
        </div>
      ) : (
        <>
          <HowCounted />
          <ul class="feedback-list">
            {reviews.value.map((review) => (
              <OwnReviewCard key={review.id} review={review} onChanged={load} />
            ))}
          </ul>
        </>
      )}
    </main>
  )
}
