import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { formatNumber } from '../../../incidents/number.ts'
import { me } from '../../access/session.ts'
import { conversationHref } from '../../frame/route.ts'
import { messengerName } from '../../frame/messengers.tsx'
import { now } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { say, sayKind } from '../../words/say.ts'
import { type Feedback, isPraise, kindNames, mostOf, type Move, reasonNames, statusNames } from './feedback-kinds.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Props = {
  readonly feedback: Feedback
  /** @returns whether it was done. */
  readonly onMove: (move: Move) => Promise<boolean>
}

/** What somebody thinks, of what and of whom, and what may be done about it. */
export function FeedbackRow({ feedback, onMove }: Props) {
  const { kind, userName, channel, conversationId, incidentId, incidentNumber, agentName, score, reason } = feedback
  const { comment, at, status, handledBy, handledByName, handledAt, answer } = feedback
  const name = userName ?? say('feedback-nameless')
  const isMine = handledBy !== null && handledBy === me.value?.id
  return (
    <li class="feedback-row">
      <p class="feedback-head">
        <strong>{sayKind(kindNames, kind)}</strong>
        {score !== null && <span class="number">{say('feedback-score', { score, most: mostOf(kind) ?? score })}</span>}
        {reason !== null && <span>{sayKind(reasonNames, reason)}</span>}
        <time>{dateTime(at, now.value)}</time>
        {!(isPraise(feedback) && status === 'new') && (
          <span class={`feedback-status is-${status}`}>
            {sayKind(statusNames, status)}
            {handledByName !== null && `: ${handledByName}`}
            {status === 'done' && handledAt !== null && `, ${dateTime(handledAt, now.value)}`}
          </span>
        )}
      </p>
      {comment !== null && <p class="feedback-words">{comment}</p>}
      <p class="hint">
        <a class="link" href={conversationHref(conversationId, incidentId)}>
          {name} · {messengerName(channel)}
          {incidentNumber !== null && ` · ${formatNumber(incidentNumber)}`}
        </a>
        {agentName !== null && ` · ${say('feedback-about-agent', { agent: agentName })}`}
      </p>
      {answer !== null && <p class="feedback-answer">{say('feedback-answer-was', { answer })}</p>}
      {feedback.thankedAt !== null && (
        <p class="hint">{say('feedback-thanked', { when: dateTime(feedback.thankedAt, now.value) })}</p>
      )}
      {isPraise(feedback) && status === 'new' && agentName !== null && feedback.thankedAt === null && (
        <span class="buttons">
          <button type="button" class="button small" onClick={() => void onMove({ kind: 'praise' })}>
            {say('feedback-praise', { agent: agentName })}
          </button>
        </span>
      )}
      {status !== 'done' && !(isPraise(feedback) && status === 'new') && (
        <Moves feedback={feedback} name={name} isMine={isMine} onMove={onMove} />
      )}
    </li>
  )
}

type MovesProps = Props & { readonly name: string; readonly isMine: boolean }

function Moves({ feedback, name, isMine, onMove }: MovesProps) {
  const isAnswering = useSignal(false)
  const text = useSignal('')
  const isBusy = useSignal(false)
  const id = useId()

  async function move(wish: Move): Promise<void> {
    isBusy.value = true
    const isDone = await onMove(wish)
    isBusy.value = false
    if (isDone && wish.kind === 'answer') text.value = ''
  }

  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (isAnswering.value) field.current?.focus()
  }, [isAnswering.value])
  const { handledBy } = feedback
  if (!isMine) {
    return (
      <span class="buttons">
        <BusyButton
          type="button"
          class="button small"
          isBusy={isBusy.value}
          aria-label={say('feedback-take-of', { name })}
          onClick={() => void move({ kind: 'take', from: handledBy })}
        >
          {handledBy === null ? say('feedback-take') : say('feedback-take-over')}
        </BusyButton>
      </span>
    )
  }
  if (!isAnswering.value) {
    return (
      <span class="buttons">
        <button
          type="button"
          class="button small"
          aria-label={say('feedback-answer-to', { name })}
          onClick={() => (isAnswering.value = true)}
        >
          {say('feedback-answer')}
        </button>
        <BusyButton
          type="button"
          class="button small quiet"
          isBusy={isBusy.value}
          onClick={() => void move({ kind: 'done' })}
        >
          {say('feedback-done')}
        </BusyButton>
      </span>
    )
  }
  return (
    <form
      class="feedback-form"
      onSubmit={(event) => {
        event.preventDefault()
        void move({ kind: 'answer', text: text.value })
      }}
    >
      <label for={`${id}-answer`}>{say('feedback-answer-hint', { name })}</label>
      <textarea
        id={`${id}-answer`}
        ref={field}
        rows={3}
        maxLength={2_000}
        required
        value={text.value}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
        }}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <span class="buttons">
        <BusyButton type="submit" class="button small primary" isBusy={isBusy.value}>
          {say('feedback-send')}
        </BusyButton>
        <button type="button" class="button small quiet" onClick={() => (isAnswering.value = false)}>
          {say('feedback-cancel')}
        </button>
      </span>
    </form>
  )
}
