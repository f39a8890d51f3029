import type { ScoreSheet } from '../../figures/quality/score-sheet.ts'
import { now } from '../time/clock.ts'
import { dateTime } from '../time/format-time.ts'
import { say } from '../words/say.ts'
import { sayMark } from './say-score.ts'
import { ScoreLine } from './score-line.tsx'
import type { Content, Review } from './quality-kinds.ts'
import { CriterionTitle } from './criterion-title.tsx'

type Props = { readonly sheet: ScoreSheet; readonly content: Content }

/** Marks and words as they were given; nothing to change. */
export const GivenMarks = ({ sheet, content }: Props) => (
  <>
    <dl class="given-marks">
      {sheet.map((criterion) => {
        const mark = content.marks[criterion.id]
        const words = content.comments[criterion.id]
        return (
          <div key={criterion.id}>
            <dt>
              <CriterionTitle criterion={criterion} />
            </dt>
            <dd>
              <b>{mark === undefined ? '—' : sayMark(criterion, mark)}</b>
              {words !== undefined && <p class="said-words">{words}</p>}
            </dd>
          </div>
        )
      })}
    </dl>
    {content.comment !== null && <p class="said-words">{content.comment}</p>}
    <ScoreLine sheet={sheet} marks={content.marks} />
  </>
)

/** A review that is final, with what the agent says to it. */
export function SavedReview({
  sheet,
  review,
  agentName,
}: {
  readonly sheet: ScoreSheet
  readonly review: Review
  /** Null: the agent does not see it. */
  readonly agentName: string | null
}) {
  const { reviewerName, savedAt, acknowledgedAt, reply } = review
  return (
    <section class="saved-review" aria-label={say('quality-review-by', { name: reviewerName })}>
      <h2>
        {say('quality-review-by', { name: reviewerName })}
        {savedAt !== null && <span class="hint"> {dateTime(savedAt, now.value)}</span>}
      </h2>
      <GivenMarks sheet={sheet} content={review} />
      {agentName !== null && reply !== null && (
        <p class="review-reply">
          <b>{say('quality-reply-of', { name: agentName })}</b> {reply}
        </p>
      )}
      {agentName !== null && reply === null && (
        <p class="hint">
          {acknowledgedAt === null
            ? say('quality-not-read', { name: agentName })
            : say('quality-read', { name: agentName, when: dateTime(acknowledgedAt, now.value) })}
        </p>
      )}
    </section>
  )
}
