import type { Criterion } from '../../figures/quality/score-sheet.ts'
import { say } from '../words/say.ts'
import { titleOf } from './say-score.ts'

/** What is judged, how much it counts, and whether it can take everything. */
export const CriterionTitle = ({ criterion }: { readonly criterion: Criterion }) => (
  <>
    {titleOf(criterion)}
    <span class="hint">
      {' '}
      {say('quality-weight', { weight: criterion.weight })}
      {criterion.isCritical && ` · ${say('quality-critical')}`}
    </span>
  </>
)
