import { useSignal } from '@preact/signals'
import { useId, useRef } from 'preact/hooks'
import { scoreReview } from '../../../figures/quality/review-score.ts'
import { focusFirstFault } from '../../access/field.tsx'
import { BusyButton } from '../../frame/controls/busy-button.tsx'
import { refusalText } from '../../frame/refusal.tsx'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { CriterionField } from './criterion-field.tsx'
import type { Opened } from '../quality-kinds.ts'
import { HowCounted, ScoreLine } from '../score-line.tsx'
import { useReviewDraft } from './use-review-draft.ts'

type Props = {
  readonly opened: Opened
  /** Where it stands now has to be read anew. */
  readonly onSaved: () => void
  readonly onReload: () => void
}

const stateWords = {
  kept: 'quality-draft-kept',
  typed: 'quality-draft-typed',
  refused: 'quality-draft-refused',
} as const satisfies Record<string, SentenceId>

/** The sheet beside a transcript: marks, words, and what they come to at every moment. */
export function ScoreForm({ opened, onSaved, onReload }: Props) {
  const { item, sheet } = opened
  const draft = useReviewDraft(item.id, opened.mine)
  const isAsked = useSignal(false)
  const isBusy = useSignal(false)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const { content, error } = draft
  const { unmarked } = scoreReview(sheet, content.marks)
  const isEmpty = Object.keys(content.marks).length === 0 && content.comment === null
  const secretIn = (field: string) =>
    error?.code === 'secret_in_text' && error.fields.includes(field) ? refusalText(error) : null
  const isBeside = error !== null && (error.code === 'secret_in_text' || error.code === 'marks_missing')

  async function save(): Promise<void> {
    if (isBusy.value) return
    isAsked.value = true
    if (unmarked.length === 0) {
      isBusy.value = true
      const isDone = await draft.save()
      isBusy.value = false
      if (isDone) return onSaved()
    }
    if (form.current !== null) focusFirstFault(form.current)
  }

  return (
    <form
      ref={form}
      class="score-form"
      noValidate
      aria-label={say('quality-sheet')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        void save()
      }}
    >
      {sheet.map((criterion) => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
          mark={content.marks[criterion.id]}
          comment={content.comments[criterion.id] ?? ''}
          fault={isAsked.value && unmarked.includes(criterion) ? say('quality-mark-missing') : null}
          commentFault={secretIn(`comments.${criterion.id}`)}
          onMark={(mark) => draft.mark(criterion.id, mark)}
          onComment={(words) => draft.commentOn(criterion.id, words)}
        />
      ))}
      <div class="field">
        <label for={`${id}-whole`}>{say('quality-whole-comment')}</label>
        <textarea
          id={`${id}-whole`}
          rows={3}
          maxLength={2_000}
          value={content.comment ?? ''}
          {...(secretIn('comment') === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-words` })}
          onInput={({ currentTarget }) => draft.comment(currentTarget.value)}
        />
        {secretIn('comment') !== null && (
          <p class="refusal" role="alert" id={`${id}-words`}>
            {secretIn('comment')}
          </p>
        )}
      </div>
      <p class="hint">
        {item.isCalibration ? say('quality-save-blind') : say('quality-save-hint', { agent: item.agentName })}
      </p>
      <p class="hint">{say('quality-keys')}</p>
      <HowCounted />
      <div class="score-foot">
        <div role="status">
          <ScoreLine sheet={sheet} marks={content.marks} />
        </div>
        {error !== null && !isBeside && (
          <p class="refusal" role="alert">
            {refusalText(error)}
            {(error.code === 'review_changed' || error.code === 'reviewed_before' || error.code === 'review_saved') && (
              <>
                {' '}
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    if (error.code === 'review_changed') draft.leaveUnsent()
                    onReload()
                  }}
                >
                  {error.code === 'review_changed' ? say('quality-see-other-window') : say('quality-see-other')}
                </button>
              </>
            )}
          </p>
        )}
        <div class="buttons">
          <BusyButton type="submit" class="button primary" isBusy={isBusy.value}>
            {say('quality-save')}
          </BusyButton>
          {!isEmpty && (
            <span class="hint">
              {error?.code === 'secret_in_text' ? say('quality-draft-secret') : sayKind(stateWords, draft.state)}
            </span>
          )}
        </div>
      </div>
    </form>
  )
}
