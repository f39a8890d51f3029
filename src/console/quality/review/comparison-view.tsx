import { agreementOf } from '../../../figures/quality/agreement.ts'
import type { Mark, ScoreSheet } from '../../../figures/quality/score-sheet.ts'
import { say } from '../../words/say.ts'
import { percent, sayMark, titleOf } from '../say-score.ts'
import type { Review } from '../quality-kinds.ts'

type Props = { readonly sheet: ScoreSheet; readonly first: Review; readonly second: Review }

/** Two reviews of one transcript, criterion by criterion, and how far they agree. */
export function ComparisonView({ sheet, first, second }: Props) {
  const { criteria, agreed, of, share } = agreementOf(sheet, first.marks, second.marks)
  const cell = (review: Review, at: number, mark: Mark) => {
    const criterion = sheet[at]
    const words = criterion === undefined ? undefined : review.comments[criterion.id]
    return (
      <td>
        {criterion !== undefined && sayMark(criterion, mark)}
        {words !== undefined && <p class="said-words">{words}</p>}
      </td>
    )
  }
  return (
    <section class="comparison">
      <p class="quality-number">
        <span>{say('quality-agreement')}</span> <strong>{percent(share)}</strong>
      </p>
      <p class="hint">
        {say('quality-agreed', { agreed, of })} {say('quality-agreement-source')}
      </p>
      <div class="comparison-scroll" tabIndex={0} role="region" aria-label={say('quality-comparison')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('quality-criterion')}</th>
              <th scope="col">{first.reviewerName}</th>
              <th scope="col">{second.reviewerName}</th>
              <th scope="col">{say('quality-difference')}</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ criterion, first: one, second: other, isSame, difference }, at) => (
              <tr key={criterion.id} class={isSame ? undefined : 'is-apart'}>
                <th scope="row">{titleOf(criterion)}</th>
                {cell(first, at, one)}
                {cell(second, at, other)}
                <td>
                  {isSame
                    ? say('quality-same')
                    : difference === null
                      ? say('quality-one-left-out')
                      : say('quality-apart', { share: percent(difference) })}
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{say('quality-score')}</th>
              <td>{percent(first.score)}</td>
              <td>{percent(second.score)}</td>
              <td />
            </tr>
          </tbody>
        </table>
      </div>
      {[first, second].map(
        ({ reviewerId, reviewerName, comment }) =>
          comment !== null && (
            <p class="said-words" key={reviewerId}>
              <b>{reviewerName}:</b> {comment}
            </p>
          ),
      )}
    </section>
  )
}
