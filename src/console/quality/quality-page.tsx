import { can } from '../access/session.ts'
import { route } from '../frame/route.ts'
import { ChosenByHand } from './lists/chosen-by-hand.tsx'
import { OwnReviewsPage } from './own/own-reviews-page.tsx'
import { ReviewPage } from './review/review-page.tsx'
import { TranscriptsPage } from './lists/transcripts-page.tsx'

/** Reviews of work: those in charge see everybody's, an agent their own. */
export function QualityPage() {
  const [place = '', incidentId = ''] = route.value.path
  if (!can('read_reviews') || place === 'mine') return <OwnReviewsPage />
  if (place === 'of' && can('review_work')) return <ChosenByHand incidentId={incidentId} key={incidentId} />
  if (/^\d+$/.test(place)) return <ReviewPage id={place} key={place} />
  return <TranscriptsPage />
}
