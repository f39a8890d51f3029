import { scoreReview } from '../../figures/quality/review-score.ts'
import type { Marks, ScoreSheet } from '../../figures/quality/score-sheet.ts'
import { say } from '../words/say.ts'
import { percent, sum, titleOf } from './say-score.ts'

type Props = { readonly sheet: ScoreSheet; readonly marks: Marks }

/** What the marks come to, with the numbers it was computed from. */
export function ScoreLine({ sheet, marks }: Props) {
  const { share, earned, of, failed, unmarked } = scoreReview(sheet, marks)
  const left = sheet.filter(({ id }) => marks[id] === null).length
  return (
    <div class="quality-score">
      <p class="quality-number">
        <span>{say('quality-score')}</span> <strong>{percent(share)}</strong>
      </p>
      <p class="hint">
        {of === 0
          ? unmarked.length === 0
            ? say('quality-nothing-applies')
            : say('quality-no-marks-yet')
          : say('quality-earned', { earned: sum(earned), of: sum(of) })}
        {left > 0 && ` ${say('quality-left-out', { count: left })}`}
        {of > 0 && unmarked.length > 0 && ` ${say('quality-unmarked', { count: unmarked.length })}`}
      </p>
      {failed.length > 0 && (
        <p class="quality-failed">{say('quality-failed', { what: failed.map(titleOf).join(', ') })}</p>
      )}
    </div>
  )
}

/** Where the definition comes from, for whoever asks how it is counted. */
export const HowCounted = () => (
  <details class="quality-how">
    <summary>{say('quality-how')}</summary>
    <p>{say('quality-how-review')}</p>
    <p>{say('quality-how-iqs')}</p>
    <p>{say('quality-how-source')}</p>
  </details>
)
