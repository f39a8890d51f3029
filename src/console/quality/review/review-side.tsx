import { can, me } from '../../access/session.ts'
import { say } from '../../words/say.ts'
import { ComparisonView } from './comparison-view.tsx'
import type { Opened } from '../quality-kinds.ts'
import { GivenMarks, SavedReview } from '../review-view.tsx'
import { percent } from '../say-score.ts'
import { ScoreForm } from './score-form.tsx'

type Props = {
  readonly opened: Opened
  readonly isJustSaved: boolean
  readonly onSaved: () => void
  readonly onReload: () => void
}

/** Beside the transcript: the sheet while it is to be filled in, then what came of it. */
export function ReviewSide({ opened, isJustSaved, onSaved, onReload }: Props) {
  const { item, sheet, mine, saved } = opened
  const [first, second] = saved
  const isMineSaved = mine !== null && mine.savedAt !== null
  const isOver = isMineSaved || (item.isCalibration ? opened.isCompared : saved.length > 0)
  const agentName = item.isCalibration ? null : item.agentName
  return (
    <>
      {isJustSaved && mine !== null && (
        <p class="success" role="status">
          {item.isCalibration
            ? say('quality-saved-blind', { score: percent(mine.score) })
            : say('quality-saved', { score: percent(mine.score), agent: item.agentName })}{' '}
          <a class="link" href="#/quality">
            {say('quality-next')}
          </a>
        </p>
      )}
      <Around opened={opened} />
      {opened.isCompared && first !== undefined && second !== undefined && (
        <ComparisonView sheet={sheet} first={first} second={second} />
      )}
      {!opened.isCompared &&
        saved.map((review) => <SavedReview key={review.id} sheet={sheet} review={review} agentName={agentName} />)}
      {isOver && mine !== null && !isMineSaved && (
        <details class="own-draft">
          <summary>{say('quality-own-draft')}</summary>
          <GivenMarks sheet={sheet} content={mine} />
        </details>
      )}
      {!isOver && can('review_work') && !opened.isOwnWork && (
        <ScoreForm opened={opened} onSaved={onSaved} onReload={onReload} />
      )}
      {!isOver && !can('review_work') && <p class="hint">{say('quality-only-read')}</p>}
    </>
  )
}

/** Who else is at it, and what a calibration waits for. */
function Around({ opened }: { readonly opened: Opened }) {
  const { item, mine } = opened
  const names = item.begunBy.filter((name) => name !== me.value?.name).join(', ')
  if (!item.isCalibration) {
    return item.begunBy.length > 0 && item.savedCount === 0 ? (
      <p class="hint">{say('quality-also-begun', { names })}</p>
    ) : null
  }
  if (opened.isCompared) return null
  return (
    <p class="bar">
      {mine !== null && mine.savedAt !== null ? say('quality-half-done') : say('quality-blind')}
      {names !== '' && ` ${say('quality-also-begun', { names })}`}
    </p>
  )
}
