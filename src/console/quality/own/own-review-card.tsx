import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { formatNumber } from '../../../incidents/number.ts'
import { can } from '../../access/session.ts'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { onEscape } from '../../frame/keys.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { conversationHref } from '../../frame/route.ts'
import { now } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { say } from '../../words/say.ts'
import type { OwnReview } from '../quality-kinds.ts'
import { GivenMarks } from '../review-view.tsx'
import { percent } from '../say-score.ts'

type Props = { readonly review: OwnReview; readonly onChanged: () => Promise<void> }

/** One review of one's own work: read, acknowledged, and answered once. */
export function OwnReviewCard({ review, onChanged }: Props) {
  const { id, number, conversationId, incidentId, description, reviewerName, savedAt, score, sheet, reply } = review
  const isAnswering = useSignal(false)
  const words = useSignal('')
  const isBusy = useSignal(false)
  const error = useSignal<ApiError | null>(null)
  const card = useRef<HTMLLIElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const fieldId = useId()
  useLayoutEffect(() => {
    if (isAnswering.value) field.current?.focus()
  }, [isAnswering.value])

  async function answer(said: string | null): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    const done = await ask(api.quality.reviews[':id'].answer.$post({ param: { id }, json: { reply: said } }))
    error.value = done.ok ? null : done.error
    if (done.ok) await onChanged()
    isBusy.value = false
    if (!done.ok) return
    isAnswering.value = false
    // The button that was pressed is gone.
    requestAnimationFrame(() => card.current?.focus())
  }
  function leave(): void {
    isAnswering.value = false
    requestAnimationFrame(() => card.current?.focus())
  }

  return (
    <li class="feedback-row own-review" ref={card} tabIndex={-1}>
      <p class="feedback-head">
        <strong class="number">{percent(score)}</strong>
        <a class="link number" href={conversationHref(conversationId, incidentId)}>
          {formatNumber(number)}
        </a>
        <span>{say('quality-review-by', { name: reviewerName })}</span>
        {savedAt !== null && <time>{dateTime(savedAt, now.value)}</time>}
        <span class={`feedback-status ${review.acknowledgedAt === null ? 'is-new' : ''}`}>
          {review.acknowledgedAt === null ? say('quality-new') : say('quality-was-read')}
        </span>
      </p>
      <p class="quality-matter">{description}</p>
      <GivenMarks sheet={sheet} content={review} />
      {reply !== null && (
        <p class="review-reply">
          <b>{say('quality-your-reply')}</b> {reply}
        </p>
      )}
      <Refusal error={error.value} />
      {can('act_on_conversations') && reply === null && !isAnswering.value && (
        <span class="buttons">
          {review.acknowledgedAt === null && (
            <BusyButton
              type="button"
              class="button small primary"
              isBusy={isBusy.value}
              onClick={() => void answer(null)}
            >
              {say('quality-acknowledge')}
            </BusyButton>
          )}
          <button type="button" class="button small" onClick={() => (isAnswering.value = true)}>
            {say('quality-differ')}
          </button>
        </span>
      )}
      {isAnswering.value && (
        <form
          class="feedback-form"
          onKeyDown={onEscape(leave)}
          onSubmit={(event) => {
            event.preventDefault()
            if (words.value.trim() === '') field.current?.focus()
            else void answer(words.value)
          }}
        >
          <label for={fieldId}>{say('quality-differ-hint', { name: reviewerName })}</label>
          <textarea
            id={fieldId}
            ref={field}
            rows={3}
            maxLength={2_000}
            value={words.value}
            onInput={({ currentTarget }) => (words.value = currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
            }}
          />
          <span class="buttons">
            <BusyButton type="submit" class="button small primary" isBusy={isBusy.value}>
              {say('quality-send-reply')}
            </BusyButton>
            <button type="button" class="button small quiet" onClick={leave}>
              {say('quality-no-reply')}
            </button>
          </span>
        </form>
      )}
    </li>
  )
}
