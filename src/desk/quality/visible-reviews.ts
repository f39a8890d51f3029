import type { Instant } from '../../kit/time.ts'

/** So many score one transcript in a calibration: two can be compared. */
export const calibrators = 2

type Seen = { readonly reviewerId: string; readonly savedAt: Instant | null }

/** Whether both have saved, so that nobody's marks can be swayed any more. */
export const isCompared = (reviews: readonly Seen[]): boolean =>
  reviews.filter(({ savedAt }) => savedAt !== null).length >= calibrators

/** What a viewer may read of the reviews of a transcript: their own, what is saved; in a calibration only when both are. */
export function visibleReviews<Review extends Seen>(
  reviews: readonly Review[],
  viewerId: string,
  isCalibration: boolean,
): readonly Review[] {
  const isOpen = !isCalibration || isCompared(reviews)
  return reviews.filter(({ reviewerId, savedAt }) => reviewerId === viewerId || (isOpen && savedAt !== null))
}
